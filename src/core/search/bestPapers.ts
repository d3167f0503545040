/** Keeps the best few of the papers that a query finds. */
import { compareText } from '../order';
import type { FoundPaper } from './paperIndex';

/** The best `limit` papers of all that are offered: a binary heap with the worst on top. */
export class BestPapers {
  readonly #heap: FoundPaper[] = [];
  readonly #limit: number;
  #offered = 0;
  /** Below it nothing is among the best any more. */
  #threshold = Number.NEGATIVE_INFINITY;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** How many came by. */
  get offered(): number {
    return this.#offered;
  }

  /** A paper by its place among `ids`. Most are worse than the worst of the best: of those not even the id is looked at. */
  offer(ids: readonly (string | undefined)[], place: number, score: number): void {
    this.#offered++;
    if (score < this.#threshold || this.#limit <= 0) return;
    const paper = { id: ids[place] ?? '', score };
    if (this.#heap.length < this.#limit) {
      this.#heap.push(paper);
      this.#rise(this.#heap.length - 1);
    } else {
      const worst = this.#heap[0];
      if (!worst || byScore(paper, worst) >= 0) return;
      this.#heap[0] = paper;
      this.#sink();
    }
    if (this.#heap.length === this.#limit) this.#threshold = this.#heap[0]?.score ?? this.#threshold;
  }

  /** Best first. */
  sorted(): FoundPaper[] {
    return [...this.#heap].sort(byScore);
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
      const child = this.#isWorse(left + 1, left) ? left + 1 : left;
      if (!this.#swapIfWorse(child, at)) return;
      at = child;
    }
  }

  #isWorse(a: number, b: number): boolean {
    const [x, y] = [this.#heap[a], this.#heap[b]];
    return x !== undefined && y !== undefined && byScore(x, y) > 0;
  }

  #swapIfWorse(below: number, above: number): boolean {
    if (!this.#isWorse(below, above)) return false;
    const [x, y] = [this.#heap[below], this.#heap[above]];
    if (x && y) [this.#heap[below], this.#heap[above]] = [y, x];
    return true;
  }
}

/** The order of hits: the better score first, equals by id. */
export function byScore(a: FoundPaper, b: FoundPaper): number {
  return b.score - a.score || compareText(a.id, b.id);
}
