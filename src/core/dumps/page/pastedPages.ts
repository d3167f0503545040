/** Takes pages apart that were pasted behind each other without a line break between. */
import type { PageLine } from './pageLines';

const banner = /Get trending papers in your email inbox(?: once a day)?!$/;
const longestBanner = 60;
/** The label that stands above the banner, right behind the last character of an abstract. */
const label = /(?<=[^\p{L}\s]) ?new$/u;

/** The lines of pages with each heading in lines of its own, however it was pasted. */
export function* unglued(lines: Iterable<PageLine>): Generator<PageLine> {
  let held: PageLine | undefined;
  for (const line of lines) {
    const heading =
      line.part === 'text' && line.text.endsWith('!') ? banner.exec(line.text.slice(-longestBanner)) : null;
    if (held) yield line.part === 'banner' ? withoutLabel(held) : held;
    held = line;
    if (!heading || heading[0].length === line.text.length) continue;
    yield withoutLabel(shortened(line, heading[0].length));
    held = { ...line, start: line.end - heading[0].length, text: heading[0], part: 'banner', gap: false };
  }
  if (held) yield held;
}

function withoutLabel(line: PageLine): PageLine {
  const found = line.part === 'text' ? label.exec(line.text.slice(-5)) : null;
  return found ? shortened(line, found[0].length) : line;
}

function shortened(line: PageLine, by: number): PageLine {
  const text = line.text.slice(0, -by).trimEnd();
  return { ...line, end: line.end - (line.text.length - text.length), text };
}
