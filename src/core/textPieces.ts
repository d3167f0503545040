/** Takes titles and abstracts apart for a page: prose, what stands out of it, math and addresses, each as it is to be shown. */
import { bareMath } from './bareMath';
import { type MathSpan, mathSpans } from './mathSpans';
import { readableProse } from './readableText';

/** How text stands out. */
export type TextLook = 'emphasis' | 'strong' | 'code';

/** A part of a text. Plain where nothing but the text is said. */
export interface TextPiece {
  /** As it is to be read; of math the source, as it stands in the dump. */
  readonly text: string;
  readonly look?: TextLook;
  /** TeX for what is written here. */
  readonly math?: { readonly tex: string; readonly display: boolean };
  /** An address of the web. */
  readonly href?: string;
}

/** Noncharacters, which no text should have, mark the places of pieces while the text around them is made readable. */
const noncharacters = /[\ufdd0-\ufdd3]/g;
const placeStart = '\ufdd0';
const placeEnd = '\ufdd1';
const dressStart = '\ufdd2';
const dressEnd = '\ufdd3';

const looks: ReadonlyMap<string, TextLook> = new Map([
  ...['em', 'emph', 'it', 'itshape', 'sl', 'textit', 'textsl', 'mathit'].map(
    name => [name, 'emphasis'] as const,
  ),
  ...['bf', 'bfseries', 'textbf', 'mathbf', 'boldsymbol', 'bm'].map(name => [name, 'strong'] as const),
  ...['tt', 'ttfamily', 'texttt', 'mathtt'].map(name => [name, 'code'] as const),
]);

/** Nobody writes abstracts as long as that, in characters: whatever it is, it is shown as it stands. */
const longest = 100_000;

/** The parts of a text, in order; together they are the whole of it. Linear for what people write, and for most of what else. */
export function textPieces(text: string): readonly TextPiece[] {
  if (text.length > longest) return [{ text }];
  const places: TextPiece[] = [];
  const keep = (piece: TextPiece) => `${placeStart}${places.push(piece) - 1}${placeEnd}`;
  const clean = text.replace(noncharacters, '\ufffd');
  const linked = withoutLinks(withoutMath(clean, mathSpans(clean), keep), keep);
  const prose = withoutMath(linked, bareMath(linked), keep);
  const times = prose.replace(/(\d)\\?times(?![A-Za-z])(?:\s?(?=\d))?/g, '$1×');
  return piecesOf(readableProse(times, dressed), places);
}

/** The text as it is read, without what only a page can show. */
export function piecesText(pieces: readonly TextPiece[]): string {
  return pieces.map(({ text }) => text).join('');
}

function dressed(name: string, inside: string): string {
  const look = looks.get(name);
  return look ? `${dressStart}${look}:${inside}${dressEnd}` : inside;
}

function withoutMath(text: string, spans: readonly MathSpan[], keep: (piece: TextPiece) => string): string {
  let done = 0;
  const parts: string[] = [];
  for (const { start, end, tex, display } of spans) {
    // What is taken out already keeps to itself.
    if (tex.includes(placeStart)) continue;
    parts.push(text.slice(done, start), keep({ text: text.slice(start, end), math: { tex, display } }));
    done = end;
  }
  return parts.join('') + text.slice(done);
}

/** Chinese and Japanese put no blank before the punctuation of the sentence: it ends an address. */
const address = String.raw`(?:[^\s<>"{}|\\^\`\ufdd0-\ufdd3\u3000-\u303f\uff00-\uffef]|\\[_%#&~])`;
/** Addresses with a scheme, and those of the places where code and papers are, which people write without one. */
const links = new RegExp(
  String.raw`\\href\{(?<target>https?:\/\/${address}+)\}\{(?<shown>[^{}]{1,300})\}|(?:https?:\/\/|(?<![\w.\/@-])(?:www\.|(?:github|gitlab)\.com\/|huggingface\.co\/|arxiv\.org\/)(?=\w))${address}+`,
  'gi',
);

function withoutLinks(text: string, keep: (piece: TextPiece) => string): string {
  if (!text.includes('/')) return text;
  return text.replace(links, (whole: string, target?: string, shown?: string) => {
    if (target !== undefined && shown !== undefined) {
      return keep({ text: readableProse(shown), href: unescaped(target) });
    }
    const end = addressEnd(whole);
    const shownAddress = unescaped(whole.slice(0, end));
    const href = /^https?:/i.test(shownAddress) ? shownAddress : `https://${shownAddress}`;
    return keep({ text: shownAddress, href }) + whole.slice(end);
  });
}

function unescaped(text: string): string {
  return text.replace(/\\([_%#&~])/g, '$1');
}

/** Where an address ends: before the punctuation of its sentence, and before a bracket that was opened before it. */
function addressEnd(text: string): number {
  let end = text.length;
  let open = text.split('(').length - text.split(')').length;
  for (; end > 0; end--) {
    const last = text.charAt(end - 1);
    if (last === ')' && open < 0) open++;
    else if (!/[.,;:!?'*\]’”]/.test(last)) break;
  }
  return end;
}

const marks = new RegExp(
  `${placeStart}(\\d+)${placeEnd}|${dressStart}(emphasis|strong|code):|${dressEnd}`,
  'g',
);

function piecesOf(text: string, places: readonly TextPiece[]): readonly TextPiece[] {
  const pieces: TextPiece[] = [];
  const dress: TextLook[] = [];
  const say = (words: string) => {
    const look = dress.at(-1);
    if (words !== '') pieces.push(look ? { text: words, look } : { text: words });
  };
  let done = 0;
  for (const match of text.matchAll(marks)) {
    say(text.slice(done, match.index));
    done = match.index + match[0].length;
    const place = match[1] === undefined ? undefined : places[Number(match[1])];
    if (place) pieces.push(place);
    else if (match[2] !== undefined) dress.push(match[2] as TextLook);
    else dress.pop();
  }
  say(text.slice(done));
  return pieces;
}
