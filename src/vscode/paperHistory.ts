/** The papers read in a panel, one after the other, and where in them the reader is. */

/** As far back as anybody goes. */
const longest = 100;

export class PaperHistory {
  #papers: string[] = [];
  #at = -1;

  get canGoBack(): boolean {
    return this.#at > 0;
  }

  get canGoForward(): boolean {
    return this.#at < this.#papers.length - 1;
  }

  /** The reader has gone to a paper; what they had come back from is forgotten. */
  visit(paper: string): void {
    if (paper === this.#papers[this.#at]) return;
    this.#papers = [...this.#papers.slice(0, this.#at + 1), paper].slice(-longest);
    this.#at = this.#papers.length - 1;
  }

  /** Goes a step back or forward. Returns the paper there; undefined where there is none. */
  travel(to: 'back' | 'forward'): string | undefined {
    const at = this.#at + (to === 'back' ? -1 : 1);
    const paper = this.#papers[at];
    if (paper !== undefined) this.#at = at;
    return paper;
  }
}
