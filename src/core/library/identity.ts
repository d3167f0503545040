/** Which work a copy is of: the name it has in arXiv or a DOI where known, else its normalised title. */
import type { PaperIds } from '../paper';
import { hashText } from './hash';
import { normaliseTitle } from './title';

/** The id a paper has by its title alone. */
export function titleId(title: string): string {
  return titleIdOf(hashText(normaliseTitle(title)));
}

/** The same by the hash of the normalised title. */
export function titleIdOf(hash: string): string {
  return `title:${hash}`;
}

/** The id of a paper: `arxiv:2410.05434`, `doi:10.1000/182`, else that of its title. Depends on the paper alone. */
export function paperId(idOfTitle: string, ids: PaperIds): string {
  if (ids.arxiv) return `arxiv:${ids.arxiv}`;
  return ids.doi ? `doi:${ids.doi.toLowerCase()}` : idOfTitle;
}

/** Whether two copies name different works: both carry the same kind of id, and it differs. */
export function idsConflict(a: PaperIds, b: PaperIds): boolean {
  return differ(a.arxiv, b.arxiv) || differ(a.doi?.toLowerCase(), b.doi?.toLowerCase());
}

function differ(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && a !== b;
}
