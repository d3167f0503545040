/** Renaming the key of a paper in all notes. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { scratchFolder, write } from '../support/desk';
import { clearMessages, showDump } from '../support/editors';
import { eventually } from '../support/eventually';
import { openNote, rangeOf } from '../support/notes';
import { extension, paperTitled } from '../support/sheaf';

const title = 'Brand New Things: A Method Unheard of Before';
const longKey = 'brand-new-things-a-method-unheard-of-before';
const run = vscode.commands.executeCommand;

describe('renaming a key', () => {
  const scratch = scratchFolder();

  const rename = ({ uri }: vscode.TextDocument, at: vscode.Position, name: string) =>
    run<vscode.WorkspaceEdit>('vscode.executeDocumentRenameProvider', uri, at, name);
  const prepareAt = (document: vscode.TextDocument, text: string) =>
    run<{ range: vscode.Range; placeholder: string }>(
      'vscode.prepareRename',
      document.uri,
      rangeOf(document, text).start.translate(0, 1),
    );
  /** What a failed request says. */
  const refusal = (request: Thenable<unknown>) =>
    Promise.resolve(request).then(
      () => 'no refusal',
      (error: unknown) => (error instanceof Error ? error.message : String(error)),
    );
  const readBack = async (path: string) => (await vscode.workspace.openTextDocument(scratch(path))).getText();

  /** A dump, and notes of it that have been read. */
  async function prepare(notes: Readonly<Record<string, string>>): Promise<vscode.TextDocument> {
    const { document } = await showDump(scratch('dump.txt'), title);
    for (const [path, text] of Object.entries(notes)) await write(scratch(path), text);
    const { engine } = await extension().activate();
    const { id } = await paperTitled(title);
    await eventually(async () => {
      const places = await engine.citedIn({ paper: id });
      assert.equal(new Set(places.map(({ note }) => note)).size, Object.keys(notes).length);
    });
    return document;
  }

  const notes = {
    'a.md': `[@brand-new-things, p. 3; @lora] @{brand-new-things}, [[brand-new-things|shown]], ${title}.\n`,
    'b.tex': '\\citep[see brand-new-things][]{lora, brand-new-things} % brand-new-things\n',
  };
  const renamed = {
    'a.md': `[@${longKey}, p. 3; @lora] @{${longKey}}, [[${longKey}|shown]], ${title}.\n`,
    'b.tex': `\\citep[see brand-new-things][]{lora, ${longKey}} % brand-new-things\n`,
  };

  it('writes the new one wherever notes have the old one as a key, and nowhere else', async () => {
    await prepare(notes);
    const note = await vscode.workspace.openTextDocument(scratch('a.md'));
    const prepared = await prepareAt(note, 'brand-new-things');
    assert.equal(prepared.placeholder, 'brand-new-things');
    assert.equal(note.getText(prepared.range), 'brand-new-things');
    const edit = await rename(note, prepared.range.start, longKey);
    assert.ok(await vscode.workspace.applyEdit(edit));
    for (const [path, text] of Object.entries(renamed)) assert.equal(await readBack(path), text);
  });

  it('works from the entry in the dump', async () => {
    const dump = await prepare(notes);
    const prepared = await prepareAt(dump, 'Brand New Things');
    assert.equal(prepared.placeholder, 'brand-new-things');
    assert.ok(await vscode.workspace.applyEdit(await rename(dump, prepared.range.start, longKey)));
    for (const [path, text] of Object.entries(renamed)) assert.equal(await readBack(path), text);
    assert.equal(dump.isDirty, false);
  });

  it('counts with what is not saved', async () => {
    await prepare(notes);
    const { document } = await openNote('latex', '\\cite{brand-new-things}\n');
    const edit = await rename(document, rangeOf(document, 'brand').start, longKey);
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.equal(document.getText(), `\\cite{${longKey}}\n`);
    assert.equal(await readBack('b.tex'), renamed['b.tex']);
  });

  it('refuses what would no longer cite the paper', async () => {
    const { document } = await openNote('markdown', '[@brand-new-things]\n');
    await prepare({});
    const at = rangeOf(document, 'brand').start;
    for (const key of ['lora', 'nobody2020', 'two words', 'a{b}', '@x', 'a--b', 'x-'])
      assert.equal((await rename(document, at, key)).size, 0, key);
    assert.equal((await rename(document, at, longKey)).size, 1);
    await clearMessages();
  });

  it('takes a key that a list of references defines', async () => {
    const { document } = await openNote('markdown', '[@brand-new-things]\n');
    await prepare({});
    await write(scratch('refs.bib'), '@article{doe2020, title = {x}}\n');
    const at = rangeOf(document, 'brand').start;
    await eventually(async () => assert.equal((await rename(document, at, 'doe2020')).size, 1));
    assert.ok(await vscode.workspace.applyEdit(await rename(document, at, 'doe2020')));
    assert.equal(document.getText(), '[@doe2020]\n');
    await clearMessages();
  });

  it('says why it does not begin elsewhere', async () => {
    const dump = await prepare({});
    const { document } = await openNote('latex', `Plain \\cite{nobody2020} ${title}\n`);
    assert.match(await refusal(prepareAt(document, 'Plain')), /no key of a paper here/);
    assert.match(await refusal(prepareAt(document, 'Brand New')), /no key of a paper here/);
    assert.match(
      await refusal(prepareAt(document, 'nobody')),
      /No paper of the library has the key "nobody2020"/,
    );
    assert.match(await refusal(prepareAt(dump, 'Brand New')), /No note cites this paper/);
    assert.match(await refusal(prepareAt(dump, 'Get trending')), /no paper here/);
  });
});
