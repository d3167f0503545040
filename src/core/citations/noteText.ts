/** Makes the views of a note that the forms read, once per note. */
import type { NoteText, TitleMatcher } from './citation';
import { findHidden, hide } from './hiddenText';
import { addressRules, hidingRules } from './hidingRules';
import { markupOf } from './markup';

/** The note as forms read it; undefined where the language is none that notes are written in. Linear in the text. */
export function readNote(text: string, languageId: string, titles: TitleMatcher): NoteText | undefined {
  const markup = markupOf(languageId);
  if (!markup) return undefined;
  const parts = findHidden(text, hidingRules[markup]);
  const math = parts.filter(({ part }) => part === 'math');
  const readable = hide(
    text,
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
