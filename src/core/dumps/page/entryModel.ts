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
  /** A title going on in the next line after a full line, or after one that was not; and an abstract. */
  readonly fullTitleLine: number;
  readonly shortTitleLine: number;
  readonly fullAbstractLine: number;
  readonly shortAbstractLine: number;
  /** An abstract going on in the next line after a whole paragraph. */
  readonly nextParagraph: number;
  /** An abstract going on with a new sentence in a new line. */
  readonly nextSentence: number;
  /** Something new beginning in mid-sentence, or right below a full line. */
  readonly midSentence: number;
  readonly belowFullLine: number;
  /** A title right below another title, which then has no abstract. */
  readonly titleBelowTitle: number;
}

const apart: Joint = { direct: 9, gap: 0, page: 0 };

/** Each page keeps to one of these. */
export const layouts = {
  /** Lines follow each other directly, and each is a whole title or abstract. */
  lines: {
    beforeTitle: { direct: -0.3, gap: 2, page: 2 },
    beforeAbstract: { direct: -0.5, gap: 2, page: 1 },
    fullTitleLine: 7,
    shortTitleLine: 9,
    fullAbstractLine: 3,
    shortAbstractLine: 5,
    nextParagraph: 5.5,
    nextSentence: 3,
    midSentence: 3.4,
    belowFullLine: 3,
    titleBelowTitle: 1.5,
  },
  /** Lines follow each other directly, long ones wrapped. */
  tight: {
    beforeTitle: { direct: 0, gap: 2, page: 2 },
    beforeAbstract: { direct: 0, gap: 2, page: 1 },
    fullTitleLine: -0.7,
    shortTitleLine: 5.5,
    fullAbstractLine: 0,
    shortAbstractLine: 4.7,
    nextParagraph: 5.5,
    nextSentence: 2.7,
    midSentence: 2.8,
    belowFullLine: 1.9,
    titleBelowTitle: 5,
  },
  /** Entries are set apart, titles and abstracts are not. */
  entries: {
    beforeTitle: apart,
    beforeAbstract: { direct: 0.2, gap: 2, page: 1 },
    fullTitleLine: 0.5,
    shortTitleLine: 3,
    fullAbstractLine: 0,
    shortAbstractLine: 0.3,
    nextParagraph: 1,
    nextSentence: 0,
    midSentence: 3.4,
    belowFullLine: 3,
    titleBelowTitle: 5,
  },
  /** Titles and abstracts are set apart. */
  spaced: {
    beforeTitle: apart,
    beforeAbstract: apart,
    fullTitleLine: 0.5,
    shortTitleLine: 0.5,
    fullAbstractLine: 0,
    shortAbstractLine: 0.3,
    nextParagraph: 1,
    nextSentence: 0,
    midSentence: 3.4,
    belowFullLine: 3,
    titleBelowTitle: 5,
  },
} as const satisfies Readonly<Record<string, Layout>>;

/** What breaking the rule "a title, then its abstract" costs. */
const missingAbstract = 4;
const missingTitle = 7;
export const never = 1e6;

/** What it costs to end what is under way in a state: a title without abstract, an abstract that is hardly one. */
export function leaving(state: number, length: number): number {
  if (state < State.Title) return 0;
  return state >= State.Abstract ? shortAbstract(length) : missingAbstract;
}

function shortAbstract(length: number): number {
  if (length < 80) return 4;
  if (length < 300) return 3;
  if (length < 500) return 2.2;
  if (length < 700) return 1.4;
  return length < 900 ? 0.6 : 0;
}

const { Page, Stray, Title, TitleMore, Inside, Abstract, AbstractMore } = State;
const anywhere = [Page, Stray, Title, TitleMore, Inside, Abstract, AbstractMore];

/** The states each state can follow. */
export const sources: readonly (readonly number[])[] = [
  anywhere,
  anywhere,
  anywhere,
  [Title, TitleMore],
  [Title, TitleMore, Inside],
  anywhere,
  [Abstract, AbstractMore],
];

/** What the step from one state to the next costs. `length` is that of the title or abstract under way. */
export function transition(layout: Layout, from: number, to: number, brk: LineBreak, length: number): number {
  if (brk.banner) return to === Page ? leaving(from, length) : never;
  switch (to) {
    case Page:
      return toPage(layout, from, brk, length);
    case Stray:
      return startOfOther(layout, from, brk, length) - (from === Stray ? 4 : 0);
    case Title:
      return startOfOther(layout, from, brk, length) + startOfTitle(layout, from, brk);
    case TitleMore:
      return moreTitle(layout, brk, length);
    case Inside:
      return belowTitle(from, brk);
    case Abstract:
      return startOfAbstract(layout, from, brk, length);
    default:
      return moreAbstract(layout, brk, length);
  }
}

