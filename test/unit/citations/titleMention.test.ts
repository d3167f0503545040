import { eachNote } from './citing';

describe('citations: titles in running text', () => {
  describe('are found', () => {
    eachNote('title', 'markdown', [
      'As ⟦BlackVIP: Black-Box Visual Prompting for Robust Transfer Learning⟧ shows.',
      '⟦Attention Is All You Need⟧',
      '⟦attention is all you need⟧ and ⟦ATTENTION IS ALL YOU NEED⟧',
      '⟦Attention is\nall you need⟧',
      '⟦Attention is  \n  all you need⟧',
      '⟦Attention is\r\nall you need⟧',
      '> ⟦Attention is\n> all you need⟧',
      '> > ⟦Attention is\n> > all you need⟧',
      '- ⟦Attention is\n  all you need⟧\n- other',
      '**⟦Attention is all you need⟧** *⟦Attention is all you need⟧* _⟦Attention is all you need⟧_',
      '“⟦Attention is all you need⟧” "⟦Attention is all you need⟧," ‘⟦Attention is all you need⟧’ «⟦Attention is all you need⟧»',
      '[⟦Attention is all you need⟧](https://example.com/paper.pdf)',
      '[⟦Attention is all you need⟧][1]',
      '# ⟦Attention is all you need⟧',
      '| ⟦Attention is all you need⟧ | 2017 |',
      'Vaswani et al. (2017). ⟦Attention is all you need⟧. NeurIPS.',
      '⟦Attention is all you need⟧ (2017), ⟦Attention is all you need⟧, 2017.',
      '⟦BlackVIP - black box visual prompting for robust transfer learning⟧',
      '⟦BlackVIP – Black‑Box Visual Prompting for Robust Transfer Learning⟧',
      '⟦BlackVIP. Black-Box Visual Prompting for Robust Transfer Learning⟧',
      '⟦Soft-NMS: Improving Object Detection With One Line of Code⟧',
      '⟦Soft-NMS — improving object detection with one line of code⟧',
      '⟦Soft NMS improving object detection with one line of code⟧',
      '⟦Learning with Poincare Embeddings⟧ and ⟦learning with POINCARÉ embeddings⟧',
      '⟦Learning with Poincare\u0301 Embeddings⟧',
      '⟦Deeply-Supervised Nets⟧ and ⟦deeply supervised nets⟧',
      '⟦Do We Really Need Attention? A Study⟧',
      '⟦do we really need “attention”? a study⟧',
      '⟦4-bit Shampoo: Memory-Efficient Network Training⟧',
      '⟦4‐bit shampoo: memory‐effi\u00ADcient network training⟧',
      '<b>⟦Attention</b> is all you need⟧',
      'x <em>⟦Attention is all&nbsp;you need⟧</em>',
      '1. ⟦Attention is all you need⟧\n2. ⟦Deeply-Supervised Nets⟧',
      '[1] A. Vaswani. ⟦Attention is all you need⟧. In NIPS, pages 5998–6008.',
      '[2] C. Oh et al., “⟦BlackVIP: Black-Box Visual Prompting for Robust Transfer Learning⟧,” in CVPR, 2023, pp. 24224–24235.',
      'Bodla, N., Singh, B. (2017) ‘⟦Soft-NMS – improving object detection with one line of code⟧’, *ICCV*.',
      'Vaswani, Ashish, et al. "⟦Attention is all you need⟧." Advances 30 (2017).',
      '- Lee, C.-Y. ⟦Deeply-Supervised Nets⟧ 2015.\n- ⟦Attention Is All You Need⟧ 2017\n- ⟦Deeply-Supervised Nets⟧, 562–570',
      '“⟦Attention Is All You Need⟧”, The paper _⟦Attention Is All You Need⟧_, see the Paper ⟦Attention Is All You Need⟧',
      '[**⟦Attention is all you need⟧**](https://example.com) and [_⟦Attention is all you need⟧_][x]',
      '***⟦Attention is all you need⟧***, ~~⟦Attention is all you need⟧~~, ==⟦Attention is all you need⟧==',
      'Attention is all\n\n⟦Attention\tis  all\n    you need⟧!',
      '⟦Attention is all you need⟧; ⟦Attention is all you need⟧: ⟦Attention is all you need⟧…',
    ]);
    eachNote('title', 'latex', [
      '⟦{B}lack{VIP}: {Black-Box} Visual {P}rompting for Robust Transfer Learning⟧',
      '\\emph{⟦Attention is all you need⟧}',
      "``⟦Attention is all you need⟧''",
      '\\title{⟦Attention is \\\\ all you need⟧}',
      'title = {{⟦Attention⟧ is all you need}}'.replace(
        '{{⟦Attention⟧ is all you need}}',
        '{⟦{Attention} is all you need⟧}',
      ),
      "⟦Learning with Poincar\\'e Embeddings⟧, ⟦Learning with Poincar{\\'e} Embeddings⟧, ⟦Learning with Poincar\\'{e} Embeddings⟧",
      '⟦Attention~is all\\ you need⟧',
      '⟦Attention is % comment\n  all you need⟧',
      '⟦Attention \\emph{is} all you need⟧',
      '⟦Soft-NMS --- Improving Object Detection With One Line of Code⟧',
      '\\begin{abstract}⟦Attention is all you need⟧\\end{abstract}',
      '\\bibitem{x} A. Vaswani. \\newblock ⟦Attention is all you need⟧.',
    ]);
    eachNote('title', 'bibtex', [
      '  title = {⟦{BlackVIP}: Black-Box Visual Prompting for Robust Transfer Learning⟧},',
    ]);
    eachNote('title', 'plaintext', [
      '⟦Attention is all\nyou need⟧',
      "``⟦Attention is all you need⟧'' and `⟦Attention is all you need⟧'",
    ]);
    eachNote('title', 'typst', ['_⟦Attention is all you need⟧_']);
    eachNote('title', 'restructuredtext', ['*⟦Attention is all you need⟧*']);
    eachNote('title', 'org', ['/⟦Attention is all you need⟧/']);
    eachNote('title', 'asciidoc', ['_⟦Attention is all you need⟧_ "`⟦Attention is all you need⟧`"']);
  });

  describe('are not found in', () => {
    eachNote('title', 'markdown', [
      'Attention is all you',
      'Attention is all you needed',
      'Xattention is all you need',
      'Attention is really all you need',
      'deep learning and Deep Learning and "Deep Learning" and **Deep Learning**',
      'chimera, Chimera, CHIMERA and [Chimera](https://example.com)',
      'Attention is all\n\nyou need',
      'Attention is\n- all you need',
      'We pay attention. Is all you need here?',
      'attention (is all you need)',
      'attention, is all you need',
      'attention; is all you need',
      '| Attention is | all you need |',
      'Attention is `all` you need',
      'Attention is all ![x](y.png) you need',
      '`Attention is all you need`',
      '```\nAttention is all you need\n```',
      '    Attention is all you need',
      '---\ntitle: Attention is all you need\n---\n',
      '$Attention is all you need$',
      '<!-- Attention is all you need -->',
      'https://example.com/attention-is-all-you-need',
      'https://example.com/?q=Attention+is+all+you+need',
      '[paper](notes/attention-is-all-you-need.md) and [x](<Attention is all you need.pdf>)',
      'attention-is-all-you-need.pdf and attention_is_all_you_need',
      '![](img/attention-is-all-you-need.png)',
      'learning, with poincaré embeddings',
      'deeply supervised\n\nnets',
      'we train Convolutional Deeply-Supervised Nets here',
      'as Deeply-Supervised Nets 2 has it',
      'we train Sparse Attention Is All You Need here',
      'nets, deeply supervised',
      'http://www.example.com/Attention%20Is%20All%20You%20Need',
      '<pre>Attention is all you need</pre>',
    ]);
    eachNote('title', 'latex', [
      '% Attention is all you need',
      '\\begin{verbatim}Attention is all you need\\end{verbatim}',
      '$\\text{Attention is all you need}$',
      'Attention is\\par all you need',
    ]);
    eachNote('title', 'typst', ['// Attention is all you need', '`Attention is all you need`']);
    eachNote('title', 'restructuredtext', [
      '``Attention is all you need``',
      'x::\n\n  Attention is all you need\n',
      '.. Attention is all you need',
    ]);
    eachNote('title', 'org', [
      '=Attention is all you need=',
      '#+begin_src\nAttention is all you need\n#+end_src',
      '# Attention is all you need',
    ]);
    eachNote('title', 'asciidoc', [
      '----\nAttention is all you need\n----',
      '// Attention is all you need',
      '`Attention is all you need`',
    ]);
    eachNote('title', 'plaintext', ['`Attention is all you need`']);
  });
});
