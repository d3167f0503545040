/** Places as people are told them, and the sentences around citations. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { positionsIn, quote, rangeOf } from '../../../src/core/citations/notePlace';

describe('places in notes', () => {
  it('are lines and columns from 1, by the line ends of VS Code', () => {
    const positionOf = positionsIn('ab\ncd\r\nef\rgh');
    assert.deepEqual(rangeOf({ start: 1, end: 12 }, positionOf), {
      line: 1,
      column: 2,
      endLine: 4,
      endColumn: 3,
    });
  });
});

/** `⟦…⟧` is the citation in the note, `«…»` what is quoted of it. */
const quoted: readonly (readonly [name: string, note: string])[] = [
  ['a sentence among others', 'One. «Two ⟦[@a]⟧ here.» Three.'],
  ['the only sentence', '«All of ⟦@a⟧»'],
  ['across a line wrap', 'First.\n\n«Some\nwords ⟦@a⟧ and\nmore.» Next.'],
  ['an item of a list', 'Intro\n\n- «item ⟦@a⟧ end»\n- other'],
  ['an item with a number', '1. «item ⟦@a⟧»\n2. other'],
  ['a heading', '# «Heading ⟦@a⟧»\n\nText.'],
  ['a quotation', '> «as ⟦@a⟧ says»\n\nText'],
  ['no end at an abbreviation', 'Then. «See e.g. work by Li et al. in ⟦@a⟧ for this.» Done.'],
  ['an end behind a bracket', 'He said "so." «Then ⟦@a⟧ came!» And'],
  ['the line ends of Windows', 'One.\r\n\r\n«Two\r\n⟦@a⟧ here.»\r\n\r\nThree.'],
  ['Chinese', '前面。«见⟦@a⟧的工作。»后面。'],
  ['a title that is the whole paragraph', '«⟦A Title of Some Words⟧»\n\nText'],
  ['a row of a table', '| a | b |\n| «⟦@a⟧ | c |»'],
];

describe('the sentence around a citation', () => {
  for (const [name, marked] of quoted) {
    it(name, () => {
      const note = marked.replace(/[«»]/g, '');
      const start = note.indexOf('⟦');
      const end = note.indexOf('⟧') - 1;
      const { text, mark } = quote(note.replace(/[⟦⟧]/g, ''), { start, end });
      const expected = (/«(.*)»/s.exec(marked)?.[1] ?? '').replace(/\s+/g, ' ');
      assert.equal(
        `${text.slice(0, mark.start)}⟦${text.slice(mark.start, mark.end)}⟧${text.slice(mark.end)}`,
        expected,
      );
    });
  }

  it('is cut where it is long, at words', () => {
    const text = `${'before '.repeat(200)}@a ${'after '.repeat(200)}`;
    const { text: shown, mark } = quote(text, { start: 1400, end: 1402 });
    assert.match(shown, /^…(before )+@a( after)+…$/);
    assert.ok(shown.length < 450);
    assert.equal(shown.slice(mark.start, mark.end), '@a');
  });

  it('is one line with the citation in it, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), fc.nat(80), fc.nat(80), (text, a, b) => {
        const start = Math.min(a, b, text.length);
        const end = Math.min(Math.max(a, b), text.length);
        const { text: shown, mark } = quote(text, { start, end });
        assert.ok(!/[\r\n]/.test(shown));
        assert.ok(mark.start <= mark.end);
      }),
    );
  });
});
