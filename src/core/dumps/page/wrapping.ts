/** Estimates where lines were broken because they were full. */
import type { PageLine } from './pageLines';

/** Nobody wraps text wider than this; longer lines are whole paragraphs. */
export const widestWrap = 160;
/** How many lines before and after a break tell the width in use there. */
const neighbourhood = 12;
/** How much shorter than the width a full line may be, beyond what the next word would take. */
const slack = 1;
/** arXiv breaks titles at about this width, and the page's data keeps the breaks. */
const dataWidth = 72;

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
    const width = widthAround(lines, at);
    return reach + slack > width && before.text.length < width + 12;
  });
}

function firstWordLength(text: string): number {
  const space = text.indexOf(' ');
  return space < 0 || space > widestWrap ? Math.min(text.length, widestWrap) : space;
}

/** The width in use around a line; where abstracts stand on one line each, that of titles in the page's own data. */
function widthAround(lines: readonly PageLine[], at: number): number {
  const longest = [0, 0, 0];
  let paragraphs = 0;
  let others = 0;
  for (let i = Math.max(0, at - neighbourhood); i < Math.min(lines.length, at + neighbourhood); i++) {
    const line = lines[i];
    if (line?.part !== 'text') continue;
    if (line.text.length > widestWrap) paragraphs++;
    else {
      others++;
      insertDescending(longest, line.text.length);
    }
  }
  if (paragraphs * 2 >= others) return dataWidth;
  return longest[2] || longest[1] || longest[0] || 0;
}

function insertDescending(longest: number[], length: number): void {
  const place = longest.findIndex(other => length > other);
  if (place < 0) return;
  longest.splice(place, 0, length);
  longest.pop();
}
