/** What the tests of citations share: a small library, and notes in which the expected citations are marked. */
import * as assert from 'node:assert/strict';
import * as fs from 'node:fs';
import type { Context } from 'mocha';
import type { PaperLookup, TitleMatcher } from '../../../src/core/citations/citation';
import { findCitations } from '../../../src/core/citations/findCitations';
import { createTitleMatcher } from '../../../src/core/citations/titleMatcher';
import { decodeDump } from '../../../src/core/dumps/decode';
import { recogniseDump } from '../../../src/core/dumps/recognise';
import { copiesOf } from '../../../src/core/library/copies';
import { Library } from '../../../src/core/library/library';
import type { PaperEntry, PaperIds } from '../../../src/core/paper';
import { sharedFile } from '../../support/sharedData';

export interface Shelf {
  readonly library: Library;
  readonly lookup: PaperLookup;
  readonly titles: TitleMatcher;
}

/** A library of papers with these titles, and ids where given. */
export function shelf(papers: Readonly<Record<string, PaperIds>>): Shelf {
  return shelfOf(
    Object.entries(papers).map(([title, ids], line) => {
      const place = { start: line, end: line + 1, line: line + 1, endLine: line + 1 };
      return { title, abstract: `About ${title}.`, authors: [], ids, ...place };
    }),
  );
}

/** A library of papers as a dump has them. */
export function shelfOf(papers: readonly PaperEntry[]): Shelf {
  const library = new Library([copiesOf({ dump: 'papers.txt', format: 'test', papers })]);
  return { library, lookup: library, titles: createTitleMatcher(papers.map(({ title }) => title)) };
}

/** The papers of the three real dumps; a visible skip where they are not at hand. */
export function realShelf(test: Context): Shelf {
  const dumps = ['000_35887dcc1d0946d5.txt', '001_4a61c95927816dea.txt', '002_7275f4d5e1da5136.txt'];
  const papers = dumps.flatMap(dump => {
    const content = fs.readFileSync(sharedFile(test, 'dumps', dump));
    const text = decodeDump(content);
    return recogniseDump(text)?.parse(text).papers ?? [];
  });
  assert.ok(papers.length > 300);
  return shelfOf(papers);
}

/** Keys: blackvip, soft-nms, deeply-supervised-nets, 4-bit-shampoo, attention-is-all-you-need, chimera, residual-codean-autoencoder … */
export const papers = shelf({
  'BlackVIP: Black-Box Visual Prompting for Robust Transfer Learning': { arxiv: '2303.14773' },
  'Soft-NMS -- Improving Object Detection With One Line of Code': { doi: '10.1109/iccv.2017.593' },
  'Deeply-Supervised Nets': { arxiv: '1409.5185' },
  '4-bit Shampoo: Memory-Efficient Network Training': {
    openreview: 'B1xYd_k-3Q',
    semanticScholar: '204e3073870fae3d05bcbc2f6a8e263d9b72e776',
  },
  'Attention Is All You Need': { arxiv: '1706.03762' },
  Chimera: { doi: '10.18653/v1/2020.acl-main.485' },
  'Deep Learning': { acl: 'n19-1423', semanticScholar: '52967399' },
  'Learning with Poincaré Embeddings': { arxiv: 'hep-th/9901001' },
  'Do We Really Need Attention? A Study': {},
});

/** A note with its citations marked: `⟦…⟧` stands for a known paper, `⟦?…⟧` for an unknown one. */
export interface MarkedNote {
  readonly text: string;
  readonly expected: readonly string[];
}

export function readMarks(marked: string): MarkedNote {
  const expected: string[] = [];
  let text = '';
  let from = 0;
  for (const match of marked.matchAll(/⟦(\??)([^⟦⟧]*)⟧/g)) {
    text += marked.slice(from, match.index);
    expected.push(describeSpan(text.length, match[2] ?? '', match[1] === '?' ? 'unknown' : 'known'));
    text += match[2];
    from = match.index + match[0].length;
  }
  return { text: text + marked.slice(from), expected };
}

/** Asserts that the forms with this id find exactly what is marked; all forms together if none is given. */
export function assertCitations(languageId: string, marked: string, form?: string): void {
  const { text, expected } = readMarks(marked);
  const found = findCitations({ text, languageId }, papers.titles, papers.lookup)
    .filter(citation => form === undefined || citation.form === form)
    .map(({ start, end, papers: meant }) =>
      describeSpan(start, text.slice(start, end), meant.length > 0 ? 'known' : 'unknown'),
    );
  assert.deepEqual(found, expected);
}

function describeSpan(start: number, text: string, kind: string): string {
  return `${start}: ${text} (${kind})`;
}

/** One test a row: the marked note in the language, also with the line ends of Windows and amid other paragraphs. */
export function eachNote(form: string | undefined, languageId: string, notes: readonly string[]): void {
  for (const note of notes) {
    it(`${languageId}: ${note.replaceAll('\n', '⏎')}`, () => {
      assertCitations(languageId, note, form);
      assertCitations(languageId, note.replace(/\r?\n/g, '\r\n'), form);
      if (!note.startsWith('---'))
        assertCitations(languageId, `A paragraph.\n\n${note}\n\nAnother one.\n`, form);
    });
  }
}
