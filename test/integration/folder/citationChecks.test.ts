/** Keys that no paper has and keys that several share: what the Problems panel says, and the quick fixes. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEditors, deskFile, scratchFolder, write } from '../support/desk';
import { showDump } from '../support/editors';
import { eventually } from '../support/eventually';
import { openNote, rangeOf } from '../support/notes';
import { sheaf } from '../support/sheaf';
import { userSettings } from '../support/userSettings';

const isOurs = ({ source, code }: vscode.Diagnostic): boolean =>
  source === 'Sheaf' && (code === 'unknownKey' || code === 'ambiguousCitation');

function problemsIn(document: vscode.TextDocument): string[] {
  const found = vscode.languages.getDiagnostics(document.uri).filter(isOurs);
  for (const { severity } of found) assert.equal(severity, vscode.DiagnosticSeverity.Information);
  return found.map(({ range, code }) => `${document.getText(range)} ${code}`);
}

const shows = (document: vscode.TextDocument, ...problems: readonly string[]): Promise<void> =>
  eventually(() => assert.deepEqual(problemsIn(document), problems));

/** A second note with a problem: when that is told, the first has been looked at as well. */
async function showsNothing(document: vscode.TextDocument): Promise<void> {
  const { document: other } = await openNote('markdown', '[@lora] [@nobody2020]\n');
  await shows(other, 'nobody2020 unknownKey');
  assert.deepEqual(problemsIn(document), []);
}

const doubtful: readonly (readonly [language: string, text: string])[] = [
  ['markdown', '[@lora; @nobody2020, p. 3] and [see @bert]\n'],
  ['latex', '\\citep[p.~3]{lora,nobody2020}\n'],
  ['restructuredtext', ':cite:p:`lora` :cite:t:`nobody2020`\n'],
];

const fine: readonly (readonly [why: string, language: string, text: string])[] = [
  ['every key is known', 'markdown', '[@lora] and [@bert]\n'],
  ['no key is known', 'latex', '\\cite{doe2020} \\cite{roe2021}\n'],
  ['it may be no citation', 'markdown', '[@lora] by @somebody, see [[elsewhere]]\n'],
  ['the note has a list of references elsewhere', 'latex', '\\addbibresource{x.bib}\\cite{lora,doe2020}\n'],
  ['the front matter names one', 'markdown', '---\nbibliography: x.bib\n---\n[@lora] [@doe2020]\n'],
  ['it is code', 'markdown', '[@lora] `[@nobody2020]`\n'],
  ['the language has no citations', 'python', '# [@lora] [@nobody2020]\n'],
];

describe('the check of citations', () => {
  before(sheaf);
  afterEach(closeEditors);
  const set = userSettings();

  for (const [language, text] of doubtful) {
    it(`tells of unknown keys: ${language}, ${text.trim()}`, async () => {
      const { document } = await openNote(language, text);
      await shows(document, 'nobody2020 unknownKey');
    });
  }

  for (const [why, language, text] of fine) {
    it(`says nothing where ${why}: ${language}`, async () => {
      const { document } = await openNote(language, text);
      await showsNothing(document);
    });
  }

  it('says nothing of the example', async () => {
    for (const note of ['reading-notes.md', 'related-work.tex', 'ideas.txt']) {
      const document = await vscode.workspace.openTextDocument(deskFile(`notes/${note}`));
      await vscode.window.showTextDocument(document);
      await showsNothing(document);
    }
  });

  it('follows what is written', async () => {
    const editor = await openNote('markdown', '[@lora] [@nobody2020]\n');
    await shows(editor.document, 'nobody2020 unknownKey');
    await editor.edit(edit => edit.replace(rangeOf(editor.document, 'nobody2020'), 'bert'));
    await shows(editor.document);
    await editor.edit(edit => edit.insert(new vscode.Position(0, 0), '[@nobody2021] '));
    await shows(editor.document, 'nobody2021 unknownKey');
  });

  it('is off by a setting', async () => {
    const { document } = await openNote('markdown', '[@lora] [@nobody2020]\n');
    await shows(document, 'nobody2020 unknownKey');
    await set('sheaf.diagnostics', false);
    await shows(document);
    await set('sheaf.diagnostics', true);
    await shows(document, 'nobody2020 unknownKey');
  });
});

describe('the check of citations in a workspace that changes', () => {
  const scratch = scratchFolder();
  const titles = ['Common Ground: A First Essay about Apples', 'Common Ground: Another Essay about Pears'];

  it('takes the keys of lists of references for known', async () => {
    const { document } = await openNote('latex', '\\cite{lora,doe2020}\n');
    await shows(document, 'doe2020 unknownKey');
    await write(scratch('refs.bib'), '@article{doe2020, title = {x}}\n');
    await shows(document);
    await vscode.workspace.fs.delete(scratch('refs.bib'));
    await shows(document, 'doe2020 unknownKey');
  });

  it('tells of keys that several papers share, with a fix for each', async () => {
    const { document } = await openNote('markdown', '[@lora; @common-ground]\n');
    await showDump(scratch('dump.txt'), ...titles);
    await shows(document, 'common-ground ambiguousCitation');
    const fixes = await fixesAt(document, 'common-ground');
    assert.deepEqual(
      fixes.map(({ title, isPreferred }) => [title, isPreferred]),
      titles.map(title => [`Change to "${keyOf(title)}": ${title}`, false]),
    );
    await apply(fixes[1]);
    assert.equal(document.getText(), `[@lora; @${keyOf(titles[1] ?? '')}]\n`);
    await shows(document);
  });

  it('leaves dumps alone', async () => {
    const { document } = await showDump(
      scratch('dump.txt'),
      'On [@lora] and [@nobody2020] as Titles of Papers',
    );
    await showsNothing(document);
  });
});

describe('the quick fixes of unknown keys', () => {
  before(sheaf);
  afterEach(closeEditors);

  for (const [language, text, key, fixed] of [
    [
      'markdown',
      '[@bert; see @visual-promt-tuning, p. 3]\n',
      'visual-promt',
      '[@bert; see @visual-prompt-tuning, p. 3]\n',
    ],
    ['latex', '\\cite{bert,visual-promt-tuning}\n', 'visual-promt', '\\cite{bert,visual-prompt-tuning}\n'],
  ] as const) {
    it(`write the nearest key: ${language}`, async () => {
      const { document } = await openNote(language, text);
      await eventually(() => assert.equal(problemsIn(document).length, 1));
      const [fix, ...others] = await fixesAt(document, key);
      assert.ok(fix?.isPreferred && others.length === 0);
      assert.equal(fix.kind?.value, vscode.CodeActionKind.QuickFix.value);
      await apply(fix);
      assert.equal(document.getText(), fixed);
    });
  }

  it('are none beside the key', async () => {
    const { document } = await openNote('markdown', '[@bert] [@visual-promt-tuning]\n');
    assert.deepEqual(await fixesAt(document, '[@bert'), []);
  });
});

/** What Sheaf offers where a text begins. */
async function fixesAt(document: vscode.TextDocument, text: string): Promise<vscode.CodeAction[]> {
  const { start } = rangeOf(document, text);
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    new vscode.Range(start, start),
    vscode.CodeActionKind.QuickFix.value,
  );
  return actions.filter(({ title }) => title.startsWith('Change to "'));
}

async function apply(action: vscode.CodeAction | undefined): Promise<void> {
  assert.ok(action?.edit);
  assert.ok(await vscode.workspace.applyEdit(action.edit));
}

function keyOf(title: string): string {
  return title.toLowerCase().replace(/[^a-z]+/g, '-');
}
