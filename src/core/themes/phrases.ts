/** Finds the phrases of a library: runs of words that recur in several papers, grown word by word. */
import type { Pace } from './pace';
import { PairTable } from './pairTable';
import type { WordStream } from './wordStream';

/** The longest phrase in words (in characters for scripts without blanks, where most words are two to four long). */
const longestPhrase = 4;

/** In how many papers a word must stand to be a term: one paper's own words tie it to no other. */
const fewestWithWord = 2;
/** A phrase that two papers share may be chance once there are many pairs of papers. */
const fewestWithPhrase = (papers: number): number => (papers < 100 ? 2 : 3);

export interface Phrase {
  readonly words: readonly number[];
  /** The terms it is without its last, and without its first word. */
  readonly head: number;
  readonly tail: number;
  /** In how many papers it stands. */
  readonly documents: number;
}

/** Words of the stream by number, then phrases in the order found; `levels[n]` holds which term of n + 1 words begins where. */
export interface Phrases {
  /** In how many papers each word stands. */
  readonly wordDocuments: Int32Array;
  readonly phrases: readonly Phrase[];
  /** −1 where no such term begins. */
  readonly levels: readonly Int32Array[];
}

/** Finds all phrases. Linear in the text; each length is built from the shorter ones (Agrawal and Srikant 1994). */
export async function findPhrases(stream: WordStream, pace: Pace): Promise<Phrases> {
  const wordDocuments = countWordDocuments(stream);
  const phrases: Phrase[] = [];
  let level: Int32Array = stream.words.map(word =>
    word >= 0 && (wordDocuments[word] ?? 0) >= fewestWithWord ? word : -1,
  );
  const levels = [level];
  for (let length = 2; length <= longestPhrase; length++) {
    const table = await countExtensions(stream, level, length, pace);
    level = await collectPhrases(stream, level, length, table, phrases, pace);
    levels.push(level);
  }
  return { wordDocuments, phrases, levels };
}

function countWordDocuments({ words, starts, stems }: WordStream): Int32Array {
  const documents = new Int32Array(stems.length);
  const last = new Int32Array(stems.length).fill(-1);
  for (let paper = 0; paper + 1 < starts.length; paper++) {
    for (let i = starts[paper] ?? 0; i < (starts[paper + 1] ?? 0); i++) {
      const word = words[i] ?? -1;
      if (word < 0 || last[word] === paper) continue;
      last[word] = paper;
      documents[word] = (documents[word] ?? 0) + 1;
    }
  }
  return documents;
}

/** Whether a term runs on from `i` by one word to a phrase whose both ends are terms. */
const runsOn = (level: Int32Array, i: number): boolean => (level[i] ?? -1) >= 0 && (level[i + 1] ?? -1) >= 0;

async function countExtensions(
  { words, starts }: WordStream,
  level: Int32Array,
  length: number,
  pace: Pace,
): Promise<PairTable> {
  const table = new PairTable();
  for (let paper = 0; paper + 1 < starts.length; paper++) {
    if (pace.due()) await pace.rest();
    for (let i = starts[paper] ?? 0; i < (starts[paper + 1] ?? 0); i++) {
      if (runsOn(level, i)) table.count(level[i] ?? 0, words[i + length - 1] ?? 0, paper);
    }
  }
  return table;
}

async function collectPhrases(
  { words, starts, stems }: WordStream,
  level: Int32Array,
  length: number,
  table: PairTable,
  phrases: Phrase[],
  pace: Pace,
): Promise<Int32Array> {
  const fewest = fewestWithPhrase(starts.length - 1);
  const longer = new Int32Array(level.length).fill(-1);
  const termAt = new Int32Array(table.places).fill(-1);
  for (let i = 0; i < level.length; i++) {
    if ((i & 0xfff) === 0 && pace.due()) await pace.rest();
    if (!runsOn(level, i)) continue;
    const head = level[i] ?? 0;
    const place = table.find(head, words[i + length - 1] ?? 0);
    const documents = table.documentsAt(place);
    if (documents < fewest) continue;
    let term = termAt[place] ?? -1;
    if (term < 0) {
      term = stems.length + phrases.length;
      termAt[place] = term;
      phrases.push({
        words: Array.from(words.subarray(i, i + length)),
        head,
        tail: level[i + 1] ?? 0,
        documents,
      });
    }
    longer[i] = term;
  }
  return longer;
}
