/** Themes known again under the ids the user spoke of. */
import assert from 'node:assert/strict';
import { noOverrides, type ThemeOverrides } from '../../../src/core/themes/overrides';
import { withSpokenIds } from '../../../src/core/themes/spokenIds';
import type { Theme } from '../../../src/core/themes/themeModel';

const theme = (id: string, terms: readonly string[], subthemes: readonly Theme[] = []): Theme => ({
  id,
  label: id,
  terms,
  papers: [],
  subthemes,
});

const themes = [
  theme(
    'diffusion',
    ['Diffusion', 'Sampling', 'Diffusion models'],
    [theme('diffusion/guidance', ['Guidance', 'Classifiers']), theme('diffusion/video', ['Video', 'Frames'])],
  ),
  theme('flows', ['Flows', 'Diffusion models', 'Sampling']),
];

const pin = (id: string): Partial<ThemeOverrides> => ({ pin: { p: { theme: id, title: 'A paper' } } });

describe('ids the user spoke of', () => {
  const cases: readonly [what: string, said: Partial<ThemeOverrides>, ids: readonly string[]][] = [
    ['nothing said', {}, ['diffusion', 'diffusion/guidance', 'diffusion/video', 'flows']],
    [
      'a theme that is there',
      { rename: { flows: 'F' } },
      ['diffusion', 'diffusion/guidance', 'diffusion/video', 'flows'],
    ],
    [
      'no such theme, no such term',
      { hide: { speech: 'Speech' } },
      ['diffusion', 'diffusion/guidance', 'diffusion/video', 'flows'],
    ],
    [
      'a telling term: where it tells most',
      { rename: { 'diffusion-models': 'D' } },
      ['diffusion', 'diffusion/guidance', 'diffusion/video', 'diffusion-models'],
    ],
    [
      'not that of a theme spoken of itself',
      { rename: { 'diffusion-models': 'D', flows: 'F' } },
      ['diffusion-models', 'diffusion-models/guidance', 'diffusion-models/video', 'flows'],
    ],
    [
      'a part',
      pin('diffusion/classifiers'),
      ['diffusion', 'diffusion/classifiers', 'diffusion/video', 'flows'],
    ],
    [
      'a part of a theme that is called otherwise too',
      { merge: { frames: 'sampling/frames' } },
      ['sampling', 'sampling/guidance', 'sampling/frames', 'flows'],
    ],
    [
      "a theme of the user's own",
      { define: { sampling: { label: 'Sampling', query: 'sampling' } }, hide: { sampling: 'Sampling' } },
      ['diffusion', 'diffusion/guidance', 'diffusion/video', 'flows'],
    ],
  ];
  for (const [what, said, ids] of cases) {
    it(what, () => {
      const found = withSpokenIds(themes, { ...noOverrides, ...said });
      assert.deepEqual(
        found.flatMap(({ id, subthemes }) => [id, ...subthemes.map(part => part.id)]),
        ids,
      );
    });
  }
});
