/** From text to words, stems, terms and what the text shows of words. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readNounShares } from '../../../src/core/themes/nounEvidence';
import { Pace } from '../../../src/core/themes/pace';
import { PairTable } from '../../../src/core/themes/pairTable';
import { stemOf } from '../../../src/core/themes/stem';
import { findTerms } from '../../../src/core/themes/termSpace';
import { findTokens } from '../../../src/core/themes/tokens';
import { phraseBreak, Vocabulary } from '../../../src/core/themes/vocabulary';
import { readWords } from '../../../src/core/themes/wordStream';
import { WordFinder } from '../../../src/core/themes/words';

const pace = new Pace(async () => {});
const paper = (title: string, abstract = '') => ({ id: title, title, abstract });

/** Words with a `+` where a phrase may run into them. */
const shown = (text: string): string =>
  new WordFinder()
    .find(text)
    .map(({ start, end, joined }) => (joined ? '+' : '') + text.slice(start, end))
    .join(' ');

describe('words', () => {
  const table: readonly (readonly [text: string, words: string])[] = [
    ['graph neural networks', 'graph +neural +networks'],
    ['self-supervised, few-shot', 'self +supervised few +shot'],
    ["Alzheimer's disease", "Alzheimer's +disease"],
    ['one. Two', 'one Two'],
    ['line\nbreak and\u00a0space', 'line +break +and +space'],
    ['$\\alpha$-RuCl$_3$', 'alpha RuCl 3'],
    ['扩散模型', '扩 +散 +模 +型'],
    ['обучение с подкреплением', 'обучение +с +подкреплением'],
    ['naïve Bayes, Größe', 'naïve +Bayes Größe'],
    ['𝒩 is 𝔽ine', '𝒩 +is +𝔽ine'],
    ['', ''],
    ['… — !', ''],
  ];
  for (const [text, words] of table) {
    it(`reads ${JSON.stringify(text)}`, () => assert.equal(shown(text), words));
  }

  it('gives ordered, disjoint, non-empty places in any text', () => {
    const finder = new WordFinder();
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), text => {
        let last = 0;
        for (const { start, end } of finder.find(text)) {
          assert.ok(start >= last && end > start && end <= text.length);
          last = end;
        }
      }),
      { seed: 1, numRuns: 300 },
    );
  });
});

describe('tokens', () => {
  const table: readonly (readonly [text: string, tokens: readonly string[]])[] = [
    ['text-to-image generation', ['text', 'to', 'image', 'text-to-image', 'generation']],
    ['large-scale data', ['large', 'scale', 'data']],
    ['out-of-distribution', ['out', 'of', 'distribution', 'out-of-distribution']],
  ];
  for (const [text, tokens] of table) {
    it(`reads ${text}`, () => {
      const found = findTokens(text, new WordFinder());
      assert.deepEqual(
        found.map(({ spelling }) => spelling),
        tokens,
      );
    });
  }
});

describe('stems', () => {
  const table: readonly (readonly [word: string, stem: string])[] = [
    ['networks', 'network'],
    ['classes', 'class'],
    ['boxes', 'box'],
    ['queries', 'query'],
    ['movies', 'movie'],
    ['physics', 'physics'],
    ['bias', 'bias'],
    ['biases', 'bias'],
    ['databases', 'database'],
    ['analysis', 'analysis'],
    ['analyses', 'analysis'],
    ['gaussian', 'gaussian'],
    ['dialogue', 'dialog'],
    ['dialogues', 'dialog'],
    ['modelling', 'modeling'],
    ['generalisation', 'generalization'],
    ['generation', 'generation'],
    ['gans', 'gan'],
    ['gas', 'gas'],
  ];
  for (const [word, stem] of table) it(`${word} → ${stem}`, () => assert.equal(stemOf(word), stem));

  it('is settled after one step', () => {
    for (const [, stem] of table) assert.equal(stemOf(stem), stem);
  });
});

