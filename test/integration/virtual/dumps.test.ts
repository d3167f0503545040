/** In a virtual workspace Sheaf does all it does elsewhere: it reaches files through `workspace.fs` only. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { dumpOf, scratchFolder, write } from '../support/desk';
import { activeEditorOn, showsPapers } from '../support/editors';
import { hoverAt, titleOf } from '../support/hovers';
import { middleOf, openNote, rangeOf } from '../support/notes';
import { expectQuietLog, holds, paperTitled } from '../support/sheaf';

describe('a dump in a virtual workspace', () => {
  const scratch = scratchFolder();

  it('is read as it comes, changes and goes', async () => {
    const dump = scratch('dump.txt');
    await write(dump, dumpOf('Papers in Memory: A Study of Files'));
    await holds(dump, 'Papers in Memory: A Study of Files');
    await write(
      dump,
      dumpOf('Papers in Memory: A Study of Files', 'More Papers in Memory: A Study of Virtual Files'),
    );
    await holds(
      dump,
      'Papers in Memory: A Study of Files',
      'More Papers in Memory: A Study of Virtual Files',
    );
    await vscode.workspace.fs.delete(dump);
    await holds(dump);
  });

  it('has hovers on its citations', async () => {
    await write(scratch('dump.txt'), dumpOf('Papers in Memory: A Study of Files'));
    await holds(scratch('dump.txt'), 'Papers in Memory: A Study of Files');
    const { citeKey } = await paperTitled('Papers in Memory: A Study of Files');
    const { document } = await openNote('markdown', `See [@${citeKey}].\n`);
    const hover = await hoverAt(document, middleOf(document, rangeOf(document, citeKey)));
    assert.equal(hover && titleOf(hover), 'Papers in Memory: A Study of Files');
  });

  it('can be opened and revealed', async () => {
    const dump = scratch('dump.txt');
    await write(dump, dumpOf('Papers in Memory: A Study of Files'));
    await holds(dump, 'Papers in Memory: A Study of Files');
    const { id } = await paperTitled('Papers in Memory: A Study of Files');
    await vscode.commands.executeCommand('sheaf.openPaper', id);
    await showsPapers('Papers in Memory: A Study of Files');
    await vscode.commands.executeCommand('sheaf.revealInDump', id);
    const { document, selection } = await activeEditorOn(dump);
    assert.ok(document.getText(selection).includes('Papers in Memory: A Study of Files'));
  });
});

expectQuietLog();
