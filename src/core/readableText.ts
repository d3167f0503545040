/** Makes titles and abstracts readable that were written in TeX: what Unicode has for it, and everything else as it stands. */
import { mathSpans } from './mathSpans';
import { accents, blackboard, dressing, letters, shifted, switches, symbols } from './texSymbols';

/** So deep people nest. */
const deepest = 6;

/** What becomes of text that a command dresses: `textbf`, `em`. */
export type Dress = (command: string, inside: string) => string;
const undress: Dress = (_, inside) => inside;

/** Turns TeX's accents, math and emphasis into plain text. Texts without them come back unchanged. Linear for what people write. */
export function readableText(text: string): string {
  if (!/[\\$~]|``/.test(text)) return text;
  const parts: string[] = [];
  let done = 0;
  for (const { start, end, tex } of mathSpans(text)) {
    parts.push(text.slice(done, start), readableMath(tex));
    done = end;
  }
  parts.push(text.slice(done));
  return readableProse(parts.join(''));
}

/** The same of text in which no math is left; `dress` says what becomes of what stands out. */
export function readableProse(text: string, dress: Dress = undress): string {
  return (
    undressed(accented(text), dress)
      .replace(
        /\\([A-Za-z]+)(?![A-Za-z])(?:\{\}| (?=\p{Ll}))?/gu,
        (whole, name: string) => symbols.get(name) ?? letters.get(name) ?? whole,
      )
      .replace(/\\([%&#$_{}])/g, '$1')
      .replace(/\\[,;:!](?=\S)/g, '\u2009')
      .replace(/``(.{1,300}?)''/g, '“$1”')
      // A tie, not the sign for "about", a home directory or an icon of VS Code's.
      .replace(/(?<!\$\([\w-]{1,40})(?<=[\p{L}\p{N}.,)}\]])~(?=[\p{L}\p{N}(\\])/gu, '\u00a0')
  );
}

function readableMath(source: string): string {
  const plain = undressed(accented(source), undress)
    .replace(/\\(?:left|right|big|Big|bigg|Bigg|displaystyle|limits|mathopen|mathclose)(?![A-Za-z])/g, '')
    .replace(
      /\\([A-Za-z]+)(?=(\\)?)/g,
      (_, name: string, another?: string) =>
        symbols.get(name) ?? letters.get(name) ?? (another ? `${name} ` : name),
    )
    .replace(/\\[,;:! ]/g, ' ')
    .replace(/\\([%&#$_{}|])/g, '$1');
  return innermost(plain, /([\^_])\{([^{}]*)\}/g, (_, sign, inside = '') => script(sign, inside.trim()))
    .replace(/([\^_])([^\s({])/gu, (_, sign: string, single: string) => script(sign, single))
    .replace(/[{}]/g, '')
    .replace(/~/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function script(sign: string | undefined, inside: string): string {
  const side = sign === '_' ? '_' : '^';
  return shifted(inside, side) ?? (inside.length === 1 ? `${side}${inside}` : `${side}(${inside})`);
}

/** What commands make of the text in their braces. */
const unary: ReadonlyMap<string, (inside: string) => string> = new Map([
  ['url', inside => inside],
  ['sqrt', inside => `√${operand(inside)}`],
  ['mathbb', inside => blackboard.get(inside) ?? inside],
  ['textsuperscript', inside => script('^', inside)],
  ['textsubscript', inside => script('_', inside)],
]);
const binary: ReadonlyMap<string, (first: string, second: string) => string> = new Map([
  ['frac', (above, below) => `${operand(above)}/${operand(below)}`],
  ['href', (_, shown) => shown],
]);
const switched = new RegExp(String.raw`\{\\(${switches})(?![A-Za-z])\s*([^{}]*)\}`, 'g');
const command = /\\([A-Za-z]+)\*?\{([^{}]*)\}(?:\{([^{}]*)\})?/g;

/** `\textbf{x}`, `{\em x}`, `\frac{a}{b}`, `\sqrt{x}`. */
function undressed(text: string, dress: Dress): string {
  if (!text.includes('\\')) return text;
  const plain = innermost(text, switched, (_, name = '', inside = '') => dress(name, inside));
  return innermost(plain, command, (whole, name = '', first = '', second) => {
    const both = binary.get(name);
    if (both && second !== undefined) return both(first, second);
    const readable = unary.get(name)?.(first) ?? (dressing.has(name) ? dress(name, first) : undefined);
    if (readable === undefined) return whole;
    return second === undefined ? readable : `${readable}{${second}}`;
  });
}

function operand(text: string): string {
  return /^[\p{L}\p{N}.]*$/u.test(text) ? text : `(${text})`;
}

/** `\'e`, `\"{o}`, `\c{c}`, `\v s`; behind a letter `\'s` is an apostrophe somebody escaped. */
function accented(text: string): string {
  const marks =
    /\\(?:(['`^"~=.])\s?|([uvHckrbd]|hat|tilde|bar|dot|ddot|vec)(?![A-Za-z])\s?(?=\{))(?:\{(\\?[A-Za-z])\}|(\\?[A-Za-z]))/g;
  return text
    .replace(/(?<=\p{L})\\'(?=(?:s|t|re|ve|ll|d|m)(?![\p{L}]))/gu, "'")
    .replace(marks, (whole, sign?: string, name?: string, inBraces?: string, bare?: string) => {
      const letter = (inBraces ?? bare ?? '').replace('\\', '');
      const mark = accents.get(sign ?? name ?? '');
      const composed = mark && `${letter}${mark}`.normalize('NFC');
      // What Unicode has no letter for is none in words; math marks anything.
      return composed && (composed.length === 1 || (name?.length ?? 0) > 1) ? composed : whole;
    });
}

/** Replaces from the inside out, as deep as people nest. */
function innermost(
  text: string,
  pattern: RegExp,
  replace: (whole: string, ...groups: (string | undefined)[]) => string,
): string {
  let result = text;
  for (let depth = 0; depth < deepest; depth++) {
    const next = result.replace(pattern, replace);
    if (next === result) break;
    result = next;
  }
  return result;
}
