import { eachNote } from './citing';

describe('citations: Org', () => {
  describe('are found', () => {
    eachNote('org', 'org', [
      '⟦[cite:@blackvip]⟧',
      '⟦[cite/t:@blackvip]⟧',
      '⟦[cite/text:@blackvip]⟧ ⟦[cite/text/f:@soft-nms]⟧',
      '⟦[cite/a/cf:@blackvip]⟧ ⟦[cite/na/b:@blackvip]⟧ ⟦[cite//b:@blackvip]⟧',
      '[cite:see ⟦@blackvip⟧ p. 3]',
      '[cite:⟦@blackvip⟧ p. 3]',
      '[cite:see ⟦@blackvip⟧]',
      '[cite:⟦@blackvip⟧;⟦@soft-nms⟧]',
      '[cite/t:see ⟦@blackvip⟧ p. 3; also ⟦@soft-nms⟧]',
      '[cite:global; see ⟦@blackvip⟧; ⟦@soft-nms⟧; suffix]',
      '[cite:⟦@blackvip⟧;\n  ⟦@soft-nms⟧]',
      '⟦[cite:@BlackVIP]⟧',
      '⟦[cite:@4-bit-shampoo]⟧ ⟦[cite:@attention-is-all-you-need]⟧',
      'Two in a row ⟦[cite:@blackvip]⟧⟦[cite:@soft-nms]⟧',
      '* ⟦[cite:@blackvip]⟧ heading',
      '** TODO read ⟦[cite:@blackvip]⟧ :tag:',
      '- ⟦[cite:@blackvip]⟧\n- ⟦[cite:@soft-nms]⟧',
      '| a | ⟦[cite:@blackvip]⟧ |',
      '*⟦[cite:@blackvip]⟧* (⟦[cite:@blackvip]⟧)',
      'x[fn:1]\n\n[fn:1] ⟦[cite:@blackvip]⟧',
      '#+caption: ⟦[cite:@blackvip]⟧',
      '⟦cite:blackvip⟧ and ⟦citep:blackvip⟧.',
      '⟦citet:blackvip⟧, ⟦citeauthor:blackvip⟧; ⟦citeyear:blackvip⟧ ⟦nocite:blackvip⟧ ⟦Citep:blackvip⟧',
      '⟦citealp:blackvip⟧ ⟦citealt:blackvip⟧ ⟦citet*:blackvip⟧ ⟦citenum:blackvip⟧',
      'cite:⟦blackvip⟧,⟦soft-nms⟧',
      '⟦citet:&blackvip⟧',
      'cite:&⟦blackvip⟧;&⟦soft-nms⟧',
      '(⟦cite:blackvip⟧)',
      'ends with ⟦cite:blackvip⟧.',
      'ends with ⟦cite:soft-nms⟧, or not',
      '#+begin_quote\n⟦[cite:@blackvip]⟧\n#+end_quote',
      '=[cite:@soft-nms]= ⟦[cite:@blackvip]⟧ ~x~',
    ]);
  });

  describe('unknown keys are kept', () => {
    eachNote('org', 'org', [
      '⟦?[cite:@nobody2020]⟧',
      '[cite:⟦@blackvip⟧;\n  ⟦?@nobody2020⟧]',
      '⟦?cite:nobody2020⟧',
    ]);
  });

  describe('are not taken from', () => {
    eachNote('org', 'org', [
      '@blackvip',
      '[@blackvip]',
      '[cite @blackvip]',
      '[cite: nothing]',
      '[cite:]',
      '[cite:blackvip]',
      '[cite:@]',
      '[cite:@blackvip',
      '[cites:@nobody',
      '[cite:a@blackvip]',
      '[cite:@ blackvip]',
      '=[cite:@blackvip]=',
      '~[cite:@blackvip]~',
      '~cite:blackvip~ and =cite:blackvip=',
      '#+begin_src latex\n[cite:@blackvip]\n#+end_src',
      '#+BEGIN_SRC org\n[cite:@blackvip]\n#+END_SRC',
      '#+BEGIN_EXAMPLE\n[cite:@blackvip]\n#+END_EXAMPLE',
      '#+begin_comment\n[cite:@blackvip]\n#+end_comment',
      '#+begin_export html\n[cite:@blackvip]\n#+end_export',
      '#+begin_src\n[cite:@blackvip]',
      '# [cite:@blackvip]',
      '  # [cite:@blackvip]',
      ': [cite:@blackvip]',
      ':PROPERTIES:\n:X: [cite:@blackvip]\n:END:',
      '$[cite:@blackvip]$',
      '\\([cite:@blackvip]\\)',
      '\\[ [cite:@blackvip] \\]',
      'excite:blackvip',
      'cite :blackvip',
      'cite: blackvip',
      'https://example.com/cite:blackvip',
      '[[https://example.com][cite]]',
      'cited:blackvip',
      'path/cite:blackvip',
    ]);
    eachNote('org', 'markdown', ['[cite:@nobody] cite:blackvip'.replace('[cite:@nobody] ', '')]);
    eachNote('org', 'plaintext', ['cite:blackvip']);
  });
});
