/** What a page is told of titles and abstracts: prose, what stands out, math and addresses. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { piecesText, type TextPiece, textPieces } from '../../../src/core/textPieces';

/** A line that shows what the pieces are: `⟦tex⟧`, `⟦⟦display⟧⟧`, `*emphasis*`, `**strong**`, `‹code›`, `<address|text>`. */
function shown(pieces: readonly TextPiece[]): string {
  return pieces.map(shownPiece).join('').replaceAll('\u00a0', ' ');
}

function shownPiece({ text, look, math, href }: TextPiece): string {
  if (math) return math.display ? `⟦⟦${math.tex}⟧⟧` : `⟦${math.tex}⟧`;
  if (href !== undefined) return `<${href}|${text}>`;
  const around = { emphasis: ['*', '*'], strong: ['**', '**'], code: ['‹', '›'], plain: ['', ''] }[
    look ?? 'plain'
  ];
  return around.join(text);
}

const rows: readonly (readonly [written: string, pieces: string])[] = [
  // Delimited.
  ['in $O(n \\log n)$ time', 'in ⟦O(n \\log n)⟧ time'],
  ['that $$ x = y $$ holds', 'that ⟦⟦ x = y ⟧⟧ holds'],
  ['so \\(a\\) and \\[b\\]', 'so ⟦a⟧ and ⟦⟦b⟧⟧'],
  ['$a$ and $\\$5$', '⟦a⟧ and ⟦\\$5⟧'],
  // Bare.
  ['the general L^2-based Sobolev space H^s', 'the general ⟦L^2⟧-based Sobolev space ⟦H^s⟧'],
  ['an l_1-norm, ell_1-loss and F_{1}-norm', 'an ⟦l_1⟧-norm, ⟦\\ell_1⟧-loss and ⟦F_{1}⟧-norm'],
  ['samples in \\mathcal{O}(n) steps', 'samples in ⟦\\mathcal{O}(n)⟧ steps'],
  ['in time {O}(Klog^2 N).', 'in time ⟦\\mathcal{O}(K\\log ^2 N)⟧.'],
  ['encoder Phi^*_tau. We', 'encoder ⟦\\Phi^*_\\tau⟧. We'],
  ['signal x^{natural} in R^n', 'signal ⟦x^{\\natural}⟧ in ⟦R^n⟧'],
  [
    'raises Pass^4 with AnyTalk_{RT}, then',
    'raises ⟦\\text{Pass}^4⟧ with ⟦\\text{AnyTalk}_{\\text{RT}}⟧, then',
  ],
  ['compute (10^{19} to 10^{22})', 'compute (⟦10^{19}⟧ to ⟦10^{22}⟧)'],
  ['10^12 FLOPs, 10^-3, 2^16 and x_12', '⟦10^{12}⟧ FLOPs, ⟦10^{-3}⟧, ⟦2^{16}⟧ and ⟦x_{12}⟧'],
  ['at Pass^10 it', 'at ⟦\\text{Pass}^{10}⟧ it'],
  ['ScaledGD(\\lambda) and \\beta-VAE', 'ScaledGD(⟦\\lambda⟧) and ⟦\\beta⟧-VAE'],
  ['at 1920times1080, 1times 1 and 2.86times faster', 'at 1920×1080, 1×1 and 2.86× faster'],
  ['2$\\times$ faster', '2⟦\\times⟧ faster'],
  // What stands out, and characters.
  ['a {\\em fine} and \\textbf{bold} \\texttt{word}', 'a *fine* and **bold** ‹word›'],
  ['{\\em space $L^2$ here}', '*space *⟦L^2⟧* here*'],
  ["Poincar\\'e, Erd\\H{o}s", 'Poincaré, Erdős'],
  ['Adaptation~(LoRA)', 'Adaptation (LoRA)'],
  // Money and names.
  ['from $5 to $10, US$ 30 and $5M', 'from $5 to $10, US$ 30 and $5M'],
  ['snake_case, top_k, __init__ and a_file.txt', 'snake_case, top_k, __init__ and a_file.txt'],
  ['C:\\Users\\name and \\ours', 'C:\\Users\\name and \\ours'],
  ['one $ alone', 'one $ alone'],
  ['costs $3/hour ($n$ GPUs)', 'costs $3/hour (⟦n⟧ GPUs)'],
  ['costs $5-10 per run ($k$ trials)', 'costs $5-10 per run (⟦k⟧ trials)'],
  ['on $16 times 16$ words', 'on ⟦16\\times 16⟧ words'],
  // Addresses.
  ['Code: https://github.com/a/b_1.', 'Code: <https://github.com/a/b_1|https://github.com/a/b_1>.'],
  [
    '代码见https://github.com/a/b。实验表明',
    '代码见<https://github.com/a/b|https://github.com/a/b>。实验表明',
  ],
  ['(see http://x.org/~a/)', '(see <http://x.org/~a/|http://x.org/~a/>)'],
  ['at https://en.org/A_(b), too', 'at <https://en.org/A_(b)|https://en.org/A_(b)>, too'],
  ['at \\url{https://x.org/a\\_b}', 'at <https://x.org/a_b|https://x.org/a_b>'],
  ['on \\href{https://x.org}{this page}', 'on <https://x.org|this page>'],
  [
    'on github.com/a/b and www.x.org',
    'on <https://github.com/a/b|github.com/a/b> and <https://www.x.org|www.x.org>',
  ],
  [
    '[this](javascript:alert(1)) and/or me@github.com/x',
    '[this](javascript:alert(1)) and/or me@github.com/x',
  ],
  ['', ''],
];

