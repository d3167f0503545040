/** What became of the content of a file: the dump that it is, or nothing. */
import { decodeDump } from './dumps/decode';
import type { DumpFormat, ParsedDump } from './dumps/dumpFormat';
import { recogniseDump } from './dumps/recognise';
import type { DumpChange } from './engine';

/** A file that was recognised and parsed. */
export interface ReadDump extends ParsedDump {
  readonly dump: string;
  readonly format: DumpFormat;
}

/** Recognises and parses the content of a file; undefined where it is no dump, or is gone. Never throws on content. */
export function readDump({ dump, content }: DumpChange): ReadDump | undefined {
  if (content === null) return undefined;
  const text = typeof content === 'string' ? content : decodeDump(content);
  const format = recogniseDump(text);
  return format && { dump, format, ...format.parse(text) };
}
