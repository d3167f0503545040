/** Bytes become text whatever wrote them. */
import assert from 'node:assert/strict';
import { decodeDump } from '../../../src/core/dumps/decode';

const utf16be = (text: string): Uint8Array => Buffer.from(text, 'utf16le').swap16();

const cases: readonly (readonly [what: string, bytes: Uint8Array, text: string])[] = [
  ['nothing', new Uint8Array(), ''],
  ['ASCII', Buffer.from('a\nb'), 'a\nb'],
  ['UTF-8', Buffer.from('Fédération – 模型 🙂'), 'Fédération – 模型 🙂'],
  ['UTF-8 behind a mark', Buffer.from('\ufeffNew'), 'New'],
  ['a second mark, which is text', Buffer.from('\ufeff\ufeffNew'), '\ufeffNew'],
  ['UTF-16, little end first', Buffer.from('\ufeffÄ\n', 'utf16le'), 'Ä\n'],
  ['UTF-16, big end first', utf16be('\ufeffÄ\n'), 'Ä\n'],
  ['UTF-16 with half a character at its end', Buffer.from([0xff, 0xfe, 0x41, 0, 0x42]), 'A\ufffd'],
  ['bytes that are no UTF-8', Buffer.from([0x41, 0xff, 0x42, 0xc3]), 'A\ufffdB\ufffd'],
  ['Latin-1', Buffer.from('caf\u00e9 au lait', 'latin1'), 'caf\ufffd au lait'],
  ['half a mark', Buffer.from([0xef, 0xbb]), '\ufffd'],
  ['NUL bytes, which stay', Buffer.from([0x41, 0, 0x42]), 'A\0B'],
];

describe('decoding', () => {
  for (const [what, bytes, text] of cases) {
    it(`reads ${what}`, () => assert.equal(decodeDump(bytes), text));
  }

  it('reads a view into a larger buffer', () => {
    assert.equal(decodeDump(new Uint8Array(Buffer.from('xxNewxx').buffer.slice(0)).subarray(0, 0)), '');
    assert.equal(decodeDump(Buffer.from('xxNewxx').subarray(2, 5)), 'New');
  });
});
