/** Counts the papers that hold all of some words, together or apart. */
import type { TermSpace } from './termSpace';

/** Counts for one term space, again and again in the same memory. */
export class WordHolders {
  /** When each word was seen last: at a new time for every paper looked at. */
  private readonly seen: Int32Array;
  private time = 0;
  /** The lists to look at where a word stands. */
  private readonly listsOf: (number[] | undefined)[];
  private readonly touched: number[] = [];

  constructor(private readonly space: TermSpace) {
    this.seen = new Int32Array(space.wordCount);
    this.listsOf = new Array(space.wordCount);
  }

  /** For each list of words, in how many of `papers` all of them stand. */
  count(papers: readonly number[], lists: readonly (readonly number[])[]): number[] {
    const rarest = lists.map(words => words.reduce((a, b) => this.rarer(a, b), words[0] ?? 0));
    // Each list is looked at only in papers that hold its rarest word.
    rarest.forEach((word, list) => {
      const others = this.listsOf[word];
      if (others) others.push(list);
      else this.listsOf[word] = [list];
    });
    const counts = lists.map(() => 0);
    for (const paper of papers) {
      for (const word of this.readWords(paper)) {
        for (const list of this.listsOf[word] ?? []) {
          if (this.holdsAll(lists[list] ?? [])) counts[list] = (counts[list] ?? 0) + 1;
        }
      }
    }
    for (const word of rarest) this.listsOf[word] = undefined;
    return counts;
  }

  private rarer(a: number, b: number): number {
    const { documents } = this.space;
    return (documents[b] ?? 0) < (documents[a] ?? 0) ? b : a;
  }

  /** Marks the paper's words as seen; returns those that lists are looked at for. */
  private readWords(paper: number): readonly number[] {
    const { starts, terms, wordCount } = this.space;
    const { seen, listsOf, touched } = this;
    touched.length = 0;
    this.time++;
    const end = starts[paper + 1] ?? 0;
    for (let i = starts[paper] ?? 0; i < end; i++) {
      const word = terms[i] ?? 0;
      if (word >= wordCount) continue;
      seen[word] = this.time;
      if (listsOf[word]) touched.push(word);
    }
    return touched;
  }

  private holdsAll(words: readonly number[]): boolean {
    for (const word of words) if (this.seen[word] !== this.time) return false;
    return true;
  }
}
