/** Pandoc's `@key`, `-@key`, `@{odd key}` and `[@a; see @b, p. 3]`, also in plain text, and in Markdown's `nocite` field. */
import type { TextSpan } from '../paper';
import type { CitationForm, CitationSpan } from './citation';
import { keyIn } from './listedKeys';
import { nociteFields } from './nociteMetadata';

/**
 * Letters, digits and `_`, with single marks inside (pandoc.org/MANUAL, "Citation syntax"), or anything in braces.
 * Behind a letter, a digit or a figure's sign (`a@b`, `42%@rare`), in a path or escaped an `@` begins no key; `[[@key]]` is a link between notes.
 */
const atKey =
  /(?<![\p{L}\p{N}]_?|[@/\\`%$=]|\[\[)@(?:\{([^{}\s\0]{1,200})\}|([\p{L}\p{N}_][\p{L}\p{M}\p{N}_]*(?:[:.#$%&\-+?<>~/][\p{L}\p{M}\p{N}_]+)*))/gu;
/** A bracket with a key in it, in one paragraph, that is not the text of a link. */
const bracket =
  /\[(?:[^[\]\0\r\n@]|(?:\r\n|\r|\n)(?![ \t]*[\r\n])){0,4000}@(?:[^[\]\0\r\n]|(?:\r\n|\r|\n)(?![ \t]*[\r\n])){0,4000}\](?!\()/g;
/** Quarto's cross-references are written like keys. */
export const crossReference = /^(?:fig|tbl|sec|eq|lst|thm|lem|cor|prp|cnj|def|exm|exr|tip|nte|wrn|imp|cau)-/;

/** What stands before a key that is an item of its bracket. */
const beginsItem = /[\s[;-]/;

export const pandocKey: CitationForm = {
  id: 'pandoc',
  markups: new Set(['markdown', 'plain']),
  find({ text, words, markup }) {
    const metadata = markup === 'markdown' ? nociteFields(text) : [];
    return [...metadata.flatMap(field => keysIn(text, field)), ...citedIn(words)];
  },
};

/** The keys of a `nocite` field. `@*` names every paper, and none of them. */
function keysIn(text: string, { start, end }: TextSpan): CitationSpan[] {
  return Array.from(text.slice(start, end).matchAll(atKey), match => ({
    ...keyAt(match, start + match.index),
    explicit: true,
  }));
}

function citedIn(words: string): CitationSpan[] {
  const brackets = Array.from(words.matchAll(bracket), match => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  let inBracket = 0;
  return Array.from(words.matchAll(atKey), (match): CitationSpan => {
    const start = match.index;
    const end = start + match[0].length;
    while ((brackets[inBracket]?.end ?? Number.POSITIVE_INFINITY) <= start) inBracket++;
    const around = brackets[inBracket];
    const bracketed = around !== undefined && around.start < start;
    const key = match[1] ?? match[2] ?? '';
    const span = bracketed && isAlone(words, around.start, start, end, around.end) ? around : { start, end };
    return {
      ...keyAt(match, start),
      ...span,
      ...(bracketed && beginsItem.test(words.charAt(start - 1)) && !crossReference.test(key)
        ? { explicit: true }
        : {}),
    };
  });
}

/** A match of `atKey` that stands at `start`. */
function keyAt([written, braced, plain]: RegExpExecArray, start: number): CitationSpan {
  return keyIn(written, start, braced ?? plain);
}

/** Whether a bracket holds nothing but one key, maybe with the minus that suppresses the author. */
function isAlone(text: string, open: number, start: number, end: number, close: number): boolean {
  return end === close - 1 && (start === open + 1 || (start === open + 2 && text[open + 1] === '-'));
}
