/** Splits a text into lines and keeps where each one stands. */
import type { TextSpan } from '../paper';

/** A line without its line end; `line` counts from 1. */
export interface TextLine extends TextSpan {
  readonly line: number;
}

/**
 * The lines of a text as VS Code counts them: ended by `\n`, `\r\n` or a lone `\r`. A text that ends in a line end
 * has an empty last line. Each character is looked at once, and no line is copied.
 */
export function* textLines(text: string): Generator<TextLine> {
  let start = 0;
  let feed = endOf(text, '\n', 0);
  let carriage = endOf(text, '\r', 0);
  for (let line = 1; ; line++) {
    const end = Math.min(feed, carriage);
    yield { start, end, line };
    if (end === text.length) return;
    start = text.startsWith('\r\n', end) ? end + 2 : end + 1;
    if (feed < start) feed = endOf(text, '\n', start);
    if (carriage < start) carriage = endOf(text, '\r', start);
  }
}

function endOf(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at < 0 ? text.length : at;
}
