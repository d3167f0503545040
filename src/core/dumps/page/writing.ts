/** How titles and abstracts are written: how unlikely each is to hold a line that reads like this. */

/** The places a line of text may have in an entry. */
export type TextRole = 'title' | 'titleMore' | 'abstract' | 'abstractMore';

/** Negative log-likelihoods of a line, one per role, less the least of them: 0 is the role that fits best. */
export type Doubts = Readonly<Record<TextRole, number>>;

/** What stands around a line. */
export interface Surroundings {
  readonly afterSentence: boolean;
  readonly addressed: boolean;
}

/** Columns: title, titleMore, abstract, abstractMore. */
type Row = readonly [number, number, number, number];

/**
 * Measured on 10,000 arXiv titles and abstracts (2025), each wrapped at 50 to 100 characters or as its authors did:
 * minus the natural logarithm of how often a line of a role has the trait.
 */
const capitalRows: Readonly<Record<'few' | 'some' | 'many' | 'most' | 'unknown', Row>> = {
  few: [2.3, 2.7, 0.3, 0.2],
  some: [3.6, 4.0, 1.9, 1.9],
  many: [3.2, 3.0, 2.7, 3.4],
  most: [0.2, 0.9, 4.7, 5.0],
  unknown: [2.0, 0.8, 5.0, 4.1],
};
const cueRows: readonly [Row, Row, Row, Row] = [
  [0.1, 0.0, 1.2, 0.9],
  [3.1, 4.5, 0.8, 1.2],
  [4.6, 6.0, 1.8, 1.8],
  [6.4, 8.0, 2.9, 2.3],
];
const endRows: Readonly<Record<'comma' | 'stop' | 'question' | 'word', Row>> = {
  comma: [4.9, 6.6, 3.0, 2.9],
  stop: [5.5, 6.5, 2.0, 2.5],
  question: [4.7, 5.0, 6.0, 7.0],
  word: [0.0, 0.0, 0.1, 0.1],
};
const beginRows: Readonly<Record<'lower' | 'upper' | 'other', Row>> = {
  lower: [5.0, 1.6, 6.0, 0.1],
  upper: [0.0, 0.2, 0.0, 2.9],
  other: [4.0, 4.0, 4.0, 3.7],
};
/** The same for lines after the end of a sentence. */
const freshBeginRows: typeof beginRows = {
  lower: [5.0, 2.0, 6.0, 4.0],
  upper: [0.0, 0.4, 0.0, 0.0],
  other: [4.0, 4.0, 4.0, 3.7],
};
const sentenceRow: Row = [5.0, 6.0, 1.5, 1.2];
const noRow: Row = [0, 0, 0, 0];

/** The traits of a line go together, so their sum overstates; no line speaks more against a role than this. */
const utmost = 7;

/** Words that abstracts are full of and titles hardly ever use. */
const cue =
  /\b(?:that|we|this|which|is|are|was|propose|these|demonstrate|introduce|present|while|such|both|show|however|existing|has|have|achieves?|often|their|also|where|can|be|been|remains?|experiments|further|furthermore|available|significantly|proposed|our|only|including|outperforms|but|yet|when|it|its|than|they|due|compared|not|results)\b/gi;
const newSentence = /[\p{Ll})]\. \p{Lu}/u;

/** Lines longer than this are never wrapped ones, and hardly ever titles. */
export const longLine = 250;
/** No abstract is longer than this; text of that length on one line is something else. */
const longestAbstract = 6000;

/**
 * How unlikely a line is in each role; `addressed` where a paper's address stands right below it. Looks at no more
 * than the first `longLine` characters.
 */
export function doubtsOf(line: string, { afterSentence, addressed }: Surroundings): Doubts {
  if (line.length > longLine) return doubtsOfLongLine(line.length, addressed);
  const capital = capitalRows[capitals(line)];
  const cues = cueRows[Math.min(3, line.match(cue)?.length ?? 0)] ?? cueRows[3];
  const end = endRows[ending(line)];
  const begin = (afterSentence ? freshBeginRows : beginRows)[beginning(line)];
  const middle = newSentence.test(line) ? sentenceRow : noRow;
  const sum = (role: 0 | 1 | 2 | 3) => capital[role] + cues[role] + end[role] + begin[role] + middle[role];
  const [title, titleMore, abstract, abstractMore] = [sum(0), sum(1), sum(2), sum(3)];
  const best = Math.min(title, titleMore, abstract, abstractMore);
  const untitled = Math.max(0, line.length - 150) / 25 + (line.includes('://') ? 6 : 0);
  return {
    title: Math.min(utmost, title - best) + untitled,
    titleMore: Math.min(utmost, titleMore - best) + untitled,
    abstract: Math.min(utmost, abstract - best),
    abstractMore: Math.min(utmost, abstractMore - best),
  };
}

