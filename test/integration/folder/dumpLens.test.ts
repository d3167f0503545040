/** What dumps say above their entries: in how many notes they are cited. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { scratchFolder, write } from '../support/desk';
import { showDump } from '../support/editors';
import { eventually } from '../support/eventually';
import { userSettings } from '../support/userSettings';

interface ReferencesCommand {
  readonly title: string;
  readonly line: number;
  readonly places: readonly string[];
}

describe('the lenses of a dump', () => {
  const scratch = scratchFolder();
  const set = userSettings();

  /** As a person sees them, and what a click shows. */
  async function lensesOf({ uri }: vscode.TextDocument): Promise<ReferencesCommand[]> {
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      uri,
      20,
    );
    return lenses.map(({ command, range }) => {
      assert.ok(command?.command === 'editor.action.showReferences');
      const [document, position, places]: readonly [vscode.Uri, vscode.Position, vscode.Location[]] =
        command.arguments as never;
      assert.equal(document.toString(), uri.toString());
      assert.equal(position.line, range.start.line);
      return {
        title: command.title,
        line: range.start.line,
        places: places.map(place => `${place.uri.path.replace(/^.*\//, '')}:${place.range.start.line + 1}`),
      };
    });
  }

  const prepare = async () =>
    (
      await showDump(
        scratch('dump.txt'),
        'Brand New Things: Unheard of Before',
        'Stale Bread: Known Since Long Ago',
      )
    ).document;

  it('count notes, and show the places', async () => {
    const dump = await prepare();
    // Until it is known for a dump it may pass for a note.
    await eventually(async () => assert.deepEqual(await lensesOf(dump), []));
    await write(scratch('a.md'), 'See [@stale-bread].\n\nAgain @stale-bread.\n');
    await eventually(async () =>
      assert.deepEqual(await lensesOf(dump), [
        { title: 'Cited in 1 note', line: 4, places: ['a.md:1', 'a.md:3'] },
      ]),
    );
    assert.match(dump.lineAt(4).text, /^Stale Bread/);
    await write(scratch('b.tex'), '\\cite{stale-bread,brand-new-things}\n');
    await eventually(async () =>
      assert.deepEqual(
        (await lensesOf(dump)).map(({ title, line }) => `${line} ${title}`),
        ['2 Cited in 1 note', '4 Cited in 2 notes'],
      ),
    );
  });

  it('are off by a setting', async () => {
    await write(scratch('a.md'), 'See [@stale-bread].\n');
    const dump = await prepare();
    await eventually(async () => assert.equal((await lensesOf(dump)).length, 1));
    await set('sheaf.codeLens', false);
    assert.deepEqual(await lensesOf(dump), []);
    await set('sheaf.codeLens', true);
    assert.equal((await lensesOf(dump)).length, 1);
  });

  it('are none in notes', async () => {
    await prepare();
    await write(scratch('a.md'), '# Stale Bread: Known Since Long Ago\n');
    const note = await vscode.workspace.openTextDocument(scratch('a.md'));
    assert.deepEqual(await lensesOf(note), []);
  });
});
