/** Where the notes of the workspace cite a paper: on disk, in editors, as files come and go. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import citations from '../../fixtures/example-citations.json';
import { closeEditors, deskFile } from '../support/desk';
import { eventually } from '../support/eventually';
import { paperTitled, sheaf } from '../support/sheaf';

const title = 'BERT: Pre-training of Deep Bidirectional Transformers for Language Understanding';
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('the notes of the workspace', () => {
  const note = deskFile('notes/new-note.md');
  before(sheaf);
  afterEach(async () => {
    await closeEditors();
    await vscode.workspace.fs.delete(note).then(undefined, () => {});
  });

  /** The places in one note, or in all but the new one. */
  async function placesIn(which: vscode.Uri): Promise<string[]> {
    const { engine } = await sheaf();
    const { id } = await paperTitled(title);
    const places = await engine.citedIn({ paper: id });
    return places
      .filter(place => place.note === which.toString())
      .map(({ line, column, sentence }) => `${line}:${column} ${sentence.text}`);
  }

  it('are read from the disk', async () => {
    const { engine } = await sheaf();
    const missing: unknown[] = [];
    for (const { note: cites, line, title: cited } of citations) {
      const { id } = await paperTitled(cited);
      const places = await engine.citedIn({ paper: id });
      const file = deskFile(cites).toString();
      if (!places.some(place => place.note === file && place.line <= line && line <= place.endLine))
        missing.push({ cites, line, cited });
    }
    assert.deepEqual(missing, []);
  });

  it('are followed as they come, change and go', async () => {
    await vscode.workspace.fs.writeFile(note, encode('A note.\n\nAs [@bert] has it. More.'));
    await eventually(async () => assert.deepEqual(await placesIn(note), ['3:4 As [@bert] has it.']));
    await vscode.workspace.fs.writeFile(note, encode('Nothing any more.'));
    await eventually(async () => assert.deepEqual(await placesIn(note), []));
    await vscode.workspace.fs.writeFile(note, encode('Again @bert.'));
    await eventually(async () => assert.deepEqual(await placesIn(note), ['1:7 Again @bert.']));
    await vscode.workspace.fs.delete(note);
    await eventually(async () => assert.deepEqual(await placesIn(note), []));
  });

  it('count with what is not saved yet, until that is thrown away', async () => {
    await vscode.workspace.fs.writeFile(note, encode('See [@bert].\n'));
    await eventually(async () => assert.equal((await placesIn(note)).length, 1));
    const editor = await vscode.window.showTextDocument(note);
    await editor.edit(edit => edit.insert(new vscode.Position(0, 0), '@bert and '));
    await eventually(async () => assert.equal((await placesIn(note)).length, 2));
    await closeEditors();
    await eventually(async () => assert.equal((await placesIn(note)).length, 1));
  });

  it('are no dumps: what becomes one cites nothing', async () => {
    const { engine } = await sheaf();
    const { dumps } = await engine.overview({});
    const { id } = await paperTitled(title);
    const notes = new Set((await engine.citedIn({ paper: id })).map(place => place.note));
    assert.ok(dumps.length > 0);
    assert.ok(dumps.every(({ dump }) => !notes.has(dump)));
  });
});
