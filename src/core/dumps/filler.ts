/** How doubtful it is that a line belongs to the page around the papers: names, search terms, and what is left over. */
import type { PageLine } from './pageLines';
import { endsOpen, endsSentence, longLine } from './writing';

/** A line that is nothing known: reading it as anything else is better unless that is very doubtful. */
export const stray = 6;
/** A line that says again what stands before it. */
export const echo = 0.1;
/** Text as long as an abstract is more likely one without a title. */
const strayParagraph = 10;
const word = /\S+/g;
const sentenceEnd = /(?<!\b(?:Inc|Ltd|Co|Corp|Univ|Dept))[.,;:?!]$/;
const handle = /^[\p{Ll}\d][\p{L}\d._-]{1,38}$|^[\p{L}\d]+[\d_-][\p{L}\d._-]*$/u;

/** For each line, how doubtful it is as a line of the page; `stray` where nothing speaks for it. */
export function fillerDoubts(lines: readonly PageLine[]): readonly number[] {
  const echoes = echoesIn(lines);
  return lines.map((line, at) => {
    if (echoes[at]) return echo;
    if (line.part === 'menuWord') return menuDoubt(lines, at);
    if (line.part === 'authors') return 0.5;
    if (line.part === 'link') return line.gap ? 0 : 1.5;
    if (line.part === 'siteLink' || line.part === 'profile') return addressDoubt(lines, at);
    return line.part === 'text' ? nameDoubt(lines, at) : 0;
  });
}

/** Words of the menu come in rows; alone and right below other text they are rather its last word. */
function menuDoubt(lines: readonly PageLine[], at: number): number {
  const beside = [lines[at - 1], lines[at + 1]];
  if (beside.some(line => line?.part === 'menuWord' || line?.part === 'furniture')) return 0.2;
  return lines[at]?.gap ? 1 : 4;
}

/** An address right below a line that breaks off belongs to its sentence. */
function addressDoubt(lines: readonly PageLine[], at: number): number {
  const before = lines[at - 1];
  return !lines[at]?.gap && before?.part === 'text' && !endsSentence(before.text) ? 2 : 0;
}

/** The most lines a title may have and still be known when it is said twice. */
const longestEcho = 4;

/** Whether each line only says again what the lines right before it said: pages hold some titles twice. */
function echoesIn(lines: readonly PageLine[]): readonly boolean[] {
  const echoes: boolean[] = new Array(lines.length).fill(false);
  for (let at = 1; at < lines.length; at++) {
    const size = echoes[at] ? 0 : echoAt(lines, at);
    echoes.fill(true, at, at + size);
  }
  return echoes;
}

/** How many lines from `at` on repeat as many lines before it; 0 for none. A title with its abstract is no echo. */
function echoAt(lines: readonly PageLine[], at: number): number {
  for (let size = 1; size <= Math.min(longestEcho, at); size++) {
    let same = 0;
    while (same < size && repeats(lines[at + same], lines[at + same - size], size)) same++;
    if (same === size) return size;
  }
  return 0;
}

function repeats(line: PageLine | undefined, earlier: PageLine | undefined, size: number): boolean {
  if (line?.part !== 'text' || line.text !== earlier?.text) return false;
  return size === 1 || (line.text.length <= longLine && !endsSentence(line.text));
}

function nameDoubt(lines: readonly PageLine[], at: number): number {
  const text = lines[at]?.text ?? '';
  if (text.length > longLine) return strayParagraph;
  if (text.length > 80 || text.includes(': ') || endsOpen(text) || sentenceEnd.test(text)) return stray;
  const words = text.match(word)?.length ?? 0;
  if (words > 8) return stray;
  if (inNameSlot(lines, at, words)) return 0.2 + words * 0.1;
  const beside = nearFurniture(lines, at);
  if (words === 1 && handle.test(text)) return beside ? 0.5 : 2;
  return beside && words <= 5 ? 1.5 + words * 0.4 : stray;
}

/** The lines beside it say that a name stands here. */
function inNameSlot(lines: readonly PageLine[], at: number, words: number): boolean {
  const before = lines[at - 1];
  const after = lines[at + 1];
  if (before?.part === 'byline' || (before?.text === '' && lines[at - 2]?.part === 'byline'))
    return words <= 5;
  if (after?.part === 'profile' || after?.part === 'credit') return words <= 7;
  if (before?.part === 'tagline') return after?.text === 'Daily';
  return false;
}

function nearFurniture(lines: readonly PageLine[], at: number): boolean {
  return [lines[at - 1], lines[at + 1]].some(
    line => line !== undefined && line.part !== 'text' && line.part !== 'authors',
  );
}