function toPage(layout: Layout, from: number, brk: LineBreak, length: number): number {
  return leaving(from, length) + (brk.text && from >= State.Title ? brokenOff(layout, brk) : 0);
}

/** Ending what is under way and beginning something else, not on account of the page. */
function startOfOther(layout: Layout, from: number, brk: LineBreak, length: number): number {
  const left = leaving(from, length);
  if (from < Title || from === Inside) return left;
  if (from >= Abstract) return left + brokenOff(layout, brk) + (brk.gap ? 0 : layout.beforeTitle.direct);
  return left + (brk.afterOpenWord ? 4 : 0) + (brk.gap ? 0 : layout.titleBelowTitle);
}

/** What speaks against a text ending before this break. */
function brokenOff(layout: Layout, brk: LineBreak): number {
  const open = brk.afterOpenWord ? 4 : 0;
  if (brk.gap) return open + (brk.afterSentence ? 0 : 0.5);
  const midSentence = brk.afterSentence
    ? 0
    : brk.afterAddress
      ? 0.5
      : brk.afterLongLine
        ? 1
        : layout.midSentence;
  return open + midSentence + (brk.forced ? layout.belowFullLine : 0);
}

function startOfTitle({ beforeTitle }: Layout, from: number, brk: LineBreak): number {
  if (from === State.Page || from === State.Inside) return beforeTitle.page;
  if (brk.gap) return beforeTitle.gap;
  return from === State.Stray ? 3 : 0;
}

function moreTitle(layout: Layout, brk: LineBreak, length: number): number {
  if (brk.gap) return 8;
  const full = brk.forced ? layout.fullTitleLine : layout.shortTitleLine;
  const tooLong = Math.max(0, length + brk.length - 160) / 20;
  return full + tooLong + (brk.afterStop ? 2 : 0) - (brk.indented ? 0.5 : 0);
}

/** Names and other text between a title and its abstract do not stand right below the title, as its next line would. */
function belowTitle(from: number, brk: LineBreak): number {
  if (!brk.text || brk.gap || from === Inside) return 0;
  return (brk.named ? 0.5 : 2.5) + (brk.afterOpenWord ? 4 : 0);
}

function startOfAbstract(layout: Layout, from: number, brk: LineBreak, length: number): number {
  const open = brk.afterOpenWord ? 4 : 0;
  if (from === State.Inside) return layout.beforeAbstract.page;
  if (from < State.Title || from > State.Inside) return open + leaving(from, length) + missingTitle;
  if (brk.gap) return open + layout.beforeAbstract.gap;
  return open + (brk.forced ? 1.5 : 0) + layout.beforeAbstract.direct;
}

function moreAbstract(layout: Layout, brk: LineBreak, length: number): number {
  const paragraph = brk.length > longLine && !brk.afterLongLine ? 4 : 0;
  const tooLong = paragraph + Math.max(0, length + brk.length - 2000) / 100;
  if (brk.gap) return 7 + tooLong - (brk.lowerCase && !brk.afterSentence ? 4 : 0);
  if (brk.forced) return tooLong + layout.fullAbstractLine + (brk.afterSentence ? layout.nextSentence : 0);
  if (brk.indented) return tooLong + 1;
  if (brk.afterLongLine) return tooLong + layout.nextParagraph * (brk.afterSentence ? 1 : 0.3);
  return tooLong + layout.shortAbstractLine * (brk.afterSentence ? 1 : 0.5);
}

/** What each state costs for the line by its look and its writing, given how doubtful it is as a line of the page. */
export function emissions(line: PageLine, brk: LineBreak, filler: number): readonly number[] {
  if (line.part !== 'text') return pageEmissions(line, brk, filler);
  const doubts = doubtsOf(line.text, brk.afterSentence);
  const named = filler === echo ? 8 : brk.named ? 2 : 0;
  return [
    filler < stray ? filler : never,
    Math.max(filler, stray),
    doubts.title + named,
    doubts.titleMore + named,
    filler < stray ? filler : filler + 1.5,
    doubts.abstract + named,
    doubts.abstractMore + named,
  ];
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
