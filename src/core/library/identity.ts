/** Which work a copy is of: the name it has in arXiv or a DOI where known, else its normalised title. */
import type { PaperIds, Registry } from '../paper';
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

/** Every registry, the one whose id names a paper first. */
const registries: readonly Registry[] = ['arxiv', 'doi', 'acl', 'openreview', 'semanticScholar'];
/** Where one work has one id. OpenReview has one for each submission of a paper, Semantic Scholar may list it twice. */
const oneIdAWork: ReadonlySet<string> = new Set<Registry>(['arxiv', 'doi', 'acl']);

/** DOIs that arXiv (since 2022) and the Association for Computational Linguistics (since 2016) make of their own ids. */
const ownDois: readonly (readonly [Registry, RegExp])[] = [
  ['arxiv', /^10\.48550\/arxiv\.(.+?)(?:v\d+)?$/],
  ['acl', /^10\.18653\/v1\/(.+)$/],
];

/**
 * The name of a work by an id, the same for each way to write it: `doi:10.1000/182`, but `arxiv:2410.05434` also of the DOI
 * `10.48550/arXiv.2410.05434`.
 */
export function idName(registry: Registry, id: string): string {
  if (registry === 'doi') {
    const doi = id.toLowerCase();
    for (const [own, pattern] of ownDois) {
      const match = pattern.exec(doi);
      if (match) return `${own}:${match[1]}`;
    }
    return `doi:${doi}`;
  }
  return `${registry}:${registry === 'acl' ? id.toLowerCase() : id}`;
}

/** The names that ids give a work, each once, the best first. */
export function idNames(ids: PaperIds): readonly string[] {
  const names = registries.flatMap(registry => {
    const id = ids[registry];
    return id ? [idName(registry, id)] : [];
  });
  return names.length > 1 ? [...new Set(names)].sort(byRegistry) : names;
}

/** The id of a paper: `arxiv:2410.05434`, `doi:10.1000/182`, else that of its title. Depends on the paper alone. */
export function paperId(idOfTitle: string, ids: PaperIds): string {
  return idNames(ids)[0] ?? idOfTitle;
}

/** Whether two copies name different works: both carry the same kind of id, and it differs. */
export function idsConflict(a: PaperIds, b: PaperIds): boolean {
  const others = new Map(idNames(b).map(name => [registryOf(name), name]));
  return idNames(a).some(name => {
    const other = others.get(registryOf(name));
    return other !== undefined && other !== name && oneIdAWork.has(registryOf(name));
  });
}

const rank: ReadonlyMap<string, number> = new Map(registries.map((registry, place) => [registry, place]));
const byRegistry = (a: string, b: string): number =>
  (rank.get(registryOf(a)) ?? 0) - (rank.get(registryOf(b)) ?? 0);

function registryOf(name: string): string {
  return name.slice(0, name.indexOf(':'));
}
