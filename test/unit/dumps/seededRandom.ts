/** Random choices that are the same on every machine and run: mulberry32 over a seed. */

export interface SeededRandom {
  /** 0 (included) to 1 (not included). */
  next(): number;
  /** A whole number from 0 up to `count`, not included. */
  below(count: number): number;
  chance(share: number): boolean;
  pick<T>(from: readonly T[]): T;
}

export function seededRandom(seed: number): SeededRandom {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (count: number) => Math.floor(next() * count);
  return {
    next,
    below,
    chance: share => next() < share,
    pick: from => {
      const item = from[below(from.length)];
      if (item === undefined) throw new Error('nothing to pick from');
      return item;
    },
  };
}
