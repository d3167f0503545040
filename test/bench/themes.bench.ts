/**
 * Themes against human labels, under change, and in time. The first two sets are the bars of the project; the others are
 * drawn from the scale set by a fixed seed, so that nothing is tuned to the first two alone. Bars: acl2020 NMI .48 ARI .33,
 * arxiv-cs8 NMI .74 ARI .72, stability .9, label coverage .6, label lift 4, unsorted 5 %.
 */
import * as fs from 'node:fs';
import * as path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { decodeDump } from '../../src/core/dumps/decode';
import { recogniseDump } from '../../src/core/dumps/recognise';
import { buildThemes, unsortedLabel } from '../../src/core/themes/buildThemes';
import { shuffledOrder } from '../../src/core/themes/random';
import type { ThemedPaper } from '../../src/core/themes/themeModel';
import { type Cell, printTable } from './table';
import {
  adjustedRand,
  type Grouping,
  groupingOf,
  labelQuality,
  mutualInformation,
  pairsKept,
} from './themeMetrics';

const shared = process.env.SHEAF_SHARED ?? path.join(process.cwd(), '..', 'shared');
const removals = 10;
const removedShare = 0.05;

interface LabelledPaper extends ThemedPaper {
  readonly label?: string;
}

interface PaperSet {
  readonly name: string;
  readonly papers: readonly LabelledPaper[];
  /** Runs with a random part removed; large sets are only timed. */
  readonly removals: number;
}

const parseLines = (text: string): LabelledPaper[] =>
  text
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line) as LabelledPaper);

const labelled = (name: string): PaperSet => ({
  name,
  papers: parseLines(fs.readFileSync(path.join(shared, 'eval', `themes-${name}`, 'docs.jsonl'), 'utf8')),
  removals,
});

/** The three real dumps: papers by title, once each. */
function realDumps(): PaperSet {
  const folder = path.join(shared, 'dumps');
  const papers = new Map<string, ThemedPaper>();
  for (const file of fs
    .readdirSync(folder)
    .filter(name => name.endsWith('.txt'))
    .sort()) {
    const text = decodeDump(fs.readFileSync(path.join(folder, file)));
    for (const { title, abstract } of recogniseDump(text)?.parse(text).papers ?? []) {
      papers.set(title, { id: title, title, abstract });
    }
  }
  return { name: 'real dumps', papers: [...papers.values()], removals };
}

/** `count` papers by chance, or `count` of each of `labels`. */
function drawn(
  name: string,
  all: readonly LabelledPaper[],
  count: number,
  labels?: readonly string[],
  seed = 7,
): PaperSet {
  const counts = new Map<string, number>();
  const order = Array.from(shuffledOrder(all.length, seed), i => all[i]).filter(paper => paper !== undefined);
  const papers = labels
    ? order.filter(({ label = '' }) => {
        const seen = counts.get(label) ?? 0;
        counts.set(label, seen + 1);
        return labels.includes(label) && seen < count;
      })
    : order.slice(0, count);
  return { name, papers, removals: papers.length > 2000 ? 0 : removals };
}

const draws = 12;
const drawnName = `20 papers, mean of ${draws}`;

const categories = {
  physics:
    'cond-mat.mtrl-sci quant-ph cond-mat.mes-hall cond-mat.str-el cond-mat.stat-mech physics.chem-ph cond-mat.supr-con cs.IT',
  computing: 'cs.CV cs.CL cs.GR cs.GT cs.CE cs.RO cs.HC eess.IV',
  small: 'cs.IR cs.SD cs.CR nlin.CD eess.SY cs.CY cs.SE cs.CC cond-mat.dis-nn cs.RO',
};

function paperSets(): PaperSet[] {
  const scale = gunzipSync(fs.readFileSync(path.join(shared, 'scale', 'arxiv-100k.jsonl.gz'))).toString(
    'utf8',
  );
  const all = parseLines(scale);
  const large = process.env.SHEAF_BENCH_LARGE ? [drawn('arXiv 100,000', all, 100_000)] : [];
  return [
    labelled('acl2020'),
    labelled('arxiv-cs8'),
    realDumps(),
    ...Object.entries(categories).map(([name, labels]) => drawn(name, all, 60, labels.split(' '))),
    ...twenties(all),
    drawn('arXiv 600', all, 600),
    drawn('arXiv 10,000', all, 10_000),
    ...large,
  ];
}

/** Of twenty papers one more or less is much: only many draws tell how it is. */
function twenties(all: readonly LabelledPaper[]): PaperSet[] {
  const seeds = Array.from({ length: draws }, (_, i) => 100 + i);
  return [drawn('arXiv 20', all, 20), ...seeds.map(seed => drawn(drawnName, all, 20, undefined, seed))];
}

const none = async (): Promise<void> => {};

async function stabilityOf({ papers, removals: runs }: PaperSet, whole: Grouping): Promise<Cell> {
  if (runs === 0) return '';
  let kept = 0;
  for (let run = 1; run <= runs; run++) {
    const left = Math.round(papers.length * (1 - removedShare));
    const part = Array.from(shuffledOrder(papers.length, run).slice(0, left)).flatMap(i => papers[i] ?? []);
    kept += pairsKept(groupingOf((await buildThemes(part, none)).themes), whole) / runs;
  }
  return kept;
}

async function measure(set: PaperSet): Promise<Cell[]> {
  const { papers } = set;
  const cpu = process.cpuUsage();
  const start = performance.now();
  const { themes } = await buildThemes(papers, none);
  const seconds = (performance.now() - start) / 1000;
  const { user } = process.cpuUsage(cpu);
  const grouping = groupingOf(themes);
  const labels: Grouping = new Map(papers.flatMap(({ id, label }) => (label ? [[id, label] as const] : [])));
  const unsorted = themes.find(({ label }) => label === unsortedLabel)?.papers.length ?? 0;
  const { coverage, lift } = labelQuality(themes, papers);
  return [
    set.name,
    papers.length,
    new Set(labels.values()).size || '',
    themes.length,
    themes.reduce((sum, { subthemes }) => sum + subthemes.length, 0),
    labels.size > 0 ? mutualInformation(grouping, labels) : '',
    labels.size > 0 ? adjustedRand(grouping, labels) : '',
    unsorted / papers.length,
    await stabilityOf(set, grouping),
    coverage,
    lift,
    seconds,
    user / 1e6,
  ];
}

/** Each column's mean. */
function meanOf(rows: readonly (readonly Cell[])[]): Cell[] {
  const columns = (rows[0] ?? []).map((_, column) => rows.map(row => row[column] ?? ''));
  return columns.map(cells =>
    cells.every(cell => typeof cell === 'number')
      ? cells.reduce((sum, cell) => sum + Number(cell), 0) / cells.length
      : (cells[0] ?? ''),
  );
}

async function main(): Promise<void> {
  const rows: Cell[][] = [];
  const ofDraws: Cell[][] = [];
  for (const set of paperSets()) (set.name === drawnName ? ofDraws : rows).push(await measure(set));
  rows.push(meanOf(ofDraws));
  const columns = 'set papers labels themes sub NMI ARI unsorted stability coverage lift s cpu-s'.split(' ');
  printTable('Themes', columns, rows);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
