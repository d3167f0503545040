/** A folder without dumps: Sheaf waits, does no harm, and begins with the first dump. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEditors, deskFile, dumpOf, scratchFolder, write } from '../support/desk';
import { clearMessages, showsPapers } from '../support/editors';
import { eventually } from '../support/eventually';
import { hoverAt } from '../support/hovers';
import { middleOf, openNote, rangeOf } from '../support/notes';
import { dumpPaths, expectQuietLog, extension, holds, sheaf } from '../support/sheaf';

const run = vscode.commands.executeCommand;

describe('an empty folder', () => {
  afterEach(closeEditors);

  it('gives no reason to start', async () => {
    assert.deepEqual(await vscode.workspace.fs.readDirectory(deskFile('')), []);
    assert.equal(extension().isActive, false);
  });

  it('gives one with the first note', async () => {
    await openNote('markdown', 'A note on [@lora].\n');
    await eventually(() => assert.ok(extension().isActive));
  });

  it('has an empty library', async () => {
    const { engine } = await sheaf();
    const { papers, dumps } = await engine.overview({});
    assert.deepEqual([papers, dumps], [0, []]);
    assert.deepEqual(await engine.themes({}), []);
    assert.deepEqual(await engine.search({ query: 'attention', limit: 10 }), { hits: [], matched: 0 });
    assert.equal(await engine.paper({ idOrKey: 'lora' }), null);
  });

  it('has no hover on a citation of an unknown paper', async () => {
    const { document } = await openNote('markdown', 'A note on [@lora] and arXiv:2106.09685.\n');
    for (const cited of ['@lora', '2106.09685']) {
      assert.equal(await hoverAt(document, middleOf(document, rangeOf(document, cited))), undefined);
    }
  });

  it('has commands that do no harm', async () => {
    const { document } = await openNote('markdown', 'A note.\n');
    for (const command of [
      'search',
      'insertCitation',
      'rescan',
      'groupByDump',
      'groupByTheme',
      'papers.focus',
    ]) {
      await run(`sheaf.${command}`);
      await run('workbench.action.closeQuickOpen');
    }
    await run('sheaf.insertCitation', 'lora');
    assert.equal(document.getText(), 'A note.\n');
    await clearMessages();
  });
});

describe('the first dump of a folder', () => {
  const scratch = scratchFolder();

  it('is read when it comes', async () => {
    await write(scratch('first.txt'), dumpOf('The First Paper of All Papers Listed'));
    await holds(scratch('first.txt'), 'The First Paper of All Papers Listed');
    const { engine } = await sheaf();
    assert.equal(
      (await engine.themes({})).reduce((sum, { size }) => sum + size, 0),
      1,
    );
  });

  it('leaves an empty library when it goes', async () => {
    await write(scratch('first.txt'), dumpOf('The First Paper of All Papers Listed'));
    await holds(scratch('first.txt'), 'The First Paper of All Papers Listed');
    await vscode.workspace.fs.delete(scratch('first.txt'));
    await eventually(async () => assert.deepEqual(await dumpPaths(), []));
    const { engine } = await sheaf();
    assert.deepEqual(await engine.themes({}), []);
    assert.deepEqual(await engine.papers({}), []);
  });

  it('may go while its paper is read', async () => {
    await write(scratch('first.txt'), dumpOf('The First Paper of All Papers Listed'));
    await holds(scratch('first.txt'), 'The First Paper of All Papers Listed');
    const { engine } = await sheaf();
    const [paper] = await engine.papers({});
    await run('sheaf.openPaper', paper?.id);
    await showsPapers('The First Paper of All Papers Listed');
    await vscode.workspace.fs.delete(scratch('first.txt'));
    await holds(scratch('first.txt'));
    await showsPapers('The First Paper of All Papers Listed');
    await run('sheaf.revealInDump', paper?.id);
    await clearMessages();
    assert.deepEqual(vscode.window.visibleTextEditors, []);
  });
});

expectQuietLog();
