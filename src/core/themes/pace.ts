/** Keeps a long computation polite: says when a few milliseconds have gone and it should let others run. */
import type { Pause } from './themeModel';

const workMillis = 5;

/** A stopwatch over the work between two pauses. The clock decides only when to pause, never what is computed. */
export class Pace {
  private since = Date.now();
  constructor(private readonly pause: Pause) {}

  /** Whether it is time to `await rest()`. Cheap enough for every row of a loop. */
  due(): boolean {
    return Date.now() - this.since >= workMillis;
  }

  async rest(): Promise<void> {
    await this.pause();
    this.since = Date.now();
  }
}
