/** Tells a copy of a listing page from any other text by its first characters. */
import type { PaperEntry } from '../../paper';
import { tidy } from '../blanks';
import { EntryCollector } from './entries';
import { type PageLine, pageLines } from './pageLines';
import { segment } from './segmentation';
import { endsSentence, longLine } from './writing';

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
  if (lengthOf(before) > longestPreface || before.some(isProse)) return 0.2;
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

/** A sentence of some length: above the banner somebody explains what follows. */
function isProse({ text }: PageLine): boolean {
  return text.length >= 60 && endsSentence(text);
}

function lengthOf(lines: readonly PageLine[]): number {
  return lines.reduce((sum, { text }) => sum + text.length, 0);
}

function readPapers(lines: readonly PageLine[]): EntryCollector {
  const collector = new EntryCollector(tidy);
  collector.add(lines, segment(lines), lines.length);
  collector.finish();
  return collector;
}

/** What hardly any text but a listing page says in a line of its own. */
const ownSigns: readonly RegExp[] = [
  /^Upvoted?\b/,
  /^arXiv [Pp]age$/,
  /^(?:[·•] )?\d+ authors?$/,
  /^Submitted by\b/,
  /\bPublished on [A-Z]/,
  /^GitHub [\d.]+k?$/,
  /\band the research community$/,
  /^https:\/\/huggingface\.co\/papers\/\d/,
  /^[·•]$/,
];
const enoughSigns = 3;

/** A list without the page's heading: its furniture tells it, or papers in plain sight with nothing else between. */
function recogniseList(lines: readonly PageLine[]): number {
  const { papers, problems } = readPapers(lines);
  const lost = problems.filter(({ code }) => code === 'unreadText' || code === 'abstractWithoutTitle');
  if (lost.length > 0 || papers.length < 2) return 0;
  const furniture = lines.filter(({ part }) => part !== 'text').map(({ text }) => text);
  const signs = ownSigns.filter(sign => furniture.some(text => sign.test(text)));
  if (signs.length >= enoughSigns) return 0.9;
  const whole = papers.filter(({ abstract }) => abstract !== '');
  if (whole.length < 2 || papers.length > whole.length + 1) return 0;
  if (lines.filter(isLinkedAbstract).length >= 2) return 0.9;
  return isUnmistakable(whole) ? 0.7 : 0;
}

/** Nobody but a page's converter makes a whole abstract the words of a link to its paper. */
function isLinkedAbstract({ part, arxiv, text }: PageLine): boolean {
  return part === 'text' && arxiv !== undefined && text.length > longLine;
}

const researchWord =
  /\b(?:propos|method|model|approach|framework|experiment|result|state-of-the-art|dataset|benchmark|performance|learning|training|algorithm|demonstrat|outperform|novel|theor|empiric|network|analys|evaluat|introduc|optimi|accura|efficien)/g;
/** How many of these an abstract has at least on average: nine in ten have more than three. */
const enoughResearch = 4;
const ownVoice = /\b(?:we|our|this (?:paper|work|study|article|report))\b/i;
const reader = /\byour?\b/i;
const marked = /^(?:\d+[.)]|\d+(?:\.\d+)+|[#>*-])\s|^[<\\]\w/;

/** Whether these are hardly the headings and paragraphs of another kind of text. The last may be cut off. */
function isUnmistakable(papers: readonly PaperEntry[]): boolean {
  const intact = papers.length > 2 ? papers.slice(0, -1) : papers;
  if (!intact.every(({ title, abstract }) => isLikeTitle(title) && isLikeAbstract(abstract))) return false;
  const research = intact.map(({ abstract }) => new Set(abstract.toLowerCase().match(researchWord)).size);
  return research.reduce((sum, words) => sum + words, 0) >= enoughResearch * intact.length;
}

function isLikeTitle(title: string): boolean {
  if (title.length < 30 || title.length > 250 || title.split(' ').length < 4) return false;
  return !marked.test(title) && !/[.:;,]$/.test(title);
}

function isLikeAbstract(abstract: string): boolean {
  return (
    abstract.length >= 500 && abstract.length <= 2500 && ownVoice.test(abstract) && !reader.test(abstract)
  );
}
