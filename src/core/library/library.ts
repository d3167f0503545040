/** All papers of the workspace: many dumps merged into one library in which every work stands once. */
import { compareText } from '../order';
import type { Paper } from '../paper';
import type { Copy, DumpCopies } from './copies';
import { hashText } from './hash';
import { titleId } from './identity';
import { fullKeyOf } from './key';
import { groupCopies, mergeCopies, workNames } from './merge';
import { MultiMap } from './multiMap';
import { normaliseTitle } from './title';

/** What a dump holds from now on; undefined where it is gone. */
export interface LibraryChange {
  readonly dump: string;
  readonly now: DumpCopies | undefined;
}

/**
 * Follows the dumps. The same dumps make the same library, whatever was before. A change takes time by the papers of the
 * dump that changes, not by those of the library.
 */
export class Library {
  readonly #dumps = new Map<string, DumpCopies>();
  /** Every copy, by each name of its work. */
  readonly #copies = new MultiMap<Copy>();
  readonly #paperOf = new Map<Copy, Paper>();
  readonly #copiesOf = new Map<Paper, readonly Copy[]>();
  readonly #byId = new Map<string, Paper>();
  readonly #byKey = new MultiMap<Paper>();
  readonly #byTitle = new MultiMap<Paper>();
  readonly #byArxiv = new MultiMap<Paper>();
  readonly #byDoi = new MultiMap<Paper>();
  #papers: readonly Paper[] | undefined;

  constructor(dumps: readonly DumpCopies[] = []) {
    this.update(dumps.map(now => ({ dump: now.dump, now })));
  }

  get size(): number {
    return this.#byId.size;
  }