describe('the pieces of a text', () => {
  for (const [written, pieces] of rows) {
    it(written || 'of nothing', () => assert.equal(shown(textPieces(written)), pieces));
  }

  it('are one where the text is longer than any that is meant to be read', () => {
    const text = '$x$ '.repeat(30_000);
    assert.deepEqual(textPieces(text), [{ text }]);
  });

  it('keep the source of math', () => {
    const [piece] = textPieces('\\[x\\]');
    assert.deepEqual(piece, { text: '\\[x\\]', math: { tex: 'x', display: true } });
  });

  it('are not fooled by the marks that are used inside', () => {
    const text = 'a\ufdd00\ufdd1 b\ufdd2strong: c\ufdd3 $x$';
    assert.equal(shown(textPieces(text)), 'a\ufffd0\ufffd b\ufffdstrong: c\ufffd ⟦x⟧');
  });

  it('are all of a text in which nothing is TeX', () => {
    const words = fc.string({
      unit: fc.constantFrom('a', 'B', ' ', '.', ',', '3', '-', '(', ')', 'é', '学', '𝔼'),
    });
    fc.assert(
      fc.property(words, text => assert.equal(piecesText(textPieces(text)), text)),
      { seed: 6 },
    );
  });

  it('are found in whatever somebody writes', () => {
    const unit = fc.constantFrom(
      '$',
      '\\',
      '{',
      '}',
      '^',
      '_',
      '(',
      ')',
      '[',
      ']',
      ' ',
      'O',
      'x',
      '1',
      'times',
      '\\em ',
      '\\textbf{',
      'https://',
      '.',
      '\ufdd0',
      '\ufdd2',
      'alpha',
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 60 }), text => {
        const pieces = textPieces(text);
        assert.ok(pieces.every(({ text: words }) => words !== ''));
        assert.doesNotMatch(piecesText(pieces), /[\ufdd0-\ufdd3]/);
      }),
      { seed: 6, numRuns: 2000 },
    );
  });

  for (const part of [
    '$',
    '$$',
    '$a ',
    '$a$',
    '\\(',
    '\\[',
    '\\]',
    'L^',
    'x_1',
    '{\\em ',
    '\\textbf{',
    'https://',
    'https://a(',
    '\\mathcal{',
    'O(',
    '9times',
    '\\href{',
  ]) {
    it(`are found at once in a hundred thousand characters of ${part}`, function () {
      this.timeout(5_000);
      textPieces(part.repeat(99_999 / part.length));
    });
  }
});
