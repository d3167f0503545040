/** Reads a note around one offset as exactly as the whole, in a fraction of the time: for what is asked with every keystroke. */
import { findHidden, type HiddenSpan, hide } from './hiddenText';
import { addressRules, hidingRules } from './hidingRules';
import { findIndentedCode } from './indentedCode';
import type { Markup } from './markup';

/** What stands before and behind an offset. */
export interface NoteWindow {
  readonly before: string;
  readonly after: string;
}

/** So far to each side, in UTF-16 units: more than any list of keys, and than any tag or address that reaches into one. */
export const reach = 2000;

/** The text around an offset as it is written. */
export function windowOf(text: string, offset: number): NoteWindow {
  return {
    before: text.slice(Math.max(0, offset - reach), offset),
    after: text.slice(offset, offset + reach),
  };
}

/** The same without code, comments, front matter, math and addresses. What these are the whole note says. */
export function readableWindow(text: string, markup: Markup, offset: number): NoteWindow {
  const from = Math.max(0, offset - reach);
  const to = Math.min(text.length, offset + reach);
  const indented = markup === 'markdown' ? findIndentedCode(text) : [];
  const parts = findHidden(indented.length > 0 ? hide(text, indented) : text, hidingRules[markup], to);
  const near = text.slice(from, to);
  const readable = [indented, parts].reduce((shown, spans) => hide(shown, within(spans, from, to)), near);
  const words = hide(readable, findHidden(readable, addressRules[markup]));
  return { before: words.slice(0, offset - from), after: words.slice(offset - from) };
}

/** The spans that reach into a window, as they stand there. */
function within(spans: readonly HiddenSpan[], from: number, to: number): HiddenSpan[] {
  return spans
    .filter(({ start, end }) => start < to && end > from)
    .map(({ start, end, part }) => ({
      start: Math.max(start, from) - from,
      end: Math.min(end, to) - from,
      part,
    }));
}
