/** Reads the papers and queries that search is measured with. */
import * as fs from 'node:fs';
import * as path from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { decodeDump } from '../../src/core/dumps/decode';
import { recogniseDump } from '../../src/core/dumps/recognise';
import { normaliseTitle } from '../../src/core/library/title';
import type { IndexedPaper } from '../../src/core/search/paperTexts';

const shared = process.env.SHEAF_SHARED ?? path.join(process.cwd(), '..', 'shared');

/** The path of a folder of the shared data. */
export function sharedFolder(name: string): string {
  return path.join(shared, name);
}

/** The papers of the three real dumps, each once. */
export function realPapers(): IndexedPaper[] {
  const folder = sharedFolder('dumps');
  const names = fs.readdirSync(folder).filter(name => name.endsWith('.txt'));
  const papers = new Map<string, IndexedPaper>();
  for (const name of names.sort()) {
    const text = decodeDump(new Uint8Array(fs.readFileSync(path.join(folder, name))));
    for (const { title, abstract } of recogniseDump(text)?.parse(text).papers ?? []) {
      const id = normaliseTitle(title);
      if (!papers.has(id)) papers.set(id, { id, title, abstract });
    }
  }
  return [...papers.values()];
}

/** The first papers of the scale set; beyond its end, papers of recombined sentences. */
export async function scalePapers(count: number): Promise<IndexedPaper[]> {
  const file = fs.createReadStream(path.join(shared, 'scale', 'arxiv-100k.jsonl.gz'));
  const papers: IndexedPaper[] = [];
  for await (const line of createInterface({ input: file.pipe(createGunzip()) })) {
    const { title, abstract } = JSON.parse(line) as { title: string; abstract: string };
    papers.push({ id: `p${papers.length}`, title: oneLine(title), abstract: oneLine(abstract) });
    if (papers.length === count) break;
  }
  file.destroy();
  return [...papers, ...recombined(papers, count - papers.length)];
}

/** Titles of two papers' halves, abstracts of two papers' sentences. */
function recombined(papers: readonly IndexedPaper[], count: number): IndexedPaper[] {
  return Array.from({ length: Math.max(0, count) }, (_, i) => {
    const a = papers[i % papers.length];
    const b = papers[(i * 7919 + 1) % papers.length];
    const half = (text = ''): string => text.slice(0, text.indexOf(' ', text.length >> 1));
    const rest = (text = ''): string => text.slice(text.indexOf(' ', text.length >> 1) + 1);
    return {
      id: `r${i}`,
      title: `${half(a?.title)} ${rest(b?.title)}`,
      abstract: `${half(a?.abstract)} ${rest(b?.abstract)}`,
    };
  });
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

export interface JudgedQuery {
  readonly text: string;
  readonly grades: ReadonlyMap<string, number>;
}

/** A retrieval collection in the BEIR layout. */
export function judged(name: string): { readonly papers: IndexedPaper[]; readonly queries: JudgedQuery[] } {
  const folder = path.join(shared, 'eval', name);
  const lines = (file: string): string[] =>
    fs.readFileSync(path.join(folder, file), 'utf8').split('\n').filter(Boolean);
  const grades = new Map<string, Map<string, number>>();
  for (const line of lines('qrels.tsv')) {
    const [query = '', paper = '', grade] = line.split('\t');
    grades.set(query, (grades.get(query) ?? new Map()).set(paper, Number(grade)));
  }
  const papers = lines('docs.jsonl').map(line => JSON.parse(line) as IndexedPaper);
  const queries = lines('queries.jsonl').map(line => JSON.parse(line) as { id: string; text: string });
  return { papers, queries: queries.map(({ id, text }) => ({ text, grades: grades.get(id) ?? new Map() })) };
}
