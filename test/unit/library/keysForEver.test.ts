/** Keys stand in people's notes: once given they never change, and each leads to its paper. */
import assert from 'node:assert/strict';
import { fullKeyOf, keyOf } from '../../../src/core/library/key';
import { normaliseTitle } from '../../../src/core/library/title';
import { realShelf } from '../citations/citing';

/** Whoever must change a line here breaks notes. */
const golden: readonly (readonly [title: string, key: string, fullKey: string])[] = [
  ['TreeCounter: Counting Trees from Above', 'treecounter', 'treecounter-counting-trees-from-above'],
  ['Quiet-Net -- Silence as a Training Signal', 'quiet-net', 'quiet-net-silence-as-a-training-signal'],
  ['Gentle Gradients', 'gentle-gradients', 'gentle-gradients'],
  ['Why Do Small Models Forget?', 'why-do-small-models-forget', 'why-do-small-models-forget'],
  [
    'A Slow Walk through the Loss Landscape of Tiny Transformers with Noisy Labels',
    'slow-walk-loss-landscape',
    'a-slow-walk-through-the-loss-landscape-of-tiny-transformers-with-noisy-labels',
  ],
  [
    'The Unreasonable Patience of Beam Search',
    'unreasonable-patience-beam-search',
    'the-unreasonable-patience-of-beam-search',
  ],
  ['On the Shape of Errors', 'on-the-shape-of-errors', 'on-the-shape-of-errors'],
  ['RiverFlow 2.5: A Better River', 'riverflow-2-5', 'riverflow-2-5-a-better-river'],
  ['Learning to Wait', 'learning-to-wait', 'learning-to-wait'],
  ['3D-Kites: Strings in Space', '3d-kites', '3d-kites-strings-in-space'],
  [
    'LEAF—Light Encoders for Acoustic Frames',
    'leaf-light-encoders',
    'leaf-light-encoders-for-acoustic-frames',
  ],
  ['Don’t Look Back: Forward-Only Training', 'dont-look-back', 'dont-look-back-forward-only-training'],
  ['Über Netze: Ein Versuch', 'uber-netze', 'uber-netze-ein-versuch'],
  ['γ-Mix: Blending by Gamma', 'gamma-mix', 'gamma-mix-blending-by-gamma'],
  [
    'What Is a Good Prompt, Anyway? A Survey of Opinions among Practitioners',
    'good-prompt-anyway',
    'what-is-a-good-prompt-anyway-a-survey-of-opinions-among-practitioners',
  ],
  ['Map, Reduce, Regret', 'map-reduce-regret', 'map-reduce-regret'],
  ['学习如何等待', '学习如何等待', '学习如何等待'],
  [
    'One Very Long Short Name Here: And the Rest',
    'one-very-long-short',
    'one-very-long-short-name-here-and-the-rest',
  ],
  [
    'Towards Better Bridges between Words and Worlds in Robotics',
    'better-bridges-words',
    'towards-better-bridges-between-words-and-worlds-in-robotics',
  ],
  ['The', 'the', 'the'],
];

describe('keys for ever', () => {
  for (const [title, key, fullKey] of golden) {
    it(`calls “${title}” ${key}`, () => assert.deepEqual([keyOf(title), fullKeyOf(title)], [key, fullKey]));
  }

  it('are the same for every spelling of a title', () => {
    for (const [title, key, fullKey] of golden) {
      const shouted = title.toUpperCase();
      assert.deepEqual([keyOf(shouted), fullKeyOf(shouted)], [key, fullKey]);
    }
  });

  it('tell the papers of the real dumps apart by their titles alone', function () {
    const { library } = realShelf(this);
    const titles = new Set(library.papers.map(({ title }) => normaliseTitle(title)));
    const fullKeys = new Set(library.papers.map(({ title }) => fullKeyOf(title)));
    assert.equal(fullKeys.size, titles.size);
  });

  it('lead from the key that a paper is cited by back to it alone', function () {
    const { library } = realShelf(this);
    for (const paper of library.papers) {
      const citeKey = library.citeKey(paper);
      assert.match(citeKey, /^[\p{L}\p{N}\p{M}]+(?:-[\p{L}\p{N}\p{M}]+)*$/u);
      assert.deepEqual(library.byKey(citeKey), [paper.id]);
      assert.ok([paper.key, fullKeyOf(paper.title)].includes(citeKey));
    }
  });

  it('are short: nearly all papers of the real dumps are cited by four words or fewer', function () {
    const { library } = realShelf(this);
    const short = library.papers.filter(paper => library.citeKey(paper).split('-').length <= 5);
    assert.ok(short.length > 0.95 * library.papers.length, `${short.length} of ${library.papers.length}`);
  });
});
