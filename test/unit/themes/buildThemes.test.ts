/** Themes of whole libraries: what must hold for any, and what must be found in known ones. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { buildThemes, unsortedLabel } from '../../../src/core/themes/buildThemes';
import { shuffledOrder } from '../../../src/core/themes/random';
import type { Theme, ThemedPaper, ThemeModel } from '../../../src/core/themes/themeModel';
import { topicPapers, topics } from './topicPapers';

const none = async (): Promise<void> => {};
const paper = (id: string, title: string, abstract = ''): ThemedPaper => ({ id, title, abstract });
const repeated = (count: number, title: string, abstract = ''): ThemedPaper[] =>
  Array.from({ length: count }, (_, i) => paper(`p${i}`, title, abstract));

/** Every paper in exactly one theme, and in exactly one sub-theme of a parted one; ids and names unlike. */
function checkWhole({ themes }: ThemeModel, papers: readonly ThemedPaper[]): void {
  const ids = papers.map(({ id }) => id).sort();
  assert.deepEqual(themes.flatMap(theme => theme.papers).sort(), ids);
  for (const { papers: whole, subthemes } of themes) {
    if (subthemes.length > 0)
      assert.deepEqual(subthemes.flatMap(part => part.papers).sort(), [...whole].sort());
  }
  const all = themes.flatMap(theme => [theme, ...theme.subthemes]);
  assert.equal(new Set(all.map(({ id }) => id)).size, all.length);
  assert.equal(new Set(all.map(({ label }) => label.toLowerCase())).size, all.length);
  for (const { label, papers: group } of all) assert.ok(label.length > 0 && group.length > 0);
  const sizes = themes.filter(({ label }) => label !== unsortedLabel).map(theme => theme.papers.length);
  assert.deepEqual(
    sizes,
    [...sizes].sort((a, b) => b - a),
  );
}

const topicOf = (id: string): string => id.replace(/-.*/, '');
const shape = (themes: readonly Theme[]): unknown => JSON.parse(JSON.stringify(themes));

describe('themes of odd libraries', () => {
  const table: readonly (readonly [
    what: string,
    papers: readonly ThemedPaper[],
    sizes: readonly number[],
  ])[] = [
    ['none', [], []],
    ['one paper', repeated(1, 'Graph networks'), [1]],
    ['two alike', repeated(2, 'Graph networks'), [2]],
    ['two unlike', [paper('a', 'Graph networks'), paper('b', 'Speech')], [2]],
    ['three, two of them alike', [...repeated(2, 'Graph networks'), paper('x', 'Speech')], [2, 1]],
    ['identical papers', repeated(30, 'Graph networks', 'The same abstract of molecules.'), [30]],
    ['identical papers, enough for sub-themes', repeated(120, 'Graph networks', 'Of molecules.'), [120]],
    ['empty papers', repeated(150, ''), [150]],
    ['only filler', repeated(10, 'We propose a novel method', 'It is good.'), [10]],
    ['only numbers', repeated(10, '12 34', '5'), [10]],
  ];
  for (const [what, papers, sizes] of table) {
    it(what, async () => {
      const model = await buildThemes(papers, none);
      checkWhole(model, papers);
      assert.deepEqual(
        model.themes.map(theme => theme.papers.length),
        sizes,
      );
    });
  }

  it('other languages group by themselves', async () => {
    const papers = [
      ...['基于扩散模型的图像生成', '扩散模型综述', '扩散模型的加速采样', '文本到图像的扩散模型'].map(
        (t, i) => paper(`zh${i}`, t),
      ),
      ...[
        'Обучение с подкреплением для роботов',
        'Глубокое обучение с подкреплением',
        'Роботы и обучение с подкреплением',
      ].map((t, i) => paper(`ru${i}`, t)),
      ...['Spracherkennung für Dialekte', 'Robuste Spracherkennung', 'Spracherkennung mit Dialekten'].map(
        (t, i) => paper(`de${i}`, t),
      ),
      ...['拡散モデルによる音声合成', '音声合成のための言語モデル', '高品質な音声合成'].map((t, i) =>
        paper(`ja${i}`, t),
      ),
    ];
    const model = await buildThemes(papers, none);
    checkWhole(model, papers);
    const languages = model.themes.map(({ papers: ids }) => new Set(ids.map(id => id.slice(0, 2))).size);
    assert.ok(languages.filter(count => count === 1).length >= 3);
    const label = (language: string): string =>
      model.themes.find(theme => theme.papers.includes(`${language}0`))?.label ?? '';
    assert.equal(label('de'), 'Spracherkennung');
    assert.match(label('zh'), /扩散|散模|模型/);
  });

  it('a title of 100,000 characters and one of a single endless word', async () => {
    const papers = [
      ...topicPapers(5),
      paper('long', 'word '.repeat(20_000)),
      paper('endless', 'x'.repeat(100_000)),
    ];
    checkWhole(await buildThemes(papers, none), papers);
  });

  it('never throws, whatever the text', async () => {
    const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 80 }), fc.lorem({ maxCount: 12 }));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(text, text), { maxLength: 40 }), async texts => {
        const papers = texts.map(([title, abstract], i) => paper(`p${i}`, title, abstract));
        const model = await buildThemes(papers, none);
        checkWhole(model, papers);
        for (const known of papers.slice(0, 3)) model.related(known, 5);
        for (const [title, abstract] of texts.slice(0, 3))
          model.related(paper('stranger', title, abstract), 5);
      }),
      { seed: 5, numRuns: 60 },
    );
  });
});

