/** Gives a mocha suite a workbench of its own: opened before its tests, closed after them, pictured where one fails. */
import { artifact } from '../../support/testHost';
import { Workbench, type WorkbenchOptions } from './workbench';

/** Call it inside `describe`; the function it returns gives the workbench inside hooks and tests. */
export function useWorkbench(options: WorkbenchOptions = {}): () => Workbench {
  let workbench: Workbench | undefined;
  before(async () => {
    workbench = await Workbench.open(options);
  });
  afterEach(async function () {
    // One whose hooks failed has no state.
    if (['passed', 'pending'].includes(this.currentTest?.state ?? '')) return;
    const name = (this.currentTest?.fullTitle() ?? 'a hook').replace(/[^\w-]+/g, '-');
    await workbench?.page.screenshot({ path: artifact('failures', `${name}.png`) });
  });
  after(async () => {
    await workbench?.close();
  });
  return () => {
    if (workbench === undefined) throw new Error('the workbench is open only inside hooks and tests');
    return workbench;
  };
}
