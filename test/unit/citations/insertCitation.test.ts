/** One more paper, where the cursor `‸` stands. */
import * as assert from 'node:assert/strict';
import { insertCitation } from '../../../src/core/citations/insertCitation';

const work = { citeKey: 'b', title: 'The B Paper', ids: {} };

const rows: readonly (readonly [languageId: string, before: string, after: string])[] = [
  ['markdown', 'As in ‸.', 'As in [@b].'],
  ['markdown', 'See [@a‸].', 'See [@a; @b].'],
  ['markdown', 'See [@‸].', 'See [@b].'],
  ['markdown', 'See [@‸', 'See [@b]'],
  ['markdown', 'See [@a‸aa; @c].', 'See [@aaa; @b; @c].'],
  ['markdown', 'See [@a, p. 3‸].', 'See [@a, p. 3; @b].'],
  ['markdown', 'See [@a;‸].', 'See [@a; @b].'],
  ['markdown', 'See [@a; ‸].', 'See [@a; @b].'],
  ['markdown', 'See [a‸].', 'See [a[@b]].'],
  ['markdown', 'See [a @c‸](x.md).', 'See [a @c; @b](x.md).'],
  ['markdown', 'See [[‸]].', 'See [[The B Paper]].'],
  ['markdown', 'See [[Other‸]].', 'See [[Other]] [@b].'],
  ['markdown', 'See @a‸.', 'See @a [@b].'],
  ['markdown', 'See @‸.', 'See @b.'],
  ['markdown', '`[@a‸]`', '`[@a[@b]]`'],
  ['plaintext', 'See [see @a‸]', 'See [see @a; @b]'],
  ['latex', 'As in ‸.', 'As in \\cite{b}.'],
  ['latex', '\\cite{a‸}', '\\cite{a,b}'],
  ['latex', '\\cite{‸}', '\\cite{b}'],
  ['latex', '\\cite{a, ‸}', '\\cite{a, b}'],
  ['latex', '\\cite{a ‸}', '\\cite{a,b }'],
  ['latex', '\\cite{a‸', '\\cite{a,b}'],
  ['latex', '\\autocites{a}{c‸}', '\\autocites{a}{c,b}'],
  ['typst', 'As @a‸', 'As @a @b'],
  ['typst', '#cite(<‸>)', '#cite(<b>)'],
  ['typst', '#cite(<a‸>)', '#cite(<a>) @b'],
  ['org', '[cite:@a‸]', '[cite:@a; @b]'],
  ['org', '[cite:@a p. 3‸]', '[cite:@a p. 3; @b]'],
  ['restructuredtext', ':cite:p:`a‸`', ':cite:p:`a, b`'],
  ['asciidoc', 'cite:[a‸]', 'cite:[a, b]'],
  ['asciidoc', '<<a‸>>', '<<a>> cite:[b]'],
];

describe('citations: inserting a paper', () => {
  for (const [languageId, before, after] of rows) {
    it(`${languageId}: ${before} → ${after}`, () => {
      const cursor = { text: before.replace('‸', ''), languageId, offset: before.indexOf('‸') };
      const { offset, text } = insertCitation(cursor, work);
      assert.equal(cursor.text.slice(0, offset) + text + cursor.text.slice(offset), after);
    });
  }

  it('writes the form that the user prefers, but not inside of another', () => {
    const at = (text: string) =>
      insertCitation({ text, languageId: 'markdown', offset: text.length }, work, 'wiki').text;
    assert.equal(at('As in '), '[[The B Paper]]');
    assert.equal(at('As in [@a; @'), 'b]');
  });
});
