/** Hits in two steps: the first snippets at once, the others when nobody types on. */
import assert from 'node:assert/strict';
import { LocalEngine } from '../../../src/core/localEngine';
import { searchInSteps } from '../../../src/vscode/searchSteps';
import { pageCopy, papersAbout } from '../../support/listingPage';

describe('a search in steps', () => {
  const engine = new LocalEngine();
  const papers = [...papersAbout('graph neural networks', 40), ...papersAbout('speech enhancement', 5)];
  before(() => engine.update({ changes: [{ dump: 'a', content: pageCopy(papers) }] }));
  after(() => engine.dispose());

  const stepsOf = async (query: string, signal: AbortSignal): Promise<string[][]> => {
    const steps: string[][] = [];
    for await (const { hits } of searchInSteps(engine, { query, limit: 50 }, signal))
      steps.push(hits.map(({ id, snippet }) => (snippet === '' ? `${id} bare` : id)));
    return steps;
  };

  it('has the same hits in both, at first without the snippets out of sight', async () => {
    const [first = [], second = [], ...others] = await stepsOf('graph', new AbortController().signal);
    assert.equal(second.length, 40);
    assert.ok(second.every(hit => !hit.endsWith(' bare')));
    assert.deepEqual(
      first,
      second.map((hit, rank) => (rank < 20 ? hit : `${hit} bare`)),
    );
    assert.deepEqual(others, []);
  });

  it('is one step where all is in sight', async () => {
    const steps = await stepsOf('speech', new AbortController().signal);
    assert.deepEqual(
      steps.map(hits => hits.length),
      [5],
    );
    assert.ok(steps[0]?.every(hit => !hit.endsWith(' bare')));
  });

  it('leaves out the second for whoever types on', async () => {
    const typing = new AbortController();
    const seen: number[] = [];
    const typedOn = async (): Promise<void> => {
      for await (const { hits } of searchInSteps(engine, { query: 'graph', limit: 50 }, typing.signal)) {
        seen.push(hits.length);
        typing.abort();
      }
    };
    await assert.rejects(typedOn, { name: 'AbortError' });
    assert.deepEqual(seen, [40]);
  });
});
