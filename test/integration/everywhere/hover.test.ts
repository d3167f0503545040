/** Hovers in the notes of the example workspace: where a person would say that a paper is cited, and nowhere else. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import citations from '../../fixtures/example-citations.json';
import { closeEditors, deskFile } from '../support/desk';
import { hoverAt, titleOf } from '../support/hovers';
import { middleOf, openNote, rangeOf } from '../support/notes';
import { sheaf } from '../support/sheaf';

const notes = [...new Set(citations.map(({ note }) => note))];

/** The citations of a note as VS Code sees it: without a Typst extension its labels are plain text. */
function citationsIn(note: string, languageId: string) {
  const isRead = (text: string) => languageId !== 'plaintext' || !text.startsWith('<');
  return citations.filter(({ note: other, text }) => other === note && isRead(text));
}

/** Places in the notes that look like citations and are none. */
const lookalikes: readonly (readonly [note: string, line: number, text: string, why: string])[] = [
  ['notes/reading-notes.md', 3, '@example.org', 'an e-mail address'],
  ['notes/reading-notes.md', 7, 'began', 'plain prose'],
  ['notes/reading-notes.md', 22, 'parameters', 'a word of many titles'],
  ['notes/reading-notes.md', 79, '@mamba', 'a comment in a code block'],
  ['notes/reading-notes.md', 84, 'Neural Message Passing for Quantum Chemistry', 'a string in a code block'],
  ['notes/reading-notes.md', 86, 'https://arxiv.org/abs/1704.01212', 'a link in a code block'],
  ['notes/reading-notes.md', 89, '@bert', 'inline code'],
  ['notes/related-work.tex', 22, 'bert', 'a comment behind text'],
  ['notes/related-work.tex', 24, 'vision-mamba', 'a line of comment'],
  ['notes/related-work.tex', 17, 'State space models', 'words of titles'],
  ['notes/ideas.txt', 28, '1706.03', 'a version number'],
  ['notes/ideas.txt', 28, 'https://example.org/abs/1707.06347', 'the address of somebody else'],
  ['notes/survey.typ', 27, 'survey@example.org', 'an e-mail address'],
];

describe('hovering the notes', () => {
  before(sheaf);
  afterEach(closeEditors);

  for (const note of notes) {
    it(`shows the papers cited in ${note}`, async () => {
      const document = await vscode.workspace.openTextDocument(deskFile(note));
      const wrong: unknown[] = [];
      for (const { text, line, title } of citationsIn(note, document.languageId)) {
        const cited = rangeOf(document, text, line);
        const hover = await hoverAt(document, middleOf(document, cited));
        const right = hover && titleOf(hover) === title && hover.range?.contains(cited);
        if (!right) wrong.push({ line, text, shown: hover && titleOf(hover) });
      }
      assert.deepEqual(wrong, []);
    });
  }

  for (const [note, line, text, why] of lookalikes) {
    it(`shows nothing on ${why}: ${text}`, async () => {
      const document = await vscode.workspace.openTextDocument(deskFile(note));
      const range = rangeOf(document, text, line);
      assert.equal(range.start.line + 1, line);
      assert.equal(await hoverAt(document, middleOf(document, range)), undefined);
    });
  }

  it('shows nothing inside a dump, whose every line is a title or an abstract', async () => {
    const dump = await vscode.workspace.openTextDocument(deskFile('papers/language-models.txt'));
    for (const title of ['Attention Is All You Need', 'BERT: Pre-training of Deep Bidirectional']) {
      assert.equal(await hoverAt(dump, middleOf(dump, rangeOf(dump, title))), undefined);
    }
  });

  it('shows nothing in source code', async () => {
    const { document } = await openNote('python', '# As in [@lora] and \\cite{lora}.\n');
    assert.equal(await hoverAt(document, middleOf(document, rangeOf(document, '@lora'))), undefined);
  });

  it('covers the citation and not a character more', async () => {
    const { document } = await openNote(
      'markdown',
      'See [@lora; @qlora, sec. 2] and [[Visual Prompt Tuning]].\n',
    );
    const covered = async (text: string) => {
      const hover = await hoverAt(document, middleOf(document, rangeOf(document, text)));
      return hover?.range && document.getText(hover.range);
    };
    for (const cited of ['@lora', '@qlora', '[[Visual Prompt Tuning]]']) {
      assert.equal(await covered(cited), cited);
    }
  });

  it('answers at the first and the last character of a citation', async () => {
    const { document } = await openNote('latex', 'Before \\cite{lora} after.\n');
    const { start, end } = rangeOf(document, 'lora');
    for (const position of [start, end.translate(0, -1)]) assert.ok(await hoverAt(document, position));
    assert.equal(await hoverAt(document, new vscode.Position(0, 3)), undefined);
    assert.equal(await hoverAt(document, end.translate(0, 3)), undefined);
  });
});
