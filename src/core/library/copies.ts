/** Copies of papers as the library compares them: made once when a dump is read, merged again with each change of the library. */
import type { PaperEntry, PaperIds, Source } from '../paper';
import { hashName } from './hash';
import { titleIdOf } from './identity';
import { fullKeyOf, keyOf } from './key';
import { PackedPapers } from './packedPapers';

/** The dump that copies stand in, and the format it was read in. */
export type CopyPlace = Pick<Source, 'dump' | 'format'>;

const noAuthors: readonly string[] = [];
const noIds: PaperIds = {};

/** One copy of a paper: what it says, where it stands, and the names it answers to. */
export class Copy {
  /** The id of its title alone: what titles are compared by. */
  readonly titleId: string;

  constructor(
    readonly papers: PackedPapers,
    /** Its number among the papers of its dump. */
    readonly number: number,
    readonly place: CopyPlace,
  ) {
    this.titleId = titleIdOf(hashName(papers.titleHash(number)));
  }

  get source(): Source {
    const { dump, format } = this.place;
    const { start, end, line, endLine } = this.papers.place(this.number);
    return { dump, format, start, end, line, endLine };
  }

  get title(): string {
    return this.papers.title(this.number);
  }

  get abstract(): string {
    return this.papers.abstract(this.number);
  }

  /** In bytes. */
  get abstractLength(): number {
    return this.papers.abstractLength(this.number);
  }

  get authors(): readonly string[] {
    return this.papers.extras(this.number).authors ?? noAuthors;
  }

  get year(): number | undefined {
    return this.papers.extras(this.number).year;
  }

  get ids(): PaperIds {
    return this.papers.extras(this.number).ids ?? noIds;
  }

  get key(): string {
    return keyOf(this.title);
  }

  get fullKey(): string {
    return fullKeyOf(this.title);
  }
}

/** The copies that a dump holds, in its order. */
export interface DumpCopies {
  readonly dump: string;
  readonly papers: PackedPapers;
  readonly copies: readonly Copy[];
}

/** The papers read from one dump, in its order. */
export interface DumpPapers {
  readonly dump: string;
  readonly format: string;
  readonly papers: readonly PaperEntry[];
}

/** The copies that a dump holds of which these papers were read. */
export function copiesOf({ dump, format, papers }: DumpPapers): DumpCopies {
  return copiesIn(dump, format, PackedPapers.of(papers));
}

/** The copies that a dump holds, of its papers as they were packed. */
export function copiesIn(dump: string, format: string, papers: PackedPapers): DumpCopies {
  const place = { dump, format };
  const copies = Array.from({ length: papers.length }, (_, number) => new Copy(papers, number, place));
  return { dump, papers, copies };
}
