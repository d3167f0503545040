/** Tells which format a text is written in, from its first characters alone. */
import type { DumpFormat } from './dumpFormat';
import { dumpFormats } from './formats';

/** How much of a text recognition looks at, in UTF-16 units: the same few milliseconds for a note and for 64 MB. */
export const headLength = 4096;

/** From here on a text is taken for a dump: more likely one than not, by the format's own reckoning. */
export const recognitionThreshold = 0.5;

/**
 * The format that is surest that `text` is one of its dumps, or undefined where none reaches the threshold.
 * A NUL among the first characters means a binary file, which is no dump whatever else it holds.
 */
export function recogniseDump(text: string): DumpFormat | undefined {
  const head = text.slice(0, headLength);
  if (head.includes('\0')) return undefined;
  let best: DumpFormat | undefined;
  let confidence = recognitionThreshold;
  for (const format of dumpFormats) {
    const sure = format.recognise(head);
    if (sure >= confidence && (!best || sure > confidence)) {
      best = format;
      confidence = sure;
    }
  }
  return best;
}
