/** Finds the math that copies leave without its dollars, often without its backslashes too: `L^2`, `ell_1`, `\mathcal{O}(n)`. */
import type { MathSpan } from './mathSpans';
import { nakedSymbols, symbols } from './texSymbols';

/** Commands that make math of what stands in their braces. */
const shaping =
  'mathcal|mathbb|mathbf|mathrm|mathit|mathsf|mathfrak|mathscr|boldsymbol|frac|sqrt|operatorname|overline|widehat|widetilde|hat|bar|vec';
const functions = 'log|exp|min|max|sin|cos|tanh|arg|lim|sup|inf|det|dim|ker|tr';

const braces = String.raw`\{[^{}]{0,80}\}`;
const naked = `(?:${[...nakedSymbols].join('|')})(?![A-Za-z])`;
/** Signs, names, numbers and single letters can be raised and lowered; a letter before others is the beginning of a word. */
const script = String.raw`(?:[\^_](?:${braces}|\\?${naked}|\\[A-Za-z]{2,20}|-?\d{1,6}|[A-Za-z](?![\p{L}\p{N}])|[*+†‡∗⊤']))`;
const symbolCommands = [...symbols.keys()].filter(name => !name.startsWith('text')).join('|');
const command = String.raw`\\(?:(?:${shaping})${braces}(?:${braces})?|(?:${symbolCommands})(?![A-Za-z{]))`;
const argument = String.raw`\([^()]{1,60}\)`;
/** The order of growth of something. */
const growth = String.raw`(?:\\mathcal\{O\}|\{O\}|(?:O|o|Omega|Theta)(?=\([^()]{0,60}[\^_\\]))${argument}`;
const scripted = String.raw`(?:${naked}|[A-Za-z]|\d{1,6})${script}{1,3}`;
/** What is no symbol, but has one above or below: `Pass^4`, `Model_{small}`. */
const word = String.raw`(?<word>[A-Za-z]{2,30})(?<exponent>\^(?:${braces}|\d{1,3}|[A-Za-z*+](?![\p{L}\p{N}]))|_${braces})`;

const bare = new RegExp(
  String.raw`(?<![\p{L}\p{N}\\_^$@#/.-])(?:${growth}|${scripted}|${word})|${command}${script}{0,3}(?:${argument})?`,
  'gu',
);

/** The math of a text without delimiters, in order. Looks at most a few dozen characters ahead: linear. */
export function bareMath(text: string): readonly MathSpan[] {
  if (!/[\\^_]/.test(text)) return [];
  return Array.from(text.matchAll(bare), match => {
    const { word, exponent } = match.groups ?? {};
    const source = word === undefined ? match[0] : `\\text{${word}}${exponent ?? ''}`;
    return {
      start: match.index,
      end: match.index + match[0].length,
      tex: restored(source),
      display: false,
    };
  });
}

const lostNames = new RegExp(String.raw`(?<![\\A-Za-z])(${[...nakedSymbols].join('|')})(?![A-Za-z])`, 'g');
const lostFunctions = new RegExp(
  String.raw`(?<![\\a-z{])(${functions})(?=[\s^_({\d]|[A-Za-z](?![A-Za-z]))`,
  'g',
);
/** TeX raises and lowers one sign only; copies have lost the braces around the others. */
const numbersWithoutBraces = /([\^_])(-\d+|\d{2,})/g;
const wordsInBraces = /([\^_])\{([A-Za-z]{2,})\}/g;

/** Gives back the backslashes and braces that a copy has lost. */
function restored(tex: string): string {
  return tex
    .replace(/^\{O\}/, '\\mathcal{O}')
    .replace(lostNames, '\\$1')
    .replace(lostFunctions, '\\$1 ')
    .replace(numbersWithoutBraces, '$1{$2}')
    .replace(wordsInBraces, (whole, sign: string, name: string) =>
      nakedSymbols.has(name) ? whole : `${sign}{\\text{${name}}}`,
    );
}
