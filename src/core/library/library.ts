/** All papers of the workspace: many dumps merged into one library in which every work stands once. */
import { compareText } from '../order';
import type { Paper, PaperIds } from '../paper';
import type { Copy, DumpCopies } from './copies';
import { hashText } from './hash';
import { paperId, titleId } from './identity';
import { fullKeyOf } from './key';
import { groupCopies } from './merge';
import { normaliseTitle } from './title';

/** The library of one moment. Read only; the same dumps in any order make the same library. */
export class Library {
  /** In the order of their first sources: by dump, then by place. */
  readonly papers: readonly Paper[];
  readonly #byId = new Map<string, Paper>();
  readonly #byKey = new Map<string, string[]>();
  readonly #byTitle = new Map<string, string[]>();
  readonly #byArxiv = new Map<string, string[]>();
  readonly #byDoi = new Map<string, string[]>();
  readonly #titles = new Map<string, string>();
  #titleOrder: ReadonlyMap<string, number> | undefined;

  constructor(dumps: readonly DumpCopies[]) {
    // By name, so that the order in which dumps were read does not matter.
    const sorted = [...dumps].sort((a, b) => compareText(a.dump, b.dump));
    const groups = groupCopies(sorted.flatMap(({ copies }) => copies));
    this.papers = groups.map(mergeCopies);
    for (const [index, paper] of this.papers.entries()) this.#enter(paper, groups[index] ?? []);
  }

  /** Every title that a copy has, each spelling that differs in words once. */
  get titles(): readonly string[] {
    return [...this.#titles.values()];
  }

  /** A paper by its id, or by the id that its title alone would give it (it may have come to an arXiv id since). */
  get(id: string): Paper | undefined {
    return this.#byId.get(id) ?? this.#alone(this.#byTitle.get(id));
  }

  /** A paper by id, or by a key that names it alone. */
  find(idOrKey: string): Paper | undefined {
    return this.get(idOrKey) ?? this.#alone(this.byKey(idOrKey));
  }

  /** The key that names this paper and no other of the library: the shortest of its keys that does. */
  citeKey(paper: Paper): string {
    const keys = [paper.key, fullKeyOf(paper.title)];
    return keys.find(key => this.byKey(key).length === 1) ?? ownKeyOf(paper);
  }

  byKey(key: string): readonly string[] {
    return this.#byKey.get(key.toLowerCase()) ?? [];
  }

  byTitle(title: string): readonly string[] {
    return this.#byTitle.get(titleId(title)) ?? [];
  }

  byArxiv(arxiv: string): readonly string[] {
    return this.#byArxiv.get(arxiv) ?? [];
  }

  byDoi(doi: string): readonly string[] {
    return this.#byDoi.get(doi.toLowerCase()) ?? [];
  }

  /** Compares papers of this library as people look them up: by title, then by id. */
  readonly byTitleOrder = (a: Paper, b: Paper): number => {
    this.#titleOrder ??= titleOrder(this.papers);
    return (this.#titleOrder.get(a.id) ?? 0) - (this.#titleOrder.get(b.id) ?? 0);
  };

  #alone(ids: readonly string[] | undefined): Paper | undefined {
    const [id, ...others] = ids ?? [];
    return id !== undefined && others.length === 0 ? this.#byId.get(id) : undefined;
  }

  #enter(paper: Paper, copies: readonly Copy[]): void {
    this.#byId.set(paper.id, paper);
    add(this.#byKey, ownKeyOf(paper), paper.id);
    // A copy with another spelling of title or another id still leads to the paper.
    for (const { entry, titleId: title, key, fullKey } of copies) {
      this.#titles.set(title, entry.title);
      add(this.#byTitle, title, paper.id);
      add(this.#byKey, key, paper.id);
      add(this.#byKey, fullKey, paper.id);
      if (entry.ids.arxiv) add(this.#byArxiv, entry.ids.arxiv, paper.id);
      if (entry.ids.doi) add(this.#byDoi, entry.ids.doi.toLowerCase(), paper.id);
    }
  }
}

/** A key for one paper only, where others of its title's words answer to all shorter ones. */
function ownKeyOf({ id, title }: Paper): string {
  return `${fullKeyOf(title)}-${hashText(id).slice(0, 6)}`;
}

/** Papers are entered one after the other: a paper that is there already is there last. */
function add(map: Map<string, string[]>, name: string, id: string): void {
  const ids = map.get(name);
  if (!ids) map.set(name, [id]);
  else if (ids.at(-1) !== id) ids.push(id);
}

/** One paper of its copies: title and abstract of the fullest copy, everything else from whichever knows it first. */
function mergeCopies(copies: readonly Copy[]): Paper {
  const best = copies.reduce((a, b) => (b.entry.abstract.length > a.entry.abstract.length ? b : a));
  const { title, abstract } = best.entry;
  const ids = firstIds(copies);
  const year = copies.find(({ entry }) => entry.year !== undefined)?.entry.year;
  return {
    id: paperId(title, ids),
    key: best.key,
    title,
    abstract,
    authors: copies.find(({ entry }) => entry.authors.length > 0)?.entry.authors ?? [],
    ...(year === undefined ? {} : { year }),
    ids,
    sources: copies.map(copy => copy.source),
  };
}

function firstIds(copies: readonly Copy[]): PaperIds {
  let ids: PaperIds = {};
  for (const { entry } of copies) ids = { ...entry.ids, ...ids };
  return ids;
}

/** The place of each paper in the order of normalised titles. */
function titleOrder(papers: readonly Paper[]): ReadonlyMap<string, number> {
  const named = papers.map(({ id, title }) => ({ id, title: normaliseTitle(title) }));
  named.sort((a, b) => compareText(a.title, b.title) || compareText(a.id, b.id));
  return new Map(named.map(({ id }, place) => [id, place]));
}
