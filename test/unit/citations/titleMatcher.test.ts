import * as assert from 'node:assert/strict';
import { createTitleMatcher } from '../../../src/core/citations/titleMatcher';

/** What the titles find in a text: the matched substrings and the titles meant. */
function mentions(titles: readonly string[], text: string): readonly (readonly [string, string])[] {
  return createTitleMatcher(titles)
    .find(text)
    .map(({ start, end, target }) => [text.slice(start, end), target.kind === 'title' ? target.title : '']);
}

describe('citations: title matcher', () => {
  it('the longest title wins, and the text goes on behind it', () => {
    const titles = ['Attention Is All for Us', 'Attention Is All for Us Who Need', 'For Us Who Need More'];
    assert.deepEqual(mentions(titles, 'attention is all for us who need more'), [
      ['attention is all for us who need', 'Attention Is All for Us Who Need'],
    ]);
    assert.deepEqual(mentions(titles, 'attention is all, for us who need more'), [
      ['for us who need more', 'For Us Who Need More'],
    ]);
  });

  it('a shorter title is found where the longer one breaks off', () => {
    const titles = ['Graph Networks for Molecules', 'Graph Networks for Molecules and Materials at Scale'];
    assert.deepEqual(mentions(titles, 'Graph networks for molecules and materials'), [
      ['Graph networks for molecules', 'Graph Networks for Molecules'],
    ]);
    assert.deepEqual(mentions(titles, 'Graph networks for molecules. And materials at scale'), [
      ['Graph networks for molecules', 'Graph Networks for Molecules'],
    ]);
  });

  it('the order of titles does not matter, nor do repeated ones', () => {
    const titles = [
      'A Study of Nets',
      'a study of nets',
      'A Study of Nets!',
      'A Study of Nets: Deeper',
      'B Study of Nets',
    ];
    const text = 'A study of nets. A study of nets: deeper, b study of NETS!';
    const expected = mentions(titles, text);
    assert.equal(expected.length, 3);
    assert.deepEqual(mentions([...titles].reverse(), text), expected);
    assert.deepEqual(mentions([...titles, ...titles], text), expected);
  });

  describe('how a title must be written', () => {
    const rows: readonly (readonly [string, readonly string[], string, readonly string[]])[] = [
      [
        'one or two ordinary words never count',
        ['Chimera', 'Deep Learning', 'Olmo 3'],
        'Chimera, Deep Learning, Olmo 3, deep learning',
        [],
      ],
      [
        'a distinctive name counts as it is written',
        ['DINOv3', 'YOLOv4 Again'],
        'DINOv3 and YOLOv4 Again, not dinov3, DINOV3 or yolov4 again',
        ['DINOv3', 'YOLOv4 Again'],
      ],
      [
        'acronyms are no distinctive names',
        ['GANs', 'LLM Agents', '3D Vision'],
        'GANs, LLM Agents, 3D Vision',
        [],
      ],
      [
        'three words count in any case',
        ['Convergent Graph Solvers'],
        'convergent graph solvers, CONVERGENT GRAPH SOLVERS',
        ['convergent graph solvers', 'CONVERGENT GRAPH SOLVERS'],
      ],
      [
        'but not where other titles use them as a phrase: then with capitals only',
        ['Natural Language Generation', 'A Survey of Natural Language Generation'],
        'natural language generation, Natural Language Generation',
        ['Natural Language Generation'],
      ],
      [
        'a phrase of the field without capitals never counts',
        ['graph neural networks', 'Pooling in Graph Neural Networks'],
        'graph neural networks',
        [],
      ],
      [
        'scripts without blanks count from six characters',
        ['深度学习综述', '深度学习'],
        '关于深度学习综述的讨论。深度学习',
        ['深度学习综述'],
      ],
      [
        'Cyrillic and Greek are words like others',
        ['Введение в машинное обучение'],
        'см. «введение в машинное обучение»',
        ['введение в машинное обучение'],
      ],
    ];
    for (const [name, titles, text, expected] of rows) {
      it(name, () =>
        assert.deepEqual(
          mentions(titles, text).map(([written]) => written),
          expected,
        ),
      );
    }
  });

  describe('where a mention begins and ends', () => {
    const rows: readonly (readonly [string, string, string])[] = [
      ['What Do We Need?', 'so: what do we need? Much', 'what do we need?'],
      ['What Do We Need?', 'what do we need, though', 'what do we need'],
      ['What Do We Need', 'What do we need? What do', 'What do we need'],
      [
        '"Why Should I Trust You?" Explained',
        'in “why should I trust you?” explained, the',
        '“why should I trust you?” explained',
      ],
      [
        '"Why Should I Trust You?" Explained',
        "in ``why should I trust you?'' explained, the",
        "``why should I trust you?'' explained",
      ],
      [
        'Neural Ranking (with Few Labels)',
        'see neural ranking (with few labels).',
        'neural ranking (with few labels)',
      ],
      [
        'Neural Ranking with Few Labels',
        '(see neural ranking with few labels)',
        'neural ranking with few labels',
      ],
      ['A Title with a Stop.', 'A title with a stop. Then', 'A title with a stop.'],
      ['Learning $k$-Means Trees', 'on learning k-means trees and', 'learning k-means trees'],
      ['Sorting in $O(n)$', 'Sorting in $O(n)$ is', 'Sorting in $O(n)$'],
      ['Über-Fast Nets for All', 'ÜBER-FAST NETS FOR ALL', 'ÜBER-FAST NETS FOR ALL'],
      ['{BlackVIP}: Prompts for All', 'BlackVIP: prompts for all', 'BlackVIP: prompts for all'],
      ['BlackVIP: Prompts for All', '{BlackVIP}: Prompts for {All}', '{BlackVIP}: Prompts for {All}'],
      ['BlackVIP: Prompts for All', '{BlackVIP: Prompts for All}', 'BlackVIP: Prompts for All'],
      ['What Do We Need?', '\\emph{{What} do we {Need}?}', '{What} do we {Need}?'],
      ['β-VAE for All of Us', '$\\beta$-VAE for all of us', '\\beta$-VAE for all of us'],
      [
        'Learning at the Edge of ℓ1 Norms',
        'learning at the edge of ℓ1 norms',
        'learning at the edge of ℓ1 norms',
      ],
    ];
    for (const [title, text, expected] of rows) {
      it(`${title} in: ${text}`, () => assert.deepEqual(mentions([title], text), [[expected, title]]));
    }
  });

  it('titles without words or with far too many are never found', () => {
    const endless = 'very long title '.repeat(50);
    assert.deepEqual(mentions(['', '?!', endless], `?! ${endless}`), []);
  });
});
