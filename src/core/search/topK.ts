/** Keeps the best few of many. */

/** The best `limit` of what is added, by a comparator that puts the better first: a binary heap with the worst on top. */
export class TopK<T> {
  /** How many came by; counted by whoever offers. */
  offered = 0;
  readonly #heap: T[] = [];
  readonly #limit: number;
  readonly #compare: (a: T, b: T) => number;

  constructor(limit: number, compare: (a: T, b: T) => number) {
    this.#limit = limit;
    this.#compare = compare;
  }

  get isFull(): boolean {
    return this.#heap.length >= this.#limit;
  }

  /** The worst of those kept. */
  get worst(): T | undefined {
    return this.#heap[0];
  }

  add(item: T): void {
    const heap = this.#heap;
    if (!this.isFull) {
      heap.push(item);
      this.#rise(heap.length - 1);
      return;
    }
    const [worst] = heap;
    if (worst === undefined || this.#compare(item, worst) >= 0) return;
    heap[0] = item;
    this.#sink();
  }

  /** Best first. */
  sorted(): T[] {
    return [...this.#heap].sort(this.#compare);
  }

  #rise(from: number): void {
    for (let at = from; at > 0; ) {
      const parent = (at - 1) >> 1;
      if (!this.#swapIfWorse(at, parent)) return;
      at = parent;
    }
  }

  #sink(): void {
    for (let at = 0; ; ) {
      const left = 2 * at + 1;
      const right = left + 1;
      const child = right < this.#heap.length && this.#isWorse(right, left) ? right : left;
      if (child >= this.#heap.length || !this.#swapIfWorse(child, at)) return;
      at = child;
    }
  }

  #isWorse(a: number, b: number): boolean {
    const [x, y] = [this.#heap[a], this.#heap[b]];
    return x !== undefined && y !== undefined && this.#compare(x, y) > 0;
  }

  #swapIfWorse(below: number, above: number): boolean {
    if (!this.#isWorse(below, above)) return false;
    const [x, y] = [this.#heap[below], this.#heap[above]];
    if (x !== undefined && y !== undefined) [this.#heap[below], this.#heap[above]] = [y, x];
    return true;
  }
}
