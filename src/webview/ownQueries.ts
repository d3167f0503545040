/** Knows which of a page's queries the host has not answered yet: until then the search field is the person's who types. */

export class OwnQueries {
  /** Oldest first. */
  #unanswered: readonly string[] = [];
  #latest = '';

  /** The page has asked the host. */
  ask(query: string): void {
    this.#unanswered = [...this.#unanswered, query];
  }

  /** The host tells what it has looked for. Whether nothing the page asked for is still to come. */
  isSettledBy(query: string): boolean {
    const place = this.#unanswered.lastIndexOf(query);
    // The host may leave out all but the last of what was asked; what nobody asked here, it was asked elsewhere.
    const isLate = place < 0 && query === this.#latest;
    if (!isLate) this.#unanswered = place < 0 ? [] : this.#unanswered.slice(place + 1);
    this.#latest = query;
    return this.#unanswered.length === 0;
  }
}
