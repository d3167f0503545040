/** How doubtful it is that a line belongs to the page around the papers: names, search terms, and what is left over. */
import type { PageLine } from './pageLines';

/** A line that is nothing known: reading it as anything else is better unless that is very doubtful. */
const stray = 6;
const word = /\S+/g;
const sentenceEnd = /(?<!\b(?:Inc|Ltd|Co|Corp|Univ|Dept))[.,;:?!]$/;
const handle = /^[\p{Ll}\d][\p{L}\d._-]{1,38}$|^[\p{L}\d]+[\d_-][\p{L}\d._-]*$/u;

/** For each line, how doubtful it is as a line of the page; `stray` where nothing speaks for it. */
export function fillerDoubts(lines: readonly PageLine[]): readonly number[] {
  return lines.map((line, at) => {
    if (line.part === 'menuWord') return nearFurniture(lines, at) ? 0.2 : 2;
    if (line.part === 'authors') return 0.5;
    return line.part === 'text' ? nameDoubt(lines, at) : 0;
  });
}

/** Whether a line of text has the look and the place of a name on the page: a user, an organisation, a search term. */
export function isName(lines: readonly PageLine[], at: number): boolean {
  return nameDoubt(lines, at) < stray;
}

function nameDoubt(lines: readonly PageLine[], at: number): number {
  const text = lines[at]?.text ?? '';
  if (text.length > 80 || sentenceEnd.test(text)) return stray;
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
  return before?.text === lines[at]?.text;
}

function nearFurniture(lines: readonly PageLine[], at: number): boolean {
  return [lines[at - 1], lines[at + 1]].some(
    line => line !== undefined && line.part !== 'text' && line.part !== 'authors',
  );
}

/** Whether a line outside titles and abstracts is part of the page, so that nothing is lost by leaving it out. */
export function isFiller(lines: readonly PageLine[], at: number): boolean {
  const line = lines[at];
  return line !== undefined && (line.part !== 'text' || line.text === '' || isName(lines, at));
}
