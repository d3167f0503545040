/** Tells a copy of a listing page by its first characters: the page's own banner, or entries and nothing else. */
import type { PaperEntry } from '../paper';
import type { ParsedDump } from './dumpFormat';

const banner = /^\W{0,3}Get trending papers in your email inbox(?: once a day)?\s?!?\s*(?:Subscribe\b.*)?$/;
/** A line of running text: what stands before the banner of a page never is one. */
const runningText = /^(?=.{60})[^\n]*\p{Ll}[^\n]*[.!?:](?:\s|$)/u;
/** Marks of documents that people write: headings, lists, quotes, tables, fences, assignments, comments, tags. */
const markup =
  /^(?:#{1,6}\s|[-*+]\s|\d+[.)]\s|>|\||```|~~~|\s*(?:\/\/|\/\*|<\/?\w|%|\\\w)|[\w.-]+\s*[=:]\s*\S)/;
const sectionName =
  /^(?:abstract|introduction|background|related work|motivation|methods?|methodology|approach|experiments?|results?|discussion|conclusions?|summary|references|appendix|acknowledge?ments?|preface|overview|contents|license|copyright|installation|usage|about)\b.{0,12}$/i;
/** What abstracts say and other prose seldom says twice in a paragraph. */
const abstractWords =
  /\b(?:we (?:propose|present|introduce|show|study|develop|find|demonstrate|investigate|provide|explore|evaluate|describe|also)|this (?:paper|work|article|study)|in this (?:paper|work)|our (?:method|approach|model|results|experiments|framework|code)|propos(?:e|es|ed)|state-of-the-art|outperforms?|experiments|experimental|benchmarks?|datasets?|novel|learning|algorithms?|models?|neural|existing (?:methods|approaches|works?))\b/gi;

/** Fewest characters of an abstract that counts as evidence, and fewest different abstract words in it. */
const evidence = { length: 300, words: 3 } as const;
/** Without the banner this many entries must come one after the other, with nothing between. */
const bareEntries = 2;

/**
 * How sure it is that `head` begins a copied listing page: 1 with the page's banner on a line of its own before the first
 * entry, 0.7 for a bare list of entries, else 0. `parse` is the page's parser.
 */
export function recognisePage(head: string, parse: (text: string) => ParsedDump): number {
  const lines = head.split(/\r\n|\r|\n/).map(line => line.trim());
  const at = lines.findIndex(line => banner.test(line));
  if (at >= 0)
    return lines.slice(0, at).some(line => runningText.test(line)) || !hasEntry(head, parse) ? 0 : 1;
  return isBareList(head, lines, parse) ? 0.7 : 0;
}

/** Anything that could be an entry, if only its title: a page may be cut off right there. */
function hasEntry(head: string, parse: (text: string) => ParsedDump): boolean {
  return parse(head).papers.length > 0;
}

/** Only titles and abstracts in turn from the very first line on, each beyond doubt; the last may be cut off by the head's end. */
function isBareList(head: string, lines: readonly string[], parse: (text: string) => ParsedDump): boolean {
  if (lines.some(line => markup.test(line) || sectionName.test(line))) return false;
  const { papers, problems } = parse(head);
  const begin = head.search(/\S/);
  const whole = papers.slice(0, -1);
  return (
    whole.length >= bareEntries &&
    whole[0]?.start === begin &&
    problems.every(problem => problem.end >= (papers.at(-1)?.start ?? 0)) &&
    whole.every(isEvidence)
  );
}

function isEvidence({ title, abstract }: PaperEntry): boolean {
  if (abstract.length < evidence.length || title.length < 8 || /[.;,]$/.test(title)) return false;
  const words = new Set(Array.from(abstract.matchAll(abstractWords), ([word]) => word.toLowerCase()));
  return words.size >= evidence.words;
}
