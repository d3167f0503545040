/** The engine as hosts use it, on dumps written for the purpose. */
import assert from 'node:assert/strict';
import type { LibraryOverview } from '../../../src/core/engine';
import { LocalEngine } from '../../../src/core/localEngine';
import { noOverrides } from '../../../src/core/themes/overrides';
import { type ListedPaper, pageCopy, papersAbout } from '../../support/listingPage';

const graphs = papersAbout('graph neural networks', 8);
const speech = papersAbout('speech enhancement', 8);
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

async function engineWith(
  ...dumps: readonly (readonly [name: string, papers: readonly ListedPaper[]])[]
): Promise<LocalEngine> {
  const engine = new LocalEngine();
  await engine.update({ changes: dumps.map(([dump, papers]) => ({ dump, content: pageCopy(papers) })) });
  return engine;
}

describe('engine', () => {
  it('begins empty', async () => {
    const engine = new LocalEngine();
    assert.deepEqual(await engine.overview(), {
      revision: 0,
      papers: 0,
      dumps: [],
      themesReady: true,
      themesProgress: 1,
      citationsRevision: 0,
    });
    assert.deepEqual(await engine.themes({}), []);
    assert.deepEqual(await engine.search({ query: 'anything', limit: 5 }), { hits: [], matched: 0 });
    assert.equal(await engine.paper({ idOrKey: 'nobody' }), null);
  });

  it('reads bytes and texts alike', async () => {
    const engine = new LocalEngine();
    const text = pageCopy(graphs);
    const { dumps } = await engine.update({
      changes: [
        { dump: 'a', content: encode(text) },
        { dump: 'b', content: text },
      ],
    });
    assert.deepEqual(
      dumps.map(({ dump, format, papers, problems }) => [dump, format, papers, problems]),
      [
        ['a', 'huggingface-page', 8, 0],
        ['b', 'huggingface-page', 8, 0],
      ],
    );
    const papers = await engine.papers();
    assert.deepEqual(
      papers.map(paper => [paper.title, paper.abstract]),
      graphs.map(paper => [paper.title, paper.abstract]),
    );
    assert.ok(papers.every(paper => paper.sources.length === 2));
  });

  it('passes over what is no dump', async () => {
    const engine = new LocalEngine();
    const { dumps, revision } = await engine.update({
      changes: [
        { dump: 'README.md', content: '# A project\n\nIt does things.\n' },
        { dump: 'binary', content: new Uint8Array([0, 1, 2, 3, 0, 255]) },
        { dump: 'empty', content: new Uint8Array(0) },
      ],
    });
    assert.deepEqual([dumps, revision], [[], 0]);
  });

  it('follows a dump that changes, and lets go of one that is gone', async () => {
    const engine = await engineWith(['a', graphs], ['b', speech]);
    await engine.update({ changes: [{ dump: 'a', content: pageCopy(graphs.slice(0, 3)) }] });
    assert.equal((await engine.overview()).papers, 11);
    const { papers, dumps } = await engine.update({ changes: [{ dump: 'b', content: null }] });
    assert.equal(papers, 3);
    assert.deepEqual(
      dumps.map(({ dump }) => dump),
      ['a'],
    );
    const last = graphs.at(-1)?.title ?? '';
    assert.ok(!(await engine.search({ query: last, limit: 20 })).hits.some(hit => hit.title === last));
  });

  it('lets go of a dump whose content is none any more', async () => {
    const engine = await engineWith(['a', graphs]);
    const { papers } = await engine.update({ changes: [{ dump: 'a', content: 'just a line\n' }] });
    assert.equal(papers, 0);
  });

  it('tells of changes: the library at once, the themes when they are found', async () => {
    const engine = new LocalEngine();
    const heard: LibraryOverview[] = [];
    const stop = engine.onDidChange(overview => heard.push(overview));
    await engine.update({ changes: [{ dump: 'a', content: pageCopy(graphs) }] });
    await engine.themes({});
    assert.deepEqual(
      heard.map(({ revision, themesReady }) => [revision, themesReady]),
      [
        [1, false],
        [1, true],
      ],
    );
    stop();
    await engine.update({ changes: [{ dump: 'a', content: null }] });
    await engine.themes({});
    assert.equal(heard.length, 2);
  });

  it('puts every paper into exactly one theme', async () => {
    const engine = await engineWith(['a', graphs], ['b', speech]);
    const themes = await engine.themes({});
    const held = await Promise.all(
      themes.map(({ id }) => engine.papersOf({ group: { kind: 'theme', theme: id } })),
    );
    assert.equal(held.flat().length, 16);
    assert.equal(new Set(held.flat().map(paper => paper.id)).size, 16);
    assert.deepEqual(
      themes.map(({ size }) => size),
      held.map(papers => papers.length),
    );
  });

  it('gives the themes of the newest library when it changes meanwhile', async () => {
    const engine = await engineWith(['a', graphs]);
    const asked = engine.themes({});
    await engine.update({ changes: [{ dump: 'b', content: pageCopy(speech) }] });
    assert.equal(
      (await asked).reduce((sum, theme) => sum + theme.size, 0),
      16,
    );
  });

  it('looks for no themes while more updates are announced', async () => {
    const engine = new LocalEngine();
    const ready: boolean[] = [];
    engine.onDidChange(({ themesReady }) => ready.push(themesReady));
    await engine.update({ changes: [{ dump: 'a', content: pageCopy(graphs) }], more: true });
    const themes = engine.themes({});
    // Searching does not wait.
    assert.equal((await engine.search({ query: graphs[0]?.title ?? '', limit: 1 })).hits.length, 1);
    await engine.update({ changes: [{ dump: 'b', content: pageCopy(speech) }], more: true });
    assert.deepEqual(ready, [false, false]);
    // The announced update had nothing in it.
    await engine.update({ changes: [] });
    assert.deepEqual(await themes, await (await engineWith(['a', graphs], ['b', speech])).themes({}));
    assert.deepEqual(ready, [false, false, false, true]);
  });

  it('lists the papers of a dump in its order, those of a theme by title', async () => {
    const engine = await engineWith(['a', graphs.slice(2)], ['b', graphs]);
    const ofDump = await engine.papersOf({ group: { kind: 'dump', dump: 'b' } });
    assert.deepEqual(
      ofDump.map(paper => paper.title),
      graphs.map(paper => paper.title),
    );
    assert.ok(ofDump.every(paper => paper.firstSource.dump === 'b'));
    const [theme] = await engine.themes({});
    const titles = (await engine.papersOf({ group: { kind: 'theme', theme: theme?.id ?? '' } })).map(paper =>
      paper.title.toLowerCase(),
    );
    assert.deepEqual(titles, [...titles].sort());
    assert.deepEqual(await engine.papersOf({ group: { kind: 'theme', theme: 'no such theme' } }), []);
    assert.deepEqual(await engine.papersOf({ group: { kind: 'dump', dump: 'no such dump' } }), []);
  });

  it('shows a paper whole, by id and by key', async () => {
    const engine = await engineWith(['a', graphs], ['b', graphs.slice(0, 1)]);
    await engine.themes({});
    const [first] = await engine.papers();
    const byId = await engine.paper({ idOrKey: first?.id ?? '' });
    assert.deepEqual(byId, await engine.paper({ idOrKey: first?.key ?? '' }));
    assert.equal(byId?.abstract, graphs[0]?.abstract);
    assert.equal(byId?.sources.length, 2);
    assert.ok(byId?.theme?.label);
    assert.equal(byId?.citeKey, byId?.key);
  });

  it('says which terms of its theme a paper holds', async () => {
    const engine = await engineWith(['a', graphs], ['b', speech]);
    const themes = await engine.themes({});
    for (const { id } of await engine.papers()) {
      const theme = (await engine.paper({ idOrKey: id }))?.theme ?? assert.fail();
      const terms = themes.find(other => other.id === theme.id)?.terms ?? [];
      assert.ok(theme.terms.length > 0);
      assert.deepEqual(
        theme.terms,
        terms.filter(term => theme.terms.includes(term)),
      );
      assert.deepEqual(theme.neighbours, []);
    }
  });

  it('finds papers with theme and snippet', async () => {
    const engine = await engineWith(['a', graphs], ['b', speech]);
    await engine.themes({});
    const {
      hits: [hit],
    } = await engine.search({ query: speech[3]?.title ?? '', limit: 3 });
    assert.equal(hit?.title, speech[3]?.title);
    assert.ok(hit?.snippet && hit.theme?.label);
  });

  it('names related papers, never the paper itself', async () => {
    const engine = await engineWith(['a', graphs], ['b', speech]);
    const [paper] = await engine.papers();
    const related = await engine.related({ paper: paper?.id ?? '', limit: 4 });
    assert.equal(related.length, 4);
    assert.ok(related.every(other => other.id !== paper?.id && other.score > 0 && other.score <= 1));
    const scores = related.map(({ score }) => score);
    assert.deepEqual(
      scores,
      [...scores].sort((a, b) => b - a),
    );
    assert.deepEqual(await engine.related({ paper: 'nobody', limit: 4 }), []);
  });

  it('resolves the citations of a note', async () => {
    const engine = await engineWith(['a', graphs]);
    const [paper] = await engine.papers();
    const text = `As [@${paper?.key}] shows, and [@nobody2020] does not.`;
    const found = await engine.citations({ text, languageId: 'markdown' });
    assert.deepEqual(
      found.map(({ start, end, papers }) => [text.slice(start, end), papers.map(({ id }) => id)]),
      [
        [`[@${paper?.key}]`, [paper?.id]],
        ['[@nobody2020]', []],
      ],
    );
    assert.equal((await engine.citations({ text, languageId: 'markdown', offset: 5 })).length, 1);
    assert.equal((await engine.citations({ text, languageId: 'markdown', offset: 1 })).length, 0);
  });

  it('reports problems with dump and lines', async () => {
    const engine = new LocalEngine();
    const text = `${pageCopy(graphs)}A Title at the Very End of the Page\n`;
    await engine.update({ changes: [{ dump: 'a', content: text }] });
    const problems = await engine.problems();
    assert.deepEqual(
      problems.map(({ dump, line, code }) => [dump, line, code]),
      [['a', text.split('\n').length - 1, 'titleWithoutAbstract']],
    );
  });

  it('rejects an aborted search', async () => {
    const engine = await engineWith(['a', graphs]);
    await assert.rejects(engine.search({ query: 'graph', limit: 5 }, AbortSignal.abort()), {
      name: 'AbortError',
    });
  });

  it('finds what it was told of before, also where the library changes again meanwhile', async () => {
    const engine = new LocalEngine();
    // More than is indexed in one go.
    const many = Array.from({ length: 400 }, (_, i) => ({
      title: `Wavelets ${i}`,
      abstract: `Numbered ${'words of a long abstract '.repeat(40)}${i}.`,
    }));
    void engine.update({ changes: [{ dump: 'many', content: pageCopy(many) }] });
    const asked = engine.search({ query: 'wavelets 399', limit: 1 });
    void engine.update({ changes: [{ dump: 'graphs', content: pageCopy(graphs) }] });
    assert.equal((await asked).hits[0]?.title, 'Wavelets 399');
  });

  it('is the same whatever the order in which dumps come', async () => {
    const one = await engineWith(['a', graphs], ['b', speech]);
    const other = await engineWith(['b', speech]);
    await other.update({ changes: [{ dump: 'a', content: pageCopy(graphs) }] });
    assert.deepEqual(await one.papers(), await other.papers());
    assert.deepEqual(await one.themes({}), await other.themes({}));
  });

  describe('as the library changes', () => {
    const names = async (engine: LocalEngine) =>
      (await engine.themes({})).map(({ id, label }) => ({ id, label }));
    const change = (dump: string, papers: readonly ListedPaper[] | null) => ({
      changes: [{ dump, content: papers && pageCopy(papers) }],
    });

    it('keeps the names and ids of the themes that stay', async () => {
      const engine = await engineWith(['a', graphs], ['b', speech]);
      const before = await names(engine);
      await engine.update(change('c', papersAbout('protein folding', 12)));
      const after = await names(engine);
      assert.equal(after.length, before.length + 1);
      for (const name of before)
        assert.ok(after.some(({ id, label }) => id === name.id && label === name.label));
      await engine.update(change('c', null));
      assert.deepEqual(await names(engine), before);
    });

    it('names themes afresh once it was empty', async () => {
      const engine = await engineWith(['a', graphs], ['b', speech]);
      const before = await names(engine);
      await engine.update({
        changes: [
          { dump: 'a', content: null },
          { dump: 'b', content: null },
        ],
      });
      assert.deepEqual(await names(engine), []);
      const more = {
        changes: [
          { dump: 'b', content: pageCopy(speech) },
          { dump: 'a', content: pageCopy(graphs) },
        ],
      };
      await engine.update(more);
      assert.deepEqual(await names(engine), before);
    });
  });

  it('says nothing more after it is disposed of', async () => {
    const engine = await engineWith(['a', graphs]);
    let heard = 0;
    engine.onDidChange(() => heard++);
    engine.dispose();
    await engine.update({ changes: [{ dump: 'b', content: pageCopy(speech) }] });
    assert.equal(heard, 0);
  });
});

