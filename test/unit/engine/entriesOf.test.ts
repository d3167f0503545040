/** The entries of a dump, as its outline lists them. */
import assert from 'node:assert/strict';
import { LocalEngine } from '../../../src/core/localEngine';
import { pageCopy, papersAbout } from '../../support/listingPage';

const graphs = papersAbout('graph neural networks', 4);
const [first] = graphs;

describe('the entries of a dump', () => {
  it('are its copies in its order, each with its place, those of a paper that stands there twice, too', async () => {
    assert.ok(first);
    const engine = new LocalEngine();
    const text = pageCopy([...graphs, { ...first, title: first.title.toUpperCase() }]);
    await engine.update({
      changes: [
        { dump: 'a', content: text },
        { dump: 'b', content: pageCopy(graphs) },
      ],
    });
    await engine.themes({});
    const entries = await engine.entriesOf({ dump: 'a' });
    assert.deepEqual(
      entries.map(({ title }) => title),
      [...graphs.map(({ title }) => title), first.title.toUpperCase()],
    );
    const lines = text.split('\n');
    for (const { title, source, theme } of entries) {
      assert.equal(source.dump, 'a');
      assert.ok(lines[source.line - 1]?.endsWith(title));
      assert.ok(theme);
    }
    assert.equal(entries[0]?.paper, entries.at(-1)?.paper);
  });

  it('are none of what is no dump', async () => {
    assert.deepEqual(await new LocalEngine().entriesOf({ dump: 'a' }), []);
  });
});
