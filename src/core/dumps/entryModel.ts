/** The model of a page: which states its lines run through, and what each step costs. Costs are log-odds, set by hand. */
import type { LineBreak } from './breaks';
import { echo, stray } from './filler';
import type { PageLine } from './pageLines';
import { doubtsOf, longLine } from './writing';

/** What a line can be. `Page` is around entries, `Inside` the page's own between title and abstract. */
export const State = {
  Page: 0,
  Stray: 1,
  Title: 2,
  TitleMore: 3,
  Inside: 4,
  Abstract: 5,
  AbstractMore: 6,
} as const;
export const stateCount = 7;

/** What a step between title and abstract costs where they follow each other directly, after a blank line, or after lines of the page. */
interface Joint {
  readonly direct: number;
  readonly gap: number;
  readonly page: number;
}

/** How a page sets its parts apart, which tells what a break may be. */
export interface Layout {
  readonly beforeTitle: Joint;
  readonly beforeAbstract: Joint;
  /** A title, or an abstract, going on in the next line though the line before was not full. */
  readonly shortTitleLine: number;
  readonly shortAbstractLine: number;
}

const apart: Joint = { direct: 7, gap: 0, page: 0 };

/** Each page keeps to one of these. */
export const layouts = {
  /** Lines follow each other directly. */
  tight: {
    beforeTitle: { direct: 0, gap: 2, page: 2 },
    beforeAbstract: { direct: 0.2, gap: 2, page: 1 },
    shortTitleLine: 3.5,
    shortAbstractLine: 2,
  },
  /** Entries are set apart, titles and abstracts are not. */
  entries: {
    beforeTitle: apart,
    beforeAbstract: { direct: 0.2, gap: 2, page: 1 },
    shortTitleLine: 3,
    shortAbstractLine: 0.3,
  },
  /** Titles and abstracts are set apart. */
  spaced: { beforeTitle: apart, beforeAbstract: apart, shortTitleLine: 0.5, shortAbstractLine: 0.3 },
} as const satisfies Readonly<Record<string, Layout>>;

/** What breaking the rule "a title, then its abstract" costs. */
const missingAbstract = 4;
const missingTitle = 6;
export const never = 1e6;

/** What it costs to end what is under way in a state: a title without abstract, an abstract that is hardly one. */
export function leaving(state: number, length: number): number {
  if (state < State.Title) return 0;
  return state >= State.Abstract ? shortAbstract(length) : missingAbstract;
}

function shortAbstract(length: number): number {
  if (length < 80) return 3;
  if (length < 150) return 2;
  if (length < 300) return 1;
  return length < 500 ? 0.4 : 0;
}

/** What the step from one state to the next costs. `length` is that of the title or abstract under way. */
export function transition(layout: Layout, from: number, to: number, brk: LineBreak, length: number): number {
  if (brk.banner) return to === State.Page ? leaving(from, length) : never;
  switch (to) {
    case State.Page:
      return leaving(from, length) + (brk.text && from >= State.Title ? brokenOff(brk) : 0);
    case State.Stray:
      return startOfOther(layout, from, brk, length) - (from === State.Stray ? 4 : 0);
    case State.Title:
      return startOfOther(layout, from, brk, length) + startOfTitle(layout, from, brk);
    case State.TitleMore:
      return from === State.Title || from === State.TitleMore ? moreTitle(layout, brk, length) : never;
    case State.Inside:
      return from >= State.Title && from <= State.Inside ? 0 : never;
    case State.Abstract:
      return startOfAbstract(layout, from, brk, length);
    default:
      return from >= State.Abstract ? moreAbstract(layout, brk, length) : never;
  }
}

/** Ending what is under way and beginning something else, not on account of the page. */
function startOfOther(layout: Layout, from: number, brk: LineBreak, length: number): number {
  const left = leaving(from, length);
  if (from < State.Title) return left;
  const direct = brk.gap || from < State.Abstract ? 0 : layout.beforeTitle.direct;
  return left + brokenOff(brk) + direct;
}

/** What speaks against a text ending before this break. */
function brokenOff(brk: LineBreak): number {
  const open = brk.afterOpenWord ? 4 : 0;
  if (brk.gap) return open + (brk.afterSentence ? 0 : 0.5);
  const midSentence = brk.afterSentence ? 0 : brk.afterLongLine ? 1 : 3;
  return open + midSentence + (brk.forced ? 1 : 0);
}

function startOfTitle({ beforeTitle }: Layout, from: number, brk: LineBreak): number {
  if (from === State.Page || from === State.Inside) return beforeTitle.page;
  if (brk.gap) return beforeTitle.gap;
  return from === State.Stray ? 3 : 0;
}

function moreTitle(layout: Layout, brk: LineBreak, length: number): number {
  if (brk.gap) return 8;
  const full = brk.forced ? 0.5 : layout.shortTitleLine;
  const tooLong = Math.max(0, length + brk.length - 160) / 20;
  return full + tooLong + (brk.afterStop ? 2 : 0) - (brk.indented ? 0.5 : 0);
}

function startOfAbstract(layout: Layout, from: number, brk: LineBreak, length: number): number {
  const open = brk.afterOpenWord ? 4 : 0;
  if (from === State.Inside) return layout.beforeAbstract.page;
  if (from < State.Title || from > State.Inside) return open + leaving(from, length) + missingTitle;
  if (brk.gap) return open + layout.beforeAbstract.gap;
  return open + (brk.forced ? 0.5 : 0) + layout.beforeAbstract.direct;
}

function moreAbstract(layout: Layout, brk: LineBreak, length: number): number {
  const paragraph = brk.length > longLine && !brk.afterLongLine ? 4 : 0;
  const tooLong = paragraph + Math.max(0, length + brk.length - 2300) / 100;
  if (brk.gap) return 7 + tooLong - (brk.lowerCase && !brk.afterSentence ? 4 : 0);
  if (brk.forced) return tooLong;
  if (brk.indented) return tooLong + 1;
  if (brk.afterLongLine) return tooLong + (brk.afterSentence ? 5.5 : 1.5);
  return tooLong + layout.shortAbstractLine * (brk.afterSentence ? 1 : 0.5);
}

/** What each state costs for the line by its look and its writing, given how doubtful it is as a line of the page. */
export function emissions(line: PageLine, brk: LineBreak, filler: number): readonly number[] {
  if (line.part !== 'text') return pageEmissions(line, brk, filler);
  const doubts = doubtsOf(line.text);
  const named = filler === echo ? 8 : filler < 1 ? 2 : 0;
  return [
    filler < stray ? filler : never,
    Math.max(filler, stray),
    doubts.title + named,
    doubts.titleMore + named,
    filler,
    doubts.abstract + named,
    doubts.abstractMore + named,
  ];
}

/** A line that looks like a part of the page may still be the end of a wrapped paragraph. */
function pageEmissions({ part }: PageLine, brk: LineBreak, filler: number): readonly number[] {
  const title = part === 'menuWord' || part === 'authors' ? 5 : 14;
  const titleMore = brk.gap ? 14 : part === 'menuWord' ? 0.5 : 10;
  return [filler, never, title, titleMore, filler, 14, brk.gap ? 14 : abstractMore(part)];
}

function abstractMore(part: PageLine['part']): number {
  if (part === 'link') return 0;
  if (part === 'siteLink' || part === 'profile') return 1;
  return part === 'menuWord' ? 2.5 : 8;
}
