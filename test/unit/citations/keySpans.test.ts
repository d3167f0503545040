/** Where the key stands in a citation by key: what a rename writes over. */
import * as assert from 'node:assert/strict';
import { findCitations } from '../../../src/core/citations/findCitations';
import { papers } from './citing';

/** Notes with the keys marked. */
const notes: readonly (readonly [languageId: string, marked: string])[] = [
  ['markdown', 'See @⟦blackvip⟧.'],
  ['markdown', 'See -@⟦blackvip⟧ and [-@⟦soft-nms⟧].'],
  ['markdown', 'See [see @⟦blackvip⟧, p. 3; @⟦nobody⟧].'],
  ['markdown', 'See @{⟦blackvip⟧}.'],
  ['markdown', '[@⟦blackvip⟧] and blackvip'],
  ['markdown', 'See [[⟦blackvip⟧]] and [[⟦soft-nms⟧|blackvip]].'],
  ['markdown', 'See [[@⟦blackvip⟧]] and [[⟦soft-nms⟧#Part of it|shown]].'],
  ['markdown', '| [[⟦blackvip⟧\\|shown]] | [[soft-nms.md]] |'],
  ['markdown', 'See [[Chimera]] and [[notes/blackvip.md]] and [[Deeply-Supervised Nets]].'],
  ['markdown', '---\nnocite: "@⟦blackvip⟧"\n---\n'],
  ['markdown', 'See https://arxiv.org/abs/2303.14773 and Attention is all you need.'],
  ['latex', '\\cite{⟦blackvip⟧}'],
  ['latex', '\\citep[see blackvip][p.~3]{⟦blackvip⟧}'],
  ['latex', '\\autocites{⟦blackvip⟧}[p. 4]{ ⟦soft-nms⟧ , ⟦nobody⟧ }'],
  ['typst', '@⟦blackvip⟧[blackvip] #cite(<⟦soft-nms⟧>) #cite(label("⟦chimera⟧"))'],
  ['org', '[cite:@⟦blackvip⟧] [cite/t:see @⟦soft-nms⟧ p. 3; @⟦nobody⟧] citep:&⟦chimera⟧;&⟦blackvip⟧'],
  ['restructuredtext', ':cite:p:`⟦blackvip⟧` :cite:t:`{see}⟦soft-nms⟧{p. 3}` [⟦chimera⟧]_'],
  ['asciidoc', 'cite:[⟦blackvip⟧(p. 3)] <<⟦soft-nms⟧,blackvip>>'],
];

describe('citations: where keys stand', () => {
  for (const [languageId, marked] of notes) {
    it(`${languageId}: ${marked.replaceAll('\n', '⏎')}`, () => {
      const text = marked.replace(/[⟦⟧]/g, '');
      const found = findCitations({ text, languageId }, papers.titles, papers.lookup);
      const spans = found.flatMap(({ keySpan }) => keySpan ?? []);
      let again = '';
      let from = 0;
      for (const { start, end } of spans) {
        again += `${text.slice(from, start)}⟦${text.slice(start, end)}⟧`;
        from = end;
      }
      assert.equal(again + text.slice(from), marked);
    });
  }
});