/** Nothing but a title or an abstract has an address of its own: its length then says little against a title. */
function doubtsOfLongLine(length: number, addressed: boolean): Doubts {
  const prose = 0.5 + Math.max(0, length - longestAbstract) / 200;
  const wordy = (length - longLine) / 20;
  return {
    title: addressed ? 7 : 12 + wordy,
    titleMore: 14 + wordy,
    abstract: prose,
    abstractMore: prose,
  };
}

/** How many of the longer words but the first begin with a capital. */
function capitals(line: string): keyof typeof capitalRows {
  let words = 0;
  let capital = 0;
  for (let start = wordStart(line, wordEnd(line, wordStart(line, 0))); start < line.length; ) {
    const end = wordEnd(line, start);
    if (end - start >= 4) {
      words++;
      if (isCapital(line, start)) capital++;
    }
    start = wordStart(line, end);
  }
  if (words < 2) return 'unknown';
  const share = capital / words;
  return share < 0.2 ? 'few' : share < 0.5 ? 'some' : share < 0.8 ? 'many' : 'most';
}

function wordStart(line: string, from: number): number {
  let at = from;
  while (at < line.length && !isLetter(line.charCodeAt(at))) at++;
  return at;
}

/** Words hold apostrophes and hyphens. */
function wordEnd(line: string, from: number): number {
  let at = from;
  while (at < line.length && (isLetter(line.charCodeAt(at)) || "'’-".includes(line.charAt(at)))) at++;
  return at;
}

function isLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || code >= 0xc0;
}

function isCapital(line: string, at: number): boolean {
  const initial = line.charAt(at);
  return initial !== initial.toLowerCase();
}

function ending(line: string): keyof typeof endRows {
  const last = line.charAt(line.length - 1);
  if (last === '.') return 'stop';
  if (last === '?' || last === '!') return 'question';
  return last === ',' || last === ';' || last === ':' ? 'comma' : 'word';
}

/** A name that begins small but has a capital or a digit in it: `iSafetyBench`, `code2seq`. */
const oddName = /^[\p{Ll}-]+[\p{Lu}\d]/u;

function beginning(line: string): keyof typeof beginRows {
  const first = line.charAt(0);
  if (first !== first.toLowerCase() || oddName.test(line)) return 'upper';
  return beginsSmall(line) ? 'lower' : 'other';
}

/** Whether a line begins with a small letter. */
export function beginsSmall(line: string): boolean {
  const first = line.charAt(0);
  return first !== first.toUpperCase();
}

const sentenceEnd = /[.!?…。](?:["'”’)\]}]|\$)*$/;

/** Whether a line ends the way sentences end. */
export function endsSentence(line: string): boolean {
  return !isLetter(line.charCodeAt(line.length - 1)) && sentenceEnd.test(line.slice(-6));
}

/** Words that something must follow. */
const openWords: ReadonlySet<string> = new Set([
  ...[
    'a',
    'an',
    'the',
    'of',
    'for',
    'and',
    'or',
    'nor',
    'with',
    'without',
    'in',
    'into',
    'to',
    'by',
    'on',
    'from',
  ],
  ...[
    'via',
    'as',
    'at',
    'toward',
    'towards',
    'under',
    'over',
    'between',
    'through',
    'using',
    'is',
    'are',
    'be',
  ],
  ...['that', 'which', 'its', 'their', 'our', 'we'],
]);

/** Whether a line ends with a word that something must follow. */
export function endsOpen(line: string): boolean {
  return openWords.has(lastWord(line).toLowerCase());
}

const address = /^[(<{[]*(?:https?:|www\.|[\w-]+\.(?:com|org|io|net|edu|ai)\b)/;

/** Whether a line ends with an address, as many abstracts do instead of with a full stop. */
export function endsWithAddress(line: string): boolean {
  const word = lastWord(line);
  return (word.includes('.') || word.includes(':')) && address.test(word);
}

function lastWord(line: string): string {
  return line.slice(line.lastIndexOf(' ') + 1);
}
