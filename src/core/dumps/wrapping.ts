/** Estimates where lines were broken because they were full. */
import type { PageLine } from './pageLines';

/** Nobody wraps text wider than this; longer lines are whole paragraphs. */
const widestWrap = 160;
/** How many lines before and after a break tell the width in use there. */
const neighbourhood = 8;
/** How much shorter than the width a full line may be, beyond what the next word would take. */
const slack = 4;

/**
 * For each line, whether the break before it is one a wrapping editor had to make: the next word would not have
 * fitted the width of the lines around. The width is the third longest of them, so that a long title left whole
 * does not pass for it.
 */
export function forcedBreaks(lines: readonly PageLine[]): readonly boolean[] {
  return lines.map((line, at) => {
    const before = lines[at - 1];
    if (!before || line.gap || before.text.length > widestWrap) return false;
    const reach = before.text.length + 1 + firstWordLength(line.text);
    return reach + slack > widthAround(lines, at);
  });
}

function firstWordLength(text: string): number {
  const space = text.indexOf(' ');
  return space < 0 || space > widestWrap ? Math.min(text.length, widestWrap) : space;
}

function widthAround(lines: readonly PageLine[], at: number): number {
  const longest = [0, 0, 0];
  for (let i = Math.max(0, at - neighbourhood); i < Math.min(lines.length, at + neighbourhood); i++) {
    const length = lines[i]?.text.length ?? 0;
    if (length > widestWrap || lines[i]?.part !== 'text') continue;
    insertDescending(longest, length);
  }
  return longest[2] || longest[1] || longest[0] || 0;
}

function insertDescending(longest: number[], length: number): void {
  const place = longest.findIndex(other => length > other);
  if (place < 0) return;
  longest.splice(place, 0, length);
  longest.pop();
}
