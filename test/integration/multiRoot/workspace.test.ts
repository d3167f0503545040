/** A window with two folders has one library, and knows which folder each dump stands in. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEditors, dumpOf, write } from '../support/desk';
import { activeEditorOn } from '../support/editors';
import { eventually } from '../support/eventually';
import { addFolder, folderNames, removeLastFolder } from '../support/folders';
import { hoverAt, titleOf } from '../support/hovers';
import { middleOf, rangeOf } from '../support/notes';
import { dumpPaths, expectQuietLog, holds, paperTitled, sheaf, titlesIn } from '../support/sheaf';

const exampleDumps = [
  'example/papers/graphs-and-science.txt',
  'example/papers/language-models.txt',
  'example/papers/vision-and-generation.txt',
];
const clippings = [
  'Attention Is All You Need',
  'Adam: A Method for Stochastic Optimization',
  'Deep Residual Learning for Image Recognition',
];

/** A file of the folder of that number. */
function fileIn(folder: number, path: string): vscode.Uri {
  const found = vscode.workspace.workspaceFolders?.[folder];
  assert.ok(found);
  return vscode.Uri.joinPath(found.uri, path);
}

async function hoveredTitle(note: vscode.Uri, cited: string): Promise<string | undefined> {
  const document = await vscode.workspace.openTextDocument(note);
  const hover = await hoverAt(document, middleOf(document, rangeOf(document, cited)));
  return hover && titleOf(hover);
}

describe('a window with two folders', () => {
  before(sheaf);
  afterEach(closeEditors);

  it('has both open', () => {
    assert.deepEqual(folderNames(), ['example', 'secondDesk']);
  });

  it('reads the dumps of both, and names their folders', async () => {
    assert.deepEqual(await dumpPaths(), [...exampleDumps, 'secondDesk/clipping.txt']);
    assert.deepEqual(await titlesIn(fileIn(1, 'clipping.txt')), clippings);
  });

  it('makes one library of them', async () => {
    const { engine } = await sheaf();
    assert.equal((await engine.overview({})).papers, 82);
    const { sources } = await paperTitled('Attention Is All You Need');
    assert.deepEqual(
      sources.map(({ dump }) => vscode.workspace.asRelativePath(vscode.Uri.parse(dump, true))),
      [exampleDumps[0], exampleDumps[1], 'secondDesk/clipping.txt'],
    );
  });

  it('finds the citations of a note whose paper stands in another folder, either way', async () => {
    assert.equal(await hoveredTitle(fileIn(1, 'notes.md'), '@adam'), clippings[1]);
    assert.equal(await hoveredTitle(fileIn(1, 'notes.md'), 'Deep Residual Learning'), clippings[2]);
    assert.equal(
      await hoveredTitle(fileIn(0, 'README.md'), '@lora'),
      (await paperTitled('LoRA: Low-Rank Adaptation of Large Language Models')).title,
    );
  });

  it('reveals a paper in the folder it stands in', async () => {
    const { id } = await paperTitled('Adam: A Method for Stochastic Optimization');
    await vscode.commands.executeCommand('sheaf.revealInDump', id);
    const { document, selection } = await activeEditorOn(fileIn(1, 'clipping.txt'));
    assert.match(document.getText(selection), /^Adam: A Method for Stochastic Optimization\r?\nAdam keeps/);
  });

  it('keeps what the user says of themes in the first folder', async () => {
    const { engine } = await sheaf();
    const [theme] = await engine.themes({});
    await vscode.commands.executeCommand('sheaf.hideTheme', theme?.id);
    const exists = (folder: number) =>
      vscode.workspace.fs.stat(fileIn(folder, '.sheaf/themes.json')).then(
        () => true,
        () => false,
      );
    assert.deepEqual([await exists(0), await exists(1)], [true, false]);
    await vscode.commands.executeCommand('sheaf.restoreTheme', theme?.id);
    assert.deepEqual([await exists(0), await exists(1)], [false, false]);
  });

  it('takes files of the same name in two folders for two dumps', async () => {
    const files = [fileIn(0, 'same.txt'), fileIn(1, 'same.txt')];
    try {
      for (const [folder, file] of files.entries()) {
        await write(file, dumpOf(`Learning from the Papers of Folder Number ${folder}`));
        await holds(file, `Learning from the Papers of Folder Number ${folder}`);
      }
    } finally {
      for (const file of files) await vscode.workspace.fs.delete(file);
    }
    for (const file of files) await holds(file);
  });

  it('watches both', async () => {
    const dump = fileIn(1, 'more.txt');
    await write(dump, dumpOf('Learning from Papers on a Second Desk'));
    await holds(dump, 'Learning from Papers on a Second Desk');
    await vscode.workspace.fs.delete(dump);
    await holds(dump);
  });
});

describe('a folder that comes and goes', () => {
  before(sheaf);
  const dumpsAre = (...paths: readonly string[]) =>
    eventually(async () => assert.deepEqual(await dumpPaths(), paths));

  it('takes its dumps with it and brings them back', async () => {
    const { engine } = await sheaf();
    const second = await removeLastFolder();
    await eventually(async () => assert.equal((await engine.overview({})).papers, 80));
    assert.equal((await paperTitled('Attention Is All You Need')).sources.length, 2);
    await addFolder(second);
    await dumpsAre(...exampleDumps, 'secondDesk/clipping.txt');
    assert.equal((await paperTitled('Attention Is All You Need')).sources.length, 3);
  });

  it('can be any folder', async () => {
    const [first] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(first);
    const third = vscode.Uri.joinPath(first.uri, '..', 'third desk');
    await write(vscode.Uri.joinPath(third, 'dump.txt'), dumpOf('Learning from Papers on a Third Desk'));
    await addFolder(third);
    await dumpsAre(...exampleDumps, 'secondDesk/clipping.txt', 'third desk/dump.txt');
    await write(
      vscode.Uri.joinPath(third, 'dump.txt'),
      dumpOf('Better Learning from Papers on a Third Desk'),
    );
    await holds(vscode.Uri.joinPath(third, 'dump.txt'), 'Better Learning from Papers on a Third Desk');
    await removeLastFolder();
    await dumpsAre(...exampleDumps, 'secondDesk/clipping.txt');
    await vscode.workspace.fs.delete(third, { recursive: true });
  });
});

expectQuietLog();
