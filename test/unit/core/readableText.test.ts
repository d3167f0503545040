/** What people read of titles and abstracts that were written in TeX. */
import assert from 'node:assert/strict';
import { readableText } from '../../../src/core/readableText';

const rows: readonly (readonly [written: string, read: string])[] = [
  ['costs $\\mathcal{O}(n)$ time', 'costs O(n) time'],
  ['in $O(n^2)$ and $O(n \\log n)$', 'in O(n²) and O(n log n)'],
  ['$\\beta$-VAE and $\\lambda$', 'β-VAE and λ'],
  ['at $10^{-3}$ and $x_i$, $x_{t+1}$', 'at 10⁻³ and xᵢ, xₜ₊₁'],
  ['$e^{i\\pi}$ and $x^{ab}$, $E_X$', 'e^(iπ) and x^(ab), E_X'],
  ['$\\mathbb{R}^n$, $\\mathbf{x} \\in \\mathbb{R}^{d}$', 'ℝⁿ, x ∈ ℝ^d'],
  ['$\\frac{1}{2}$, $\\frac{a+b}{c}$, $\\sqrt{n}$, $\\sqrt{n+1}$', '1/2, (a+b)/c, √n, √(n+1)'],
  ['$2\\times$ faster, $\\approx 5\\%$, $\\sim 70$', '2× faster, ≈ 5%, ∼ 70'],
  ['collapses to $\\leq$7.5% and $\\sim$2', 'collapses to ≤7.5% and ∼2'],
  ['$\\left( a \\right)$', '( a )'],
  ['\\(\\alpha = 1\\)', 'α = 1'],
  ['$\\textbf{S}$imple \\textbf{nested \\textit{text}}', 'Simple nested text'],
  ['{\\em emphasis} and {\\it other} and \\emph{this}', 'emphasis and other and this'],
  [
    "Poincar\\'e, Poincar\\'{e}, na\\\"ive, Erd\\H{o}s, \\v{S}koda, fa\\c{c}ade, ma\\~nana",
    'Poincaré, Poincaré, naïve, Erdős, Škoda, façade, mañana',
  ],
  ['\\O{}rsted, Stra\\ss e', 'Ørsted, Straße'],
  ['91.2\\% of R\\&D, \\$5, a\\_b, \\#1', '91.2% of R&D, $5, a_b, #1'],
  ['estimation~(MLE), e.g.,~SVD, Fig.~3, 9.9~mN', 'estimation (MLE), e.g., SVD, Fig. 3, 9.9 mN'],
  ["``quoted'' text", '“quoted” text'],
  ['\\alpha-stable', 'α-stable'],
  ['code at \\href{https://example.com/a}{this page}', 'code at this page'],
  ['H\\textsubscript{2}O, m\\textsuperscript{2}', 'H₂O, m²'],
];

const plain = [
  'Costs of $5 and $10, between $5/$10, from $5M to $7M, US$ 30 and A$20.',
  'priced at $1.33M) and Mistral ($0.5M)',
  'about ~50% of ~1M images at ~/data and (~62%)',
  'the set {0, 1} and a {snowy} photo, UCGM-{T,S}',
  "it's 5 o'clock, don't: the models' own",
  'C:\\Users\\name and \\ours, \\n and \\METHOD',
  'snake_case, a^b, x_1 and 2^10 outside of math',
  'a -- b --- c, --flag, `code` and "quotes"',
  'The icons $(trash) and $(sync~spin)',
  'One $ alone, and $ two $ with blanks',
  '',
];

describe('readable text', () => {
  for (const [written, read] of rows) {
    it(written, () => assert.equal(readableText(written).replaceAll('\u00a0', ' '), read));
  }

  for (const text of plain) {
    it(`leaves as it is: ${text}`, () => assert.equal(readableText(text), text));
  }

  it('takes an escaped apostrophe for one', () =>
    assert.equal(readableText("model\\'s don\\'t"), "model's don't"));

  for (const part of [
    '$',
    '\\',
    '{',
    '\\textbf{',
    '$a',
    '\\frac{a}',
    '^{',
    '``',
    '~',
    "\\'",
    '{\\em ',
    '\\(',
  ]) {
    it(`is quick on a hundred thousand of ${part}`, () => {
      readableText(part.repeat(100_000 / part.length));
    });
  }
});
