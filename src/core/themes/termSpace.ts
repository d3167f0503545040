/** The terms of a library, words and recurring phrases alike, and how often each paper holds each. */
import type { Pace } from './pace';
import { PairTable } from './pairTable';
import { phraseBreak, type WordStream } from './wordStream';

/** The longest phrase in words: `natural language inference`, `large-scale image retrieval`. */
const longestPhrase = 4;

export interface TermSpace {
  /** Papers in all. */
  readonly size: number;
  /** The word ids of each term; the terms below `wordCount` are the single words of the stream, by the same id. */
  readonly termWords: readonly (readonly number[])[];
  readonly wordCount: number;
  /** In how many papers each term stands. */
  readonly documents: Int32Array;
  /** Where each paper's terms begin in `terms`, `titleCounts` and `counts`. */
  readonly starts: Int32Array;
  readonly terms: Int32Array;
  /** How often the title (the whole text) of the paper holds the term. */
  readonly titleCounts: Uint8Array;
  readonly counts: Uint8Array;
  /** For each word, the share of its occurrences that end (begin) a phrase: `neural` seldom ends one, `networks` often. */
  readonly endShare: Float32Array;
  readonly beginShare: Float32Array;
  /** For each term, in how many papers its commonest extension by one word stands. */
  readonly absorbed: Int32Array;
}

/** In how many papers a word or phrase must stand to be a term: one paper's own words tie it to no other. */
const fewestWithWord = 2;
const fewestWithPhrase = (papers: number): number => (papers < 100 ? 2 : 3);

/** Which term of the present length begins at each place of the stream; −1 for none. */
type Grams = Int32Array;

function paperOfEach(stream: WordStream, visit: (paper: number, from: number, to: number) => void): void {
  for (let paper = 0; paper + 1 < stream.starts.length; paper++) {
    visit(paper, stream.starts[paper] ?? 0, stream.starts[paper + 1] ?? 0);
  }
}

function wordDocuments(stream: WordStream): Int32Array {
  const documents = new Int32Array(stream.stems.length);
  const last = new Int32Array(stream.stems.length).fill(-1);
  paperOfEach(stream, (paper, from, to) => {
    for (let i = from; i < to; i++) {
      const word = stream.words[i] ?? phraseBreak;
      if (word === phraseBreak || last[word] === paper) continue;
      last[word] = paper;
      documents[word] = (documents[word] ?? 0) + 1;
    }
  });
  return documents;
}

interface Phrase {
  /** The phrase without its last word, without its first word, and its last word. */
  readonly head: number;
  readonly tail: number;
  readonly word: number;
  readonly documents: number;
}

interface Level {
  readonly grams: Grams;
  readonly phrases: readonly Phrase[];
}

/** Phrases one word longer than `grams`: those whose beginning and ending are terms already and that recur enough. */
async function longerPhrases(
  stream: WordStream,
  grams: Grams,
  length: number,
  nextTerm: number,
  pace: Pace,
): Promise<Level> {
  const fewest = fewestWithPhrase(stream.starts.length - 1);
  const table = new PairTable();
  const lastWord = (i: number): number => stream.words[i + length - 1] ?? phraseBreak;
  const papers = stream.starts.length - 1;
  for (let paper = 0; paper < papers; paper++) {
    if (pace.due()) await pace.rest();
    const to = (stream.starts[paper + 1] ?? 0) - length + 1;
    for (let i = stream.starts[paper] ?? 0; i < to; i++) {
      const first = grams[i] ?? -1;
      if (first >= 0 && (grams[i + 1] ?? -1) >= 0) table.count(first, lastWord(i), paper);
    }
  }
  const longer = new Int32Array(grams.length).fill(-1);
  const ids = new Map<number, number>();
  const phrases: Phrase[] = [];
  for (let i = 0; i + length <= grams.length; i++) {
    const first = grams[i] ?? -1;
    if (first < 0 || (grams[i + 1] ?? -1) < 0) continue;
    const documents = table.documents(first, lastWord(i));
    if (documents < fewest) continue;
    const key = first * 0x4000000 + lastWord(i);
    let id = ids.get(key);
    if (id === undefined) {
      id = nextTerm + phrases.length;
      ids.set(key, id);
      phrases.push({ head: first, tail: grams[i + 1] ?? -1, word: lastWord(i), documents });
    }
    longer[i] = id;
  }
  return { grams: longer, phrases };
}

