/** How far apart two spellings are, and how much of that is forgiven. */

/** Edits forgiven in a word: none in short ones, where another word is always near. */
export function forgivenEdits(word: string): number {
  return word.length < 5 ? 0 : word.length < 8 ? 1 : 2;
}

/** The edits between two words if they are at most `most`, else undefined: see `EditMeter`. */
export function editsWithin(a: string, b: string, most: number): number | undefined {
  return new EditMeter(a, most).edits(b);
}

/**
 * Measures one word against many: the letters to insert, delete, replace or swap with their neighbour to make one of the
 * other ("optimal string alignment", Damerau 1964). Of the table only the band that can stay within `most` is worked out.
 */
export class EditMeter {
  readonly #word: string;
  readonly #most: number;
  #before: Uint16Array;
  #row: Uint16Array;
  #next: Uint16Array;

  constructor(word: string, most: number) {
    this.#word = word;
    this.#most = most;
    const width = word.length + most + 2;
    this.#before = new Uint16Array(width);
    this.#row = new Uint16Array(width);
    this.#next = new Uint16Array(width);
  }

  /** The edits to `other` if they are at most `most`; else undefined. */
  edits(other: string): number | undefined {
    const most = this.#most;
    if (Math.abs(other.length - this.#word.length) > most) return undefined;
    for (let j = 0; j <= other.length; j++) this.#row[j] = j;
    for (let i = 1; i <= this.#word.length; i++) {
      if (this.#step(other, i) > most) return undefined;
      [this.#before, this.#row, this.#next] = [this.#row, this.#next, this.#before];
    }
    const edits = this.#row[other.length] ?? 0;
    return edits <= most ? edits : undefined;
  }

  /** The edits to the beginning of `other` that is nearest, if they are at most `most`: for a word still being typed. */
  editsToBeginning(other: string): number | undefined {
    const { length } = this.#word;
    const nearest = [length, length - 1, length + 1].map(
      end => this.edits(other.slice(0, end)) ?? Number.POSITIVE_INFINITY,
    );
    const edits = Math.min(...nearest);
    return edits <= this.#most ? edits : undefined;
  }

  /** The distances between the first `i` letters and the beginnings of `other` about as long; returns the least of them. */
  #step(other: string, i: number): number {
    const [before, row, next] = [this.#before, this.#row, this.#next];
    const first = Math.max(1, i - this.#most);
    const last = Math.min(other.length, i + this.#most);
    const outside = this.#most + 1;
    next[first - 1] = first === 1 ? i : outside;
    let least = next[first - 1] ?? 0;
    for (let j = first; j <= last; j++) {
      const replaced = this.#word.charCodeAt(i - 1) === other.charCodeAt(j - 1) ? 0 : 1;
      const inserted = (next[j - 1] ?? 0) + 1;
      let cost = Math.min((row[j - 1] ?? 0) + replaced, (row[j] ?? 0) + 1, inserted);
      if (replaced === 1 && this.#isSwap(other, i, j)) cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      next[j] = cost;
      least = Math.min(least, cost);
    }
    next[last + 1] = outside;
    return least;
  }

  #isSwap(other: string, i: number, j: number): boolean {
    return (
      i > 1 &&
      j > 1 &&
      this.#word.charCodeAt(i - 1) === other.charCodeAt(j - 2) &&
      this.#word.charCodeAt(i - 2) === other.charCodeAt(j - 1)
    );
  }
}
