/** Where the web shows a paper. */
import type { PaperIds, Registry } from '../paper';

/** The address of a paper by each registry's id, the one that people like best first. */
const addresses: readonly (readonly [Registry, (id: string) => string])[] = [
  ['arxiv', id => `https://arxiv.org/abs/${encoded(id)}`],
  ['doi', id => `https://doi.org/${encoded(id)}`],
  // The Anthology's older ids have a capital.
  ['acl', id => `https://aclanthology.org/${encoded(/^[a-z]\d\d-/.test(id) ? id.toUpperCase() : id)}/`],
  ['openreview', id => `https://openreview.net/forum?id=${encoded(id)}`],
  [
    'semanticScholar',
    id =>
      /^\d+$/.test(id)
        ? `https://api.semanticscholar.org/CorpusID:${id}`
        : `https://www.semanticscholar.org/paper/${encoded(id)}`,
  ],
];

/** The address of a paper; undefined where no registry knows it. Safe in Markdown, BibTeX and HTML. */
export function paperAddress(ids: PaperIds): string | undefined {
  for (const [registry, addressOf] of addresses) {
    const id = ids[registry];
    if (id) return addressOf(id);
  }
  return undefined;
}

/** A slash is part of many ids. */
function encoded(id: string): string {
  return encodeURIComponent(id.replace(/\p{Cs}/gu, ''))
    .replaceAll('%2F', '/')
    .replace(/[!'()*]/g, mark => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}
