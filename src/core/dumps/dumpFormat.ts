/** The contract of a dump format. A format is one file that exports one object of this type, listed in `formats.ts`. */
import type { DumpProblem, PaperEntry } from '../paper';

/** What a parser made of a dump: papers and problems, each in the order of the text, their spans exact. */
export interface ParsedDump {
  readonly papers: readonly PaperEntry[];
  readonly problems: readonly DumpProblem[];
}

export interface DumpFormat {
  /** Stable, short, lower case: stands in `Source.format` and in the command line's output. */
  readonly id: string;
  /** Shown to people. */
  readonly label: string;
  /** How sure the format is that a text that begins with `head` (at most 4,096 characters) is one of its dumps, 0 to 1. */
  recognise(head: string): number;
  /** Reads a whole dump. Never throws; time linear in the length of the text. */
  parse(text: string): ParsedDump;
}
