/** Tells a copy of a listing page from any other text by its first characters. */
import type { PaperEntry } from '../paper';
import { EntryCollector } from './entries';
import type { LinePart } from './pageChrome';
import { type PageLine, pageLines } from './pageLines';
import { segment } from './segmentation';

/** A page's own heading may have a line or two of somebody's notes above it; not more than this many characters. */
const longestPreface = 300;
/** Where this much text follows the page's heading, papers must be among it. */
const enoughForPapers = 2500;

/**
 * How sure it is that `head` begins a page copy. The sign-up banner with its button tells one, where it stands at
 * the beginning and papers follow. A list copied without the page's heading must be nothing but papers and
 * furniture of the page, and its papers must be unmistakable: so much less is a list without heading worth than a
 * note, a licence or a manual taken for one.
 */
export function recognisePage(head: string): number {
  const lines = [...pageLines(head)];
  const banner = lines.findIndex(isBanner);
  if (banner < 0) return recogniseList(lines);
  const text = lines.filter(({ part }) => part === 'text');
  const before = text.filter(line => line.line < (lines[banner]?.line ?? 0));
  if (lengthOf(before) > longestPreface) return 0.2;
  const after = lines.slice(banner);
  const papers = readPapers(after).papers.filter(({ abstract }) => abstract !== '');
  return papers.length > 0 || lengthOf(text) < enoughForPapers ? 1 : 0.3;
}

/** The banner counts with its button, which may be glued to the first title; text that quotes it stops before. */
function isBanner(line: PageLine, at: number, lines: readonly PageLine[]): boolean {
  if (line.part !== 'banner') return false;
  const next = lines.slice(at + 1, at + 3);
  return next.some(({ text, glued }) => glued || text === 'Subscribe');
}

function lengthOf(lines: readonly PageLine[]): number {
  return lines.reduce((sum, { text }) => sum + text.length, 0);
}

function readPapers(lines: readonly PageLine[]): EntryCollector {
  const collector = new EntryCollector();
  collector.add(lines, segment(lines), 0, lines.length);
  collector.finish();
  return collector;
}

/** Parts of a page that hardly anything else has. */
const ownParts: ReadonlySet<LinePart> = new Set(['tagline', 'byline', 'credit', 'paperLink']);

/** A list without the page's heading: papers in plain sight, with nothing else between them. */
function recogniseList(lines: readonly PageLine[]): number {
  const { papers, problems } = readPapers(lines);
  const last = papers.at(-1);
  const strange = problems.filter(({ start }) => start !== last?.start);
  const whole = papers.filter(({ abstract }) => abstract !== '');
  if (strange.length > 0 || whole.length < 2) return 0;
  const kinds = new Set(lines.map(({ part }) => part).filter(part => ownParts.has(part)));
  const linked = whole.filter(({ ids }) => ids.arxiv !== undefined);
  if (linked.length === whole.length && kinds.size >= 2) return 0.9;
  const clear = whole.slice(0, -1).every(isUnmistakable) && whole.some(isUnmistakable);
  return clear ? 0.7 : 0;
}

const researchWord =
  /\b(?:propos|method|model|approach|framework|experiment|result|state-of-the-art|dataset|benchmark|performance|learning|training|algorithm|demonstrat|outperform|novel|theor|empiric|network|analys|evaluat|introduc|optimi|accura|efficien)/gi;
const ownVoice = /\b(?:we|our|this (?:paper|work|study|article|report))\b/i;
const address = /\byour?\b/i;
const numbered = /^(?:\d+[.)]|\d+(?:\.\d+)+|[#>*-])\s/;

/** A title and an abstract that are hardly the heading and the paragraph of another kind of text. */
function isUnmistakable({ title, abstract }: PaperEntry): boolean {
  if (title.length < 30 || title.split(' ').length < 4 || numbered.test(title) || /[.:;,]$/.test(title))
    return false;
  if (abstract.length < 500 || abstract.length > 2500 || address.test(abstract)) return false;
  const words = new Set(abstract.toLowerCase().match(researchWord));
  return words.size >= 5 && ownVoice.test(abstract);
}
