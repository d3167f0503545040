/** Suggestions while a citation is written: the papers of the workspace, in the form of the place, and nowhere else. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { accepted, completionsAt, completionsIn, labelOf } from '../support/completions';
import { closeEditors, deskFile } from '../support/desk';
import { sheaf } from '../support/sheaf';

const places: readonly (readonly [language: string, note: string, first: string, accepted: string])[] = [
  ['markdown', 'As in @visual-pr‸ here', 'visual-prompt-tuning', 'As in @visual-prompt-tuning here'],
  ['markdown', 'As in [@visual-pr‸]', 'visual-prompt-tuning', 'As in [@visual-prompt-tuning]'],
  ['markdown', '[@lora; @waevnet‸]', 'wavenet', '[@lora; @wavenet]'],
  ['markdown', 'As in [[visual prompt t‸]]', 'Visual Prompt Tuning', 'As in [[Visual Prompt Tuning]]'],
  ['markdown', 'As in [[visual prompt t‸', 'Visual Prompt Tuning', 'As in [[Visual Prompt Tuning]]'],
  [
    'latex',
    '\\citep[see]{lora, visual-pr‸',
    'visual-prompt-tuning',
    '\\citep[see]{lora, visual-prompt-tuning}',
  ],
  ['latex', '\\cite{visu‸al-foo}', 'visual-prompt-tuning', '\\cite{visual-prompt-tuning}'],
  ['latex', '\\cite{prompt tuning‸}', 'visual-prompt-tuning', '\\cite{visual-prompt-tuning}'],
  ['plaintext', 'As in @raw-audio‸', 'wavenet', 'As in @wavenet'],
];

const elsewhere: readonly (readonly [language: string, note: string])[] = [
  ['markdown', 'Plain prose about visual pr‸'],
  ['markdown', 'me@visual-pr‸'],
  ['markdown', '```\n@visual-pr‸\n```\n'],
  ['markdown', 'inline `@visual-pr‸` code'],
  ['latex', '% \\cite{visual-pr‸}'],
  ['python', '# [@visual-pr‸]'],
];

describe('completing a citation', () => {
  before(sheaf);
  afterEach(closeEditors);

  for (const [language, note, first, whole] of places) {
    it(`offers papers in ${language}: ${note}`, async () => {
      const items = await completionsIn(language, note);
      const item = items.find(candidate => labelOf(candidate) === first);
      assert.ok(item, `not among ${items.map(labelOf).join(', ')}`);
      assert.equal(accepted(note, item), whole);
    });
  }

  for (const [language, note] of elsewhere) {
    it(`offers none in ${language}: ${note.replaceAll('\n', '⏎')}`, async () => {
      assert.deepEqual((await completionsIn(language, note)).map(labelOf), []);
    });
  }

  it('offers none in a dump', async () => {
    const dump = await vscode.window.showTextDocument(deskFile('papers/language-models.txt'));
    const start = new vscode.Position(0, 0);
    assert.ok(await dump.edit(edit => edit.insert(start, '@lora\n')));
    assert.deepEqual(await completionsAt(dump.document, start.translate(0, 5)), []);
  });

  it('puts the paper of just that key first', async () => {
    const [first] = (await completionsIn('markdown', '@lora‸')).toSorted((a, b) =>
      (a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1,
    );
    assert.equal(first && labelOf(first), 'lora');
  });

  it('shows the abstract beside the list, as plain text', async () => {
    const [item] = await completionsIn('markdown', '@visual-prompt-t‸');
    const { documentation } = item ?? {};
    assert.ok(documentation instanceof vscode.MarkdownString);
    assert.match(documentation.value, /^\*\*Visual Prompt Tuning\*\*\n\n/);
    assert.ok(documentation.value.length > 300);
    assert.ok(!documentation.isTrusted && !documentation.supportHtml);
  });
});
