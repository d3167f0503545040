/** What someone may have meant by a key that the library does not know. */
import { compareText } from '../order';
import { inSteps, type Steps, sortedInSteps } from '../pause';
import { editDistance } from './editDistance';

/** Finds the keys nearest to what is written, best first. */
export type NearestKeys = (written: string, limit: number) => readonly string[];

interface KnownKey {
  readonly key: string;
  /** Letters and digits alone, in small letters. */
  readonly folded: string;
  /** Which letters and digits it holds, and which it holds twice, as bits. */
  readonly held: number;
  readonly heldTwice: number;
}

interface KeyIndex {
  readonly byLength: ReadonlyMap<number, readonly KnownKey[]>;
  readonly byFolded: ReadonlyMap<string, readonly KnownKey[]>;
  readonly byFirstWord: ReadonlyMap<string, readonly KnownKey[]>;
  readonly sorted: readonly KnownKey[];
}

/** Shorter words begin or stand in too many keys. */
const shortestPart = 4;
const longestWritten = 200;
const firstWord = /^\p{L}+/u;

/**
 * Prepares some keys. Nearest are those with few slips of the pen (`sofr_nms` → `soft-nms`), then those that begin with what
 * is written (`deeply` → `deeply-supervised-nets`) or stand in it (`oh2023blackvip` → `blackvip`), then those whose first word
 * does (`vaswani2017attention` → `attention-is-all-you-need`). The order of the keys does not matter.
 */
export function* prepareNearestKeys(keys: Iterable<string>): Steps<NearestKeys> {
  const index = yield* indexOf(keys);
  return (written, limit) => {
    const wanted = knownKey(written.slice(0, longestWritten));
    if (wanted.folded === '') return [];
    const found = [
      slipped(index, wanted),
      beginning(index, wanted).sort(byLength),
      standingIn(index, wanted).sort(byLength).reverse(),
      wordsOf(wanted.key)
        .flatMap(word => index.byFirstWord.get(word) ?? [])
        .sort(byLength),
    ];
    return [...new Set(found.flat().map(({ key }) => key))].slice(0, limit);
  };
}

/** Few slips apart, the nearest first; those much farther than the nearest are not meant. */
function slipped({ byLength: byFoldedLength }: KeyIndex, wanted: KnownKey): readonly KnownKey[] {
  const { length } = wanted.folded;
  const most = mostSlips(length);
  const near: { readonly entry: KnownKey; readonly slips: number }[] = [];
  for (let other = length - most; other <= length + most; other++) {
    for (const entry of byFoldedLength.get(other) ?? []) {
      if (!mayBeNear(entry, wanted, most)) continue;
      const slips = editDistance(entry.folded, wanted.folded, most);
      if (slips !== undefined) near.push({ entry, slips });
    }
  }
  near.sort((a, b) => a.slips - b.slips || byLength(a.entry, b.entry));
  const least = near[0]?.slips ?? 0;
  return near.filter(({ slips }) => slips <= least + 1).map(({ entry }) => entry);
}

/** The longer the key the more slips still leave it recognisable. */
function mostSlips(length: number): number {
  if (length < 4) return 1;
  return length < 10 ? 2 : 3;
}

/** One slip changes two of the bits at most. */
function mayBeNear(a: KnownKey, b: KnownKey, slips: number): boolean {
  return bits(a.held ^ b.held) + bits(a.heldTwice ^ b.heldTwice) <= 2 * slips;
}

function beginning({ sorted }: KeyIndex, { folded }: KnownKey): KnownKey[] {
  if (folded.length < shortestPart) return [];
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.folded ?? '') < folded) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (sorted[end]?.folded.startsWith(folded)) end++;
  return sorted.slice(low, end);
}

/** Keys that make up a good part of what is written. */
function standingIn({ byFolded }: KeyIndex, { folded }: KnownKey): KnownKey[] {
  const shortest = Math.max(shortestPart, Math.ceil(folded.length / 3));
  const found = new Set<KnownKey>();
  for (let start = 0; start + shortest <= folded.length; start++) {
    for (let end = start + shortest; end <= folded.length; end++)
      for (const entry of byFolded.get(folded.slice(start, end)) ?? []) found.add(entry);
  }
  return [...found];
}

function* indexOf(keys: Iterable<string>): Steps<KeyIndex> {
  const known = new Map<string, KnownKey>();
  const [byLength, byFolded] = [new Map<number, KnownKey[]>(), new Map<string, KnownKey[]>()];
  const byFirstWord = new Map<string, KnownKey[]>();
  yield* inSteps(keys, key => {
    if (known.has(key)) return;
    const entry = knownKey(key);
    known.set(key, entry);
    put(byLength, entry.folded.length, entry);
    put(byFolded, entry.folded, entry);
    put(byFirstWord, firstWord.exec(key)?.[0].toLowerCase() ?? '', entry);
  });
  const sorted = yield* sortedInSteps([...known.values()], (a, b) => compareText(a.folded, b.folded));
  return { byLength, byFolded, byFirstWord, sorted };
}

function put<Name>(groups: Map<Name, KnownKey[]>, name: Name, key: KnownKey): void {
  const group = groups.get(name);
  if (group) group.push(key);
  else groups.set(name, [key]);
}

function byLength(a: KnownKey, b: KnownKey): number {
  return a.folded.length - b.folded.length || compareText(a.key, b.key);
}

/** The longer words of a key: `vaswani2017attention` has two. */
function wordsOf(key: string): readonly string[] {
  const words = key.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.filter(({ length }) => length >= shortestPart);
}

function knownKey(key: string): KnownKey {
  const folded = key.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  let [held, heldTwice] = [0, 0];
  for (let i = 0; i < folded.length; i++) {
    const bit = 1 << (folded.charCodeAt(i) & 31);
    heldTwice |= held & bit;
    held |= bit;
  }
  return { key, folded, held, heldTwice };
}

/** How many bits are set (Warren, Hacker's Delight, 5-1). */
function bits(set: number): number {
  const pairs = set - ((set >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
