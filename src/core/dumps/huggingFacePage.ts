/** Hugging Face Papers: text copied from a listing page, or converted from one. */
import { isTidy, tidy } from './blanks';
import type { DumpFormat, ParsedDump } from './dumpFormat';
import { EntryCollector } from './page/entries';
import { type PageLine, pageLines } from './page/pageLines';
import { unglued } from './page/pastedPages';
import { recognisePage } from './page/recognisePage';
import { segment } from './page/segmentation';

/** Lines read at a time, so that memory and work stay bounded however many lines a text has. */
const batch = 4000;
/** The last lines of a batch are read again with the next: what follows may change how they read. */
const overlap = 400;

export const huggingFacePage: DumpFormat = {
  id: 'huggingface-page',
  label: 'Hugging Face Papers page',
  recognise: recognisePage,
  parse,
};

function parse(text: string): ParsedDump {
  const clean = isTidy(text) ? asIs : tidy;
  const collector = new EntryCollector(clean);
  let lines: PageLine[] = [];
  for (const line of unglued(pageLines(text, clean))) {
    lines.push(line);
    if (lines.length === batch) lines = readBatch(lines, collector);
  }
  collector.add(lines, segment(lines), lines.length);
  collector.finish();
  return { papers: collector.papers, problems: collector.problems };
}

function asIs(text: string): string {
  return text;
}

/** Reads a batch up to the last title that is well inside it; returns the lines left for the next. */
function readBatch(lines: readonly PageLine[], collector: EntryCollector): PageLine[] {
  const roles = segment(lines);
  const latest = lines.length - overlap;
  const title = roles.lastIndexOf('title', latest);
  const end = title > overlap ? title : latest;
  collector.add(lines, roles, end);
  return lines.slice(end);
}