describe("the user's word on themes", () => {
  const rename = (id: string) => ({ overrides: { ...noOverrides, rename: { [id]: 'Renamed' } } });

  it('counts in every answer, is told of, and leaves with a word', async () => {
    const engine = await engineWith(['a', graphs], ['b', speech]);
    const found = await engine.themes({});
    const [first] = found;
    const id = first?.id ?? '';
    const heard: LibraryOverview[] = [];
    const { revision } = await engine.overview();
    engine.onDidChange(overview => heard.push(overview));
    await engine.overrule(rename(id));
    const [renamed] = await engine.themes({});
    assert.deepEqual(renamed, {
      ...first,
      label: 'Renamed',
      rulings: [{ kind: 'renamed', from: first?.label }],
    });
    const [paper] = await engine.papersOf({ group: { kind: 'theme', theme: id } });
    const shown = await engine.paper({ idOrKey: paper?.id ?? '' });
    assert.equal(shown?.theme?.label, 'Renamed');
    const { hits } = await engine.search({ query: paper?.title ?? '', limit: 1 });
    assert.equal(hits[0]?.theme?.label, 'Renamed');
    await engine.overrule({ overrides: noOverrides });
    assert.deepEqual(await engine.themes({}), found);
    assert.deepEqual(
      heard.map(overview => [overview.revision - revision, overview.themesReady]),
      [
        [1, true],
        [2, true],
      ],
    );
  });

  it('counts for themes that are found later', async () => {
    const known = await engineWith(['a', graphs]);
    const id = (await known.themes({}))[0]?.id ?? '';
    const engine = new LocalEngine();
    await engine.overrule(rename(id));
    await engine.update({ changes: [{ dump: 'a', content: pageCopy(graphs) }] });
    const named = (await engine.themes({})).find(theme => theme.id === id);
    assert.equal(named?.label, 'Renamed');
    // Said while themes are being looked for.
    await engine.update({ changes: [{ dump: 'b', content: pageCopy(graphs.slice(0, 3)) }] });
    await engine.overrule({ overrides: noOverrides });
    assert.deepEqual(await engine.themes({}), await known.themes({}));
  });

  it("gives a theme of one's own the papers that hold all words", async () => {
    const engine = await engineWith(['a', graphs], ['b', speech]);
    const query = 'calibrated networks';
    const define = { mine: { label: 'Mine', query } };
    await engine.overrule({ overrides: { ...noOverrides, define } });
    const held = await engine.papersOf({ group: { kind: 'theme', theme: 'mine' } });
    const { hits: found } = await engine.search({ query, limit: 100, allWords: true });
    assert.deepEqual(
      held.map(({ title }) => title),
      ['Calibrated Graph Neural Networks for Mixed Precision'],
    );
    assert.deepEqual(
      found.map(({ id }) => id),
      held.map(({ id }) => id),
    );
    assert.ok((await engine.search({ query, limit: 100 })).hits.length > 1);
    const themes = await engine.themes({});
    assert.equal(
      themes.reduce((sum, { size }) => sum + size, 0),
      16,
    );
  });
});