/** Finds the terms and counts them in every paper. Linear in the text. */
export async function findTerms(stream: WordStream, pace: Pace): Promise<TermSpace> {
  const wordCount = stream.stems.length;
  const words = wordDocuments(stream);
  const documents: number[] = Array.from(words);
  const termWords: (readonly number[])[] = stream.stems.map((_, id) => [id]);
  const absorbed: number[] = documents.map(() => 0);
  const levels: Grams[] = [
    stream.words.map(word => (word >= 0 && (words[word] ?? 0) >= fewestWithWord ? word : -1)),
  ];
  for (let length = 2; length <= longestPhrase; length++) {
    const shorter = levels[levels.length - 1] ?? new Int32Array(0);
    const { grams, phrases } = await longerPhrases(stream, shorter, length, termWords.length, pace);
    for (const { head, tail, word, documents: count } of phrases) {
      termWords.push([...(termWords[head] ?? []), word]);
      documents.push(count);
      absorbed.push(0);
      absorbed[head] = Math.max(absorbed[head] ?? 0, count);
      absorbed[tail] = Math.max(absorbed[tail] ?? 0, count);
    }
    levels.push(grams);
  }
  const counted = await countTerms(stream, levels, termWords.length, pace);
  return {
    size: stream.starts.length - 1,
    termWords,
    wordCount,
    documents: Int32Array.from(documents),
    absorbed: Int32Array.from(absorbed),
    ...edgeShares(stream),
    ...counted,
  };
}

async function countTerms(stream: WordStream, levels: readonly Grams[], termCount: number, pace: Pace) {
  const papers = stream.starts.length - 1;
  const starts = new Int32Array(papers + 1);
  let total = 0;
  for (const grams of levels) for (const gram of grams) if (gram >= 0) total++;
  const terms = new Int32Array(total);
  const titleCounts = new Uint8Array(total);
  const counts = new Uint8Array(total);
  const slotOfTerm = new Int32Array(termCount).fill(-1);
  let used = 0;
  for (let paper = 0; paper < papers; paper++) {
    if (pace.due()) await pace.rest();
    const first = used;
    const to = stream.starts[paper + 1] ?? 0;
    for (let i = stream.starts[paper] ?? 0; i < to; i++) {
      const inTitle = i < (stream.abstractStarts[paper] ?? 0) ? 1 : 0;
      for (const grams of levels) {
        const term = grams[i] ?? -1;
        if (term < 0) break;
        let slot = slotOfTerm[term] ?? -1;
        if (slot < first) {
          slot = used++;
          slotOfTerm[term] = slot;
          terms[slot] = term;
        }
        counts[slot] = Math.min(255, (counts[slot] ?? 0) + 1);
        titleCounts[slot] = Math.min(255, (titleCounts[slot] ?? 0) + inTitle);
      }
    }
    starts[paper + 1] = used;
  }
  return {
    starts,
    terms: terms.slice(0, used),
    titleCounts: titleCounts.slice(0, used),
    counts: counts.slice(0, used),
  };
}

/** How often each word stands at the edge of a phrase. */
function edgeShares({ words, stems }: WordStream): Pick<TermSpace, 'endShare' | 'beginShare'> {
  const all = new Int32Array(stems.length);
  const endShare = new Float32Array(stems.length);
  const beginShare = new Float32Array(stems.length);
  words.forEach((word, i) => {
    if (word < 0) return;
    all[word] = (all[word] ?? 0) + 1;
    if ((words[i + 1] ?? phraseBreak) < 0) endShare[word] = (endShare[word] ?? 0) + 1;
    if ((words[i - 1] ?? phraseBreak) < 0) beginShare[word] = (beginShare[word] ?? 0) + 1;
  });
  const share = (count: number, word: number): number => count / Math.max(1, all[word] ?? 0);
  return { endShare: endShare.map(share), beginShare: beginShare.map(share) };
}
