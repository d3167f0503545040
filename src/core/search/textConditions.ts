/** Decides by its text alone whether a paper fulfils the conditions of a query. */

import type { IndexedPaper } from './paperTexts';
import type { TextField } from './queryNode';
import type { Condition, PlannedWord } from './searchPlan';
import { rootOf } from './terms';
import { type Token, tokenise } from './tokens';

/** A paper with its words. */
export interface ReadText {
  readonly id: string;
  readonly title: readonly Token[];
  readonly abstract: readonly Token[];
}

export function readText({ id, title, abstract }: IndexedPaper): ReadText {
  return { id, title: tokenise(title), abstract: tokenise(abstract) };
}

/** Whether a paper fulfils a condition. */
export function fulfils(text: ReadText, condition: Condition): boolean {
  switch (condition.kind) {
    case 'filter':
      return condition.passes(text.id);
    case 'word':
      return partsOf(text, condition.word.field).some(tokens => holdsWord(tokens, condition.word));
    case 'phrase':
      return partsOf(text, condition.phrase.field).some(tokens =>
        holdsPhrase(tokens, condition.phrase.terms),
      );
    case 'not':
      return !fulfils(text, condition.of);
    case 'all':
      return condition.of.every(part => fulfils(text, part));
    default:
      return condition.of.some(part => fulfils(text, part));
  }
}

/** Whether a token is the word looked for, a form of it or a longer word where it is unfinished. */
export function isFormOf({ term, word }: Pick<Token, 'term' | 'word'>, wanted: PlannedWord): boolean {
  if (term === '') return false;
  if (term === wanted.term || wanted.joined.includes(term)) return true;
  if (wanted.unfinished && (term.startsWith(wanted.word) || word.startsWith(wanted.word))) return true;
  return term.startsWith(wanted.term.slice(0, 3)) && rootOf(term) === rootOf(wanted.term);
}

function partsOf(text: ReadText, field: TextField | undefined): (readonly Token[])[] {
  return field ? [text[field]] : [text.title, text.abstract];
}

function holdsWord(tokens: readonly Token[], wanted: PlannedWord): boolean {
  return tokens.some(
    (token, i) => isFormOf(token, wanted) || token.word + (tokens[i + 1]?.word ?? '') === wanted.word,
  );
}

function holdsPhrase(tokens: readonly Token[], terms: readonly string[]): boolean {
  return tokens.some((_, start) => terms.every((term, i) => term === '' || tokens[start + i]?.term === term));
}
