/** A map from names to several values each. */

/** Most names have one value, which then stands by itself: a set for each would be most of a large library's memory. */
export class MultiMap<T extends object> {
  readonly #values = new Map<string, T | Set<T>>();

  /** The values of a name, each once, in the order in which they were added. */
  get(name: string): readonly T[] {
    const known = this.#values.get(name);
    if (known === undefined) return [];
    return known instanceof Set ? [...known] : [known];
  }

  /** How many values a name has. */
  count(name: string): number {
    const known = this.#values.get(name);
    if (known === undefined) return 0;
    return known instanceof Set ? known.size : 1;
  }

  add(name: string, value: T): void {
    const known = this.#values.get(name);
    if (known instanceof Set) known.add(value);
    else if (known === undefined) this.#values.set(name, value);
    else if (known !== value) this.#values.set(name, new Set([known, value]));
  }

  delete(name: string, value: T): void {
    const known = this.#values.get(name);
    if (known instanceof Set) {
      known.delete(value);
      if (known.size === 0) this.#values.delete(name);
    } else if (known === value) this.#values.delete(name);
  }
}
