/** Themes that one session leaves to the next. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LocalEngine } from '../../../src/core/localEngine';
import { formatThemes, parseThemes } from '../../../src/core/themes/rememberedThemes';
import type { Theme } from '../../../src/core/themes/themeModel';
import { pageCopy, papersAbout } from '../../support/listingPage';

const theme = (id: string, papers: readonly string[], subthemes: readonly Theme[] = []): Theme => ({
  id,
  label: id.toUpperCase(),
  terms: [id],
  papers,
  subthemes,
});
const themes = [theme('a', ['1', '2'], [theme('a/x', ['1']), theme('a/y', ['2'])]), theme('b', [])];

describe('themes as text', () => {
  it('come back as they were', () => {
    assert.deepEqual(parseThemes(formatThemes(themes)), themes);
  });

  const deep = theme('a', [], [theme('a/x', [], [theme('a/x/y', [])])]);
  for (const [what, text] of [
    ['nothing', ''],
    ['a text cut off', formatThemes(themes).slice(0, -1)],
    ['another version', formatThemes(themes).replace('"version":1', '"version":2')],
    ['no themes', '{"version":1}'],
    ['null', 'null'],
    ['a list', '[]'],
    ['a theme without papers', '{"version":1,"themes":[{"id":"a","label":"A","terms":[],"subthemes":[]}]}'],
    ['papers that are numbers', formatThemes(themes).replace('"1"', '1')],
    ['two themes of one id', formatThemes([theme('a', []), theme('a', [])])],
    ['parts of parts', formatThemes([deep])],
  ] as const) {
    it(`are none where there is ${what}`, () => assert.deepEqual(parseThemes(text), []));
  }

  it('never throw, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), text => {
        assert.deepEqual(parseThemes(text), []);
      }),
      { seed: 4, numRuns: 500 },
    );
  });
});

describe('an engine that is told of the themes of an earlier session', () => {
  const content = pageCopy([
    ...papersAbout('graph neural networks', 8),
    ...papersAbout('speech enhancement', 8),
  ]);
  const update = { changes: [{ dump: 'a', content }] };

  it('keeps their names and ids, and has them found anew', async () => {
    const first = new LocalEngine();
    await first.update(update);
    await first.themes({});
    const found = await first.foundThemes();
    const named = found.map(known => ({ ...known, id: `${known.id}-then`, label: `${known.label} then` }));
    const second = new LocalEngine();
    await second.remember({ themes: named });
    await second.update(update);
    assert.deepEqual(
      (await second.themes({})).map(({ id, label }) => ({ id, label })),
      named.map(({ id, label }) => ({ id, label })),
    );
  });

  it('takes what it has found itself for newer', async () => {
    const engine = new LocalEngine();
    await engine.update(update);
    const found = await engine.themes({});
    await engine.remember({ themes });
    await engine.update({
      changes: [{ dump: 'b', content: pageCopy(papersAbout('speech enhancement', 9)) }],
    });
    const after = await engine.themes({});
    assert.ok(after.some(({ id }) => found.some(known => known.id === id)));
    assert.ok(after.every(({ id }) => !themes.some(known => known.id === id)));
  });

  it('is not led astray by themes of other papers', async () => {
    const [plain, misled] = [new LocalEngine(), new LocalEngine()];
    await misled.remember({ themes });
    for (const engine of [plain, misled]) await engine.update(update);
    assert.deepEqual(await misled.themes({}), await plain.themes({}));
  });
});
