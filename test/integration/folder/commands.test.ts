/** The commands on the library, and what becomes of arguments that no command was made for. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEditors } from '../support/desk';
import { clearMessages, showsPapers } from '../support/editors';
import { openNote } from '../support/notes';
import { dumpPaths, sheaf } from '../support/sheaf';

const run = vscode.commands.executeCommand;

/** Nothing a menu, a link or the tree would ever pass. */
const nonsense: readonly unknown[] = [
  undefined,
  null,
  42,
  true,
  '',
  {},
  [],
  ['arxiv:1706.03762'],
  { paper: null },
  { paper: { id: 42 } },
  { paper: { id: '' } },
  { kind: 'dump', dump: 'file:///etc/passwd' },
  { toString: 'arxiv:1706.03762' },
];

/** Well-formed, but no paper of the library. */
const strangers = [
  'arxiv:0000.00000',
  'title:0',
  '__proto__',
  'constructor',
  '../../etc/passwd',
  '[@lora]',
  '\u0000',
];

const onPaper = ['sheaf.openPaper', 'sheaf.revealInDump', 'sheaf.copyTitle', 'sheaf.copyCitation'];

describe('commands on the library', () => {
  before(sheaf);
  afterEach(closeEditors);

  it('group the tree by dump and by theme', async () => {
    for (const command of ['sheaf.groupByDump', 'sheaf.groupByDump', 'sheaf.groupByTheme'])
      await run(command);
  });

  it('look for dumps again', async () => {
    const before = await dumpPaths();
    await run('sheaf.rescan');
    assert.deepEqual(await dumpPaths(), before);
  });

  for (const command of ['sheaf.search', 'sheaf.insertCitation']) {
    it(`open the search box and let it be closed: ${command}`, async () => {
      const { document } = await openNote('markdown', 'A note.\n');
      await run(command);
      await run('workbench.action.closeQuickOpen');
      await run(command);
      await run('workbench.action.closeQuickOpen');
      assert.equal(document.getText(), 'A note.\n');
      await showsPapers();
    });
  }
});

describe('commands of the search box and of what it keeps', () => {
  before(sheaf);
  afterEach(closeEditors);

  for (const command of ['sheaf.revealHit', 'sheaf.citeHit', 'sheaf.keepResults', 'sheaf.removeSearch']) {
    it(`do nothing where there is none: ${command}`, async () => {
      const { document } = await openNote('markdown', 'A note.\n');
      for (const argument of nonsense) await run(command, argument);
      assert.equal(vscode.window.activeTextEditor?.document, document);
      assert.equal(document.getText(), 'A note.\n');
    });
  }
});

describe('commands with arguments nobody meant', () => {
  before(sheaf);
  afterEach(async () => {
    await closeEditors();
    await clearMessages();
  });

  for (const command of [...onPaper, 'sheaf.openDump']) {
    it(`do nothing: ${command}`, async () => {
      const { document } = await openNote('markdown', 'A note.\n');
      await vscode.env.clipboard.writeText('as before');
      for (const argument of nonsense) await run(command, argument);
      assert.equal(vscode.window.activeTextEditor?.document, document);
      assert.equal(vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).length, 1);
      assert.equal(await vscode.env.clipboard.readText(), 'as before');
      assert.equal(document.getText(), 'A note.\n');
    });
  }

  for (const command of [...onPaper.slice(1), 'sheaf.insertCitation', 'sheaf.copyAs']) {
    it(`do nothing for a paper that is not there: ${command}`, async () => {
      const { document } = await openNote('markdown', 'A note.\n');
      await vscode.env.clipboard.writeText('as before');
      for (const stranger of strangers) await run(command, stranger);
      assert.equal(vscode.window.activeTextEditor?.document, document);
      assert.equal(await vscode.env.clipboard.readText(), 'as before');
      assert.equal(document.getText(), 'A note.\n');
    });
  }

  it('say that a paper is not there, where one was to be opened', async () => {
    for (const stranger of strangers) await run('sheaf.openPaper', stranger);
    await showsPapers('Paper');
  });

  it('open no file that is no dump', async () => {
    for (const place of [
      'file:///etc/passwd',
      'https://example.org/',
      'command:workbench.action.quit',
      'nonsense',
      '',
    ]) {
      await run('sheaf.openDump', { kind: 'dump', dump: { dump: place } });
    }
    assert.equal(vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).length, 0);
  });
});
