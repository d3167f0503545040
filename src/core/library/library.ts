/** All papers of the workspace: many dumps merged into one library in which every work stands once. */
import { compareText } from '../order';
import type { Paper, Registry } from '../paper';
import type { Steps } from '../pause';
import type { Copy, DumpCopies } from './copies';
import { idName, titleId } from './identity';
import { PaperKeys } from './keys';
import { LibraryPaper } from './libraryPaper';
import { groupCopies, workNames } from './merge';
import { MultiMap } from './multiMap';
import type { PackedPapers } from './packedPapers';
import { normaliseTitle } from './title';

/** What a dump holds from now on; undefined where it is gone. */
export interface LibraryChange {
  readonly dump: string;
  readonly now: DumpCopies | undefined;
}

/** The texts of a dump, and by number the ids of the papers that have their text from there. */
export interface LibraryDump {
  readonly texts: PackedPapers;
  readonly ids: readonly (string | undefined)[];
}

/** A dump, and by number the papers that its copies are of. */
interface Shelf extends DumpCopies {
  readonly papersOf: (LibraryPaper | undefined)[];
}

/**
 * Follows the dumps. The same dumps make the same library, whatever was before. A change takes time by the papers of the
 * dump that changes, not by those of the library.
 */
export class Library {
  readonly #shelves = new Map<string, Shelf>();
  /** Every copy, by each name of its work. */
  readonly #copies = new MultiMap<Copy>();
  readonly #byId = new Map<string, LibraryPaper>();
  readonly #keys = new PaperKeys(() => this.#byId.values());
  #papers: readonly LibraryPaper[] | undefined;

  constructor(dumps: readonly DumpCopies[] = []) {
    this.update(dumps.map(now => ({ dump: now.dump, now })));
  }

  get size(): number {
    return this.#byId.size;
  }

