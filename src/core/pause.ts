/** How long computations share their thread with the requests that come in meanwhile. */

/** Awaited often; gives other work of the thread its turn now and then. Rejects when the result is no longer wanted. */
export type Pause = () => Promise<void>;

/** Work done in one go before others get their turn, in milliseconds: half a frame, so that typing never waits for more. */
const slice = 8;

/** Says that a computation was given up because its result is no longer wanted. */
export class Abandoned extends Error {
  override readonly name = 'Abandoned';
}

/** A pause for one computation; `isWanted` is asked after each turn of the others. */
export function createPause(isWanted: () => boolean): Pause {
  let started = performance.now();
  return async () => {
    if (performance.now() - started < slice) return;
    await othersTurn();
    if (!isWanted()) throw new Abandoned();
    started = performance.now();
  };
}

/**
 * Comes back when messages that have come in meanwhile were delivered. A timer would not do: in Node, one set by the work
 * that a timer began runs next, before any message, for as long as that work goes on.
 */
function othersTurn(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise(resolve => {
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
