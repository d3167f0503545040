/** Makes the views of a note that the forms read, once per note. */
import type { TextSpan } from '../paper';
import type { NoteText, TitleMatcher } from './citation';
import { findHidden, hide } from './hiddenText';
import { addressRules, hidingRules } from './hidingRules';
import { findIndentedCode } from './indentedCode';
import { markupOf } from './markup';

/** The note as forms read it; undefined where the language is none that notes are written in. Linear in the text. */
export function readNote(text: string, languageId: string, titles: TitleMatcher): NoteText | undefined {
  const markup = markupOf(languageId);
  if (!markup) return undefined;
  const blocks = markup === 'markdown' ? hide(text, findIndentedCode(text)) : text;
  const parts = findHidden(blocks, hidingRules[markup]);
  const math = parts.filter(({ part }) => part === 'math');
  const readable = hide(
    blocks,
    parts.filter(({ part }) => part !== 'math'),
  );
  const addresses = findHidden(readable, addressRules[markup]);
  const syntax = hide(readable, math);
  return {
    text,
    languageId,
    markup,
    titles,
    syntax,
    words: hide(syntax, addresses),
    prose: hide(readable, addresses),
  };
}

/** The note for whoever asks about one offset: what is read only in its paragraph, since nothing reaches over a blank line. */
export function readNear(note: NoteText, offset: number): NoteText {
  const { prose } = note;
  const at = Math.max(0, Math.min(offset, prose.length));
  const start = paragraphStart(prose, at);
  const end = paragraphEnd(prose, at);
  const around = { start, end };
  return { ...note, prose: within(prose, around), words: within(note.words, around), around };
}

/** A text with blanks everywhere else. */
function within(text: string, { start, end }: TextSpan): string {
  return ' '.repeat(start) + text.slice(start, end) + ' '.repeat(text.length - end);
}

const blankLine = /^[ \t\r]*$/;

function paragraphStart(text: string, at: number): number {
  let start = lineStart(text, at);
  while (start > 0) {
    const before = lineStart(text, start - 1);
    if (blankLine.test(text.slice(before, start - 1))) break;
    start = before;
  }
  return start;
}

function paragraphEnd(text: string, at: number): number {
  let end = lineEnd(text, at);
  while (end < text.length) {
    const after = lineEnd(text, end + 1);
    if (blankLine.test(text.slice(end + 1, after))) break;
    end = after;
  }
  return end;
}

function lineStart(text: string, at: number): number {
  return at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}
