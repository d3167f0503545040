/** What is shown of a paper found: its title and the abstract's best sentence, with the words that the query met. */
import type { TextSpan } from '../paper';
import type { IndexedPaper } from './paperTexts';
import type { PlannedWord } from './searchPlan';
import { isFormOf } from './textConditions';
import { termOf, type WordSpan, wordsOf } from './tokens';
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
export interface Met extends TextSpan {
  readonly words: readonly number[];
}

/**
 * Makes the texts of hits for the words of a query; whatever a paper is like, title and snippet are there. What a word of a
 * text meets is found out once for all hits.
 */
export function hitTexts(
  words: readonly PlannedWord[],
): (paper: Pick<IndexedPaper, 'title' | 'abstract'>) => HitText {
  const matcher = new WordMatcher(words);
  return ({ title, abstract }) => {
    const { inTitle, inAbstract } = matcher.meet(title, abstract);
    return {
      title: { text: title, marks: joinedSpans(inTitle) },
      snippet: cut(abstract, bestSentence(abstract, inAbstract), inAbstract),
    };
  };
}

/** The words of a query where the title and the abstract of a paper have them, in order. */
export function metWords(
  words: readonly PlannedWord[],
  { title, abstract }: Pick<IndexedPaper, 'title' | 'abstract'>,
): { readonly inTitle: readonly Met[]; readonly inAbstract: readonly Met[] } {
  return new WordMatcher(words).meet(title, abstract);
}

/** Behind a half of a compound, where the other half may stand. */
const nextWordWithin = 60;

/** Says which words of a query the words of a text are; typos count only for those that stand nowhere in the paper as they are. */
class WordMatcher {
  readonly #words: readonly PlannedWord[];
  /** What a form, a half or a misspelling of a word begins with: other words need not be looked at. */
  readonly #initials: ReadonlySet<string>;
  readonly #forms = new Map<string, readonly number[]>();
  /** The query's words that a word may be the first half of. */
  readonly #halves = new Map<string, readonly number[]>();
  readonly #similar = new Map<string, readonly number[]>();

  constructor(words: readonly PlannedWord[]) {
    this.#words = words;
    const forms = words.flatMap(({ word, term, joined }) => [word, term, ...joined]);
    this.#initials = new Set(forms.map(form => form.slice(0, 1)));
  }

  /** The words met in title and abstract, in order. */
  meet(title: string, abstract: string): { readonly inTitle: Met[]; readonly inAbstract: Met[] } {
    const texts = [title, abstract].map(text => wordsOf(text, this.#initials));
    const asIs = [title, abstract].map((text, i) =>
      (texts[i] ?? []).flatMap(word => this.#formsAt(text, word)),
    );
    const known = new Set(asIs.flat().flatMap(({ words }) => words));
    const missing = this.#words.flatMap((_, i) => (known.has(i) ? [] : i));
    const [inTitle, inAbstract] = (['abstract', 'title'] as const).map((otherField, i) => {
      const similar =
        missing.length > 0 ? (texts[i] ?? []).flatMap(word => this.#similarTo(word, missing)) : [];
      const met = [...(asIs[i] ?? []), ...similar].sort((x, y) => x.start - y.start);
      return met.filter(({ words }) => words.some(number => this.#words[number]?.field !== otherField));
    });
    return { inTitle: inTitle ?? [], inAbstract: inAbstract ?? [] };
  }

  /** The query's words that a word is a form of, or with the next word is. */
  #formsAt(text: string, { word, start, end }: WordSpan): Met[] {
    const words = remembered(this.#forms, word, () => {
      const term = termOf(word);
      return this.#words.flatMap((wanted, i) => (isFormOf({ word, term }, wanted) ? i : []));
    });
    const halved = remembered(this.#halves, word, () =>
      this.#words.flatMap(({ word: wanted }, i) =>
        wanted.length > word.length && wanted.startsWith(word) ? i : [],
      ),
    );
    const whole = words.length > 0 ? [{ start, end, words }] : [];
    if (halved.length === 0) return whole;
    const [next] = wordsOf(text.slice(end, end + nextWordWithin));
    const split = halved.filter(i => next && word + next.word === this.#words[i]?.word);
    return split.length > 0 && next ? [...whole, { start, end: end + next.end, words: split }] : whole;
  }

  #similarTo({ word, start, end }: WordSpan, missing: readonly number[]): Met[] {
    const similar = remembered(this.#similar, word, () => {
      const term = termOf(word);
      return this.#words.flatMap((wanted, i) => {
        const edits = forgivenEdits(wanted.term);
        return edits > 0 && editsWithin(wanted.term, term, edits) !== undefined ? i : [];
      });
    });
    const words = similar.filter(number => missing.includes(number));
    return words.length > 0 ? [{ start, end, words }] : [];
  }
}

function remembered<T>(known: Map<string, T>, name: string, find: () => T): T {
  const before = known.get(name);
  if (before !== undefined) return before;
  const found = find();
  known.set(name, found);
  return found;
}

/** The sentence with the most different words of the query, then with the most of them, then the first. */
function bestSentence(abstract: string, met: readonly Met[]): TextSpan {
  if (met.length === 0) return { start: Math.max(0, abstract.search(/\S/)), end: abstract.length };
  const sentences = sentencesOf(abstract).map(span => {
    const inside = met.filter(({ start, end }) => start >= span.start && end <= span.end);
    return { span, different: new Set(inside.flatMap(({ words }) => [...words])).size, all: inside.length };
  });
  sentences.sort((a, b) => b.different - a.different || b.all - a.all || a.span.start - b.span.start);
  return sentences[0]?.span ?? { start: 0, end: abstract.length };
}

/** The sentences of a text in order, without the blanks before each. */
export function sentencesOf(text: string): TextSpan[] {
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
