/** Counts pairs of numbers in flat memory: a library of 100,000 papers has millions of word pairs. */

/** Makes one number of two; the first stays a whole number in a double. */
const firstFactor = 0x4000000;

/** An open-addressing table from pairs of whole numbers (each below 2^26) to a document count. */
export class PairTable {
  private keys = new Float64Array(1 << 12).fill(-1);
  private counts = new Int32Array(1 << 12);
  private lastDocuments = new Int32Array(1 << 12).fill(-1);
  private used = 0;

  /** Counts the pair for `document` once, however often it is given; documents come in order. */
  count(first: number, second: number, document: number): void {
    if (this.used * 2 > this.keys.length) this.grow();
    const key = first * firstFactor + second;
    const slot = this.slotOf(key, first, second);
    if (this.keys[slot] === -1) {
      this.keys[slot] = key;
      this.used++;
    }
    if (this.lastDocuments[slot] === document) return;
    this.lastDocuments[slot] = document;
    this.counts[slot] = (this.counts[slot] ?? 0) + 1;
  }

  /** The pair's place, good until the next `count`. */
  find(first: number, second: number): number {
    return this.slotOf(first * firstFactor + second, first, second);
  }

  /** All places are below this, until the next `count`. */
  get places(): number {
    return this.keys.length;
  }

  /** The number of documents that hold the pair at a place. */
  documentsAt(place: number): number {
    return this.counts[place] ?? 0;
  }

  private slotOf(key: number, first: number, second: number): number {
    const { keys } = this;
    const mask = keys.length - 1;
    let slot = (Math.imul(second, 0x9e3779b1) ^ Math.imul(first, 0x85ebca6b)) >>> 0;
    slot = (slot ^ (slot >>> 15)) & mask;
    for (let at = keys[slot]; at !== -1 && at !== key; at = keys[slot]) slot = (slot + 1) & mask;
    return slot;
  }

  private grow(): void {
    const { keys, counts, lastDocuments } = this;
    this.keys = new Float64Array(keys.length * 2).fill(-1);
    this.counts = new Int32Array(keys.length * 2);
    this.lastDocuments = new Int32Array(keys.length * 2).fill(-1);
    keys.forEach((key, old) => {
      if (key === -1) return;
      const slot = this.slotOf(key, Math.floor(key / firstFactor), key % firstFactor);
      this.keys[slot] = key;
      this.counts[slot] = counts[old] ?? 0;
      this.lastDocuments[slot] = lastDocuments[old] ?? -1;
    });
  }
}
