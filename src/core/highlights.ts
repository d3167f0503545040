/** Marks what a reader looks for in a text: the words of a search, their own keywords, and the sentences that hold them. */
import type { TextSpan } from './paper';
import { type Met, metWords, sentencesOf } from './search/hitText';
import { queryWords } from './search/searchPlan';
import { piecesText, type TextPiece } from './textPieces';

/** What a reader looks for. */
export interface Wanted {
  /** The last search, as typed; empty where there was none. */
  readonly query: string;
  /** Words and phrases of the reader's own. */
  readonly keywords: readonly string[];
}

/** A piece of a text in a sentence that is marked, or a word of it that is meant. */
export interface MarkedPiece extends TextPiece {
  readonly mark?: 'sentence' | 'word';
}

interface Marks {
  readonly words: readonly TextSpan[];
  readonly sentences: readonly TextSpan[];
}

/** Whoever types so many words, all of the title, has looked for the paper and not for what it says. */
const wordsOfName = 4;

/** In longer texts, by characters, nothing is marked: nobody reads them for it. */
const longest = 20_000;
/** More marks than that are none: a page full of them shows nothing. */
const mostMarks = 300;

/** The pieces of an abstract, cut where marks begin and end. Math is marked whole. */
export function markedPieces(
  title: string,
  abstract: readonly TextPiece[],
  wanted: Wanted,
): readonly MarkedPiece[] {
  const text = piecesText(abstract);
  if (text.length > longest) return abstract;
  const sentences = sentencesOf(text);
  const found = [searched(title, text, sentences, wanted.query), named(text, sentences, wanted.keywords)];
  const words = found.flatMap(marks => marks.words);
  if (words.length === 0) return abstract;
  const looked = found.flatMap(marks => marks.sentences.slice(0, mostMarks));
  let start = 0;
  return abstract.flatMap(piece => {
    const parts = cut(piece, start, words, looked);
    start += piece.text.length;
    return parts;
  });
}

/** The words of a search, and the sentences that hold the most different ones: at least two, where two were asked for. */
function searched(title: string, text: string, sentences: readonly TextSpan[], query: string): Marks {
  const words = query.trim() === '' ? [] : queryWords(query);
  const { inTitle, inAbstract } = metWords(words, { title, abstract: text });
  const isName = words.length >= wordsOfName && different(inTitle) === words.length;
  if (isName || inAbstract.length === 0) return { words: [], sentences: [] };
  const first = inAbstract.slice(0, mostMarks);
  const held = sentences.map(span => different(first.filter(met => isInside(met, span))));
  const best = Math.max(Math.min(2, words.length), ...held);
  return { words: first, sentences: sentences.filter((_, i) => held[i] === best) };
}

function different(met: readonly Met[]): number {
  return new Set(met.flatMap(({ words }) => words)).size;
}

/** Keywords where a word begins with them, whatever their case. */
function named(text: string, sentences: readonly TextSpan[], keywords: readonly string[]): Marks {
  const names = keywords.map(keyword => keyword.trim()).filter(keyword => keyword !== '');
  if (names.length === 0) return { words: [], sentences: [] };
  const anyName = names
    .sort((a, b) => b.length - a.length)
    .map(name => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+'));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${anyName.join('|')})`, 'giu');
  const words = Array.from(text.matchAll(pattern), ({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
  }));
  const first = words.slice(0, mostMarks);
  return { words: first, sentences: sentences.filter(span => first.some(word => isInside(word, span))) };
}

function isInside({ start, end }: TextSpan, span: TextSpan): boolean {
  return start >= span.start && end <= span.end;
}

/** The parts of a piece that begins at `from`, each as it is marked. */
function cut(
  piece: TextPiece,
  from: number,
  words: readonly TextSpan[],
  sentences: readonly TextSpan[],
): readonly MarkedPiece[] {
  const end = from + piece.text.length;
  if (piece.math || piece.href !== undefined) return [{ ...piece, ...markAt(from, words, sentences) }];
  const touching = [...words, ...sentences].filter(span => span.start < end && span.end > from);
  const inside = touching.flatMap(span => [span.start, span.end]).filter(at => at > from && at < end);
  const cuts = [...new Set([from, ...inside, end])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, i) => ({
    ...piece,
    text: piece.text.slice(start - from, (cuts[i + 1] ?? end) - from),
    ...markAt(start, words, sentences),
  }));
}

function markAt(
  at: number,
  words: readonly TextSpan[],
  sentences: readonly TextSpan[],
): { readonly mark?: 'sentence' | 'word' } {
  const holds = ({ start, end }: TextSpan) => start <= at && at < end;
  if (words.some(holds)) return { mark: 'word' };
  return sentences.some(holds) ? { mark: 'sentence' } : {};
}
