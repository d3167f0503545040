/** Sets apart the lines of a page that leave nothing to decide: titles and abstracts, line by line in turn. */
import type { PageLine } from './pageLines';
import { widestWrap } from './wrapping';
import { longLine } from './writing';

/** A run of lines, from `start` up to `end`, not included. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** How many regular lines before and after a stretch are read again with it, to tell how its page is set. */
const context = 16;
const shortestTitle = 15;
const longestTitle = 200;
const longestAbstract = 3000;

/**
 * The stretches that are not regular, with their context, in order and apart. All other lines are in pairs: a title
 * of one line and an abstract of one line.
 */
export function irregularStretches(lines: readonly PageLine[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let at = 0;
  while (at < lines.length) {
    if (isPair(lines, at)) {
      at += 2;
      continue;
    }
    const start = at;
    while (at < lines.length && !isPair(lines, at)) at++;
    addStretch(stretches, widened(lines, start, at));
  }
  return stretches;
}

/** A title and an abstract, each on its own line. */
function isPair(lines: readonly PageLine[], at: number): boolean {
  const title = lines[at];
  const abstract = lines[at + 1];
  if (title?.part !== 'text' || abstract?.part !== 'text') return false;
  if (!isWholeAbstract(abstract.text)) return false;
  if (title.text.length < shortestTitle || title.text.length > longestTitle) return false;
  return !'.,;:'.includes(title.text.slice(-1)) && !title.text.includes('://');
}

/** Longer than any wrapped line, and whole where it is not much longer. */
function isWholeAbstract(text: string): boolean {
  return (
    text.length <= longestAbstract &&
    (text.length > longLine || (text.length > widestWrap && text.endsWith('.')))
  );
}

/** A stretch with its context; regular lines before it go by pairs. */
function widened(lines: readonly PageLine[], start: number, end: number): Stretch {
  let from = start;
  while (start - from < context && isPair(lines, from - 2)) from -= 2;
  let to = end;
  while (to - end < context && isPair(lines, to)) to += 2;
  return { start: from, end: to };
}

function addStretch(stretches: Stretch[], stretch: Stretch): void {
  const last = stretches.at(-1);
  if (last && stretch.start <= last.end)
    stretches[stretches.length - 1] = { start: last.start, end: stretch.end };
  else stretches.push(stretch);
}
