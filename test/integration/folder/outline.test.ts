/** Outline and folding of dumps: one symbol and one fold for each paper. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEditors, deskFile, dumpOf, scratchFolder, write } from '../support/desk';
import { showDump } from '../support/editors';
import { eventually } from '../support/eventually';
import { openNote } from '../support/notes';
import { holds, sheaf, titlesIn } from '../support/sheaf';

const run = vscode.commands.executeCommand;
const symbolsOf = async ({ uri }: vscode.TextDocument) =>
  (await run<vscode.DocumentSymbol[] | undefined>('vscode.executeDocumentSymbolProvider', uri)) ?? [];
const foldsOf = async ({ uri }: vscode.TextDocument) =>
  (await run<vscode.FoldingRange[] | undefined>('vscode.executeFoldingRangeProvider', uri)) ?? [];
const namesOf = async (document: vscode.TextDocument) => (await symbolsOf(document)).map(({ name }) => name);

describe('the outline of a dump', () => {
  before(sheaf);
  afterEach(closeEditors);

  it('lists its papers where they stand, with their themes', async () => {
    const { engine } = await sheaf();
    await engine.themes({});
    const file = deskFile('papers/graphs-and-science.txt');
    const document = await vscode.workspace.openTextDocument(file);
    const symbols = await symbolsOf(document);
    assert.deepEqual(
      symbols.map(({ name }) => name),
      await titlesIn(file),
    );
    for (const { name, range, selectionRange, detail } of symbols) {
      assert.ok(document.getText(selectionRange).includes(name), name);
      assert.ok(range.contains(selectionRange) && range.end.line > selectionRange.end.line, name);
      assert.ok(detail, name);
    }
  });

  it('folds each paper under its title', async () => {
    const document = await vscode.workspace.openTextDocument(deskFile('papers/graphs-and-science.txt'));
    const symbols = await symbolsOf(document);
    const folds = await foldsOf(document);
    assert.deepEqual(
      folds.map(({ start, end }) => [start, end]),
      symbols.map(({ range }) => [range.start.line, range.end.line]),
    );
  });

  it('leaves notes alone', async () => {
    const { document } = await openNote('plaintext', dumpOf('A Paper in a Note That Is No File'));
    assert.deepEqual(await symbolsOf(document), []);
  });
});

describe('the outline of a dump that changes', () => {
  const scratch = scratchFolder();
  const openDump = async (...titles: readonly string[]) => {
    const dump = scratch('dump.txt');
    return { dump, editor: await showDump(dump, ...titles) };
  };

  it('follows what is typed', async () => {
    const { editor } = await openDump('The First Paper of a Dump', 'The Second Paper of a Dump');
    const { document } = editor;
    const whole = new vscode.Range(0, 0, document.lineCount, 0);
    const titles = ['A Paper Above the Others', 'The First Paper of a Dump', 'The Second Paper of a Dump'];
    assert.ok(await editor.edit(change => change.replace(whole, dumpOf(...titles))));
    await eventually(async () => assert.deepEqual(await namesOf(document), titles));
    for (const { name, selectionRange } of await symbolsOf(document))
      assert.ok(document.getText(selectionRange).includes(name), name);
  });

  it('never names a line that another text has come to', async () => {
    const { editor } = await openDump('The First Paper of a Dump', 'The Second Paper of a Dump');
    const { document } = editor;
    await symbolsOf(document);
    assert.ok(await editor.edit(change => change.insert(new vscode.Position(0, 0), '\n\n\n')));
    for (const { name, selectionRange } of await symbolsOf(document))
      assert.ok(document.getText(selectionRange).includes(name), name);
    await eventually(async () => assert.equal((await symbolsOf(document)).length, 2));
  });

  it('lists a paper twice that stands there twice', async () => {
    const title = 'A Paper That Stands in Its Dump Twice';
    const dump = scratch('twice.txt');
    await write(dump, dumpOf(title, 'A Paper Between the Copies of Another', title));
    await holds(dump, title, 'A Paper Between the Copies of Another');
    const names = await namesOf(await vscode.workspace.openTextDocument(dump));
    assert.deepEqual(names, [title, 'A Paper Between the Copies of Another', title]);
  });
});
