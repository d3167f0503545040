/** The part of node:assert/strict that tests use, for the web extension host; the build puts it in its place there. */

class AssertionError extends Error {
  constructor(
    message: string | Error | undefined,
    readonly actual: unknown,
    readonly expected: unknown,
  ) {
    super(
      message instanceof Error
        ? message.message
        : (message ?? `got ${show(actual)}, expected ${show(expected)}`),
    );
    this.name = 'AssertionError';
  }
}

type Message = string | Error;

/** Fails unless the value is truthy. */
export function ok(value: unknown, message?: Message): asserts value {
  if (!value) throw new AssertionError(message, value, true);
}

/** Fails unless both are the same value. */
export function equal(actual: unknown, expected: unknown, message?: Message): void {
  if (!Object.is(actual, expected)) throw new AssertionError(message, actual, expected);
}

/** Fails if both are the same value. */
export function notEqual(actual: unknown, expected: unknown, message?: Message): void {
  if (Object.is(actual, expected))
    throw new AssertionError(message ?? `both are ${show(actual)}`, actual, expected);
}

/** Fails unless both are built alike: plain objects, arrays, maps, sets and primitives. */
export function deepEqual(actual: unknown, expected: unknown, message?: Message): void {
  if (show(actual) !== show(expected)) throw new AssertionError(message, actual, expected);
}

/** Fails unless the text matches. */
export function match(actual: string, expected: RegExp, message?: Message): void {
  if (!expected.test(actual)) throw new AssertionError(message, actual, expected);
}

/** Fails if the text matches. */
export function doesNotMatch(actual: string, expected: RegExp, message?: Message): void {
  if (expected.test(actual))
    throw new AssertionError(message ?? `${show(actual)} matches ${expected}`, actual, expected);
}

/** Fails always. */
export function fail(message?: Message): never {
  throw new AssertionError(message ?? 'failed', undefined, undefined);
}

/** Fails unless the promise (or what the function returns) rejects, with a message that matches where one is given. */
export async function rejects(
  running: Promise<unknown> | (() => Promise<unknown>),
  expected?: RegExp,
): Promise<void> {
  const error = await (typeof running === 'function' ? running() : running).then(
    () => undefined,
    reason => ({ reason }),
  );
  if (error === undefined) fail('it did not reject');
  if (expected !== undefined) match(String(error.reason), expected);
}

/** The value as text: equal for values that are built alike, whatever the order of their properties. */
function show(value: unknown): string {
  return JSON.stringify(value, (_key, part) => comparable(part)) ?? String(value);
}

function comparable(part: unknown): unknown {
  if (part === undefined) return '\0undefined';
  if (typeof part === 'bigint' || Number.isNaN(part)) return `\0${part}`;
  if (part instanceof RegExp) return `\0${part}`;
  if (part instanceof Map) return ['\0Map', ...part];
  if (part instanceof Set) return ['\0Set', ...part];
  if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
  return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}

type Assert = typeof ok & {
  readonly ok: typeof ok;
  readonly equal: typeof equal;
  readonly strictEqual: typeof equal;
  readonly notEqual: typeof notEqual;
  readonly notStrictEqual: typeof notEqual;
  readonly deepEqual: typeof deepEqual;
  readonly deepStrictEqual: typeof deepEqual;
  readonly match: typeof match;
  readonly doesNotMatch: typeof doesNotMatch;
  readonly fail: typeof fail;
  readonly rejects: typeof rejects;
};

const assert: Assert = Object.assign((value: unknown, message?: Message) => ok(value, message), {
  ok,
  equal,
  strictEqual: equal,
  notEqual,
  notStrictEqual: notEqual,
  deepEqual,
  deepStrictEqual: deepEqual,
  match,
  doesNotMatch,
  fail,
  rejects,
});

// biome-ignore lint/style/noDefaultExport: it stands in for a module with one.
export default assert;
