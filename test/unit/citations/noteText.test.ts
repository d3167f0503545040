import * as assert from 'node:assert/strict';
import { readNote } from '../../../src/core/citations/noteText';
import { createTitleMatcher } from '../../../src/core/citations/titleMatcher';

const titles = createTitleMatcher([]);

/** A view of a note with `·` for each hidden character. */
function view(name: 'syntax' | 'words' | 'prose', text: string, languageId: string): string {
  return readNote(text, languageId, titles)?.[name].replaceAll('\0', '·') ?? '';
}

describe('citations: the views of a note', () => {
  const hidden: readonly (readonly [string, string, string])[] = [
    ['markdown', 'a `b` c ``d ` e`` f `g', 'a ··· c ········· f `g'],
    ['markdown', 'a `b\n\nc` d', 'a `b\n\nc` d'],
    ['markdown', '```js\nx\n```\ny', '·····\n·\n···\ny'],
    ['markdown', '````\n```\n````\ny', '····\n···\n····\ny'],
    ['markdown', '~~~\nx\n```\n~~~\ny', '···\n·\n···\n···\ny'],
    ['markdown', '```\nnever closed', '···\n············'],
    ['markdown', '> ```\n> x\n\ny', '·····\n···\n\ny'],
    ['markdown', '---\na: b\n---\nc', '···\n····\n···\nc'],
    ['markdown', '---\n\na rule', '---\n\na rule'],
    ['markdown', 'a $x$ b $5 or $6 c', 'a ··· b $5 or $6 c'],
    ['markdown', '$$\nx\n$$ a', '··\n·\n·· a'],
    ['markdown', 'a \\$x\\$ \\`b\\` c', 'a \\$x\\$ \\`b\\` c'],
    ['markdown', 'a\n\n    b\n    c\n\nd', 'a\n\n·····\n·····\n\nd'],
    ['markdown', '- a\n\n    b\n\nc\n\n    d', '- a\n\n    b\n\nc\n\n·····'],
    ['markdown', 'a\n    b', 'a\n    b'],
    ['markdown', 'a <!-- b\nc --> d', 'a ······\n····· d'],
    ['plaintext', "a `b` `c' ``d'' e", "a ··· `c' ``d'' e"],
    ['plaintext', '    a $x$', '    a $x$'],
    ['latex', 'a % b\nc \\% d', 'a     c \\% d'],
    ['latex', 'a % b\n\nc', 'a    \n\nc'],
    ['latex', 'a $b$ \\(c\\) \\[d\\] \\$e', 'a ··· ····· ····· \\$e'],
    ['latex', 'a \\verb|$| b \\\\[1em] c $d', 'a ········ b \\\\[1em] c $d'],
    ['latex', '\\begin{align*}a\\end{align*}b', `${'·'.repeat(27)}b`],
    ['typst', 'a // b\n/* c */ d https://e', 'a     \n        d https://e'],
    ['org', 'a =b= ~c~ d=e a~f', 'a ··· ··· d=e a~f'],
    ['restructuredtext', 'a ``b`` c\n\n.. d\n   e\n\nf', 'a ····· c\n\n····\n····\n\nf'],
    ['asciidoc', 'a `b` "`c`" d\n// e', 'a ··· "`c`" d\n    '],
    ['bibtex', 'title = {{A} $b$ % c},', 'title = {{A} $b$ % c},'],
  ];
  for (const [languageId, text, expected] of hidden) {
    it(`${languageId}: ${text.replaceAll('\n', '⏎')}`, () => {
      assert.equal(
        view('syntax', text, languageId).replaceAll(/ +$/gm, ''),
        expected.replaceAll(/ +$/gm, ''),
      );
    });
  }

  const addresses: readonly (readonly [string, string, string])[] = [
    ['markdown', 'a https://b.c/d e', 'a ············· e'],
    ['markdown', '[a](b.c "d") [e](<f g>)', '[a····· "d") [e·······)'],
    ['markdown', 'a <b c="d">e</b>&nbsp;f', 'a          e          f'],
    ['latex', '\\href{https://a.b}{c d}', '\\href{···········}{c d}'],
    ['org', '[[https://a.b][c]]', '[[···········][c]]'],
    ['typst', '#link("https://a.b")[c]', '#link("···········")[c]'],
  ];
  for (const [languageId, text, expected] of addresses) {
    it(`${languageId}: no addresses in ${text}`, () => {
      assert.equal(view('words', text, languageId), expected);
      assert.equal(view('prose', text, languageId), expected);
      assert.equal(view('syntax', text, languageId), text);
    });
  }

  it('only prose keeps math', () => {
    assert.equal(view('prose', 'a $b$ c', 'markdown'), 'a $b$ c');
    assert.equal(view('words', 'a $b$ c', 'markdown'), 'a ··· c');
  });

  it('languages of code are no notes', () => assert.equal(readNote('x', 'python', titles), undefined));
});
