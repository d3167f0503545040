/** Marks what tests print inside an extension host, so that it can be told from VS Code's own log. */

/** Starts every marked line; invisible where nobody takes it off. */
const mark = '\u2063';

const methods = ['log', 'info', 'warn', 'error'] as const;

/** Replaces the global console by one whose lines are marked. VS Code makes the original's methods read-only. */
export function markConsole(): void {
  const { console } = globalThis;
  const marked = methods.map(method => {
    const print = (first: unknown = '', ...rest: unknown[]) => console[method](`${mark}${first}`, ...rest);
    return [method, { value: print }] as const;
  });
  globalThis.console = Object.create(console, Object.fromEntries(marked));
}

/** The text without its mark, or undefined where it has none: then VS Code itself said it. */
export function unmarked(text: string): string | undefined {
  return text.startsWith(mark) ? text.slice(mark.length) : undefined;
}

/** Sends the tests' statistics along the console: the web extension host has no other way out. */
export function printResult(result: unknown): void {
  globalThis.console.log(`${mark}${JSON.stringify(result)}`);
}

/** The statistics in an unmarked line, or undefined where it is an ordinary one. */
export function printedResult(line: string): string | undefined {
  return unmarked(line);
}
