/** The keys of a library's papers, worked out when the first is asked for: most sessions of a large library never do. */
import type { Paper } from '../paper';
import { finish, inSteps, type Steps } from '../pause';
import { hashText } from './hash';
import { fullKeyOf } from './key';
import type { LibraryPaper } from './libraryPaper';
import { MultiMap } from './multiMap';

/** Follows the papers of a library. */
export class PaperKeys {
  #byKey: MultiMap<LibraryPaper> | undefined;

  /** `papers` gives those that are there now. */
  constructor(private readonly papers: () => Iterable<LibraryPaper>) {}

  add(paper: LibraryPaper): void {
    if (this.#byKey) for (const key of keysOf(paper)) this.#byKey.add(key, paper);
  }

  delete(paper: LibraryPaper): void {
    if (this.#byKey) for (const key of keysOf(paper)) this.#byKey.delete(key, paper);
  }

  /** The papers that a key may mean, in no order. */
  papersOf(key: string): readonly LibraryPaper[] {
    return this.#known().get(key.toLowerCase());
  }

  /** The shortest key of a paper that names it alone. */
  citeKey(paper: Paper): string {
    const keys = [paper.key, fullKeyOf(paper.title)];
    return keys.find(key => this.#known().count(key) === 1) ?? ownKeyOf(paper);
  }

  /** Works the keys out step by step. To be given up when the papers change meanwhile. */
  *prepare(): Steps<void> {
    if (this.#byKey) return;
    const byKey = new MultiMap<LibraryPaper>();
    yield* inSteps(this.papers(), paper => {
      for (const key of keysOf(paper)) byKey.add(key, paper);
    });
    this.#byKey ??= byKey;
  }

  #known(): MultiMap<LibraryPaper> {
    finish(this.prepare());
    return this.#byKey ?? new MultiMap();
  }
}

/** Every key that leads to a paper: a copy with another spelling of the title still does. */
function keysOf(paper: LibraryPaper): string[] {
  return [ownKeyOf(paper), ...paper.copies.flatMap(({ key, fullKey }) => [key, fullKey])];
}

/** A key for one paper only, where others of its title's words answer to all shorter ones. */
function ownKeyOf({ id, title }: Paper): string {
  return `${fullKeyOf(title)}-${hashText(id).slice(0, 6)}`;
}
