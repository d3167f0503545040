/** Where the notes of a workspace cite a paper, while notes and library change. */
import assert from 'node:assert/strict';
import { LocalEngine } from '../../../src/core/localEngine';
import { type ListedPaper, pageCopy } from '../../support/listingPage';

const papers: readonly ListedPaper[] = [
  {
    title: 'Soft-NMS: Gentle Suppression of Overlapping Boxes',
    abstract:
      'Detectors drop boxes that overlap. We lower their scores instead, which keeps crowded objects apart.',
  },
  {
    title: 'Counting Trees from Above with Sparse Labels',
    abstract:
      'Forests are counted from aerial pictures. A handful of labels is enough when crowns are modelled well.',
  },
];

describe('notes', () => {
  let engine: LocalEngine;
  beforeEach(async () => {
    engine = new LocalEngine();
    await engine.update({ changes: [{ dump: 'a', content: pageCopy(papers) }] });
  });
  afterEach(() => engine.dispose());

  const write = (note: string, content: string | Uint8Array | null, languageId = 'markdown') =>
    engine.updateNotes({ changes: [{ note, languageId, content }] });
  const idOf = async (place: number): Promise<string> => (await engine.papers())[place]?.id ?? assert.fail();
  const placesOf = async (place: number): Promise<string[]> =>
    (await engine.citedIn({ paper: await idOf(place) })).map(
      ({ note, line, column, sentence }) => `${note}:${line}:${column} ${sentence.text}`,
    );

  it('tell where they cite a paper, in their order', async () => {
    await write('b.md', 'Also [@soft-nms].');
    await write('a.md', 'First.\n\nBoxes are kept apart [@soft-nms]. And again: @soft-nms.\n');
    assert.deepEqual(await placesOf(0), [
      'a.md:3:22 Boxes are kept apart [@soft-nms].',
      'a.md:3:46 And again: @soft-nms.',
      'b.md:1:6 Also [@soft-nms].',
    ]);
    assert.deepEqual(await placesOf(1), []);
    assert.deepEqual(await engine.citationCounts(), [{ paper: await idOf(0), notes: 2 }]);
  });

  it('are told of as bytes, too', async () => {
    await write('a.md', new TextEncoder().encode('\ufeffSee [@soft-nms].'));
    assert.deepEqual(await placesOf(0), ['a.md:1:5 See [@soft-nms].']);
  });

  it('cite what they cite now', async () => {
    await write('a.md', 'See [@soft-nms].');
    await write('a.md', 'See Counting Trees from Above with Sparse Labels.');
    assert.deepEqual(await placesOf(0), []);
    assert.deepEqual(await placesOf(1), ['a.md:1:5 See Counting Trees from Above with Sparse Labels.']);
    await write('a.md', null);
    assert.deepEqual(await engine.citationCounts(), []);
  });

  it('follow the library', async () => {
    await write('a.md', 'See [@soft-nms] and [@counting-trees].');
    const [paper = assert.fail()] = papers;
    await engine.update({ changes: [{ dump: 'a', content: null }] });
    assert.deepEqual(await engine.citationCounts(), []);
    await engine.update({ changes: [{ dump: 'b', content: pageCopy([paper]) }] });
    assert.deepEqual(await placesOf(0), ['a.md:1:5 See [@soft-nms] and [@counting-trees].']);
  });

  it('are passed over where they are no text', async () => {
    await write('a.md', 'See [@soft-nms].\0');
    await write('a.ts', 'See [@soft-nms].', 'typescript');
    assert.deepEqual(await engine.citationCounts(), []);
  });

  it('are told of by a citation and by the paper', async () => {
    await write('a.md', 'See [@soft-nms].');
    await engine.citationCounts();
    const [citation] = await engine.citations({ text: '@soft-nms', languageId: 'markdown' });
    assert.deepEqual(
      citation?.papers.map(({ citedIn }) => citedIn),
      [1],
    );
    assert.equal((await engine.paper({ idOrKey: 'soft-nms' }))?.citedIn, 1);
  });

  it('tell where the key stands in a citation by key', async () => {
    await write(
      'a.md',
      'First.\nBoxes [see @soft-nms, p. 3], and [[soft-nms]].\nSoft-NMS: Gentle Suppression of Overlapping Boxes',
    );
    const places = await engine.citedIn({ paper: await idOf(0) });
    assert.deepEqual(
      places.map(({ key }) => key && [key.key, key.line, key.column, key.endLine, key.endColumn]),
      [['soft-nms', 2, 13, 2, 21], ['soft-nms', 2, 36, 2, 44], undefined],
    );
  });

  it('have another revision once they are read', async () => {
    const { citationsRevision } = await engine.overview();
    const changed = new Promise<number>(resolve => {
      engine.onDidChange(overview => {
        if (overview.citationsRevision > citationsRevision) resolve(overview.citationsRevision);
      });
    });
    await write('a.md', 'See [@soft-nms].');
    assert.equal((await engine.overview()).papers, 2);
    assert.ok((await changed) > citationsRevision);
  });
});

