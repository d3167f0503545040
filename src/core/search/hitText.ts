/** What is shown of a paper found: its title and the abstract's best sentence, with the words that the query met. */
import type { TextSpan } from '../paper';
import type { IndexedPaper } from './paperTexts';
import type { PlannedWord } from './searchPlan';
import { isFormOf } from './textConditions';
import { type Token, tokenise } from './tokens';
import { editsWithin, forgivenEdits } from './typos';

/** A text of one line with the words met in it, in order, none touching another. */
export interface MarkedText {
  readonly text: string;
  readonly marks: readonly TextSpan[];
}

export interface HitText {
  readonly title: MarkedText;
  readonly snippet: MarkedText;
}

/** Characters of a snippet: about two lines of the palette. */
const snippetLength = 160;
/** Of a sentence too long for that, what is shown before the first word met. */
const contextBefore = 40;
const ellipsis = '…';
/** A sentence ends at its sign before a space and a capital or digit (not in `et al. find`), or at one of no spaces. */
const sentenceEnd = /[.!?]["')\]]*(?=\s+["'([]*[\p{Lu}\p{N}])|[。！？]/gu;

/** A word of a text that the query met, and which of its words. */
interface Met extends TextSpan {
  readonly words: ReadonlySet<number>;
}

/** The texts of a hit for the words of a query; whatever they are, title and snippet are there. */
export function hitText({ title, abstract }: IndexedPaper, words: readonly PlannedWord[]): HitText {
  const titleTokens = tokenise(title);
  const abstractTokens = tokenise(abstract);
  const finder = matcher(words, [...titleTokens, ...abstractTokens]);
  const met = metIn(abstractTokens, finder, word => word.field !== 'title');
  const titleMet = metIn(titleTokens, finder, word => word.field !== 'abstract');
  return {
    title: { text: title, marks: joinedSpans(titleMet) },
    snippet: cut(abstract, bestSentence(abstract, met), met),
  };
}

/** The words met by a token, by their number; typos count only for words that stand nowhere as they are. */
function matcher(
  words: readonly PlannedWord[],
  tokens: readonly Token[],
): readonly { readonly word: PlannedWord; readonly meets: (token: Token) => boolean }[] {
  return words.map(word => {
    const split = new Set<Token>();
    tokens.forEach((token, i) => {
      const next = word.word.startsWith(token.word) ? tokens[i + 1] : undefined;
      if (next && token.word + next.word === word.word) split.add(token).add(next);
    });
    const asIs = (token: Token): boolean => isFormOf(token, word) || split.has(token);
    if (tokens.some(asIs)) return { word, meets: asIs };
    const edits = forgivenEdits(word.term);
    return { word, meets: token => edits > 0 && editsWithin(word.term, token.term, edits) !== undefined };
  });
}

function metIn(
  tokens: readonly Token[],
  finder: ReturnType<typeof matcher>,
  isWanted: (word: PlannedWord) => boolean,
): Met[] {
  return tokens.flatMap(token => {
    const words = new Set(finder.flatMap(({ word, meets }, i) => (isWanted(word) && meets(token) ? i : [])));
    return words.size > 0 ? { start: token.start, end: token.end, words } : [];
  });
}

/** The sentence with the most different words of the query, then with the most of them, then the first. */
function bestSentence(abstract: string, met: readonly Met[]): TextSpan {
  const sentences = sentencesOf(abstract).map(span => {
    const inside = met.filter(({ start, end }) => start >= span.start && end <= span.end);
    return { span, different: new Set(inside.flatMap(({ words }) => [...words])).size, all: inside.length };
  });
  sentences.sort((a, b) => b.different - a.different || b.all - a.all || a.span.start - b.span.start);
  return sentences[0]?.span ?? { start: 0, end: abstract.length };
}

function sentencesOf(text: string): TextSpan[] {
  const ends = [...text.matchAll(sentenceEnd)].map(match => match.index + match[0].length);
  return [...ends.filter(end => end < text.length), text.length].map((end, i) => {
    const from = i === 0 ? 0 : (ends[i - 1] ?? 0);
    const blank = text.slice(from, end).search(/\S/);
    return { start: from + Math.max(0, blank), end };
  });
}

/** So much of the abstract from the sentence on as fits, cut at words, with an ellipsis where something is left out. */
function cut(abstract: string, sentence: TextSpan, met: readonly Met[]): MarkedText {
  const inside = met.filter(({ start, end }) => start >= sentence.start && end <= sentence.end);
  const first = inside[0]?.start ?? sentence.start;
  const last = inside.at(-1)?.end ?? sentence.start;
  const isTooLong = last - sentence.start > snippetLength && first - sentence.start > contextBefore;
  const start = isTooLong ? wordStart(abstract, first - contextBefore) : sentence.start;
  const room = start + snippetLength;
  const end = room >= abstract.trimEnd().length ? abstract.trimEnd().length : wordEnd(abstract, room);
  const before = start > 0 ? ellipsis : '';
  const text =
    before +
    abstract.slice(start, end).replace(/\s/g, ' ') +
    (end < abstract.trimEnd().length ? ellipsis : '');
  const shift = before.length - start;
  const shown = met.filter(span => span.start >= start && span.end <= end);
  return {
    text,
    marks: joinedSpans(shown.map(span => ({ start: span.start + shift, end: span.end + shift }))),
  };
}

/** Words side by side without anything between, such as pairs of Chinese characters, are one mark. */
function joinedSpans(spans: readonly TextSpan[]): TextSpan[] {
  const joined: TextSpan[] = [];
  for (const { start, end } of spans) {
    const last = joined.at(-1);
    if (last && start <= last.end)
      joined[joined.length - 1] = { start: last.start, end: Math.max(end, last.end) };
    else joined.push({ start, end });
  }
  return joined;
}

function wordStart(text: string, from: number): number {
  const space = text.indexOf(' ', from);
  return space < 0 || space > from + contextBefore ? from : space + 1;
}

function wordEnd(text: string, from: number): number {
  const space = text.lastIndexOf(' ', from);
  return space < from - contextBefore ? from : space;
}
