/** Tells where a note expects a paper's key or title, and in which form: asked with every keystroke. */
import type { TextSpan } from '../paper';
import { type Expected, type PlaceRule, placeRules } from './completionRules';
import { type Markup, markupOf } from './markup';
import { matchAt } from './matchAt';
import { nociteFields } from './nociteMetadata';
import { type NoteWindow, reach, readableWindow, windowOf } from './noteWindow';

/** A place that a key or title can be written to. The span is what it replaces: the key that the cursor stands in. */
export interface CompletionPlace extends TextSpan {
  /** The citation form that is being written. */
  readonly form: string;
  readonly expects: Expected;
  /** What stands between the span's start and the cursor. */
  readonly typed: string;
  /** What ends the citation and is still missing behind the span. */
  readonly closing: string;
  /** Where the citation ends. */
  readonly citationEnd: number;
  /** What stands before another key in the same citation, where there can be one. */
  readonly join?: string;
}

/** The place at an offset; undefined where a paper is not expected. Exact: code, comments, math and addresses have none. */
export function completionPlace(
  text: string,
  languageId: string,
  offset: number,
): CompletionPlace | undefined {
  const written = windowOf(text, offset);
  const markup = markupOf(languageId);
  // Nearly all keystrokes are prose: the line says so before the whole note has to be read.
  if (!markup || !mayExpectPaper(written.before, languageId)) return undefined;
  const inMetadata =
    markup === 'markdown' && nociteFields(text).some(({ start, end }) => start < offset && offset <= end);
  return placeIn(inMetadata ? written : readableWindow(text, markup, offset), markup, offset);
}

/**
 * Whether a paper may be expected behind a text, which is the end of a note up to the cursor: true for all places, and for
 * what looks like one in code or a comment. Takes microseconds.
 */
export function mayExpectPaper(before: string, languageId: string): boolean {
  const markup = markupOf(languageId);
  if (!markup) return false;
  const near = before.slice(-reach);
  const read = markup === 'latex' ? near.replace(texComment, blank) : near;
  return rulesOf(markup).some(rule => rule.typed(read) !== undefined);
}

const texComment = /(?<!\\)%[^\r\n]*/g;
const blank = (part: string): string => ' '.repeat(part.length);

function placeIn({ before, after }: NoteWindow, markup: Markup, offset: number): CompletionPlace | undefined {
  for (const rule of rulesOf(markup)) {
    const typed = rule.typed(before);
    if (typed === undefined || rule.followedBy?.test(after) === false) continue;
    const rest = matchAt(rule.rest, after, 0)?.[0].length ?? 0;
    const end = offset + rest;
    const behind = rule.closing?.present.exec(after.slice(rest))?.[0].length;
    return {
      start: offset - typed.length,
      end,
      form: rule.form,
      expects: rule.expects,
      typed,
      closing: behind === undefined ? (rule.closing?.text ?? '') : '',
      citationEnd: end + (behind ?? 0),
      ...(rule.join === undefined ? {} : { join: rule.join }),
    };
  }
  return undefined;
}

function rulesOf(markup: Markup): readonly PlaceRule[] {
  return placeRules.filter(({ markups }) => markups.includes(markup));
}
