/** A paper of the library: what its copies say of it, looked up when it is asked for. */
import type { Paper, PaperIds, Source } from '../paper';
import type { Copy } from './copies';
import { paperId } from './identity';

/** Title and abstract are those of the fullest copy, everything else of whichever knows it first. */
export class LibraryPaper implements Paper {
  readonly id: string;
  /** The copy that gives title and abstract. */
  readonly fullest: Copy;

  /** `copies` in the order of dumps and lines, at least one. */
  constructor(
    first: Copy,
    readonly copies: readonly Copy[],
  ) {
    this.fullest = copies.reduce((a, b) => (b.abstractLength > a.abstractLength ? b : a), first);
    this.id = paperId(this.fullest.titleId, this.ids);
  }

  get key(): string {
    return this.fullest.key;
  }

  get title(): string {
    return this.fullest.title;
  }

  get abstract(): string {
    return this.fullest.abstract;
  }

  get authors(): readonly string[] {
    return this.copies.find(({ authors }) => authors.length > 0)?.authors ?? [];
  }

  get year(): number | undefined {
    return this.copies.find(({ year }) => year !== undefined)?.year;
  }

  get ids(): PaperIds {
    const [first, ...others] = this.copies;
    // Nearly all papers have one copy.
    return others.length === 0 ? (first?.ids ?? {}) : joinedIds(this.copies);
  }

  get sources(): readonly Source[] {
    return this.copies.map(({ source }) => source);
  }
}

/** Every id that one of these copies knows, that of the first that does. */
function joinedIds(copies: readonly Copy[]): PaperIds {
  const ids: { -readonly [name in keyof PaperIds]: PaperIds[name] } = {};
  for (const copy of [...copies].reverse()) Object.assign(ids, copy.ids);
  return ids;
}

/** A paper with all it knows, as it can be sent elsewhere. */
export function wholePaper({ id, key, title, abstract, authors, year, ids, sources }: Paper): Paper {
  return { id, key, title, abstract, authors, ...(year === undefined ? {} : { year }), ids, sources };
}
