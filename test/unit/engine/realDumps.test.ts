/** The three real dumps through the whole engine. */
import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import { LocalEngine } from '../../../src/core/localEngine';
import { sharedFile } from '../../support/sharedData';

const dumps = [
  ['000_35887dcc1d0946d5.txt', 208],
  ['001_4a61c95927816dea.txt', 63],
  ['002_7275f4d5e1da5136.txt', 53],
] as const;

describe('real dumps', () => {
  const engine = new LocalEngine();

  before(async function () {
    const changes = dumps.map(([dump]) => ({
      dump,
      content: fs.readFileSync(sharedFile(this, 'dumps', dump)),
    }));
    await engine.update({ changes });
  });

  it('give 208, 63 and 53 entries without a problem', async () => {
    const overview = await engine.overview();
    assert.deepEqual(
      overview.dumps.map(({ dump, papers, problems }) => [dump, papers, problems]),
      dumps.map(([dump, papers]) => [dump, papers, 0]),
    );
  });

  it('give 306 distinct papers, every entry a source of one', async () => {
    const papers = await engine.papers();
    assert.equal(papers.length, 306);
    assert.equal(papers.flatMap(paper => paper.sources).length, 324);
  });

  it('give every paper the text of its lines, to the character', async function () {
    const lines = new Map(
      dumps.map(([dump]) => [
        dump as string,
        fs.readFileSync(sharedFile(this, 'dumps', dump), 'utf8').split('\n'),
      ]),
    );
    for (const { title, abstract, sources } of await engine.papers()) {
      for (const { dump, line, endLine } of sources) {
        const text = lines.get(dump) ?? [];
        assert.equal(text[line - 1]?.replace(/^Subscribe/, ''), title);
        assert.equal(text[endLine - 1], abstract);
      }
    }
  });

  it('give every paper exactly one theme, and a key that names it alone', async () => {
    const themes = await engine.themes({});
    assert.equal(
      themes.reduce((sum, theme) => sum + theme.size, 0),
      306,
    );
    const details = await Promise.all((await engine.papers()).map(({ id }) => engine.paper({ idOrKey: id })));
    assert.equal(new Set(details.map(paper => paper?.citeKey)).size, 306);
  });

  it('give each paper for its own title, at rank 1', async () => {
    for (const { id, title } of await engine.papers()) {
      const {
        hits: [hit],
      } = await engine.search({ query: title, limit: 1 });
      assert.equal(hit?.id, id, title);
    }
  });
});
