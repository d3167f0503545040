/** A first look at Sheaf in the window: its icon, its view, a command. */
import assert from 'node:assert/strict';
import { useWorkbench } from './driver/useWorkbench';

describe('the window', () => {
  const desk = useWorkbench();

  it("shows Sheaf's icon in the activity bar", async () => {
    await desk().activityIcon('Sheaf').waitFor();
  });

  it('shows the tree of themes behind it', async () => {
    await desk().openView('Sheaf');
    const rows = await desk().tree().rows();
    assert.ok(rows.length > 0);
    await desk().screenshot('smoke-tree');
  });
});
