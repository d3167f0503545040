/** The model of a page: which states its lines run through, and what each step costs. Costs are log-odds, set by hand. */
import type { LineBreak } from './breaks';
import type { Layout } from './layouts';
import { longLine } from './writing';

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
const { Page, Stray, Title, TitleMore, Inside, Abstract, AbstractMore } = State;

/** The states that something new can follow in the same way. */
export const groups: readonly (readonly number[])[] = [
  [Page],
  [Stray],
  [Title, TitleMore],
  [Inside],
  [Abstract, AbstractMore],
];
export const Group = { Page: 0, Stray: 1, Title: 2, Inside: 3, Abstract: 4 } as const;

/** What breaking the rule "a title, then its abstract" costs. */
const missingAbstract = 4;
const missingTitle = 7;
/** After a word that something must follow. */
const openWord = 4;
export const never = 1e6;

/** What it costs to end what is under way in a state: a title without abstract, an abstract that is hardly one. */
export function leaving(state: number, length: number): number {
  if (state < Title) return 0;
  return state >= Abstract ? shortAbstract(length) : missingAbstract;
}

/** Of 100,000 arXiv abstracts one in a thousand is shorter than 300 characters, one in twenty than 800. */
function shortAbstract(length: number): number {
  if (length < 80) return 4;
  if (length < 300) return 3;
  if (length < 500) return 2.2;
  if (length < 700) return 1.4;
  return length < 900 ? 0.6 : 0;
}

/** What it costs, beyond leaving, to go from the states of a group to a line of the page. */
export function toPage(layout: Layout, from: number, brk: LineBreak): number {
  return brk.text && (from === Group.Title || from === Group.Abstract) ? brokenOff(layout, brk) : 0;
}

/** The same to text that belongs to nothing. */
export function toStray(layout: Layout, from: number, brk: LineBreak): number {
  return from === Group.Stray ? -4 : ending(layout, from, brk);
}

/** The same to a new title. */
export function toTitle(layout: Layout, from: number, brk: LineBreak): number {
  const { beforeTitle } = layout;
  if (from === Group.Page || from === Group.Inside) return beforeTitle.page;
  if (from === Group.Stray) return brk.gap ? beforeTitle.gap : 3;
  return ending(layout, from, brk) + (brk.gap ? beforeTitle.gap : 0);
}

/** The same to an abstract that has no title. */
export function toOrphan(brk: LineBreak): number {
  return missingTitle + (brk.afterOpenWord ? openWord : 0);
}

/** From a title to its abstract. */
export function toAbstract({ beforeAbstract }: Layout, brk: LineBreak): number {
  const open = brk.afterOpenWord ? openWord : 0;
  return open + (brk.gap ? beforeAbstract.gap : beforeAbstract.direct + (brk.forced ? 1.5 : 0));
}

/** Something new right below a title or an abstract. */
function ending(layout: Layout, from: number, brk: LineBreak): number {
  if (from === Group.Abstract) return brokenOff(layout, brk) + (brk.gap ? 0 : layout.beforeTitle.direct);
  if (from !== Group.Title) return 0;
  return (brk.afterOpenWord ? openWord : 0) + (brk.gap ? 0 : layout.titleBelowTitle);
}

/** What speaks against a text ending before this break. */
function brokenOff(layout: Layout, brk: LineBreak): number {
  const open = brk.afterOpenWord ? openWord : 0;
  if (brk.gap) return open + (brk.afterSentence ? 0 : 0.5);
  return open + unfinished(layout, brk) + (brk.forced ? layout.belowFullLine : 0);
}

function unfinished(layout: Layout, { afterSentence, afterAddress, afterLongLine }: LineBreak): number {
  if (afterSentence) return 0;
  if (afterAddress) return 0.5;
  return afterLongLine ? 1 : layout.midSentence;
}

/** From a line of a title to the next; `length` is that of the title so far. */
export function moreTitle(layout: Layout, brk: LineBreak, length: number): number {
  if (brk.gap) return 8;
  const full = brk.forced ? layout.fullTitleLine : layout.shortTitleLine;
  const tooLong = Math.max(0, length + brk.length - 160) / 20;
  return full + tooLong + (brk.afterStop ? 2 : 0) - (brk.indented ? 0.5 : 0);
}

/** Names and other text between a title and its abstract do not stand right below the title, as its next line would. */
export function belowTitle(brk: LineBreak): number {
  if (!brk.text || brk.gap) return 0;
  return (brk.named ? 0.5 : 2.5) + (brk.afterOpenWord ? openWord : 0);
}

/** From a line of an abstract to the next; `length` is that of the abstract so far. */
export function moreAbstract(layout: Layout, brk: LineBreak, length: number): number {
  const paragraph = brk.length > longLine && !brk.afterLongLine ? 4 : 0;
  const tooLong = paragraph + Math.max(0, length + brk.length - 2000) / 100;
  if (brk.gap) return 8 + tooLong - (brk.lowerCase && !brk.afterSentence ? 4 : 0);
  if (brk.forced) return tooLong + layout.fullAbstractLine + (brk.afterSentence ? layout.nextSentence : 0);
  if (brk.indented) return tooLong + 1;
  if (brk.afterLongLine) return tooLong + layout.nextParagraph * (brk.afterSentence ? 1 : 0.3);
  return tooLong + layout.shortAbstractLine * (brk.afterSentence ? 1 : 0.5);
}
