/** Papers among the symbols of the workspace. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { paperTitled, sheaf } from '../support/sheaf';

/** What is found, without the headings of notes, which VS Code's own Markdown support finds. */
const find = async (query: string) => {
  const symbols = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
    'vscode.executeWorkspaceSymbolProvider',
    query,
  );
  return symbols.filter(({ name }) => !name.startsWith('#'));
};
const namesFor = async (query: string) => (await find(query)).map(({ name }) => name);

describe('workspace symbols', () => {
  before(sheaf);

  for (const [query, title] of [
    ['graph attention', 'Graph Attention Networks'],
    ['networks attention graph', 'Graph Attention Networks'],
    ['segment any', 'Segment Anything'],
    ['poincare', 'Poincaré Embeddings for Learning Hierarchical Representations'],
    ['(segment "anything', 'Segment Anything'],
  ] as const) {
    it(`find a paper by words of its title: ${query}`, async () =>
      assert.ok((await namesFor(query)).includes(title), query));
  }

  it('are where the papers stand, in their themes', async () => {
    const { engine } = await sheaf();
    await engine.themes({});
    const { title, sources, theme } = await paperTitled('Graph Attention Networks');
    const symbol = (await find('graph attention')).find(({ name }) => name === title);
    assert.equal(symbol?.location.uri.toString(), sources[0]?.dump);
    assert.equal(symbol?.location.range.start.line, (sources[0]?.line ?? 0) - 1);
    assert.equal(symbol?.containerName, theme?.label);
  });

  it('are none without a word', async () => {
    for (const query of ['', ' ', '()', '"']) assert.deepEqual(await find(query), [], query);
  });
});
