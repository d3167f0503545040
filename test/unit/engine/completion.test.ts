/** What can be written where a note expects a paper. */
import assert from 'node:assert/strict';
import type { Completions } from '../../../src/core/engine';
import { LocalEngine } from '../../../src/core/localEngine';
import { pageCopy } from '../../support/listingPage';

const titles = [
  'Soft-NMS: Gentle Suppression of Overlapping Boxes',
  'Softmax Without Tears in Deep Classification',
  'Counting Trees from Above with Sparse Labels',
  'Boxes That Overlap in Crowded Scenes of Traffic',
  'Attention Is Rarely Needed',
  'Attention Over Trees: Parsing without Grammars',
  'Attention Over Trees and Forests from Far Above Them',
  'Learning from [Broken] Brackets and Other Marks',
];

describe('completion', () => {
  let engine: LocalEngine;
  before(async () => {
    engine = new LocalEngine();
    const papers = titles.map(title => ({
      title,
      abstract: `We write about ${title.toLowerCase()} at some length, so that it passes for an abstract of a paper.`,
    }));
    await engine.update({ changes: [{ dump: 'a', content: pageCopy(papers) }] });
  });
  after(() => engine.dispose());

  /** `‸` is the cursor. */
  async function complete(note: string, languageId = 'markdown', limit = 20): Promise<Completions> {
    const text = note.replace('‸', '');
    const found = await engine.complete({ text, languageId, offset: note.indexOf('‸'), limit });
    assert.ok(found, 'no place');
    return found;
  }
  const keys = async (...request: Parameters<typeof complete>): Promise<string[]> =>
    (await complete(...request)).items.map(({ citeKey }) => citeKey);
  const inserted = async (...request: Parameters<typeof complete>): Promise<string | undefined> =>
    (await complete(...request)).items[0]?.insertText;

  it('puts keys that begin so before titles that hold the word', async () => {
    assert.deepEqual((await keys('@soft‸')).slice(0, 2), ['soft-nms', 'softmax-tears-deep-classification']);
    assert.deepEqual(await keys('@soft-n‸'), ['soft-nms']);
    const overBoxes = await keys('@boxes‸');
    assert.equal(overBoxes[0], 'boxes-overlap-crowded-scenes');
    assert.ok(overBoxes.includes('soft-nms'));
  });

  for (const typed of [
    'gentle',
    'gentle-suppress',
    'supression',
    'SOFT-NMS',
    'nms',
    'softnms',
    'overlaping-boxs',
  ]) {
    it(`finds a paper by ${typed}`, async () => assert.ok((await keys(`[@${typed}‸]`)).includes('soft-nms')));
  }

  it('finds it by the words of its title where blanks may stand', async () => {
    for (const [note, languageId] of [
      ['\\cite{gentle supp‸}', 'latex'],
      ['[[gentle supp‸]]', 'markdown'],
      [':cite:t:`gentle supp‸`', 'restructuredtext'],
    ] as const) {
      assert.deepEqual(await keys(note, languageId), ['soft-nms']);
    }
  });

  it('lists each paper once and no more than asked for', async () => {
    const found = await keys('@attention‸');
    assert.equal(new Set(found).size, found.length);
    assert.ok(found.length >= 3);
    assert.deepEqual(await keys('@attention‸', 'markdown', 2), found.slice(0, 2));
  });

  it('writes the form of the place, and what ends it where that is missing', async () => {
    assert.equal(await inserted('@soft-n‸'), 'soft-nms');
    assert.equal(await inserted('[@soft-n‸'), 'soft-nms]');
    assert.equal(await inserted('[@soft-n‸]'), 'soft-nms');
    assert.equal(await inserted('\\cite{soft-n‸', 'latex'), 'soft-nms}');
    assert.equal(await inserted('#cite(<soft-n‸)', 'typst'), 'soft-nms>');
    assert.equal(await inserted('[[soft-n‸]]'), titles[0]);
    assert.equal(await inserted('[[soft-n‸'), `${titles[0]}]]`);
  });

  it('links by key where the title cannot stand in a link', async () => {
    assert.equal(await inserted('[[broken brack‸]]'), 'learning-broken-brackets');
  });

  it('replaces the key that the cursor stands in', async () => {
    const { start, end } = await complete('See @sof‸t-nms.');
    assert.deepEqual([start, end], [5, 13]);
  });

  it('goes on with what was near in a list of keys, but takes other words for what they are', async () => {
    assert.deepEqual(await keys('[@softzzzz‸]'), await keys('[@soft‸]'));
    assert.deepEqual(await keys('@softzzzz‸'), []);
    assert.deepEqual(await keys('[[softzzzz‸]]'), []);
    assert.deepEqual(await keys('[@zzzz‸]'), []);
  });

  it('offers what notes cite before anything is typed, then what there is', async () => {
    const content = 'See [@softmax-tears-deep-classification].';
    await engine.updateNotes({ changes: [{ note: 'n.md', languageId: 'markdown', content }] });
    await engine.citationCounts();
    const found = await keys('@‸');
    assert.equal(found[0], 'softmax-tears-deep-classification');
    assert.equal(found.length, titles.length);
    await engine.updateNotes({ changes: [{ note: 'n.md', languageId: 'markdown', content: null }] });
  });

  it('has nothing where no paper is expected', async () => {
    for (const text of ['Plain soft', '`@soft`', 'me@soft']) {
      assert.equal(await engine.complete({ text, languageId: 'markdown', offset: 7, limit: 5 }), null);
    }
  });

  it('keeps up with the library', async () => {
    const other = new LocalEngine();
    const request = { text: '@sof', languageId: 'markdown', offset: 4, limit: 5 };
    assert.deepEqual((await other.complete(request))?.items, []);
    const content = pageCopy([
      { title: titles[0] ?? '', abstract: 'Boxes that overlap are dropped by detectors. We are gentle.' },
    ]);
    await other.update({ changes: [{ dump: 'a', content }] });
    assert.equal((await other.complete(request))?.items[0]?.citeKey, 'soft-nms');
    await other.update({ changes: [{ dump: 'a', content: null }] });
    assert.deepEqual((await other.complete(request))?.items, []);
    other.dispose();
  });
});
