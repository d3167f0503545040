/** What speaks against a line in each state of the model, by its look and its writing. */
import type { LineBreak } from './breaks';
import { never } from './entryModel';
import { echo, stray } from './filler';
import type { PageLine } from './pageLines';
import { doubtsOf } from './writing';

/** What each state costs for a line, given how doubtful it is as a line of the page. */
export function lineDoubts(line: PageLine, brk: LineBreak, filler: number): readonly number[] {
  if (line.part !== 'text') return pageEmissions(line, brk, filler);
  const doubts = doubtsOf(line.text, brk);
  const named = filler === echo ? 8 : brk.named ? 2 : 0;
  return [
    filler < stray ? filler : never,
    Math.max(filler, stray) + (isTitleLike(line.text, doubts.title) ? 3 : 0),
    doubts.title + named,
    doubts.titleMore + named,
    filler < stray ? filler : filler + 1.5,
    doubts.abstract + named,
    doubts.abstractMore + named,
  ];
}

/** Reads like a title and is long enough to be one without doubt: not to be lost among other text. */
function isTitleLike(text: string, doubt: number): boolean {
  return doubt < 1 && text.length >= 25 && text.includes(' ');
}

/** A line that looks like a part of the page may still be the end of a wrapped paragraph. */
function pageEmissions({ part }: PageLine, brk: LineBreak, filler: number): readonly number[] {
  const title = part === 'menuWord' || part === 'authors' ? 5 : 14;
  const titleMore = brk.gap ? 14 : part === 'menuWord' ? 0.5 : 10;
  return [filler, never, title, titleMore, filler + insideEntry(part), 14, brk.gap ? 14 : abstractMore(part)];
}

/** Between a title and its abstract pages have little more than addresses; much else means the abstract is missing. */
function insideEntry(part: PageLine['part']): number {
  if (part === 'byline') return 3;
  return part === 'furniture' || part === 'credit' || part === 'menuWord' ? 0.8 : 0;
}

function abstractMore(part: PageLine['part']): number {
  if (part === 'link') return 0;
  if (part === 'siteLink' || part === 'profile') return 1;
  return part === 'menuWord' ? 2.5 : 8;
}
