import * as assert from 'node:assert/strict';
import { findCitations } from '../../../src/core/citations/findCitations';
import { isDistinctiveName } from '../../../src/core/citations/nameSpelling';
import { eachNote, type Shelf, shelf } from './citing';

const cited = 'BlackVIP: Black-Box Visual Prompting for Robust Transfer Learning';

describe('citations: short names in running text', () => {
  describe('distinctive ones are found', () => {
    eachNote('name', 'markdown', [
      'As ⟦BlackVIP⟧ shows.',
      '⟦BlackVIP⟧',
      '⟦BlackVIP⟧ and ⟦Soft-NMS⟧, ⟦BlackVIP⟧; ⟦Soft-NMS⟧: done',
      "⟦BlackVIP⟧'s prompts, ⟦BlackVIP⟧’s prompts",
      'a ⟦BlackVIP⟧-based method, ⟦Soft-NMS⟧-like suppression',
      '**⟦BlackVIP⟧** *⟦BlackVIP⟧* _⟦BlackVIP⟧_ ~~⟦BlackVIP⟧~~',
      '“⟦BlackVIP⟧” "⟦Soft-NMS⟧" ‘⟦BlackVIP⟧’ (⟦BlackVIP⟧)',
      '# ⟦BlackVIP⟧ in brief',
      '- ⟦BlackVIP⟧\n- ⟦Soft-NMS⟧',
      '> ⟦BlackVIP⟧ is quoted',
      '| ⟦BlackVIP⟧ | 42.1 |',
      '[⟦BlackVIP⟧](https://example.com) and [⟦Soft-NMS⟧][1]',
      '⟦BlackVIP⟧ (Oh et al., 2023)',
      '⟦BlackVIP⟧: a good paper',
      '⟦BlackVIP⟧. ⟦Soft-NMS⟧? ⟦BlackVIP⟧!',
      '⟦BlackVIP⟧—a method—and – ⟦Soft-NMS⟧ –',
      'Soft wraps end\n⟦BlackVIP⟧\nhere',
      '⟦Soft‑NMS⟧ with a hyphen that does not break, ⟦Soft–NMS⟧ with a dash',
      '<b>⟦BlackVIP⟧</b> <!-- BlackVIP -->',
      '⟦BlackVIP⟧ `BlackVIP` ⟦BlackVIP⟧',
      'compared to ⟦BlackVIP⟧[^1]\n\n[^1]: ⟦BlackVIP⟧ again',
      '⟦BlackVIP⟧, 2023',
    ]);
    eachNote('name', 'latex', [
      'We use \\textsc{⟦BlackVIP⟧} and~⟦Soft-NMS⟧.',
      '\\emph{⟦BlackVIP⟧} {\\bf ⟦BlackVIP⟧}',
      '\\section{⟦BlackVIP⟧}',
      '⟦BlackVIP⟧~\\cite{other} % BlackVIP',
    ]);
    eachNote('name', 'plaintext', ['as ⟦BlackVIP⟧ says']);
    eachNote('name', 'typst', ['*⟦BlackVIP⟧* // BlackVIP']);
    eachNote('name', 'org', ['/⟦BlackVIP⟧/'.replace('/⟦', '*⟦').replace('⟧/', '⟧*')]);
    eachNote('name', 'restructuredtext', ['*⟦BlackVIP⟧* and ``BlackVIP``']);
    eachNote('name', 'asciidoc', ['_⟦BlackVIP⟧_ and `BlackVIP`']);
  });

  describe('are not taken from', () => {
    eachNote('name', 'markdown', [
      'blackvip, BLACKVIP, Blackvip, BlackVip and soft-nms',
      'Soft NMS and SoftNMS',
      'BlackVIPs and BlackVIP2 and xBlackVIP',
      'BlackVIP-2, BlackVIP-Pro, Fast-BlackVIP, non-BlackVIP',
      'BlackVIP++ and BlackVIP+',
      'models/BlackVIP and BlackVIP/README',
      'BlackVIP.py, BlackVIP_final, my_BlackVIP, BlackVIP()',
      '#BlackVIP and \\BlackVIP and $BlackVIP$ and fig:BlackVIP',
      'me@BlackVIP.com',
      '`BlackVIP`',
      '```\nBlackVIP\n```',
      '---\ntitle: BlackVIP\n---\n',
      '<!-- BlackVIP -->',
      'https://example.com/BlackVIP and [x](BlackVIP.md)',
      '![](img/BlackVIP.png)',
      'Soft\n\nNMS',
      'BlackVIP$_t$ and BlackVIP^2^',
      'Chimera, Hydra and Zoology are words',
      '4-bit Shampoo is two of them',
      'BlackVIP-ViT and BlackVIP-1B',
      'Black VIP and Black-VIP',
      'Soft-NMS-2 and Soft-NMSs',
      'key=BlackVIP and --BlackVIP and ~BlackVIP/x'.replace('and --BlackVIP ', ''),
      'a 42%BlackVIP and x:BlackVIP and ^BlackVIP',
      '<div class="BlackVIP"></div>',
      '<BlackVIP />',
    ]);
    eachNote('name', 'latex', [
      '\\label{BlackVIP} \\ref{BlackVIP} \\includegraphics[width=1cm]{BlackVIP}',
      '\\input{BlackVIP} \\usepackage{BlackVIP} \\begin{BlackVIP}',
      '% BlackVIP',
      '$\\text{BlackVIP}$',
    ]);
    eachNote('name', 'bibtex', ['@article{BlackVIP, keywords = {BlackVIP}}']);
    eachNote('name', 'python', ['BlackVIP()']);
  });

  describe('the stronger forms win', () => {
    eachNote(undefined, 'markdown', [
      `⟦${cited}⟧`,
      '⟦[[BlackVIP]]⟧ and ⟦[@BlackVIP]⟧',
      '⟦[BlackVIP](https://arxiv.org/abs/2303.14773)⟧',
      '⟦[BlackVIP](https://arxiv.org/abs/2401.00001)⟧: an id the library does not know, but the name',
      '[⟦BlackVIP⟧, the code](https://arxiv.org/abs/2401.00001)',
      '⟦BlackVIP⟧: Blackbox prompting, mistitled',
    ]);
  });

  describe('ordinary words count where the note cites their paper', () => {
    const words = shelf({
      'Chimera: Effectively Modeling Multivariate Time Series': { arxiv: '2406.04320' },
      'Zoology: Measuring and Improving Recall': {},
      'Attention: A Survey of Everything': {},
      'Segment Anything: A Promptable System': {},
      'PRISM: A Promptable Model': {},
      'YOLOv10: Real-Time End-to-End Object Detection': {},
      'MoCo: Momentum Contrast for Everyone': {},
      'Twin: First of Two Works': {},
      'Twin: Second of Two Works': {},
      'TwinNet8: First of Two Works': {},
      'TwinNet8: Second of Two Works': {},
    });
    const rows: readonly (readonly [string, string, readonly string[]])[] = [
      ['not by itself', 'Chimera and Zoology, Segment Anything, PRISM, MoCo.', []],
      ['cited by its key', 'Chimera does it [@chimera]. Chimera!', ['Chimera', '[@chimera]', 'Chimera']],
      ['cited by its id', 'arXiv:2406.04320. Chimera', ['arXiv:2406.04320', 'Chimera']],
      [
        'cited by its title',
        'Zoology: measuring and improving recall. So Zoology; Chimera.',
        ['Zoology: measuring and improving recall', 'Zoology'],
      ],
      ['cited further down', 'Zoology.\n\nText.\n\n[[zoology]]', ['Zoology', '[[zoology]]']],
      ['of two words', '[@segment-anything]: Segment Anything', ['[@segment-anything]', 'Segment Anything']],
      ['in capitals', '[[prism]] PRISM', ['[[prism]]', 'PRISM']],
      ['of few letters', '[[moco]] MoCo', ['[[moco]]', 'MoCo']],
      ['but with its capitals', '[@chimera] chimera CHIMERA', ['[@chimera]']],
      [
        'but at the beginning of a sentence not where the note has the word in small letters too',
        'Attention counts [@attention]. We pay attention, as in Attention. Attention!\n\n# Attention\n\n- Attention',
        ['[@attention]', 'Attention'],
      ],
      ['another paper cited', 'Chimera [@zoology]', ['[@zoology]']],
      ['a distinctive name is not cited in full by itself', 'YOLOv10', ['YOLOv10']],
      ['a name of two papers', 'Twin and TwinNet8', []],
      [
        'a name of two papers of which one is cited',
        '[[Twin: Second of Two Works]] Twin TwinNet8',
        ['[[Twin: Second of Two Works]]', 'Twin'],
      ],
      [
        'a name of two papers that are both cited',
        '[[TwinNet8: First of Two Works]], [[TwinNet8: Second of Two Works]]: TwinNet8',
        ['[[TwinNet8: First of Two Works]]', '[[TwinNet8: Second of Two Works]]'],
      ],
    ];
    for (const [name, text, expected] of rows) {
      it(name, () => {
        const all = found(words, text);
        assert.deepEqual(
          all.map(({ start, end }) => text.slice(start, end)),
          expected,
        );
        for (let offset = 0; offset <= text.length; offset++) {
          assert.deepEqual(
            found(words, text, offset),
            all.filter(({ start, end }) => start <= offset && offset <= end),
          );
        }
      });
    }
  });

  it('what many other titles speak of is a term', () => {
    const about = 'Pruning Probing Merging Tuning Scaling'.split(' ').map(act => `${act} DenseMix9 for All`);
    const name = 'DenseMix9: How It Began';
    assert.equal(found(shelfOfTitles([name, ...about.slice(1)]), 'DenseMix9').length, 1);
    assert.equal(found(shelfOfTitles([name, ...about]), 'DenseMix9').length, 0);
  });

  describe('which names are distinctive', () => {
    const rows: readonly (readonly [string, boolean])[] = [
      ...'BlackVIP YOLOv10 DINOv2 Noise2Score FreqMix UnivNet HiFi-SR Soft-NMS EVA-GAN Moirai-MoE Flow-GRPO Video-R1 MDCNN-SID EEGFormer VTBench FRCRN mmTransformer SWE-Flow'
        .split(' ')
        .map(name => [name, true] as const),
      ...'Chimera Hydra Zoology PRISM STRIDE BERT CLIP LoRA MoE GANs LLMs CNN-LSTM GPT-4 COVID-19 U-Net X-SAM 3D-Vision Black-Box Zero-Shot Multi-GPU Non-IID Text-to-SQL LLM-as-a-Judge Seq2Seq Sim2Real ChatGPT ResNet PyTorch NeurIPS SCNet R2R 5G iOS Q-Learning k-NN Vision-LLM'
        .split(' ')
        .map(name => [name, false] as const),
      ['Deep Learning', false],
      ['4-bit Shampoo', false],
      ['Llama 3', false],
      ['LLM Agents', false],
      ['HyperSparse Neural Networks', true],
    ];
    for (const [name, distinctive] of rows) {
      it(`${name}: ${distinctive ? 'yes' : 'no'}`, () => assert.equal(isDistinctiveName(name), distinctive));
    }
  });
});

function shelfOfTitles(titles: readonly string[]): Shelf {
  return shelf(Object.fromEntries(titles.map(title => [title, {}])));
}

function found({ titles, lookup }: Shelf, text: string, offset?: number) {
  return findCitations({ text, languageId: 'markdown' }, titles, lookup, offset);
}
