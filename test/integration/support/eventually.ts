/** Waits for conditions, never for time: the extension host tells of files, editors and the library when it sees fit. */

/** Long enough for a busy machine, shorter than mocha's own limit, so that the reason is seen. In milliseconds. */
const patience = 15_000;
const pause = 25;

/** Repeats `check` until it no longer throws and returns what it gave; fails as its last try did. */
export async function eventually<T>(check: () => T | Promise<T>): Promise<T> {
  const start = performance.now();
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (performance.now() - start > patience) throw error;
      await new Promise(resolve => setTimeout(resolve, pause));
    }
  }
}
