/** Cuts a query into words, phrases, field values and signs; decides what is a sign and what only looks like one. */
import type { QueryFilter, TextField } from './queryNode';

export type Lexeme =
  | { readonly kind: 'word' | 'or'; readonly text: string; readonly unfinished: boolean }
  | { readonly kind: 'phrase'; readonly text: string }
  | { readonly kind: 'filter'; readonly filter: QueryFilter }
  | { readonly kind: 'field'; readonly field: TextField; readonly text: string }
  | { readonly kind: 'not' | 'open' | 'close'; readonly text: string };

/** What a value can become: a filter of its own, or nothing, and then the text is plain words. */
type ReadFilter = (text: string, unfinished: boolean) => QueryFilter | undefined;

const namedText =
  (field: 'author' | 'theme' | 'dump' | 'arxiv'): ReadFilter =>
  (text, unfinished) => ({ field, text, unfinished });

const filters: Readonly<Record<string, ReadFilter>> = {
  author: namedText('author'),
  theme: namedText('theme'),
  dump: namedText('dump'),
  arxiv: namedText('arxiv'),
  year: readYears,
  cited: text => {
    const cited = /^yes$/i.test(text) ? true : /^no$/i.test(text) ? false : undefined;
    return cited === undefined ? undefined : { field: 'cited', cited };
  },
};

const fieldName = /(?<name>[a-z]+)[:：](?=[^\s)])/iy;
const quoted = /["“”„](?<phrase>[^"“”„]*)["“”„]/y;
const space = /\s+/y;
/** Up to a space; a closing parenthesis ends it too, unless it was opened inside (`f(x)`). */
const chunk = /[^\s()](?:\([^\s()]*\)|[^\s()]|\()*/y;

/** The lexemes of a query in order. Linear in its length. */
export function lex(query: string): Lexeme[] {
  const lexemes: Lexeme[] = [];
  for (let at = 0; at < query.length; ) {
    at += lengthAt(space, query, at);
    if (at < query.length) at = lexOne(query, at, lexemes);
  }
  return lexemes;
}

/** Reads what stands at `at`, which is no space; returns where it ends. */
function lexOne(query: string, at: number, lexemes: Lexeme[]): number {
  const sign = query[at];
  if (sign === '(' || sign === ')') {
    lexemes.push({ kind: sign === '(' ? 'open' : 'close', text: sign });
    return at + 1;
  }
  if (sign === '-' && /[^\s)-]/.test(query[at + 1] ?? ' ') && startsAnew(query, at)) {
    lexemes.push({ kind: 'not', text: sign });
    return at + 1;
  }
  const phrase = matchAt(quoted, query, at);
  if (phrase) {
    lexemes.push({ kind: 'phrase', text: phrase.groups?.phrase ?? '' });
    return at + phrase[0].length;
  }
  return lexField(query, at, lexemes) ?? lexWord(query, at, lexemes);
}

/** A minus says not only where a word could begin: `self-supervised` is one word. */
function startsAnew(query: string, at: number): boolean {
  return at === 0 || /[\s(]/.test(query[at - 1] ?? '');
}

/** `title:`, `year:2020..2024`; undefined where it is none of the known fields or the value makes no sense. */
function lexField(query: string, at: number, lexemes: Lexeme[]): number | undefined {
  const match = matchAt(fieldName, query, at);
  const name = match?.groups?.name?.toLowerCase() ?? '';
  if (!match) return undefined;
  const start = at + match[0].length;
  if (name === 'title' || name === 'abstract') {
    lexemes.push({ kind: 'field', field: name, text: match[0] });
    return start;
  }
  const phrase = matchAt(quoted, query, start);
  const whole = phrase?.[0] ?? matchAt(chunk, query, start)?.[0] ?? '';
  const text = (phrase?.groups?.phrase ?? whole).trim();
  const end = start + whole.length;
  const filter =
    text && !text.startsWith('(') && Object.hasOwn(filters, name)
      ? filters[name]?.(text, !phrase && end === query.length)
      : undefined;
  if (!filter) return undefined;
  lexemes.push({ kind: 'filter', filter });
  return end;
}

function lexWord(query: string, at: number, lexemes: Lexeme[]): number {
  const text = matchAt(chunk, query, at)?.[0] ?? query.slice(at, at + 1);
  const end = at + text.length;
  lexemes.push({ kind: text === 'OR' ? 'or' : 'word', text, unfinished: end === query.length });
  return end;
}

/** `2020`, `2020..2024`, `2020..`, `..2024`; the years in either order. */
function readYears(text: string): QueryFilter | undefined {
  const match = /^(?<from>\d{4})?(?<range>\.\.\.?)?(?<to>\d{4})?$/.exec(text);
  const { from, range, to } = match?.groups ?? {};
  if (!match || (!from && !to) || (!range && from && to)) return undefined;
  const years = [from, range ? to : from].map(year => (year ? Number(year) : undefined));
  const [first, last] = years;
  const turned = first !== undefined && last !== undefined && first > last;
  const [low, high] = turned ? [last, first] : [first, last];
  return {
    field: 'year',
    ...(low === undefined ? {} : { from: low }),
    ...(high === undefined ? {} : { to: high }),
  };
}

function matchAt(sticky: RegExp, text: string, at: number): RegExpExecArray | null {
  sticky.lastIndex = at;
  return sticky.exec(text);
}

function lengthAt(sticky: RegExp, text: string, at: number): number {
  return matchAt(sticky, text, at)?.[0].length ?? 0;
}
