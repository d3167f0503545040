import { eachNote } from './citing';

describe('citations: Typst', () => {
  eachNote('typst', 'typst', [
    '⟦@blackvip⟧ shows',
    'ends ⟦@blackvip⟧.',
    '⟦@soft-nms⟧, ⟦@4-bit-shampoo⟧: and ⟦@BlackVIP⟧;',
    '⟦@blackvip⟧[p. 3]',
    '⟦#cite(<blackvip>)⟧',
    '⟦#cite(<blackvip>, form: "prose")⟧',
    '⟦#cite(<blackvip>, supplement: [p. 3])⟧',
    '⟦#cite(label("blackvip"))⟧',
    '⟦?#cite(<nobody2020>)⟧',
    '@fig-one and @nobody2020',
    'a@blackvip.com \\@blackvip @@blackvip',
    '// @blackvip',
    'https://example.com ⟦@blackvip⟧',
    '/* @blackvip */ ⟦@soft-nms⟧',
    '`@blackvip` and ```typ @blackvip```',
    '$ @blackvip $',
    '#image("@blackvip.png")'.replace('"@', '"x/@'),
  ]);
});

describe('citations: Org', () => {
  eachNote('org', 'org', [
    '⟦[cite:@blackvip]⟧',
    '⟦[cite/t:@blackvip]⟧ ⟦[cite/text/f:@soft-nms]⟧',
    '[cite:see ⟦@blackvip⟧ p. 3]',
    '[cite:⟦@blackvip⟧;⟦@soft-nms⟧]',
    '[cite/t:see ⟦@blackvip⟧ p. 3; also ⟦@soft-nms⟧]',
    '[cite:⟦@blackvip⟧;\n  ⟦?@nobody2020⟧]',
    '⟦cite:blackvip⟧ and ⟦citep:blackvip⟧.',
    'cite:⟦blackvip⟧,⟦soft-nms⟧',
    '⟦citet:&blackvip⟧ cite:&⟦blackvip⟧;&⟦soft-nms⟧',
    '* ⟦[cite:@blackvip]⟧ heading',
    '@blackvip [@blackvip]',
    '=[cite:@blackvip]= ~[cite:@blackvip]~',
    '#+begin_src latex\n[cite:@blackvip]\n#+end_src',
    '#+BEGIN_EXAMPLE\n[cite:@blackvip]\n#+END_EXAMPLE\n⟦[cite:@soft-nms]⟧',
    '# [cite:@blackvip]',
    ': [cite:@blackvip]',
    '[cite: nothing] [cite:]',
    '$[cite:@blackvip]$',
    'excite:blackvip',
  ]);
});

describe('citations: reStructuredText', () => {
  eachNote('rst', 'restructuredtext', [
    '⟦:cite:t:`blackvip`⟧',
    '⟦:cite:p:`blackvip`⟧ ⟦:cite:`blackvip`⟧ ⟦:footcite:`blackvip`⟧ ⟦:cite:ts:`blackvip`⟧',
    ':cite:p:`⟦blackvip⟧,⟦soft-nms⟧`',
    '⟦:cite:p:`{see}blackvip{p. 3}`⟧',
    '⟦?:cite:t:`nobody2020`⟧',
    '⟦[soft-nms]_⟧ and [nobody2020]_ and [1]_',
    '``:cite:t:`blackvip` ``',
    '.. code-block:: rst\n\n   :cite:t:`blackvip`\n\n⟦:cite:t:`soft-nms`⟧',
    'Example::\n\n  :cite:t:`blackvip`\n\n⟦:cite:t:`soft-nms`⟧',
    '.. a comment :cite:t:`blackvip`\n   more :cite:t:`blackvip`\n\n⟦:cite:t:`soft-nms`⟧',
    '.. note:: ⟦:cite:t:`blackvip`⟧\n\n   ⟦:cite:t:`soft-nms`⟧',
    ':ref:`blackvip` :doc:`blackvip`',
    ':math:`[blackvip]_`',
  ]);
});

describe('citations: AsciiDoc', () => {
  eachNote('asciidoc', 'asciidoc', [
    '⟦cite:[blackvip]⟧',
    '⟦citenp:[blackvip]⟧ ⟦citep:[blackvip]⟧',
    'cite:[⟦blackvip⟧, ⟦soft-nms⟧]',
    '⟦cite:[blackvip(p. 3)]⟧',
    '⟦?cite:[nobody2020]⟧',
    '⟦<<blackvip>>⟧ ⟦<<blackvip,the paper>>⟧ <<section-two>>',
    '`cite:[blackvip]`',
    '----\ncite:[blackvip]\n----\n⟦cite:[soft-nms]⟧',
    '....\ncite:[blackvip]\n....',
    '// cite:[blackvip]',
    '////\ncite:[blackvip]\n////',
    'stem:[cite:[blackvip]',
    'excite:[blackvip] cite:[]',
    'image::blackvip.png[]',
  ]);
});