describe('themes of known topics', () => {
  const names = Object.keys(topics);

  it('are the topics', async () => {
    const papers = topicPapers(30);
    const model = await buildThemes(papers, none);
    checkWhole(model, papers);
    assert.equal(model.themes.length, names.length);
    for (const theme of model.themes) assert.equal(new Set(theme.papers.map(topicOf)).size, 1);
  });

  it('have sub-themes beyond 40 papers, none below', async () => {
    const papers = topicPapers(60, ['speech']).concat(topicPapers(20, ['robots']));
    const { themes } = await buildThemes(papers, none);
    for (const { papers: group, subthemes } of themes) {
      assert.ok(group.length > 40 || subthemes.length === 0);
      for (const part of subthemes) assert.ok(part.papers.length < group.length);
    }
  });

  it('do not depend on the order of papers', async () => {
    const papers = topicPapers(14);
    const whole = await buildThemes(papers, none);
    for (const seed of [1, 2, 3]) {
      const mixed = Array.from(shuffledOrder(papers.length, seed)).flatMap(i => papers[i] ?? []);
      const model = await buildThemes(mixed, none);
      assert.deepEqual(shape(model.themes), shape(whole.themes));
      for (const known of papers.slice(0, 5))
        assert.deepEqual(model.related(known, 7), whole.related(known, 7));
    }
  });

  it('keep names and ids when papers go', async () => {
    const papers = topicPapers(30);
    const before = await buildThemes(papers, none);
    const left = papers.filter((_, i) => i % 20 !== 0);
    const after = await buildThemes(left, none);
    const idOf = ({ themes }: ThemeModel, topic: string): string | undefined =>
      themes.find(theme => theme.papers.some(id => topicOf(id) === topic))?.id;
    const kept = names.filter(topic => idOf(before, topic) === idOf(after, topic));
    assert.ok(kept.length >= names.length - 1, `kept only ${kept.join(', ')}`);
  });

  it('sweep only papers that share nothing into Unsorted, which comes last', async () => {
    const papers = [...topicPapers(24), paper('lone', 'Zymurgy', 'Quixotic xylophones')];
    const { themes } = await buildThemes(papers, none);
    const last = themes.at(-1);
    assert.equal(last?.label, unsortedLabel);
    assert.deepEqual(last?.papers, ['lone']);
  });

  it('list the most typical papers first', async () => {
    const papers = [
      ...topicPapers(20),
      paper('odd', 'Grasping', 'Zymurgy, quixotic xylophones and a vineyard.'),
    ];
    const { themes } = await buildThemes(papers, none);
    const robots = themes.find(theme => theme.papers.includes('odd'));
    assert.ok(robots?.papers.includes('robots-1'));
    assert.equal(robots?.papers.at(-1), 'odd');
  });
});

describe('related papers', () => {
  const papers = topicPapers(20);
  const speech = papers.find(({ id }) => id === 'speech-0') ?? assert.fail();

  it('are of the same topic, best first, with shared terms', async () => {
    const { related } = await buildThemes(papers, none);
    const found = related(speech, 10);
    assert.equal(found.length, 10);
    for (const [i, { id, score, terms }] of found.entries()) {
      assert.equal(topicOf(id), 'speech');
      assert.ok(score > 0 && score <= 1 && score <= (found[i - 1]?.score ?? 1));
      assert.ok(terms.length > 0);
      const text = papers.find(p => p.id === id)?.abstract.toLowerCase() ?? '';
      const title = papers.find(p => p.id === id)?.title.toLowerCase() ?? '';
      for (const term of terms)
        assert.ok(`${title} ${text}`.includes(term.toLowerCase().replace(/s$/, '')), term);
    }
  });

  it('are found for a paper of another library, by its words', async () => {
    const { related } = await buildThemes(papers.slice(1), none);
    const known = await buildThemes(papers, none);
    const stranger = papers[0] ?? assert.fail();
    const found = related(stranger, 5);
    assert.equal(found.length, 5);
    const expected = new Set(known.related(stranger, 10).map(({ id }) => id));
    for (const { id, terms } of found) {
      assert.ok(expected.has(id), id);
      assert.ok(terms.length > 0);
    }
  });

  it('are none where no word is known, and as many as asked for', async () => {
    const { related } = await buildThemes(papers, none);
    assert.deepEqual(related(paper('nobody', 'Xyzzy', 'Plugh.'), 5), []);
    assert.deepEqual(related(speech, 0), []);
    assert.equal(related(speech, 3).length, 3);
    assert.ok(!related(speech, 1000).some(({ id }) => id === 'speech-0'));
  });
});

describe('pausing', () => {
  it('lets the rejection of a pause pass', async () => {
    let pauses = 0;
    const stop = new Error('no longer wanted');
    const pause = async (): Promise<void> => {
      if (++pauses === 3) throw stop;
    };
    await assert.rejects(buildThemes(topicPapers(150), pause), error => error === stop);
    assert.equal(pauses, 3);
  });

  it('does not change the result', async () => {
    const papers = topicPapers(12);
    const slow = async (): Promise<void> => new Promise(resolve => setImmediate(resolve));
    assert.deepEqual(
      shape((await buildThemes(papers, slow)).themes),
      shape((await buildThemes(papers, none)).themes),
    );
  });
});
