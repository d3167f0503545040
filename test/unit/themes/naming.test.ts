/** Names and spellings of themes. */
import assert from 'node:assert/strict';
import { buildThemes } from '../../../src/core/themes/buildThemes';
import { Speller } from '../../../src/core/themes/spelling';
import type { Theme, ThemedPaper } from '../../../src/core/themes/themeModel';

const none = async (): Promise<void> => {};
const paper = (title: string, abstract = ''): ThemedPaper => ({ id: title, title, abstract });

describe('spelling', () => {
  const table: readonly (readonly [
    what: string,
    stems: readonly string[],
    texts: readonly string[],
    spelling: string,
  ])[] = [
    ['keeps acronyms', ['gan'], ['We train GANs. Many GANs fail.'], 'GANs'],
    [
      'prefers the plural people use',
      ['diffusion', 'model'],
      ['Diffusion models, a diffusion model, diffusion models.'],
      'Diffusion models',
    ],
    [
      'asks ends of phrases for the number',
      ['agent'],
      ['The agent systems of agents, agent design by agents.'],
      'Agents',
    ],
    ['lowers Title Case', ['word', 'embedding'], ['On Word Embeddings (WE) here'], 'Word embeddings'],
    [
      'lowers names spelled out for an acronym',
      ['adversarial', 'network'],
      ['We use Adversarial Networks (ANs) here.'],
      'Adversarial networks',
    ],
    [
      'keeps proper names',
      ['fourier', 'transform'],
      ['We take the Fourier transform of it.'],
      'Fourier transform',
    ],
    ['keeps inner capitals', ['multiwoz'], ['Tests on the MultiWOZ corpus.'], 'MultiWOZ'],
    ['keeps hyphens', ['few', 'shot', 'learning'], ['the few-shot learning of it'], 'Few-shot learning'],
    ['joins Chinese words', ['扩', '散', '模', '型'], ['我们研究扩散模型。'], '扩散模型'],
    [
      'begins with a capital after an acronym only where small',
      ['3d', 'scene'],
      ['of 3D scenes'],
      '3D scenes',
    ],
    [
      'names in the plural what some count',
      ['knowledge', 'graph'],
      ['A knowledge graph and a knowledge graph. One knowledge graph of many knowledge graphs.'],
      'Knowledge graphs',
    ],
    [
      'leaves activities in the singular',
      ['translation'],
      ['The translation of it, a translation, and two translations.'],
      'Translation',
    ],
    ['is empty for what nobody wrote', ['nowhere'], ['Something else.'], ''],
  ];
  for (const [what, stems, texts, spelling] of table) {
    it(what, () => {
      const papers = texts.map(text => paper('', text));
      assert.deepEqual(new Speller().spell([stems], papers), [spelling]);
    });
  }
});

/** Papers that hold a phrase among words of their own. */
const about = (phrase: string, count: number, other: string): ThemedPaper[] =>
  Array.from({ length: count }, (_, i) =>
    paper(
      `A view of ${phrase} number ${i}`,
      `The ${phrase} of the ${other} and a ${other} for ${phrase}. We see the ${phrase} in a ${other}.`,
    ),
  );

const labelsOf = (themes: readonly Theme[]): string[] =>
  themes.flatMap(({ label, subthemes }) => [label, ...labelsOf(subthemes)]);

describe('names', () => {
  const library = [
    ...about('graph neural networks', 8, 'molecule'),
    ...about('speech enhancement', 8, 'microphone'),
    ...about('domain generalization', 8, 'shift'),
  ];

  it('are the phrases the papers are about', async () => {
    const { themes } = await buildThemes(library, none);
    assert.deepEqual(labelsOf(themes).sort(), [
      'Domain generalization',
      'Graph neural networks',
      'Speech enhancement',
    ]);
  });

  it('say a thing in full, and an activity as it is', async () => {
    const things = Array.from({ length: 8 }, (_, i) =>
      paper(`Graphs ${i}`, 'Graph neural networks on a graph. The graph neural network of the molecule.'),
    );
    const activities = Array.from({ length: 8 }, (_, i) =>
      paper(
        `Parsing ${i}`,
        `Parsing by parsing of the treebank. ${i % 2 ? 'Semantic parsing' : 'Parsing'} of a treebank.`,
      ),
    );
    const { themes } = await buildThemes([...things, ...activities], none);
    assert.deepEqual(labelsOf(themes).sort(), ['Graph neural networks', 'Parsing']);
  });

  it('give no fragment of a longer phrase', async () => {
    const { themes } = await buildThemes(library, none);
    for (const theme of themes) {
      assert.ok(!theme.terms.includes('Graph neural'));
      assert.ok(!theme.terms.includes('Neural'));
    }
  });

  it('come with telling terms, the name first', async () => {
    const { themes } = await buildThemes(library, none);
    for (const { label, terms } of themes) assert.equal(terms[0], label);
  });

  it('keep the head of a phrase that mostly, not always, begins in the same way', async () => {
    const translation = Array.from({ length: 10 }, (_, i) => {
      const phrase = i < 6 ? 'neural machine translation' : 'machine translation';
      return paper(`On ${phrase} ${i}`, `The ${phrase} of the corpus. A ${phrase} for the corpus.`);
    });
    const { themes } = await buildThemes([...translation, ...library], none);
    assert.ok(labelsOf(themes).includes('Machine translation'));
  });

  it('keep the words that open a phrase for nearly all of the papers', async () => {
    const driving = Array.from({ length: 10 }, (_, i) => {
      const phrase = i < 9 ? 'autonomous driving' : 'driving';
      return paper(`On ${phrase} ${i}`, `The ${phrase} of the car. A car for ${phrase}, and the ${phrase}.`);
    });
    const { themes } = await buildThemes([...driving, ...library], none);
    assert.ok(labelsOf(themes).includes('Autonomous driving'));
  });

  it('are a broad word where it tells a group from all others, and only there', async () => {
    const software = Array.from({ length: 8 }, (_, i) =>
      paper(`A view of software ${i}`, `The software of the vendor${i}. We see software for the vendor${i}.`),
    );
    const everywhere = library.map(({ id, title, abstract }) =>
      paper(id, `${title}. ${abstract} All of it is in the software.`),
    );
    assert.ok(labelsOf((await buildThemes([...software, ...library], none)).themes).includes('Software'));
    const common = await buildThemes([...software, ...everywhere], none);
    assert.ok(!labelsOf(common.themes).includes('Software'));
  });

  it('give acronyms up for what they stand for', async () => {
    const papers = [
      ...Array.from({ length: 8 }, (_, i) =>
        paper(
          `Partial differential equations (PDEs) ${i}`,
          `PDEs by a solver. A solver of partial differential equations, PDEs.`,
        ),
      ),
      ...about('speech enhancement', 8, 'microphone'),
    ];
    const { themes } = await buildThemes(papers, none);
    assert.ok(labelsOf(themes).includes('Partial differential equations'));
    assert.ok(!labelsOf(themes).includes('PDEs'));
    assert.ok(themes.some(({ terms }) => terms.includes('PDEs')));
  });

  it('fall back to a title where no term is telling', async () => {
    const { themes } = await buildThemes([paper('The best of it', 'We'), paper('Another', '')], none);
    assert.deepEqual(labelsOf(themes), ['Unsorted']);
  });
});
