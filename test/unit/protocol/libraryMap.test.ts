/** What the map's page may say, and what may be kept for it. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  parseKeptMapState,
  parseMapHostMessage,
  parseMapPageMessage,
} from '../../../src/protocol/libraryMap';

describe('messages of the map', () => {
  const accepted = [
    { type: 'ready', query: '' },
    { type: 'ready', query: 'diffusion' },
    { type: 'search', query: '"exact phrase"' },
    { type: 'openPaper', paper: 'arxiv:2106.09685', goThere: true },
  ];
  for (const message of accepted) {
    it(`takes ${JSON.stringify(message)}, and nothing besides its fields`, () => {
      assert.deepEqual(parseMapPageMessage({ ...message, command: 'rm' }), message);
    });
  }

  const refused = [
    null,
    'ready',
    [],
    { type: 'ready' },
    { type: 'search', query: 1 },
    { type: 'search', query: 'x'.repeat(2000) },
    { type: 'openPaper', paper: '', goThere: true },
    { type: 'openPaper', paper: 'a' },
    { type: 'openPaper', paper: 'a', goThere: 1 },
    { type: 'toString' },
    { type: '__proto__' },
  ];
  for (const message of refused) {
    it(`refuses ${JSON.stringify(message).slice(0, 60)}`, () => {
      assert.equal(parseMapPageMessage(message), undefined);
    });
  }

  it('throws on nothing', () => {
    fc.assert(
      fc.property(fc.jsonValue(), value => {
        parseMapPageMessage(value);
        parseKeptMapState(value);
      }),
    );
  });

  it('takes a map only where its lists go side by side', () => {
    const map = { papers: ['a'], titles: ['A'], x: [0], y: [0], theme: [0], themes: [], labels: [] };
    const rest = { texts: {}, marks: { cited: [], query: '', hits: null, summary: '' } };
    assert.ok(parseMapHostMessage({ type: 'show', map, ...rest }));
    assert.equal(parseMapHostMessage({ type: 'show', map: { ...map, y: [] }, ...rest }), undefined);
    assert.equal(parseMapHostMessage({ type: 'show', map, texts: {} }), undefined);
    assert.equal(parseMapHostMessage({ type: 'mark' }), undefined);
    assert.equal(parseMapHostMessage({ type: 'show' }), undefined);
    assert.equal(parseMapHostMessage({ type: 'unknown' }), undefined);
    assert.equal(parseMapHostMessage('show'), undefined);
  });

  it('keeps what it understands of a kept state', () => {
    const nothing = { query: '', asList: false };
    assert.deepEqual(parseKeptMapState(undefined), nothing);
    assert.deepEqual(parseKeptMapState({ query: 1, asList: 'yes', view: { x: 1 }, paper: 2 }), nothing);
    const whole = {
      query: 'a',
      asList: true,
      paper: 'p',
      view: { x: 1, y: -2, scale: 0.5 },
      open: ['t', ''],
    };
    assert.deepEqual(parseKeptMapState(whole), whole);
    assert.deepEqual(parseKeptMapState({ ...nothing, view: { x: 1, y: 1, scale: 0 } }), nothing);
    for (const open of ['t', [], [1], ['t'.repeat(300)], Array.from({ length: 2000 }, String)])
      assert.deepEqual(parseKeptMapState({ ...nothing, open }), nothing);
  });
});
