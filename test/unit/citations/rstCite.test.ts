import { eachNote } from './citing';

describe('citations: reStructuredText', () => {
  describe('are found', () => {
    eachNote('rst', 'restructuredtext', [
      '⟦:cite:t:`blackvip`⟧',
      '⟦:cite:p:`blackvip`⟧',
      '⟦:cite:`blackvip`⟧',
      '⟦:footcite:`blackvip`⟧',
      '⟦:footcite:t:`blackvip`⟧ ⟦:footcite:p:`blackvip`⟧',
      '⟦:cite:ts:`blackvip`⟧ ⟦:cite:ps:`blackvip`⟧ ⟦:cite:ct:`blackvip`⟧',
      '⟦:cite:title:`blackvip`⟧ ⟦:cite:year:`blackvip`⟧ ⟦:cite:author:`blackvip`⟧',
      '⟦:cite:alp:`blackvip`⟧ ⟦:cite:label:`blackvip`⟧ ⟦:cite:labelpar:`blackvip`⟧',
      '⟦:cite:empty:`blackvip`⟧',
      ':cite:p:`⟦blackvip⟧,⟦soft-nms⟧`',
      ':cite:p:`⟦blackvip⟧, ⟦soft-nms⟧, ⟦chimera⟧`',
      ':cite:p:`⟦blackvip⟧,\n⟦soft-nms⟧`',
      '⟦:cite:p:`{see}blackvip{p. 3}`⟧',
      '⟦:cite:p:`{see, e.g.,}blackvip`⟧',
      ':cite:p:`{see}⟦blackvip⟧,{and}⟦soft-nms⟧{p. 3}`',
      '⟦:cite:t:`BlackVIP`⟧',
      '⟦:cite:t:` blackvip `⟧',
      '⟦:cite:t:`4-bit-shampoo`⟧.',
      '(⟦:cite:t:`blackvip`⟧) "⟦:cite:t:`blackvip`⟧"',
      '*x* ⟦:cite:t:`blackvip`⟧ **y**',
      '- ⟦:cite:t:`blackvip`⟧\n- ⟦:cite:t:`soft-nms`⟧',
      '#. ⟦:cite:t:`blackvip`⟧',
      '⟦:cite:t:`blackvip`⟧\n==================',
      '.. note:: ⟦:cite:t:`blackvip`⟧\n\n   ⟦:cite:t:`soft-nms`⟧',
      '.. [1] ⟦:cite:t:`blackvip`⟧',
      '.. code-block:: rst\n\n   :cite:t:`blackvip`\n\n⟦:cite:t:`soft-nms`⟧',
      'Example::\n\n  :cite:t:`blackvip`\n\n⟦:cite:t:`soft-nms`⟧',
      '.. a comment :cite:t:`blackvip`\n   more :cite:t:`blackvip`\n\n⟦:cite:t:`soft-nms`⟧',
      '⟦[soft-nms]_⟧',
      '⟦[BlackVIP]_⟧, ⟦[blackvip]_⟧.',
      '(⟦[soft-nms]_⟧) and ⟦[chimera]_⟧; ⟦[4-bit-shampoo]_⟧',
      '⟦:cite:t:`blackvip`⟧ ``:cite:t:`soft-nms` ``',
    ]);
  });

  describe('unknown keys are kept in the role only', () => {
    eachNote('rst', 'restructuredtext', [
      '⟦?:cite:t:`nobody2020`⟧',
      ':cite:p:`⟦blackvip⟧,⟦?nobody2020⟧`',
      '⟦[soft-nms]_⟧ and [nobody2020]_ and [1]_',
    ]);
  });

  describe('are not taken from', () => {
    eachNote('rst', 'restructuredtext', [
      '``:cite:t:`blackvip` ``',
      '``[soft-nms]_``',
      ':ref:`blackvip`',
      ':doc:`blackvip`',
      ':term:`blackvip`',
      ':math:`[blackvip]_`',
      ':code:`[blackvip]_`',
      ':cite:t:`blackvip',
      ':cite:t:``',
      ':cite:t:` `',
      ':cite:p:`{see}`',
      ':cite: `blackvip`',
      ':cite blackvip',
      'cite:`blackvip`',
      ':excite:`blackvip`',
      '`blackvip`_',
      '`blackvip`',
      'blackvip_',
      '|blackvip|_',
      '[blackvip]',
      '[blackvip] _',
      '[1]_ [#]_ [#note]_ [*]_',
      '[nobody2020]_',
      'x[soft-nms]_',
      '[soft-nms]_x',
      '.. code-block:: rst\n\n   [soft-nms]_',
      '.. math::\n\n   [soft-nms]_',
      '.. parsed-literal::\n\n   :cite:t:`blackvip`',
      '.. :cite:t:`blackvip`',
      '..\n   :cite:t:`blackvip`',
      'Example::\n\n  [soft-nms]_\n',
      '::\n\n  :cite:t:`blackvip`\n',
      '@blackvip',
      '\\cite{blackvip}',
    ]);
    eachNote('rst', 'plaintext', ['[soft-nms]_']);
    eachNote('rst', 'asciidoc', [':cite:t:`blackvip`']);
  });
});
