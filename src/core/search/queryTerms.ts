/** Puts filters into a query as text and takes them out again, so that a button can write what one could type. */

/** The fields that buttons write. */
export type TermField = 'theme' | 'cited';

const quote = '["“”„]';
const text = '[^"“”„]*';

/** A filter of the field where a word could begin, its value in the group; or a phrase, in which nothing is a filter. */
function termPattern(field: TermField): RegExp {
  const value = `${quote}(?<quoted>${text})${quote}|(?<bare>[^\\s()"“”„]+)`;
  return new RegExp(
    `(?<term>(?<![^\\s(])${field}[:：](?:${value})[^\\S\\n]*)|${quote}${text}${quote}`,
    'giu',
  );
}

/** The values that the query gives the field, in order; what is said with a minus before it does not count. */
export function termValues(query: string, field: TermField): string[] {
  return [...query.matchAll(termPattern(field))].flatMap(
    ({ groups }) => groups?.quoted ?? groups?.bare ?? [],
  );
}

/** The query without any filter of the field. */
export function withoutTerm(query: string, field: TermField): string {
  return query
    .replace(termPattern(field), (match, ...rest) => (rest.at(-1)?.term === undefined ? match : ''))
    .trimStart();
}

/** The query with this filter alone of the field. It comes first: the last word may still be being typed. */
export function withTerm(query: string, field: TermField, value: string): string {
  const words = value.replace(/["“”„]/g, ' ').trim();
  const term = /^[\w-]+$/.test(words) ? `${field}:${words}` : `${field}:"${words}"`;
  return `${term} ${withoutTerm(query, field)}`;
}
