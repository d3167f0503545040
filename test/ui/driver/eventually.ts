/** Waits for what VS Code shows in its own time. */

/** Longer than anything takes on a busy machine; what is true at once costs nothing. */
const patience = 30_000;
const pace = 100;

/** After so long one attempt has failed and another is worth it, where the first may have come too early. In milliseconds. */
export const aWhile = 5000;

/** Tries until it no longer throws, and returns what it returned; throws its last error when patience ends. */
export async function eventually<T>(attempt: () => Promise<T>): Promise<T> {
  const end = Date.now() + patience;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise(resolve => setTimeout(resolve, pace));
    }
  }
}
