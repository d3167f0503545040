/** Which work a copy is of: the name it has in arXiv or a DOI where known, else its normalised title. */
import type { PaperIds } from '../paper';
import { hashText } from './hash';
import { normaliseTitle } from './title';

/** The id a paper has by its title alone. */
export function titleId(title: string): string {
  return `title:${hashText(normaliseTitle(title))}`;
}

/** The id of a paper: `arxiv:2410.05434`, `doi:10.1000/182`, else `title:` and a hash. Depends on the paper alone. */
export function paperId(title: string, ids: PaperIds): string {
  if (ids.arxiv) return `arxiv:${ids.arxiv}`;
  return ids.doi ? `doi:${ids.doi.toLowerCase()}` : titleId(title);
}

/** Whether two copies name different works: both carry the same kind of id, and it differs. */
export function idsConflict(a: PaperIds, b: PaperIds): boolean {
  return differ(a.arxiv, b.arxiv) || differ(a.doi?.toLowerCase(), b.doi?.toLowerCase());
}

function differ(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && a !== b;
}
