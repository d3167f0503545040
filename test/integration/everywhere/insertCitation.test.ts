/** Citations are written where the cursors are, in the note's language, and never into a dump. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEditors, deskFile } from '../support/desk';
import { clearMessages, showsPapers } from '../support/editors';
import { openNote } from '../support/notes';
import { paperTitled, sheaf } from '../support/sheaf';
import { userSettings } from '../support/userSettings';

describe('inserting a citation', () => {
  before(sheaf);
  afterEach(closeEditors);
  const configure = userSettings();
  const insert = async (title = 'Visual Prompt Tuning') =>
    vscode.commands.executeCommand('sheaf.insertCitation', (await paperTitled(title)).id);
  const cursor = (line: number, character: number) => new vscode.Selection(line, character, line, character);

  it('writes at the cursor', async () => {
    const editor = await openNote('markdown', 'As in .\n');
    editor.selection = cursor(0, 6);
    await insert();
    assert.equal(editor.document.getText(), 'As in [@visual-prompt-tuning].\n');
  });

  const languages: readonly (readonly [language: string, written: string])[] = [
    ['markdown', '[@visual-prompt-tuning]'],
    ['latex', '\\cite{visual-prompt-tuning}'],
    ['plaintext', '[@visual-prompt-tuning]'],
    ['restructuredtext', ':cite:p:`visual-prompt-tuning`'],
  ];
  for (const [language, written] of languages) {
    it(`writes the form of ${language}`, async () => {
      const editor = await openNote(language, 'As in .\n');
      editor.selection = cursor(0, 6);
      await insert();
      assert.equal(editor.document.getText(), `As in ${written}.\n`);
    });
  }

  const forms: readonly (readonly [form: string, written: string])[] = [
    ['latex', '\\cite{visual-prompt-tuning}'],
    ['wiki', '[[Visual Prompt Tuning]]'],
    ['title', 'Visual Prompt Tuning'],
    ['nonsense', '[@visual-prompt-tuning]'],
  ];
  for (const [form, written] of forms) {
    it(`writes the form that the user prefers: ${form}`, async () => {
      await configure('sheaf.citations.form', form);
      const editor = await openNote('markdown', 'As in .\n');
      editor.selection = cursor(0, 6);
      await insert();
      assert.equal(editor.document.getText(), `As in ${written}.\n`);
    });
  }

  it('puts the key into the citations that the cursors stand in', async () => {
    const editor = await openNote('markdown', 'One [@lora].\nTwo .\nThree [@lora, p. 3] and [@TODO].\n');
    editor.selections = [cursor(0, 10), cursor(1, 4), cursor(2, 18), new vscode.Selection(2, 26, 2, 30)];
    await insert();
    const key = '@visual-prompt-tuning';
    assert.equal(
      editor.document.getText(),
      `One [@lora; ${key}].\nTwo [${key}].\nThree [@lora, p. 3; ${key}] and [${key}].\n`,
    );
  });

  it('puts the key into the list of a command', async () => {
    const editor = await openNote('latex', 'As \\citep[see]{lora}.\n');
    editor.selection = cursor(0, 18);
    await insert();
    assert.equal(editor.document.getText(), 'As \\citep[see]{lora,visual-prompt-tuning}.\n');
  });

  it('writes at every cursor', async () => {
    const editor = await openNote('latex', 'One .\nTwo .\nThree.\n');
    editor.selections = [cursor(0, 4), cursor(1, 4), cursor(2, 5)];
    await insert();
    const cite = '\\cite{visual-prompt-tuning}';
    assert.equal(editor.document.getText(), `One ${cite}.\nTwo ${cite}.\nThree${cite}.\n`);
  });

  it('replaces what is selected', async () => {
    const editor = await openNote('markdown', 'As in TODO and TODO.\n');
    editor.selections = [new vscode.Selection(0, 6, 0, 10), new vscode.Selection(0, 15, 0, 19)];
    await insert('WaveNet: A Generative Model for Raw Audio');
    assert.equal(editor.document.getText(), 'As in [@wavenet] and [@wavenet].\n');
  });

  it('is one step to undo', async () => {
    const editor = await openNote('markdown', 'One .\nTwo .\n');
    editor.selections = [cursor(0, 4), cursor(1, 4)];
    await insert();
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), 'One .\nTwo .\n');
  });

  it('leaves the user in the note, behind the citation', async () => {
    const editor = await openNote('markdown', 'As in .\n');
    editor.selection = cursor(0, 6);
    await insert();
    assert.equal(vscode.window.activeTextEditor?.document, editor.document);
    assert.deepEqual(vscode.window.activeTextEditor?.selection.active, new vscode.Position(0, 29));
  });

  it('goes into the note while a paper is read beside it', async () => {
    const editor = await openNote('markdown', '');
    const { id } = await paperTitled('Segment Anything');
    await vscode.commands.executeCommand('sheaf.openPaper', id);
    await showsPapers('Segment Anything');
    await vscode.commands.executeCommand('workbench.action.focusNextGroup');
    await insert('Segment Anything');
    assert.equal(editor.document.getText(), '[@segment-anything]');
  });

  it('goes into the note that a dump covers, at its cursor', async () => {
    const { document } = await openNote('latex', 'As in .\n');
    await vscode.commands.executeCommand('cursorMove', { to: 'right', value: 6 });
    const dump = await vscode.window.showTextDocument(deskFile('papers/language-models.txt'));
    await insert();
    assert.equal(document.getText(), 'As in \\cite{visual-prompt-tuning}.\n');
    assert.equal(dump.document.isDirty, false);
    assert.equal(vscode.window.activeTextEditor?.document, document);
  });

  it('never writes into a dump', async () => {
    const dump = await vscode.workspace.openTextDocument(deskFile('papers/language-models.txt'));
    await vscode.window.showTextDocument(dump);
    await insert();
    assert.equal(dump.isDirty, false);
    await clearMessages();
  });

  it('writes nowhere when nothing is open', async () => {
    await insert();
    assert.deepEqual(vscode.window.visibleTextEditors, []);
    await clearMessages();
  });
});
