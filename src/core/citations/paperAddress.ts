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

/** The addresses of a paper by all registries that know it, the one that people like best first. */
export function paperAddresses(
  ids: PaperIds,
): readonly { readonly registry: Registry; readonly id: string; readonly address: string }[] {
  return addresses.flatMap(([registry, addressOf]) => {
    const id = ids[registry];
    return id ? [{ registry, id, address: addressOf(id) }] : [];
  });
}

/** The first of them; undefined where no registry knows the paper. Safe in Markdown, BibTeX and HTML, as they all are. */
export function paperAddress(ids: PaperIds): string | undefined {
  return paperAddresses(ids)[0]?.address;
}

/** A slash is part of many ids. */
function encoded(id: string): string {
  return encodeURIComponent(id.replace(/\p{Cs}/gu, ''))
    .replaceAll('%2F', '/')
    .replace(/[!'()*]/g, mark => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}
