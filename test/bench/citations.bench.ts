/**
 * What citations cost in a note of 5,000 lines while it is written, with small and large libraries: the note read anew, and
 * hovers right after a keystroke and without one, completion while a key is written; beside them the bare walk over the note's words, on the same machine.
 */
import type { CompletionRequest, PaperEngine } from '../../src/core/engine';
import { LocalEngine } from '../../src/core/localEngine';
import type { IndexedPaper } from '../../src/core/search/paperTexts';
import { pageCopy } from '../support/listingPage';
import { scalePapers } from './searchData';
import { type Cell, printTable, quantile, timed } from './table';

const sizes = [1_000, 20_000, 100_000];
const lines = 5_000;
const lineLength = 72;
const papersADump = 500;
const rounds = 40;

/** A note of abstracts, wrapped, with a citation in each paragraph: a title, a key or an arXiv id that nobody knows. */
function noteOf(papers: readonly IndexedPaper[], keys: readonly string[]): string {
  const written: string[] = [];
  for (let i = 0; written.length < lines; i++) {
    const { abstract = '' } = papers[(i * 31) % papers.length] ?? {};
    const { title = '' } = papers[(i * 17) % papers.length] ?? {};
    const cited = [title, `[@${keys[i % keys.length]}]`, `arXiv:1909.${String(i % 10000).padStart(4, '0')}`][
      i % 3
    ];
    const text = `${abstract.slice(0, 400)} ${cited} ${abstract.slice(400)}`.replace(/[$\\`@]/g, '');
    const citation = cited ?? '';
    const restored = text.replace(citation.replace(/[$\\`@]/g, ''), () => citation);
    written.push(...wrapped(restored), '');
  }
  return written.slice(0, lines).join('\n');
}

function wrapped(text: string): string[] {
  const rows: string[] = [];
  let row = '';
  for (const word of text.split(' ')) {
    if (row.length + word.length > lineLength) {
      rows.push(row);
      row = '';
    }
    row += row === '' ? word : ` ${word}`;
  }
  return [...rows, row];
}

async function engineOf(papers: readonly IndexedPaper[]): Promise<PaperEngine> {
  const engine = new LocalEngine();
  const changes: { dump: string; content: Uint8Array }[] = [];
  for (let i = 0; i < papers.length; i += papersADump) {
    const content = new TextEncoder().encode(pageCopy(papers.slice(i, i + papersADump)));
    changes.push({ dump: `${String(i).padStart(7, '0')}.txt`, content });
  }
  // More is announced, and never comes: themes would be looked for otherwise.
  await engine.update({ changes, more: true });
  return engine;
}

/** A key being written in the middle of the note, letter by letter: begun anew every eleven rounds. */
function writing(note: string, round: number): CompletionRequest {
  const at = note.indexOf('\n', note.length >> 1);
  const typed = ` [@${'neural-netw'.slice(0, 1 + (round % 11))}`;
  const text = note.slice(0, at) + typed + note.slice(at);
  return { text, languageId: 'markdown', offset: at + typed.length, limit: 50 };
}

/** Milliseconds of each round; none asks what the one before asked. */
function timedRounds(work: (round: number) => unknown): Promise<number[]> {
  let round = 0;
  return timed(rounds, () => work(round++));
}

async function measure(size: number, all: readonly IndexedPaper[]): Promise<Cell[]> {
  const papers = all.slice(0, size);
  const engine = await engineOf(papers);
  const known = await engine.search({ query: 'learning', limit: 50, snippets: 0 });
  const note = noteOf(
    papers,
    known.hits.map(({ key }) => key),
  );
  const languageId = 'markdown';
  const started = performance.now();
  await engine.citations({ text: note, languageId, offset: 0 });
  const first = performance.now() - started;
  const offsetOf = (round: number): number => Math.floor((note.length * (round + 1)) / (rounds + 2));
  /** The note with another letter typed at an offset. */
  const typed = (round: number): string => {
    const at = note.indexOf('\n', offsetOf(round));
    return `${note.slice(0, at)} ${'abcdefghij'.slice(0, 1 + (round % 10))}${note.slice(at)}`;
  };
  const { length: citations } = await engine.citations({ text: note, languageId });
  const rescan = await timedRounds(round => engine.citations({ text: typed(round), languageId }));
  const hover = await timedRounds(round =>
    engine.citations({ text: `${typed(round)}\n`, languageId, offset: offsetOf(round) }),
  );
  await engine.complete(writing(note, 1));
  const complete = await timedRounds(round => engine.complete(writing(note, round)));
  await engine.citations({ text: note, languageId });
  const again = await timedRounds(round =>
    engine.citations({ text: note, languageId, offset: offsetOf(round) }),
  );
  const bare = await timedRounds(round => typed(round).match(/[\p{L}\p{N}]+/gu)?.length);
  engine.dispose();
  const cells = (times: readonly number[]): Cell[] => [
    quantile(times, 0.5).toFixed(1),
    quantile(times, 0.95).toFixed(1),
  ];
  return [
    size,
    citations,
    first.toFixed(0),
    ...cells(rescan),
    ...cells(hover),
    ...cells(complete),
    ...cells(again),
    ...cells(bare),
    (quantile(rescan, 0.5) / quantile(bare, 0.5)).toFixed(1),
  ];
}

async function main(): Promise<void> {
  const all = await scalePapers(Math.max(...sizes));
  const rows: Cell[][] = [];
  for (const size of sizes) rows.push(await measure(size, all));
  const columns =
    'papers citations first rescan p95 typed+hover p95 complete p95 hover p95 bare-words p95 rescan/bare'.split(
      ' ',
    );
  printTable('A note of 5,000 lines, in ms (reach: hover 20 p95, rescan 100)', columns, rows);
}

main().catch(error => {
  console.error(error);
  process.exit(1);
});
