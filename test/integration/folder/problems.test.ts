/** What cannot be read of a dump is shown in the Problems panel, for as long as it cannot. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { dumpOf, scratchFolder, write } from '../support/desk';
import { eventually } from '../support/eventually';
import { holds, sheaf } from '../support/sheaf';

const whole = dumpOf('A First Paper with a Title of Its Own', 'A Second Paper with Another Title');
/** Its last entry, lines 7 and 8, stops in mid-sentence. */
const cutOff = `${whole}A Title at the End of the Page\nWe present the work that goes by the name of A Title at\n`;

describe('the problems of a dump', () => {
  const scratch = scratchFolder();
  const shown = (dump: vscode.Uri) =>
    vscode.languages.getDiagnostics(dump).filter(({ source }) => source === 'Sheaf');
  const shows = (dump: vscode.Uri, ...codes: readonly string[]) =>
    eventually(() => {
      assert.deepEqual(
        shown(dump).map(({ code }) => code),
        codes,
      );
      return shown(dump);
    });

  it('are shown at their lines, as information', async () => {
    const dump = scratch('cut.txt');
    await write(dump, cutOff);
    const [problem] = await shows(dump, 'cutOff');
    assert.ok(problem);
    assert.equal(problem.severity, vscode.DiagnosticSeverity.Information);
    assert.equal(problem.message, 'This entry seems to be cut off.');
    const document = await vscode.workspace.openTextDocument(dump);
    assert.equal(
      document.getText(problem.range).replaceAll('\r\n', '\n'),
      'A Title at the End of the Page\nWe present the work that goes by the name of A Title at',
    );
  });

  it('are those the engine knows of, each once', async () => {
    const { engine } = await sheaf();
    const dump = scratch('cut.txt');
    // Twice the same: what is shown may not depend on what was shown before.
    for (const text of [cutOff, `${cutOff}\n`]) {
      await write(dump, text);
      await shows(dump, 'cutOff');
      await sheaf();
      const known = (await engine.problems({})).filter(({ dump: name }) => name === dump.toString());
      assert.deepEqual(
        shown(dump).map(({ code, range }) => [code, range.start.line + 1, range.end.line + 1]),
        known.map(({ code, line, endLine }) => [code, line, endLine]),
      );
    }
  });

  it('go when the dump is mended', async () => {
    const dump = scratch('mended.txt');
    await write(dump, cutOff);
    await shows(dump, 'cutOff');
    await write(dump, whole);
    await shows(dump);
    await holds(dump, 'A First Paper with a Title of Its Own', 'A Second Paper with Another Title');
  });

  it('go with the dump', async () => {
    const dump = scratch('gone.txt');
    await write(dump, cutOff);
    await shows(dump, 'cutOff');
    await vscode.workspace.fs.delete(dump);
    await shows(dump);
  });

  it('move with the dump', async () => {
    const [from, to] = [scratch('from.txt'), scratch('to.txt')];
    await write(from, cutOff);
    await shows(from, 'cutOff');
    await vscode.workspace.fs.rename(from, to);
    await shows(to, 'cutOff');
    await shows(from);
  });

  it('follow the text as it is typed', async () => {
    const dump = scratch('typed.txt');
    await write(dump, whole);
    await holds(dump, 'A First Paper with a Title of Its Own', 'A Second Paper with Another Title');
    const editor = await vscode.window.showTextDocument(dump);
    const end = new vscode.Position(editor.document.lineCount, 0);
    await editor.edit(edit => edit.insert(end, cutOff.slice(whole.length)));
    await shows(dump, 'cutOff');
    await vscode.commands.executeCommand('undo');
    await shows(dump);
  });

  it('are none in the example workspace', async () => {
    const all = vscode.languages.getDiagnostics().flatMap(([, problems]) => problems);
    assert.deepEqual(
      all.filter(({ source }) => source === 'Sheaf'),
      [],
    );
  });
});
