/** Lines are those of VS Code, and their places exact. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { textLines } from '../../../src/core/dumps/lines';

const read = (text: string): string[] =>
  [...textLines(text)].map(({ start, end, line }) => `${line}:${text.slice(start, end)}`);

const cases: readonly (readonly [text: string, lines: readonly string[]])[] = [
  ['', ['1:']],
  ['a', ['1:a']],
  ['a\n', ['1:a', '2:']],
  ['a\nb\r\nc\rd', ['1:a', '2:b', '3:c', '4:d']],
  ['\r\n\n\r', ['1:', '2:', '3:', '4:']],
  ['\n\r', ['1:', '2:', '3:']],
  ['a\r', ['1:a', '2:']],
  ['a\u2028b\u0085c\vd', ['1:a\u2028b\u0085c\vd']],
];

describe('lines', () => {
  for (const [text, lines] of cases) {
    it(`splits ${JSON.stringify(text)}`, () => assert.deepEqual(read(text), lines));
  }

  it('are what a split at the line ends gives, at their offsets', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'bc', '\n', '\r', '\r\n', ' ')), parts => {
        const text = parts.join('');
        const lines = [...textLines(text)];
        assert.deepEqual(
          lines.map(({ start, end }) => text.slice(start, end)),
          text.split(/\r\n|\r|\n/),
        );
        assert.deepEqual(
          lines.map(({ line }) => line),
          lines.map((_, at) => at + 1),
        );
      }),
      { seed: 5, numRuns: 300 },
    );
  });
});
