/** What is made of a library in steps when it is first wanted, and anew once the library is another one. */
import { Abandoned, createPause, type Pause } from './pause';

/** Owns what was made last. */
export class Preparation<T> {
  readonly #make: (pause: Pause) => Promise<T>;
  #made: Promise<T> | undefined;
  #changes = 0;
  #isOver = false;

  /** `make` reads the library as it is when it is called; its pause rejects once that is another one. */
  constructor(make: (pause: Pause) => Promise<T>) {
    this.#make = make;
  }

  /** What is made of the library as it is now: what was given up half way is made anew. Rejects once this is disposed. */
  async ready(): Promise<T> {
    for (;;) {
      try {
        this.#made ??= this.#begin();
        return await this.#made;
      } catch (error) {
        if (!(error instanceof Abandoned) || this.#isOver) throw error;
      }
    }
  }

  /** The library is another one. */
  renew(): void {
    this.#made = undefined;
    this.#changes++;
  }

  dispose(): void {
    this.#isOver = true;
    this.renew();
  }

  #begin(): Promise<T> {
    const change = this.#changes;
    return this.#make(createPause(() => change === this.#changes));
  }
}