  /** In the order of their first sources: by dump, then by place. A change makes a new list and leaves the old one as it is. */
  get papers(): readonly Paper[] {
    this.#papers ??= this.#sortedShelves().flatMap(({ copies, papersOf }) =>
      papersOf.filter(
        (paper, number): paper is LibraryPaper => paper !== undefined && paper.copies[0] === copies[number],
      ),
    );
    return this.#papers;
  }

  /** By name of dump. Every paper has its text from one of them. */
  get dumps(): readonly LibraryDump[] {
    return this.#sortedShelves().map(({ papers: texts, copies, papersOf }) => ({
      texts,
      ids: papersOf.map((paper, number) => (paper?.fullest === copies[number] ? paper?.id : undefined)),
    }));
  }

  /** Every title that a copy has, each spelling that differs in words once. */
  get titles(): readonly string[] {
    const copies = new Map(
      this.#sortedShelves().flatMap(shelf => shelf.copies.map(copy => [copy.titleId, copy])),
    );
    return [...copies.values()].map(({ title }) => title);
  }

  /** Adds, replaces and removes dumps. */
  update(changes: readonly LibraryChange[]): void {
    const latest = new Map(changes.map(({ dump, now }) => [dump, now]));
    const gone = [...latest.keys()].flatMap(dump => this.#shelves.get(dump)?.copies ?? []);
    const come = [...latest.values()].flatMap(now => now?.copies ?? []);
    const left = this.#connected(gone);
    for (const copy of left) this.#leave(copy);
    for (const copy of gone) {
      left.delete(copy);
      for (const name of workNames(copy)) this.#copies.delete(name, copy);
    }
    for (const [dump, now] of latest) {
      if (now) this.#shelves.set(dump, { ...now, papersOf: new Array(now.copies.length).fill(undefined) });
      else this.#shelves.delete(dump);
    }
    for (const copy of come) for (const name of workNames(copy)) this.#copies.add(name, copy);
    this.#merge(left, come);
    this.#papers = undefined;
  }

  /** A paper by its id, or by the id that its title alone would give it (it may have come to an arXiv id since). */
  get(id: string): Paper | undefined {
    return this.#byId.get(id) ?? only(this.#named(id));
  }

  /** A paper by id, or by a key that names it alone. */
  find(idOrKey: string): Paper | undefined {
    return this.get(idOrKey) ?? only(this.#keys.papersOf(idOrKey));
  }

  /** The key that names this paper and no other of the library: the shortest of its keys that does. */
  citeKey(paper: Paper): string {
    return this.#keys.citeKey(paper);
  }

  /** Works the keys out before the first is asked for; to be given up at the next change. */
  prepareKeys(): Steps<void> {
    return this.#keys.prepare();
  }

  byKey(key: string): readonly string[] {
    return idsOf(this.#keys.papersOf(key));
  }

  byTitle(title: string): readonly string[] {
    return idsOf(this.#named(titleId(title)));
  }

  byId(registry: Registry, id: string): readonly string[] {
    return idsOf(this.#named(idName(registry, id)));
  }

  /** The papers of a dump in the order of its copies, each once. */
  papersOf(dump: string): readonly Paper[] {
    const papers = this.#shelves.get(dump)?.papersOf ?? [];
    return [...new Set(papers)].filter(paper => paper !== undefined);
  }

  /** The copies that stand in a dump, in its order, each with its paper. */
  copiesOf(dump: string): readonly { readonly copy: Copy; readonly paper: Paper }[] {
    const shelf = this.#shelves.get(dump);
    return (shelf?.copies ?? []).flatMap((copy, number) => {
      const paper = shelf?.papersOf[number];
      return paper ? { copy, paper } : [];
    });
  }

  #sortedShelves(): Shelf[] {
    return [...this.#shelves.values()].sort((a, b) => compareText(a.dump, b.dump));
  }

  #paperOf({ place: { dump }, number }: Copy): LibraryPaper | undefined {
    return this.#shelves.get(dump)?.papersOf[number];
  }

  /** The papers that a copy with this name is of. */
  #named(name: string): LibraryPaper[] {
    const copies = this.#copies.get(name);
    return [...new Set(copies.map(copy => this.#paperOf(copy)))].filter(paper => paper !== undefined);
  }

  /** Makes papers of copies that have come, and of those that have lost a copy that was between them. */
  #merge(left: ReadonlySet<Copy>, come: readonly Copy[]): void {
    const isAlone = (copy: Copy): boolean => workNames(copy).every(name => this.#copies.count(name) === 1);
    const others: Copy[] = [...left];
    // Of a large library nearly all copies are alone; what finds groups takes ten times as long.
    for (const copy of come) {
      if (isAlone(copy)) this.#enter(copy, [copy]);
      else others.push(copy);
    }
    const affected = this.#connected(others);
    for (const copy of affected) this.#leave(copy);
    for (const group of groupCopies([...affected].sort(bySource))) {
      const [first] = group;
      if (first) this.#enter(first, group);
    }
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

  #enter(first: Copy, copies: readonly Copy[]): void {
    const paper = new LibraryPaper(first, copies);
    this.#byId.set(paper.id, paper);
    this.#keys.add(paper);
    for (const copy of copies) this.#place(copy, paper);
  }

  /** Takes out the paper of a copy, if it is still there. */
  #leave(copy: Copy): void {
    const paper = this.#paperOf(copy);
    if (!paper) return;
    this.#keys.delete(paper);
    for (const other of paper.copies) this.#place(other, undefined);
    this.#byId.delete(paper.id);
  }

  #place({ place: { dump }, number }: Copy, paper: LibraryPaper | undefined): void {
    const shelf = this.#shelves.get(dump);
    if (shelf) shelf.papersOf[number] = paper;
  }
}

/** Papers as people look them up: by title, then by id. */
export function sortByTitle(papers: readonly Paper[]): Paper[] {
  const named = papers.map(paper => ({ paper, title: normaliseTitle(paper.title) }));
  named.sort((a, b) => compareText(a.title, b.title) || compareText(a.paper.id, b.paper.id));
  return named.map(({ paper }) => paper);
}

/** The copies of a dump are numbered in its order. */
const bySource = (a: Copy, b: Copy): number => compareText(a.place.dump, b.place.dump) || a.number - b.number;

const only = <T>(papers: readonly T[]): T | undefined => (papers.length === 1 ? papers[0] : undefined);

/** In the order of the library, whatever came first. */
function idsOf(papers: readonly Paper[]): readonly string[] {
  return papers
    .map(({ id, sources: [source] }) => ({ id, dump: source?.dump ?? '', start: source?.start ?? 0 }))
    .sort((a, b) => compareText(a.dump, b.dump) || a.start - b.start)
    .map(({ id }) => id);
}
