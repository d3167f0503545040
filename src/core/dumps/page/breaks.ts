/** What is known of the break before each line of a page, before any line is read. */
import type { PageLine } from './pageLines';
import { forcedBreaks } from './wrapping';
import { beginsSmall, endsOpen, endsSentence, endsWithAddress, longLine } from './writing';

export interface LineBreak {
  /** Characters of the line the break leads to. */
  readonly length: number;
  /** That line may be a title, an abstract or a name, going by its look. */
  readonly text: boolean;
  /** That line is a name by its place on the page. */
  readonly named: boolean;
  /** That line opens a page. */
  readonly banner: boolean;
  /** A paper's address stands right below that line. */
  readonly addressed: boolean;
  /** A blank line lies between. */
  readonly gap: boolean;
  /** The line before was as full as lines are around here. */
  readonly forced: boolean;
  /** The line begins further right than the one before. */
  readonly indented: boolean;
  /** The line begins with a small letter. */
  readonly lowerCase: boolean;
  /** The line before ends like a sentence; with a full stop; with a word that never ends anything; with an address. */
  readonly afterSentence: boolean;
  readonly afterStop: boolean;
  readonly afterOpenWord: boolean;
  readonly afterAddress: boolean;
  /** The line before is a whole paragraph by its length. */
  readonly afterLongLine: boolean;
}

/** The break before each of the lines; `filler` is how doubtful each is as a line of the page. */
export function breaksOf(lines: readonly PageLine[], filler: readonly number[]): readonly LineBreak[] {
  const forced = forcedBreaks(lines);
  return lines.map((line, at) => {
    const before = lines[at - 1]?.text ?? '';
    return {
      length: line.text.length,
      text: line.part === 'text',
      named: line.part === 'text' && (filler[at] ?? 1) < 1,
      banner: line.part === 'banner',
      addressed: lines[at + 1]?.part === 'paperLink',
      gap: line.gap,
      forced: forced[at] ?? false,
      indented: line.indented,
      lowerCase: beginsSmall(line.text),
      afterSentence: endsSentence(before),
      afterStop: before.endsWith('.'),
      afterOpenWord: endsOpen(before),
      afterAddress: endsWithAddress(before),
      afterLongLine: before.length > longLine,
    };
  });
}