describe('lists of references', () => {
  let engine: LocalEngine;
  beforeEach(async () => {
    engine = new LocalEngine();
    await engine.update({ changes: [{ dump: 'a', content: pageCopy(papers) }] });
  });
  afterEach(() => engine.dispose());

  const list = (content: string | null, languageId = 'bibtex') =>
    engine.updateNotes({ changes: [{ note: 'file:///my%20desk/all%20refs.bib', languageId, content }] });
  const described = async (text: string, languageId: string) =>
    (await engine.citations({ text, languageId })).map(
      ({ name, defined, explicit, papers: cited }) =>
        `${name} ${cited.length} ${defined ? 'defined' : 'undefined'}${explicit ? ' explicit' : ''}`,
    );
  const note = '[@soft-nms; @doe2020]';

  it('define keys while they are there', async () => {
    assert.deepEqual(await described(note, 'markdown'), [
      'soft-nms 1 undefined explicit',
      'doe2020 0 undefined explicit',
    ]);
    await list('@article{doe2020, title = {x}}\n@misc{soft-nms,}');
    assert.deepEqual(await described(note, 'markdown'), [
      'soft-nms 1 defined explicit',
      'doe2020 0 defined explicit',
    ]);
    await list('@article{doe2021,}');
    assert.deepEqual(await described(note, 'markdown'), [
      'soft-nms 1 undefined explicit',
      'doe2020 0 undefined explicit',
    ]);
    await list('@article{doe2020,}');
    await list(null);
    assert.deepEqual(await described('[@doe2020]', 'markdown'), ['doe2020 0 undefined explicit']);
  });

  it('cite nothing themselves, until the file is a note', async () => {
    const content = '@misc{a, title = {Soft-NMS: Gentle Suppression of Overlapping Boxes}}';
    await list(content);
    assert.deepEqual(await engine.citationCounts(), []);
    await list(content, 'plaintext');
    assert.equal((await engine.citationCounts()).length, 1);
    assert.deepEqual(await described('[@a]', 'markdown'), ['a 0 undefined explicit']);
    await list(content);
    assert.deepEqual(await engine.citationCounts(), []);
    assert.deepEqual(await described('[@a]', 'markdown'), ['a 0 defined explicit']);
  });

  it('that a note names and nobody has may define any key', async () => {
    const text = '\\addbibresource{all refs.bib}\\cite{soft-nms,doe2020}';
    assert.deepEqual(await described(text, 'latex'), [
      'soft-nms 1 undefined explicit',
      'doe2020 0 defined explicit',
    ]);
    await list('@misc{other,}');
    assert.deepEqual(await described(text, 'latex'), [
      'soft-nms 1 undefined explicit',
      'doe2020 0 undefined explicit',
    ]);
  });

  it('change what is known of citations', async () => {
    const before = (await engine.overview()).citationsRevision;
    await list('@misc{doe2020,}');
    await engine.citationCounts();
    assert.ok((await engine.overview()).citationsRevision > before);
  });
});

describe('the papers nearest to an unknown key', () => {
  let engine: LocalEngine;
  before(async () => {
    engine = new LocalEngine();
    await engine.update({ changes: [{ dump: 'a', content: pageCopy(papers) }] });
  });
  after(() => engine.dispose());

  const rows: readonly (readonly [name: string, citeKeys: readonly string[]])[] = [
    ['soft_nsm', ['soft-nms']],
    ['countingtrees', ['counting-trees-above']],
    ['AerialForests', ['counting-trees-above']],
    ['OR', []],
    ['-', []],
    ['', []],
  ];
  for (const [name, citeKeys] of rows) {
    it(name === '' ? 'nothing' : name, async () => {
      const near = await engine.nearest({ name, limit: 3 });
      assert.deepEqual(
        near.map(({ citeKey }) => citeKey),
        citeKeys,
      );
    });
  }

  it('follow the library', async () => {
    await engine.update({
      changes: [
        {
          dump: 'b',
          content: pageCopy([
            {
              title: 'Hydra: Many Heads',
              abstract:
                'Heads that grow again when they are cut off, in one model that is trained end to end.',
            },
          ]),
        },
      ],
    });
    assert.equal((await engine.nearest({ name: 'hydar', limit: 3 }))[0]?.title, 'Hydra: Many Heads');
    await engine.update({ changes: [{ dump: 'b', content: null }] });
    assert.deepEqual(await engine.nearest({ name: 'hydar', limit: 3 }), []);
  });
});
