/** Where to look for a paper beyond the addresses it is known by. */
import type { PaperText } from './paper';
import { readableText } from './readableText';

/** Where people look for papers. */
export type LookupPlace = 'arxiv' | 'huggingFace' | 'googleScholar' | 'semanticScholar';

export interface Lookup {
  readonly place: LookupPlace;
  readonly address: string;
}

/** Of longer titles, so many characters say enough. */
const longestQuery = 300;

/** The paper's page where an id gives that, else a search for its title; none where its id leads there already. */
export function lookups({ title, ids }: Pick<PaperText, 'title' | 'ids'>): readonly Lookup[] {
  const words = readableText(title.slice(0, 2 * longestQuery)).replace(/[\s\p{Cs}\p{Cf}]+/gu, ' ');
  const query = new URLSearchParams({ q: words.trim().slice(0, longestQuery) }).toString();
  const { arxiv, semanticScholar } = ids;
  // Hugging Face has the papers with arXiv's numbers, not those with its older names.
  const page = arxiv !== undefined && /^\d[\d.]+$/.test(arxiv) ? `papers/${arxiv}` : `papers?${query}`;
  const places: readonly (readonly [LookupPlace, string, boolean])[] = [
    ['arxiv', `https://arxiv.org/search/?searchtype=title&${query.replace(/^q=/, 'query=')}`, !arxiv],
    ['huggingFace', `https://huggingface.co/${page}`, true],
    ['googleScholar', `https://scholar.google.com/scholar?${query}`, true],
    ['semanticScholar', `https://www.semanticscholar.org/search?${query}`, !semanticScholar],
  ];
  return places.flatMap(([place, address, isUseful]) => (isUseful ? [{ place, address }] : []));
}
