/** No word of the notes has a hover but those that a person would call a citation. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import citations from '../../fixtures/example-citations.json';
import { deskFile } from '../support/desk';
import { hoverAt } from '../support/hovers';
import { rangeOf } from '../support/notes';
import { sheaf } from '../support/sheaf';

describe('hovering every word of a note', () => {
  before(sheaf);

  for (const note of ['notes/reading-notes.md', 'notes/related-work.tex', 'notes/ideas.txt']) {
    it(`shows papers at the citations of ${note} only`, async function () {
      this.timeout(60_000);
      const document = await vscode.workspace.openTextDocument(deskFile(note));
      const cited = citations
        .filter(citation => citation.note === note)
        .map(({ text, line }) => rangeOf(document, text, line));
      const words = wordsOf(document);
      const hovers = await Promise.all(words.map(word => hoverAt(document, word.start)));
      const strays = words.filter((_, index) => {
        const covered = hovers[index]?.range;
        return covered && !cited.some(range => covered.intersection(range));
      });
      assert.deepEqual(
        strays.map(word => [word.start.line + 1, document.getText(word)]),
        [],
      );
    });
  }
});

function wordsOf(document: vscode.TextDocument): readonly vscode.Range[] {
  return [...document.getText().matchAll(/[\p{L}\p{N}]+/gu)].map(
    ({ 0: word, index }) =>
      new vscode.Range(document.positionAt(index), document.positionAt(index + word.length)),
  );
}
