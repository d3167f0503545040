/** How doubtful it is that a line belongs to the page around the papers: names, search terms, and what is left over. */
import { echoesIn } from './echoes';
import type { LinePart } from './pageChrome';
import type { PageLine } from './pageLines';
import { beginsSmall, endsOpen, endsSentence, longLine } from './writing';

/** A line that is nothing known: reading it as anything else is better unless that is very doubtful. */
export const stray = 6;
/** A line that says again what stands before it. */
export const echo = 0.1;
/** Text as long as an abstract is more likely one without a title. */
const strayParagraph = 10;

/** What speaks against each part of the page standing where it stands; nothing against those not listed. */
const doubts: Readonly<Partial<Record<LinePart, (lines: readonly PageLine[], at: number) => number>>> = {
  text: nameDoubt,
  menuWord: menuDoubt,
  authors: () => 0.5,
  link: (lines, at) => (lines[at]?.gap ? 0 : 1.5),
  siteLink: addressDoubt,
  profile: addressDoubt,
};

/** For each line, how doubtful it is as a line of the page; `stray` and more where nothing speaks for it. */
export function fillerDoubts(lines: readonly PageLine[]): readonly number[] {
  const echoes = echoesIn(lines);
  return lines.map(({ part }, at) => (echoes[at] ? echo : (doubts[part]?.(lines, at) ?? 0)));
}

const besideMenus: ReadonlySet<LinePart> = new Set([
  'menuWord',
  'furniture',
  'banner',
  'tagline',
  'siteLink',
]);

/** Words of the menu come in rows; alone and right below other text they are rather its last word. */
function menuDoubt(lines: readonly PageLine[], at: number): number {
  const beside = [lines[at - 1], lines[at + 1]];
  if (beside.some(line => line !== undefined && besideMenus.has(line.part))) return 0.2;
  return lines[at]?.gap ? 1 : 4;
}

/** An address right below a line that breaks off belongs to its sentence. */
function addressDoubt(lines: readonly PageLine[], at: number): number {
  const before = lines[at - 1];
  return !lines[at]?.gap && before?.part === 'text' && !endsSentence(before.text) ? 2 : 0;
}

const longestName = 80;
const dot = /^[·•]/;
/** A sentence, an address, a formula, a title with a subtitle. */
const noName = /(?<!\b(?:Inc|Ltd|Co|Corp|Univ|Dept))[.,;:?!]$|: |[/\\$]/;
/** How people call themselves where they register. */
const handle = /^[\p{Ll}\d][\p{L}\d._-]{1,38}$|^[\p{L}\d]+[\d_-][\p{L}\d._-]*$/u;

/** How doubtful a line of text is as the name of a user or an organisation, or as the term that was searched for. */
function nameDoubt(lines: readonly PageLine[], at: number): number {
  const text = lines[at]?.text ?? '';
  if (text.length > longLine) return strayParagraph;
  if (text.length > longestName) return stray;
  const words = text.split(' ').length;
  if (words > 8 || noName.test(text) || endsOpen(text)) return stray;
  if (afterNameMark(lines, at, words)) return 0.2 + words * 0.1;
  if (words > 1 && beginsSmall(text)) return stray;
  if (beforeNameMark(lines, at, words)) return 0.2 + words * 0.1;
  const beside = nearFurniture(lines, at);
  if (words === 1 && handle.test(text)) return beside ? 0.5 : 2;
  return beside && words <= 3 ? 1 + words : stray;
}

/** What is left of a picture: nothing, or its description. */
const picture = /^(?:\[.*\])?$/;

/** `Submitted by` comes before a user's name, the page's tagline before the term that was searched for. */
function afterNameMark(lines: readonly PageLine[], at: number, words: number): boolean {
  const before = lines[at - 1];
  const label = before?.part === 'furniture' && picture.test(before.text) ? lines[at - 2] : before;
  if (label?.part === 'byline') return words <= 5;
  return before?.part === 'tagline' && lines[at + 1]?.text === 'Daily';
}

/** Organisations stand before a dot with a date or a count, and before the address of their own page. */
function beforeNameMark(lines: readonly PageLine[], at: number, words: number): boolean {
  const after = lines[at + 1];
  if (words > 7) return false;
  return after?.part === 'profile' || (after?.part === 'credit' && dot.test(after.text));
}

const besideNames: ReadonlySet<LinePart> = new Set(['furniture', 'credit', 'byline', 'tagline', 'menuWord']);

function nearFurniture(lines: readonly PageLine[], at: number): boolean {
  return [lines[at - 1], lines[at + 1]].some(line => line !== undefined && besideNames.has(line.part));
}
