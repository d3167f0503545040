/** What is to be written where somebody cites one more paper: a citation, or a key in the one that stands there already. */
import { completionPlace } from './completionPlace';
import { type CitedWork, formatCitation, isLinkable, type WrittenForm } from './formatCitation';
import { markupOf } from './markup';
import { readableWindow } from './noteWindow';

/** A text and where it goes. */
export interface Insertion {
  readonly offset: number;
  readonly text: string;
}

/** A note, and where in it the cursor stands. */
export interface Cursor {
  readonly text: string;
  /** VS Code's language id. */
  readonly languageId: string;
  readonly offset: number;
}

/**
 * Writes a paper at a cursor: `[@a|]` becomes `[@a; @b]`, `\cite{a|}` becomes `\cite{a,b}`, `[[|]]` takes a title. Elsewhere it
 * is a citation in the form of the note's language, or the preferred one.
 */
export function insertCitation(cursor: Cursor, work: CitedWork, preferred?: WrittenForm): Insertion {
  const { text, languageId, offset } = cursor;
  const place = completionPlace(text, languageId, offset);
  if (!place) {
    const join = joinInBracket(cursor);
    return { offset, text: join ? join + work.citeKey : formatCitation(work, languageId, preferred) };
  }
  const { start, end, citationEnd, join, closing, expects } = place;
  const standing = text.slice(start, end).trimEnd();
  if (standing === '') {
    const name = expects === 'title' && isLinkable(work.title) ? work.title : work.citeKey;
    return { offset, text: name + closing };
  }
  if (join === undefined)
    return { offset: citationEnd, text: `${closing} ${formatCitation(work, languageId, preferred)}` };
  return { offset: start + standing.length, text: join + work.citeKey + closing };
}

/** A bracket with a key in it. */
const citing = /\[[^[\]\0]*(?<![\p{L}\p{N}_])@[\p{L}\p{N}_{][^[\]\0]*$/u;
const closed = /^[^[\]\0]*\](?!\()/;

/** What goes before a key in a bracket that cites already: `[@a, p. 3|]`, `[@a;|]`. Undefined where there is none. */
function joinInBracket({ text, languageId, offset }: Cursor): string | undefined {
  const markup = markupOf(languageId);
  if (markup !== 'markdown' && markup !== 'plain' && markup !== 'org') return undefined;
  const { before, after } = readableWindow(text, markup, offset);
  if (!citing.test(before) || !closed.test(after)) return undefined;
  if (/;\s+$/.test(before)) return '@';
  return before.endsWith(';') ? ' @' : '; @';
}
