/** Copies of papers as the library compares them: made once when a dump is read, merged again with each change of the library. */
import type { PaperEntry, Source } from '../paper';
import { titleId } from './identity';
import { fullKeyOf, keyOf } from './key';

/** One copy of a paper: what it says, where it stands, and the names it answers to. */
export interface Copy {
  readonly entry: PaperEntry;
  readonly source: Source;
  /** The id of its title alone: what titles are compared by. */
  readonly titleId: string;
  readonly key: string;
  readonly fullKey: string;
}

/** The papers read from one dump, in its order. */
export interface DumpPapers {
  readonly dump: string;
  readonly format: string;
  readonly papers: readonly PaperEntry[];
}

export interface DumpCopies {
  readonly dump: string;
  readonly copies: readonly Copy[];
}

/** The copies that a dump holds, in its order. */
export function copiesOf({ dump, format, papers }: DumpPapers): DumpCopies {
  const copies = papers.map(entry => {
    const { title, start, end, line, endLine } = entry;
    const source = { dump, format, start, end, line, endLine };
    return { entry, source, titleId: titleId(title), key: keyOf(title), fullKey: fullKeyOf(title) };
  });
  return { dump, copies };
}
