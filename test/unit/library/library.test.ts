import assert from 'node:assert/strict';
import fc from 'fast-check';
import { copiesOf, type DumpCopies } from '../../../src/core/library/copies';
import { Library } from '../../../src/core/library/library';
import type { PaperEntry, PaperIds } from '../../../src/core/paper';

/** An entry at line `line` of its dump. */
function entry(
  title: string,
  line: number,
  more: Partial<Pick<PaperEntry, 'abstract' | 'authors' | 'year'>> & { ids?: PaperIds } = {},
): PaperEntry {
  return {
    title,
    abstract: '',
    authors: [],
    ids: {},
    start: line * 100,
    end: line * 100 + 50,
    line,
    endLine: line + 1,
    ...more,
  };
}

function dump(name: string, ...papers: PaperEntry[]): DumpCopies {
  return copiesOf({ dump: name, format: 'test', papers });
}

describe('library', () => {
  it('is empty without dumps', () => {
    const library = new Library([]);
    assert.deepEqual(library.papers, []);
    assert.equal(library.get('title:0'), undefined);
    assert.equal(library.find('blackvip'), undefined);
  });

  it('makes one paper of the same title in two dumps, with both sources in order', () => {
    const library = new Library([
      dump('b.txt', entry('A Tale', 3)),
      dump('a.txt', entry('a  TALE.', 7), entry('Other', 9)),
    ]);
    assert.deepEqual(
      library.papers.map(paper => [paper.title, paper.sources.map(s => `${s.dump}:${s.line}`)]),
      [
        ['a  TALE.', ['a.txt:7', 'b.txt:3']],
        ['Other', ['a.txt:9']],
      ],
    );
  });

  it('makes one paper of a paper that stands twice in a dump', () => {
    const [paper, ...rest] = new Library([dump('a', entry('Twice', 1), entry('Twice', 5))]).papers;
    assert.equal(rest.length, 0);
    assert.deepEqual(
      paper?.sources.map(source => source.line),
      [1, 5],
    );
  });

  it('keeps the fullest abstract and whatever one copy knows', () => {
    const library = new Library([
      dump('a', entry('Paper', 1, { abstract: 'Short.' })),
      dump('b', entry('Paper', 1, { abstract: 'Much longer text.', ids: { arxiv: '2401.00001' } })),
      dump('c', entry('Paper', 1, { authors: ['Ada'], year: 2024 })),
    ]);
    const [paper] = library.papers;
    assert.equal(library.papers.length, 1);
    assert.equal(paper?.id, 'arxiv:2401.00001');
    assert.deepEqual([paper?.abstract, paper?.authors, paper?.year], ['Much longer text.', ['Ada'], 2024]);
  });

  it('believes ids before titles', () => {
    const library = new Library([
      dump(
        'a',
        entry('Old Name', 1, { ids: { arxiv: '2401.00001' } }),
        entry('New Name', 3, { ids: { arxiv: '2401.00001' } }),
      ),
      dump(
        'b',
        entry('Introduction', 1, { ids: { arxiv: '2401.00002' } }),
        entry('Introduction', 3, { ids: { arxiv: '2401.00003' } }),
      ),
    ]);
    assert.deepEqual(
      library.papers.map(paper => paper.id),
      ['arxiv:2401.00001', 'arxiv:2401.00002', 'arxiv:2401.00003'],
    );
    assert.deepEqual(library.byTitle('old name'), ['arxiv:2401.00001']);
    assert.deepEqual(library.byTitle('NEW name'), ['arxiv:2401.00001']);
    assert.deepEqual(library.byTitle('Introduction'), ['arxiv:2401.00002', 'arxiv:2401.00003']);
  });

  it('joins a copy without an id to the paper of that title that has one', () => {
    const library = new Library([
      dump('a', entry('Introduction', 1)),
      dump(
        'b',
        entry('Introduction', 1, { ids: { arxiv: '2401.00003' } }),
        entry('Introduction', 3, { ids: { arxiv: '2401.00002' } }),
      ),
    ]);
    assert.deepEqual(
      library.papers.map(paper => [paper.id, paper.sources.length]),
      [
        ['arxiv:2401.00002', 2],
        ['arxiv:2401.00003', 1],
      ],
    );
  });

  it('finds a paper by the id its title gave it before its arXiv id was known', () => {
    const before = new Library([dump('a', entry('Paper', 1))]);
    const after = new Library([
      dump('a', entry('Paper', 1)),
      dump('b', entry('Paper', 1, { ids: { arxiv: '2401.00001' } })),
    ]);
    const old = before.papers[0]?.id ?? '';
    assert.match(old, /^title:[0-9a-f]{16}$/);
    assert.equal(after.get(old)?.id, 'arxiv:2401.00001');
  });

  it('gives the key that names a paper alone', () => {
    const library = new Library([
      dump('a', entry('Hydra: One', 1), entry('Hydra: Two', 3), entry('Mamba: Three', 5)),
    ]);
    assert.deepEqual(
      library.papers.map(paper => paper.key),
      ['hydra', 'hydra', 'mamba'],
    );
    assert.deepEqual(
      library.papers.map(paper => library.citeKey(paper)),
      ['hydra-one', 'hydra-two', 'mamba'],
    );
    assert.equal(library.find('hydra'), undefined);
    assert.equal(library.byKey('Hydra').length, 2);
    assert.equal(library.find('HYDRA-Two')?.title, 'Hydra: Two');
  });

  it('looks up by arXiv id and DOI', () => {
    const library = new Library([
      dump('a', entry('P', 1, { ids: { arxiv: 'hep-th/9901001', doi: '10.1000/AbC' } })),
    ]);
    assert.equal(library.byId('arxiv', 'hep-th/9901001').length, 1);
    assert.equal(library.byId('doi', '10.1000/aBc').length, 1);
    assert.equal(library.byId('arxiv', '9901001').length, 0);
  });

  it('takes ids of the same work in several registries as one', () => {
    const rows: readonly (readonly [PaperIds, PaperIds, boolean])[] = [
      [{ arxiv: '2303.14773' }, { doi: '10.48550/arXiv.2303.14773v2' }, true],
      [{ acl: 'N19-1423' }, { doi: '10.18653/v1/n19-1423' }, true],
      [{ openreview: 'aB' }, { openreview: 'aB' }, true],
      [{ openreview: 'aB' }, { openreview: 'ab' }, false],
      [{ semanticScholar: '52967399' }, { semanticScholar: '52967399' }, true],
      [{ doi: '10.1/x' }, { acl: 'x' }, false],
    ];
    for (const [a, b, same] of rows) {
      const library = new Library([
        dump('a', entry('One', 1, { ids: a })),
        dump('b', entry('Two', 1, { ids: b })),
      ]);
      assert.equal(library.size, same ? 1 : 2, JSON.stringify([a, b]));
    }
  });

  it('keeps works of one title apart by ids of which a work has one', () => {
    const rows: readonly (readonly [PaperIds, PaperIds, number])[] = [
      [{ acl: 'n19-1' }, { acl: 'n19-2' }, 2],
      [{ doi: '10.48550/arxiv.2303.1' }, { doi: '10.1109/x' }, 1],
      [{ doi: '10.48550/arxiv.2303.1' }, { arxiv: '2303.2' }, 2],
      [{ openreview: 'first' }, { openreview: 'again' }, 1],
    ];
    for (const [a, b, works] of rows) {
      const dumps = [dump('a', entry('P', 1, { ids: a })), dump('b', entry('P', 1, { ids: b }))];
      assert.equal(new Library(dumps).size, works, JSON.stringify([a, b]));
    }
  });

  const title = fc.constantFrom('Alpha', 'alpha!', 'Beta', 'Gamma rays', 'Delta: x', 'Delta: y');
  const ids = fc.constantFrom<PaperIds>(
    {},
    {},
    { arxiv: '1' },
    { arxiv: '2' },
    { doi: '10.1/x' },
    { arxiv: '1', doi: '10.1/x' },
    { doi: '10.48550/arxiv.1' },
    { acl: 'n1', openreview: 'o' },
  );
  const contents = fc.array(fc.tuple(title, ids), { maxLength: 6 });
  const dumpOf = (name: string, papers: readonly (readonly [string, PaperIds])[]): DumpCopies =>
    dump(name, ...papers.map(([text, known], i) => entry(text, i + 1, { ids: known })));

  it('is the same whatever the order of dumps, and loses no source', () => {
    fc.assert(
      fc.property(fc.array(contents, { maxLength: 5 }), fc.integer(), (all, seed) => {
        const dumps = all.map((papers, d) => dumpOf(`d${d}`, papers));
        const shuffled = dumps
          .map((value, i) => ({ value, rank: Math.imul(seed + i, 2654435761) >>> 0 }))
          .sort((a, b) => a.rank - b.rank);
        const library = new Library(dumps);
        assert.deepEqual(new Library(shuffled.map(({ value }) => value)).papers, library.papers);
        assert.equal(library.papers.flatMap(paper => paper.sources).length, all.flat().length);
        assert.equal(new Set(library.papers.map(paper => paper.id)).size, library.papers.length);
      }),
      { seed: 4, numRuns: 500 },
    );
  });

  /** Everything that a library answers. */
  const answers = (library: Library) => ({
    papers: library.papers,
    size: library.size,
    titles: library.titles,
    byId: library.papers.map(({ id }) => library.get(id)),
    citeKeys: library.papers.map(paper => [library.citeKey(paper), library.find(library.citeKey(paper))]),
    byKey: ['alpha', 'beta', 'gamma-rays', 'delta', 'delta-x', 'delta-y'].map(key => library.byKey(key)),
    byTitle: ['ALPHA', 'Beta', 'Gamma rays', 'Delta: x'].map(name => library.byTitle(name)),
    byArxiv: ['1', '2'].map(arxiv => library.byId('arxiv', arxiv)),
    byDoi: library.byId('doi', '10.1/X'),
    ofDumps: ['d0', 'd1', 'd2'].map(name => library.papersOf(name)),
  });

  it('is after any changes what its dumps alone would make it', () => {
    const change = fc.tuple(fc.constantFrom('d0', 'd1', 'd2'), fc.option(contents, { nil: undefined }));
    const rounds = fc.array(fc.array(change, { maxLength: 3 }), { maxLength: 6 });
    fc.assert(
      fc.property(rounds, changes => {
        const library = new Library();
        const now = new Map<string, DumpCopies>();
        for (const round of changes) {
          const read = round.map(([name, papers]) => ({ dump: name, now: papers && dumpOf(name, papers) }));
          library.update(read);
          for (const { dump: name, now: copies } of read) {
            if (copies) now.set(name, copies);
            else now.delete(name);
          }
          assert.deepEqual(answers(library), answers(new Library([...now.values()])));
        }
      }),
      { seed: 6, numRuns: 500 },
    );
  });

  it('leaves the list of papers that somebody reads as it is', () => {
    const library = new Library([dump('a', entry('One', 1))]);
    const { papers } = library;
    library.update([{ dump: 'a', now: dump('a', entry('Two', 1)) }]);
    assert.deepEqual(
      papers.map(paper => paper.title),
      ['One'],
    );
    assert.deepEqual(
      library.papers.map(paper => paper.title),
      ['Two'],
    );
  });

  it('takes a hundred thousand copies of one work in its stride', () => {
    const library = new Library([
      dump('a', ...Array.from({ length: 100_000 }, (_, i) => entry('Same', i + 1))),
    ]);
    assert.equal(library.size, 1);
    library.update([{ dump: 'b', now: dump('b', entry('Same', 1)) }]);
    assert.equal(library.papers[0]?.sources.length, 100_001);
  });
});
