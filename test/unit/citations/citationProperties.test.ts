import * as assert from 'node:assert/strict';
import fc from 'fast-check';
import type { CitationSpan } from '../../../src/core/citations/citation';
import { findCitations } from '../../../src/core/citations/findCitations';
import { citationForms } from '../../../src/core/citations/forms';
import { noteLanguages } from '../../../src/core/citations/markup';
import { readNote } from '../../../src/core/citations/noteText';
import { papers } from './citing';

/** Pieces that open, close and confuse every form, with any characters between them. */
const pieces = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      ...'@blackvip [@ [[ ]] [ ] ( ) { } \\cite{ \\cite[ blackvip soft-nms , ; | # ` `` ``` ~~~ $ $$ \\( \\) \\[ \\] % <!-- --> < > = ~ : :: .. // /* */ --- ---- \\begin{verbatim} \\end{verbatim} [cite: :cite:t:` cite:[ << >> #cite(< https://arxiv.org/abs/2303.14773 arXiv:2303.14773 hep-th/9901001 10.1109/iccv.2017.593 ]( ]: Attention is All you need BlackVIP * _ \\ " “ ” \r \n \r\n \n\n \t \0 é \u0301 学 😀 \ud83d'.split(
        ' ',
      ),
      ' ',
      '\n',
      '\n\n',
      '\r\n',
      '    ',
      '> ',
      '- ',
      '---\nnocite: ',
      '\n---\n',
      'Soft-NMS',
      'Chimera.',
      'https://openreview.net/forum?id=B1xYd_k-3Q',
      'https://aclanthology.org/N19-1423',
      'Corpus ID: 52967399',
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
);
const notes = fc.record({
  text: fc.array(pieces, { maxLength: 60 }).map(parts => parts.join('')),
  languageId: fc.constantFrom(...noteLanguages),
});

describe('citations: for any note', () => {
  it('every form gives spans in order, inside the text, without overlap', () => {
    fc.assert(
      fc.property(notes, ({ text, languageId }) => {
        const note = readNote(text, languageId, papers.titles);
        assert.ok(note);
        for (const form of citationForms) assertInOrder(form.find(note), text, form.id);
      }),
      { seed: 1, numRuns: 4000 },
    );
  });

  it('all forms together do as well, and find the same at an offset', () => {
    fc.assert(
      fc.property(notes, fc.nat(400), (note, offset) => {
        const all = findCitations(note, papers.titles, papers.lookup);
        assertInOrder(all, note.text, 'all');
        assert.deepEqual(
          findCitations(note, papers.titles, papers.lookup, offset),
          all.filter(({ start, end }) => start <= offset && offset <= end),
        );
      }),
      { seed: 2, numRuns: 4000 },
    );
  });

  it('a key stands where its span says, inside the citation', () => {
    fc.assert(
      fc.property(notes, note => {
        for (const { start, end, keySpan, target } of findCitations(note, papers.titles, papers.lookup)) {
          assert.ok(keySpan || target.kind !== 'key');
          if (keySpan) assertKey({ start, end, keySpan, target }, note.text);
        }
      }),
      { seed: 4, numRuns: 4000 },
    );
  });

  it('the views keep its length and its line ends', () => {
    fc.assert(
      fc.property(notes, ({ text, languageId }) => {
        const note = readNote(text, languageId, papers.titles);
        for (const view of [note?.syntax, note?.words, note?.prose]) {
          assert.equal(view?.length, text.length);
          for (let index = 0; index < text.length; index++) {
            assert.ok(view?.[index] === text[index] || view?.[index] === '\0' || view?.[index] === ' ');
          }
        }
      }),
      { seed: 3, numRuns: 1000 },
    );
  });
});

function assertKey({ start, end, keySpan, target }: CitationSpan, text: string): void {
  assert.ok(keySpan && start <= keySpan.start && keySpan.end <= end);
  const keys = target.kind === 'key' ? [target.key] : target.kind === 'name' ? target.names : [];
  assert.ok(keys.includes(text.slice(keySpan.start, keySpan.end)));
}

function assertInOrder(spans: readonly CitationSpan[], text: string, form: string): void {
  let last = 0;
  for (const { start, end } of spans) {
    assert.ok(start >= last && start < end && end <= text.length, `${form}: ${start}–${end} after ${last}`);
    last = end;
  }
}
