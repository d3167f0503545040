/** The dumps of the example workspace are recognised, and every paper stands where its source says. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { PaperEngine } from '../../../src/core/engine';
import { deskFile } from '../support/desk';
import { eventually } from '../support/eventually';
import { dumpPaths, paperTitled, sheaf, titlesIn } from '../support/sheaf';

const dumps = [
  'papers/graphs-and-science.txt',
  'papers/language-models.txt',
  'papers/vision-and-generation.txt',
];

describe('reading the example workspace', () => {
  let engine: PaperEngine;
  before(async () => {
    ({ engine } = await sheaf());
  });

  it('takes the three dumps for dumps, and neither the notes nor the README', async () => {
    assert.deepEqual(await dumpPaths(), dumps);
  });

  it('finds eighty papers and nothing it cannot read', async () => {
    const overview = await engine.overview({});
    assert.equal(overview.papers, 80);
    assert.deepEqual(
      overview.dumps.map(({ papers, problems }) => [papers, problems]),
      [
        [26, 0],
        [33, 0],
        [26, 0],
      ],
    );
    assert.deepEqual(await engine.problems({}), []);
  });

  it('names the format each dump was read in', async () => {
    const { dumps } = await engine.overview({});
    for (const { format, formatLabel } of dumps) {
      assert.equal(format, 'huggingface-page');
      assert.ok(formatLabel.length > 0);
    }
  });

  it('keeps the papers of a dump in its order', async () => {
    const titles = await titlesIn(deskFile('papers/language-models.txt'));
    assert.equal(titles[0], 'Attention Is All You Need');
    assert.equal(titles[1], 'Conformer: Convolution-augmented Transformer for Speech Recognition');
    assert.equal(titles.at(-1), 'Tree of Thoughts: Deliberate Problem Solving with Large Language Models');
  });

  it('makes one paper with several sources of the same paper in several dumps', async () => {
    const places = async (title: string) =>
      (await paperTitled(title)).sources.map(({ dump }) =>
        vscode.workspace.asRelativePath(vscode.Uri.parse(dump, true)),
      );
    assert.deepEqual(await places('Attention Is All You Need'), dumps.slice(0, 2));
    assert.deepEqual(await places('Visual Prompt Tuning'), dumps.slice(1));
    assert.deepEqual(await places('Denoising Diffusion Probabilistic Models'), [dumps[0], dumps[2]]);
  });

  it('says of every source where it stands: the document has the title there', async () => {
    const papers = await engine.papers({});
    const sources = papers.flatMap(({ title, sources }) => sources.map(source => ({ title, ...source })));
    for (const { title, dump, start, line } of sources) {
      const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(dump, true));
      assert.equal(document.positionAt(start).line + 1, line, title);
      assert.ok(document.lineAt(line - 1).text.endsWith(title), title);
      assert.equal(document.getText().slice(start, start + title.length), title);
    }
    assert.equal(sources.length, 85);
  });

  it('ends every source with the abstract', async () => {
    for (const { title, abstract, sources } of await engine.papers({})) {
      const texts = await Promise.all(
        sources.map(async ({ dump, end, endLine }) => {
          const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(dump, true));
          assert.equal(document.positionAt(end).line + 1, endLine, title);
          return document.lineAt(endLine - 1).text;
        }),
      );
      assert.ok(texts.includes(abstract), title);
    }
  });

  it('knows the arXiv ids that a dump gives', async () => {
    const { id, ids } = await paperTitled('Graph Attention Networks');
    assert.deepEqual([id, ids], ['arxiv:1710.10903', { arxiv: '1710.10903' }]);
    assert.equal((await engine.paper({ idOrKey: id }))?.title, 'Graph Attention Networks');
  });

  it('puts every paper into one theme', async () => {
    const themes = await engine.themes({});
    assert.ok(themes.length > 1);
    assert.equal(
      themes.reduce((sum, { size }) => sum + size, 0),
      80,
    );
    const listed = await Promise.all(
      themes.map(({ id }) => engine.papersOf({ group: { kind: 'theme', theme: id } })),
    );
    assert.equal(new Set(listed.flat().map(({ id }) => id)).size, 80);
    await eventually(async () => assert.ok((await engine.overview({})).themesReady));
    const { theme } = await paperTitled('Segment Anything');
    assert.ok(themes.some(({ id, label }) => id === theme?.id && label === theme.label));
  });

  it('finds a paper by words of its title, best first', async () => {
    const { hits } = await engine.search({ query: 'lora low rank adaptation', limit: 5 });
    assert.equal(hits[0]?.title, 'LoRA: Low-Rank Adaptation of Large Language Models');
    assert.ok(hits.length > 1 && hits.length <= 5);
  });

  it('reads nothing anew when nothing has changed', async () => {
    const { revision } = await engine.overview({});
    const { rescan } = await sheaf();
    await rescan();
    assert.equal((await engine.overview({})).revision, revision);
  });
});