  /** In the order of their first sources: by dump, then by place. A change makes a new list and leaves the old one as it is. */
  get papers(): readonly Paper[] {
    this.#papers ??= this.#sortedCopies().flatMap(copy => {
      const paper = this.#paperOf.get(copy);
      return paper?.sources[0] === copy.source ? paper : [];
    });
    return this.#papers;
  }

  /** Every title that a copy has, each spelling that differs in words once. */
  get titles(): readonly string[] {
    return [...new Map(this.#sortedCopies().map(({ titleId: id, entry }) => [id, entry.title])).values()];
  }

  /** Adds, replaces and removes dumps. */
  update(changes: readonly LibraryChange[]): void {
    const latest = new Map(changes.map(({ dump, now }) => [dump, now]));
    const gone = [...latest.keys()].flatMap(dump => this.#dumps.get(dump)?.copies ?? []);
    const come = [...latest.values()].flatMap(now => now?.copies ?? []);
    const left = this.#connected(gone);
    for (const copy of gone) {
      left.delete(copy);
      for (const name of workNames(copy)) this.#copies.delete(name, copy);
    }
    for (const copy of come) for (const name of workNames(copy)) this.#copies.add(name, copy);
    for (const [dump, now] of latest) {
      if (now) this.#dumps.set(dump, now);
      else this.#dumps.delete(dump);
    }
    const affected = this.#connected([...left, ...come]);
    for (const copy of [...gone, ...affected]) this.#leave(copy);
    for (const group of groupCopies([...affected].sort(bySource))) this.#enter(mergeCopies(group), group);
    this.#papers = undefined;
  }

  /** A paper by its id, or by the id that its title alone would give it (it may have come to an arXiv id since). */
  get(id: string): Paper | undefined {
    return this.#byId.get(id) ?? only(this.#byTitle.get(id));
  }

  /** A paper by id, or by a key that names it alone. */
  find(idOrKey: string): Paper | undefined {
    return this.get(idOrKey) ?? only(this.#byKey.get(idOrKey.toLowerCase()));
  }

  /** The key that names this paper and no other of the library: the shortest of its keys that does. */
  citeKey(paper: Paper): string {
    const keys = [paper.key, fullKeyOf(paper.title)];
    return keys.find(key => this.#byKey.get(key).length === 1) ?? ownKeyOf(paper);
  }

  byKey(key: string): readonly string[] {
    return idsOf(this.#byKey.get(key.toLowerCase()));
  }

  byTitle(title: string): readonly string[] {
    return idsOf(this.#byTitle.get(titleId(title)));
  }

  byArxiv(arxiv: string): readonly string[] {
    return idsOf(this.#byArxiv.get(arxiv));
  }

  byDoi(doi: string): readonly string[] {
    return idsOf(this.#byDoi.get(doi.toLowerCase()));
  }

  /** The papers of a dump in the order of its copies, each once. */
  papersOf(dump: string): readonly Paper[] {
    return [...new Set((this.#dumps.get(dump)?.copies ?? []).flatMap(copy => this.#paperOf.get(copy) ?? []))];
  }

  /** The copies that stand in a dump, in its order, each with its paper. */
  copiesOf(dump: string): readonly { readonly copy: Copy; readonly paper: Paper }[] {
    return (this.#dumps.get(dump)?.copies ?? []).flatMap(copy => {
      const paper = this.#paperOf.get(copy);
      return paper ? { copy, paper } : [];
    });
  }

  #sortedCopies(): Copy[] {
    const dumps = [...this.#dumps.values()].sort((a, b) => compareText(a.dump, b.dump));
    return dumps.flatMap(({ copies }) => copies);
  }

  /** These copies, those that share a name with one of them, those that share one with these, and so on. */
  #connected(copies: readonly Copy[]): Set<Copy> {
    const found = new Set(copies);
    const seen = new Set<string>();
    // A set is walked on while it grows.
    for (const copy of found) {
      for (const name of workNames(copy)) {
        if (seen.has(name)) continue;
        seen.add(name);
        for (const other of this.#copies.get(name)) found.add(other);
      }
    }
    return found;
  }

  #enter(paper: Paper, copies: readonly Copy[]): void {
    this.#byId.set(paper.id, paper);
    this.#copiesOf.set(paper, copies);
    for (const copy of copies) this.#paperOf.set(copy, paper);
    for (const [names, name] of this.#namesOf(paper, copies)) names.add(name, paper);
  }

  /** Takes out the paper of a copy, if it is still there. */
  #leave(copy: Copy): void {
    const paper = this.#paperOf.get(copy);
    if (!paper) return;
    const copies = this.#copiesOf.get(paper) ?? [];
    for (const [names, name] of this.#namesOf(paper, copies)) names.delete(name, paper);
    for (const other of copies) this.#paperOf.delete(other);
    this.#copiesOf.delete(paper);
    this.#byId.delete(paper.id);
  }

  /** Every name that leads to a paper: a copy with another spelling of the title or another id still does. */
  *#namesOf(paper: Paper, copies: readonly Copy[]): Iterable<readonly [MultiMap<Paper>, string]> {
    yield [this.#byKey, ownKeyOf(paper)];
    for (const { entry, titleId: title, key, fullKey } of copies) {
      yield [this.#byTitle, title];
      yield [this.#byKey, key];
      yield [this.#byKey, fullKey];
      if (entry.ids.arxiv) yield [this.#byArxiv, entry.ids.arxiv];
      if (entry.ids.doi) yield [this.#byDoi, entry.ids.doi.toLowerCase()];
    }
  }
}

/** Papers as people look them up: by title, then by id. */
export function sortByTitle(papers: readonly Paper[]): Paper[] {
  const named = papers.map(paper => ({ paper, title: normaliseTitle(paper.title) }));
  named.sort((a, b) => compareText(a.title, b.title) || compareText(a.paper.id, b.paper.id));
  return named.map(({ paper }) => paper);
}

/** A key for one paper only, where others of its title's words answer to all shorter ones. */
function ownKeyOf({ id, title }: Paper): string {
  return `${fullKeyOf(title)}-${hashText(id).slice(0, 6)}`;
}

const bySource = ({ source: a }: Copy, { source: b }: Copy): number =>
  compareText(a.dump, b.dump) || a.start - b.start;

const only = (papers: readonly Paper[]): Paper | undefined => (papers.length === 1 ? papers[0] : undefined);

/** In the order of the library, whatever came first. */
function idsOf(papers: readonly Paper[]): readonly string[] {
  return papers
    .map(({ id, sources: [source] }) => ({ id, dump: source?.dump ?? '', start: source?.start ?? 0 }))
    .sort((a, b) => compareText(a.dump, b.dump) || a.start - b.start)
    .map(({ id }) => id);
}
