/** The example workspace through the whole engine, against what its author meant (test/fixtures/example-*.json). */
import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { languageOf } from '../../../src/core/citations/noteLanguage';
import { positionsIn } from '../../../src/core/citations/notePlace';
import { LocalEngine } from '../../../src/core/localEngine';

interface Intended {
  readonly note: string;
  /** The heart of the citation; the span found may be wider. */
  readonly text: string;
  /** From 1, of where `text` begins. */
  readonly line: number;
  readonly title: string;
}

const folder = path.join('test', 'fixtures', 'example');
const intended = JSON.parse(
  fs.readFileSync(path.join('test', 'fixtures', 'example-citations.json'), 'utf8'),
) as Intended[];
const notes = [...new Set(intended.map(({ note }) => note))];

describe('example workspace', () => {
  const engine = new LocalEngine();

  before(async () => {
    const papers = path.join(folder, 'papers');
    const changes = fs
      .readdirSync(papers)
      .map(name => ({ dump: name, content: fs.readFileSync(path.join(papers, name)) }));
    await engine.update({ changes });
  });

  it('reads 85 entries of 80 papers without a problem', async () => {
    const { papers, dumps } = await engine.overview();
    assert.equal(papers, 80);
    assert.deepEqual(
      dumps.map(({ dump, papers: entries }) => [dump, entries]),
      [
        ['graphs-and-science.txt', 26],
        ['language-models.txt', 33],
        ['vision-and-generation.txt', 26],
      ],
    );
    assert.deepEqual(await engine.problems(), []);
  });

  it('gives every paper a key of its own', async () => {
    const papers = await engine.papers();
    assert.equal(new Set(papers.map(paper => paper.key)).size, 80);
  });

  for (const note of notes) {
    const text = fs.readFileSync(path.join(folder, note), 'utf8');
    const here = intended.filter(citation => citation.note === note);

    it(`finds the ${here.length} citations of ${note}, and nothing else`, async () => {
      const positionOf = positionsIn(text);
      const found = await engine.citations({ text, languageId: languageOf(note) });
      const heard = found.map(({ start, end, papers }) => ({
        text: text.slice(start, end),
        from: positionOf(start).line,
        to: positionOf(end).line,
        titles: papers.map(paper => paper.title),
      }));
      const missed = here.filter(
        citation =>
          !heard.some(
            other =>
              other.text.includes(citation.text) &&
              other.from <= citation.line &&
              citation.line <= other.to &&
              other.titles.length === 1 &&
              other.titles[0] === citation.title,
          ),
      );
      assert.deepEqual(missed, []);
      const invented = heard.filter(
        other =>
          !here.some(
            citation =>
              other.text.includes(citation.text) && other.from <= citation.line && citation.line <= other.to,
          ),
      );
      assert.deepEqual(invented, []);
    });
  }

  it('is not taken for a dump where it explains itself or cites', async () => {
    const engineOfNotes = new LocalEngine();
    const names = ['README.md', ...notes];
    const changes = names.map(name => ({ dump: name, content: fs.readFileSync(path.join(folder, name)) }));
    assert.deepEqual((await engineOfNotes.update({ changes })).dumps, []);
  });
});
