/** All papers of the workspace: many dumps merged into one library in which every work stands once. */
import type { Paper, PaperEntry } from '../paper';
import { paperId, titleId } from './identity';
import { fullKeyOf, keyOf } from './key';
import { type Copy, groupCopies } from './merge';
import { normaliseTitle } from './title';

/** The papers read from one dump, in its order. */
export interface DumpPapers {
  readonly dump: string;
  readonly format: string;
  readonly papers: readonly PaperEntry[];
}

/** The library of one moment. Read only; the same dumps in any order make the same library. */
export class Library {
  /** In the order of their first sources: by dump, then by place. */
  readonly papers: readonly Paper[];
  readonly #byId = new Map<string, Paper>();
  readonly #byKey = new Map<string, string[]>();
  readonly #byTitle = new Map<string, string[]>();
  readonly #byArxiv = new Map<string, string[]>();
  readonly #byDoi = new Map<string, string[]>();

  constructor(dumps: readonly DumpPapers[]) {
    const groups = groupCopies(copiesOf(dumps));
    this.papers = groups.map(mergeCopies);
    for (const [index, paper] of this.papers.entries()) this.#enter(paper, groups[index] ?? []);
  }

  /** A paper by its id, or by the id that its title alone would give it (it may have come to an arXiv id since). */
  get(id: string): Paper | undefined {
    const paper = this.#byId.get(id);
    if (paper) return paper;
    const sameTitle = this.#byTitle.get(id) ?? [];
    return sameTitle.length === 1 && sameTitle[0] !== undefined ? this.#byId.get(sameTitle[0]) : undefined;
  }

  /** A paper by id, or by a key that names it alone. */
  find(idOrKey: string): Paper | undefined {
    const byKey = this.byKey(idOrKey);
    return (
      this.get(idOrKey) ?? (byKey.length === 1 && byKey[0] !== undefined ? this.get(byKey[0]) : undefined)
    );
  }

  /** The key that names this paper and no other of the library: the short one where it can. */
  citeKey(paper: Paper): string {
    return this.byKey(paper.key).length === 1 ? paper.key : fullKeyOf(paper.title);
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

  #enter(paper: Paper, copies: readonly Copy[]): void {
    this.#byId.set(paper.id, paper);
    // A copy with another spelling of title or another id still leads to the paper.
    for (const { entry, titleId: sameTitle } of copies) {
      add(this.#byTitle, sameTitle, paper.id);
      add(this.#byKey, keyOf(entry.title), paper.id);
      add(this.#byKey, fullKeyOf(entry.title), paper.id);
      if (entry.ids.arxiv) add(this.#byArxiv, entry.ids.arxiv, paper.id);
      if (entry.ids.doi) add(this.#byDoi, entry.ids.doi.toLowerCase(), paper.id);
    }
  }
}

function add(map: Map<string, string[]>, name: string, id: string): void {
  const ids = map.get(name);
  if (!ids) map.set(name, [id]);
  else if (!ids.includes(id)) ids.push(id);
}

/** Every copy of every dump; dumps by name, so that the order in which they were read does not matter. */
function copiesOf(dumps: readonly DumpPapers[]): Copy[] {
  const sorted = [...dumps].sort((a, b) => (a.dump < b.dump ? -1 : a.dump > b.dump ? 1 : 0));
  return sorted.flatMap(({ dump, format, papers }) =>
    papers.map(entry => {
      const { start, end, line, endLine } = entry;
      return { entry, source: { dump, format, start, end, line, endLine }, titleId: titleId(entry.title) };
    }),
  );
}

/** One paper of its copies: title and abstract of the fullest copy, everything else from whichever knows it first. */
function mergeCopies(copies: readonly Copy[]): Paper {
  const entries = copies.map(copy => copy.entry);
  const best = entries.reduce((a, b) => (b.abstract.length > a.abstract.length ? b : a));
  const ids = Object.assign({}, ...entries.map(entry => entry.ids).reverse());
  const year = entries.find(entry => entry.year !== undefined)?.year;
  return {
    id: paperId(best.title, ids),
    key: keyOf(best.title),
    title: best.title,
    abstract: best.abstract,
    authors: entries.find(entry => entry.authors.length > 0)?.authors ?? [],
    ...(year === undefined ? {} : { year }),
    ids,
    sources: copies.map(copy => copy.source),
  };
}

/** Orders papers as people look them up: by normalised title, then by id. */
export function byTitleThenId(a: Pick<Paper, 'id' | 'title'>, b: Pick<Paper, 'id' | 'title'>): number {
  const [x, y] = [normaliseTitle(a.title), normaliseTitle(b.title)];
  if (x !== y) return x < y ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
