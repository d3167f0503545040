/** Compares two texts word by word. */

/** A part of both texts, or of one of them. */
export interface DiffPart {
  readonly text: string;
  readonly change?: 'added' | 'removed';
}

/** So many comparisons are made, about 10 ms; texts that differ more are told apart as a whole. */
const mostComparisons = 1_000_000;

/**
 * What has to be removed from `before` and added to make `after`: what both begin and end with, and between them the longest
 * common sequence of words (dynamic programming). The parts that are not removed make `after`, those not added `before`.
 */
export function wordDiff(before: string, after: string): readonly DiffPart[] {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  const head = commonLength(old, now, (words, i) => words[i]);
  const tail = commonLength(old.slice(head), now.slice(head), (words, i) => words[words.length - 1 - i]);
  const parts: DiffPart[] = [];
  add(parts, now.slice(0, head));
  diffWords(parts, old.slice(head, old.length - tail), now.slice(head, now.length - tail));
  add(parts, now.slice(now.length - tail));
  return parts;
}

/** Words with the blanks behind them. */
function wordsOf(text: string): readonly string[] {
  return text.match(/\S+\s*|^\s+/g) ?? [];
}

function commonLength(
  a: readonly string[],
  b: readonly string[],
  at: (words: readonly string[], index: number) => string | undefined,
): number {
  const most = Math.min(a.length, b.length);
  for (let i = 0; i < most; i++) if (at(a, i) !== at(b, i)) return i;
  return most;
}

function diffWords(parts: DiffPart[], old: readonly string[], now: readonly string[]): void {
  if (old.length * now.length > mostComparisons) {
    add(parts, old, 'removed');
    add(parts, now, 'added');
    return;
  }
  const lengths = commonLengths(old, now);
  const width = now.length + 1;
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && old[i] === now[j]) {
      add(parts, [now[j++] ?? '']);
      i++;
    } else if (
      j === now.length ||
      (i < old.length && at(lengths, (i + 1) * width + j) >= at(lengths, i * width + j + 1))
    ) {
      add(parts, [old[i++] ?? ''], 'removed');
    } else add(parts, [now[j++] ?? ''], 'added');
  }
}

/** By row and column, how many words the rest of both has in common. */
function commonLengths(old: readonly string[], now: readonly string[]): Uint16Array {
  const width = now.length + 1;
  const lengths = new Uint16Array((old.length + 1) * width);
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = now.length - 1; j >= 0; j--) {
      lengths[i * width + j] =
        old[i] === now[j]
          ? at(lengths, (i + 1) * width + j + 1) + 1
          : Math.max(at(lengths, (i + 1) * width + j), at(lengths, i * width + j + 1));
    }
  }
  return lengths;
}

function at(lengths: Uint16Array, index: number): number {
  return lengths[index] ?? 0;
}

/** Adds words to the last part where that is of the same kind. */
function add(parts: DiffPart[], words: readonly string[], change?: DiffPart['change']): void {
  if (words.length === 0) return;
  const text = words.join('');
  const last = parts.at(-1);
  if (last && last.change === change) parts[parts.length - 1] = { ...last, text: last.text + text };
  else parts.push(change ? { text, change } : { text });
}