describe('vocabulary', () => {
  it('gives forms of one word one number and fillers a break of their kind', () => {
    const vocabulary = new Vocabulary();
    assert.equal(vocabulary.idOf('Networks'), vocabulary.idOf('network'));
    assert.notEqual(vocabulary.idOf('graph'), vocabulary.idOf('network'));
    assert.equal(vocabulary.idOf('The'), phraseBreak.determiner);
    assert.equal(vocabulary.idOf('of'), phraseBreak.preposition);
    assert.equal(vocabulary.idOf('is'), phraseBreak.verbContext);
    assert.equal(vocabulary.idOf('results'), phraseBreak.proseNoun);
    assert.equal(vocabulary.idOf('2024'), phraseBreak.plain);
    assert.equal(vocabulary.idOf('ß'), phraseBreak.plain);
  });
});

describe('terms', () => {
  const papers = [
    paper('Graph neural networks', 'A graph neural network for molecules.'),
    paper('Deep graph neural networks', 'The graph, and a neural network.'),
    paper('Molecules', 'Nothing of the sort.'),
  ];
  const termsOf = async () => {
    const stream = await readWords(papers, pace);
    const space = await findTerms(stream, pace);
    const names = space.termWords.map(words => words.map(word => stream.stems[word]).join(' '));
    return { space, names };
  };

  it('are words, and phrases that recur in several papers', async () => {
    const { space, names } = await termsOf();
    const documents = (name: string): number | undefined => space.documents[names.indexOf(name)];
    assert.equal(documents('graph neural network'), 2);
    assert.equal(documents('neural network'), 2);
    assert.equal(documents('molecule'), 2);
    assert.equal(documents('nothing'), undefined);
    assert.ok(!names.includes('deep graph'), 'one paper alone makes no phrase');
  });

  it('are counted in title and text', async () => {
    const { space, names } = await termsOf();
    const term = names.indexOf('graph neural network');
    const at = space.terms.subarray(0, space.starts[1]).indexOf(term);
    assert.deepEqual([space.counts[at], space.titleCounts[at]], [2, 1]);
  });

  it('know how often a phrase only begins a longer one', async () => {
    const { space, names } = await termsOf();
    assert.equal(space.continued[names.indexOf('graph neural')], 2);
  });

  it('know how often they end a phrase', async () => {
    const { space, names } = await termsOf();
    const share = (name: string): number | undefined => space.endShare[names.indexOf(name)];
    assert.deepEqual([share('graph neural'), share('neural'), share('neural network')], [0, 0, 1]);
  });

  it('hold for scripts without blanks', async () => {
    const stream = await readWords([paper('基于扩散模型的图像生成'), paper('扩散模型综述')], pace);
    const { termWords } = await findTerms(stream, pace);
    const names = termWords.map(words => words.map(word => stream.stems[word]).join(''));
    assert.ok(names.includes('扩散模型'));
  });
});

describe('pair counting', () => {
  it('agrees with a plain map', () => {
    const pair = fc.tuple(fc.nat(40), fc.nat(2 ** 25));
    fc.assert(
      fc.property(fc.array(fc.array(pair, { maxLength: 40 }), { maxLength: 200 }), documents => {
        const table = new PairTable();
        const plain = new Map<string, Set<number>>();
        documents.forEach((pairs, document) => {
          for (const [a, b] of pairs) {
            table.count(a, b, document);
            plain.set(`${a} ${b}`, (plain.get(`${a} ${b}`) ?? new Set()).add(document));
          }
        });
        for (const [key, holders] of plain) {
          const [a = 0, b = 0] = key.split(' ').map(Number);
          assert.equal(table.documentsAt(table.find(a, b)), holders.size);
        }
        assert.equal(table.documentsAt(table.find(99, 99)), 0);
      }),
      { seed: 2, numRuns: 30 },
    );
  });
});

describe('word use', () => {
  it('tells nouns from adjectives, adverbs and verbs by their places', async () => {
    const abstract = [
      'The encoder of the signal is scalable to speech.',
      'A decoder for the signal is scalable here.',
      'We see diagonalize the signal and unrolling the loop.',
      'It is more scalable than diagonalize the noise of an encoder.',
    ].join(' ');
    const stream = await readWords([paper('Encoder', abstract)], pace);
    const shares = readNounShares(stream);
    const share = (stem: string): number => shares[stream.stems.indexOf(stem)] ?? Number.NaN;
    assert.ok(share('signal') > 0.5);
    assert.ok(share('encoder') > 0.6);
    assert.ok(share('scalable') < 0.2);
    assert.ok(share('diagonalize') < 0.6);
    // What is done to something is a thing to study.
    assert.ok(share('unrolling') >= 0.6);
  });
});
