/** What became of the content of a file: the dump that it is, or nothing. */
import { decodeDump } from './dumps/decode';
import type { DumpFormat } from './dumps/dumpFormat';
import { recogniseDump } from './dumps/recognise';
import { copiesOf, type DumpCopies } from './library/copies';
import { hashText } from './library/hash';
import type { DumpProblem } from './paper';

/** A file that was recognised and parsed. */
export interface ReadDump extends DumpCopies {
  readonly format: DumpFormat;
  readonly problems: readonly DumpProblem[];
  /** Tells whether a content is the one that was read. */
  readonly fingerprint: string;
}

/**
 * Recognises and parses the content of a file; undefined where it is no dump. `before` is what the file was
 * read as last: it comes back where the content is still the same. Never throws on content.
 */
export function readDump(
  dump: string,
  content: Uint8Array | string,
  before: ReadDump | undefined,
): ReadDump | undefined {
  const text = typeof content === 'string' ? content : decodeDump(content);
  const format = recogniseDump(text);
  if (!format) return undefined;
  const fingerprint = hashText(text);
  if (before?.fingerprint === fingerprint) return before;
  const { papers, problems } = format.parse(text);
  return { ...copiesOf({ dump, format: format.id, papers }), format, problems, fingerprint };
}
