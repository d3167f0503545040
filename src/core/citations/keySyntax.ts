/** What a key may look like to be written in every form of citation. */

/** Letters, digits and `_`, with single marks inside that no form takes for its own. */
const key = /^[\p{L}\p{N}_](?:[:.+/-]?[\p{L}\p{M}\p{N}_])*$/u;

export function isKey(text: string): boolean {
  return key.test(text);
}
