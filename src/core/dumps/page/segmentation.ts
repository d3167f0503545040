/** Finds the most likely reading of a page's lines: which are titles, which abstracts, and which neither. */
import { breaksOf, type LineBreak } from './breaks';
import { echo, fillerDoubts, stray } from './filler';
import { type Layout, layouts } from './layouts';
import { type Evidence, leastDoubtful } from './leastDoubtful';
import { lineDoubts } from './lineDoubts';
import type { PageLine } from './pageLines';
import { irregularStretches } from './regularLines';
import type { TextRole } from './writing';

/** What a line is read as: a part of an entry, a part of the page around, or text that is neither. */
export type LineRole = TextRole | 'page' | 'stray';

/**
 * The role of each line. Where titles and abstracts take turns line by line nothing is left to decide; the rest is
 * read with what surrounds it, each page for itself.
 */
export function segment(lines: readonly PageLine[]): readonly LineRole[] {
  const roles: LineRole[] = [];
  const regular = (end: number) => {
    while (roles.length < end) roles.push('title', 'abstract');
  };
  for (const { start, end } of irregularStretches(lines)) {
    regular(start);
    for (const role of readStretch(lines.slice(start, end))) roles.push(role);
  }
  regular(lines.length);
  return roles;
}

function readStretch(lines: readonly PageLine[]): readonly LineRole[] {
  const filler = fillerDoubts(lines);
  const breaks = breaksOf(lines, filler);
  const doubts = lines.map((line, at) => {
    const brk = breaks[at];
    return brk ? lineDoubts(line, brk, filler[at] ?? stray) : [];
  });
  const starts = pageStarts(lines);
  const path = starts.flatMap((start, page) => {
    const end = starts[page + 1] ?? lines.length;
    return readPage({ breaks: breaks.slice(start, end), doubts: doubts.slice(start, end) });
  });
  return rolesOf(path, filler);
}

/** Where the heading of each page stands, and the beginning. */
function pageStarts(lines: readonly PageLine[]): readonly number[] {
  const headings = lines.flatMap(({ part }, at) =>
    part === 'banner' && at > 0 && lines[at - 1]?.part !== 'banner' ? [at] : [],
  );
  return [0, ...headings];
}

/** So many lines tell how a page is set. */
const sample = 600;

/** The state of each line of a page. Of the ways pages are set, the one that explains the first lines best is taken. */
function readPage(page: Evidence): readonly number[] {
  const first = { breaks: page.breaks.slice(0, sample), doubts: page.doubts.slice(0, sample) };
  const best = layoutsFor(first.breaks)
    .map(layout => ({ layout, ...leastDoubtful(first, layout) }))
    .reduce((one, other) => (other.cost < one.cost ? other : one));
  return page.breaks.length > sample ? leastDoubtful(page, best.layout).path : best.path;
}

/** Pages without blank lines or furniture, and pages with blank lines everywhere, can have few layouts only. */
function layoutsFor(breaks: readonly LineBreak[]): readonly Layout[] {
  const first = breaks.findIndex(({ text }) => text);
  const later = breaks.slice(first + 1);
  if (later.every(({ gap, text }) => text && !gap)) return [layouts.lines, layouts.tight];
  return later.every(({ gap }) => gap) ? [layouts.spaced] : Object.values(layouts);
}

const roleOfState: readonly LineRole[] = [
  'page',
  'stray',
  'title',
  'titleMore',
  'page',
  'abstract',
  'abstractMore',
];

/** Lines between title and abstract that nothing speaks for are stray too; so is what repeats stray text. */
function rolesOf(path: readonly number[], filler: readonly number[]): readonly LineRole[] {
  const roles: LineRole[] = [];
  path.forEach((state, at) => {
    const doubt = filler[at] ?? stray;
    const role = roleOfState[state] ?? 'page';
    const lost = doubt >= stray || (doubt === echo && roles[at - 1] === 'stray');
    roles.push(role === 'page' && lost ? 'stray' : role);
  });
  return roles;
}
