/** What the view says where there is nothing to show yet, and where its buttons lead. */
import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { pageCopy, papersAbout } from '../support/listingPage';
import { folder, noFolder } from '../support/workspaces';
import { aWhile, eventually } from './driver/eventually';
import { useWorkbench } from './driver/useWorkbench';

describe('an empty folder', () => {
  const desk = useWorkbench({ workspace: folder() });
  const welcome = () => desk().page.locator('.sidebar .welcome-view');

  before(() => desk().openView('Sheaf'));

  it('is told what a dump is and how to get one', async () => {
    await welcome().getByText('No paper dumps found in this workspace yet.').waitFor();
    await welcome()
      .getByText(/select all, copy, and paste it into a text file/)
      .waitFor();
    // One button for what to do; the rest are links in the text.
    const buttons = welcome().locator('.monaco-button');
    await eventually(async () => assert.deepEqual(await buttons.allInnerTexts(), ['New Text File']));
  });

  it('leads to the settings that say where to look', async () => {
    await welcome().getByText('Tell Sheaf where to look').click();
    const names = desk().page.locator('.settings-editor .setting-item-label');
    await names.filter({ hasText: /^(Sheaf › )?(Dumps: )?Include$/ }).waitFor();
    await names.filter({ hasText: /Exclude$/ }).waitFor();
    await names.filter({ hasText: /Max File Size$/ }).waitFor();
    await eventually(async () => {
      if (await names.first().isVisible()) await desk().page.keyboard.press('Escape');
      await names.first().waitFor({ state: 'hidden', timeout: aWhile });
    });
  });

  it('leads to an empty text file to paste into', async () => {
    await welcome().getByRole('button', { name: 'New Text File' }).click();
    await desk().editor.tab('Untitled-1').waitFor();
  });

  it('looks again, and stays calm where there is still nothing', async () => {
    await welcome().getByText('look again').click();
    await welcome().getByText('No paper dumps found in this workspace yet.').waitFor();
    assert.equal(await desk().notifications().count(), 0);
  });

  it('gives way to the tree when the first dump is saved, and comes back with the last', async () => {
    const file = path.join(desk().workspace ?? assert.fail('a folder is open'), 'papers.txt');
    fs.writeFileSync(file, pageCopy([...papersAbout('graph learning', 9), ...papersAbout('honey bees', 9)]));
    await desk().tree().rows();
    await welcome().waitFor({ state: 'hidden' });
    fs.rmSync(file);
    await welcome().getByText('No paper dumps found in this workspace yet.').waitFor();
  });
});

describe('a window without a folder', () => {
  const desk = useWorkbench({ workspace: noFolder() });

  it('offers to open one', async () => {
    await desk().openView('Sheaf');
    const welcome = desk().page.locator('.sidebar .welcome-view');
    await welcome.getByText('Sheaf shows the papers that are listed in the files of a folder.').waitFor();
    const buttons = welcome.locator('.monaco-button');
    await eventually(async () => assert.deepEqual(await buttons.allInnerTexts(), ['Open Folder']));
    await welcome.getByRole('button', { name: 'Open Folder' }).click();
    await desk().quickInput.widget.getByText('Open Folder', { exact: true }).waitFor();
    await desk().quickInput.cancel();
  });

  it('finds nothing in a search, and says so', async () => {
    await desk().openSearch();
    await desk().quickInput.type('anything');
    await desk().quickInput.row('No papers found').waitFor();
    await desk().quickInput.cancel();
  });
});
