import { eachNote } from './citing';

describe('citations: Pandoc keys', () => {
  describe('are found', () => {
    eachNote('pandoc', 'markdown', [
      'See ⟦[@blackvip]⟧.',
      '⟦[@blackvip]⟧',
      'See ⟦[-@blackvip]⟧.',
      'As ⟦@blackvip⟧ shows.',
      'As ⟦-@blackvip⟧ shows.'.replace('⟦-@', '-⟦@'),
      '[⟦@blackvip⟧; see ⟦@soft-nms⟧, p. 3]',
      '[see ⟦@blackvip⟧, pp. 33-35 and *passim*]',
      '[⟦@blackvip⟧;⟦@soft-nms⟧]',
      '[e.g. -⟦@blackvip⟧, chap. 1; ⟦@4-bit-shampoo⟧]',
      '⟦[@4-bit-shampoo]⟧ and ⟦[@deeply-supervised-nets]⟧',
      'upper case ⟦[@BlackVIP]⟧, ⟦@SOFT-NMS⟧',
      '⟦@{blackvip}⟧ and ⟦[@{soft-nms}]⟧',
      'the end ⟦@blackvip⟧.',
      'a list: ⟦@blackvip⟧, ⟦@soft-nms⟧; ⟦@chimera⟧: done',
      '(⟦@blackvip⟧) “⟦@blackvip⟧” *⟦@blackvip⟧* **⟦@blackvip⟧** ~~⟦@blackvip⟧~~',
      '_⟦@blackvip⟧ shows_ and _⟦[@blackvip]⟧_',
      "⟦@blackvip⟧'s prompts and ⟦@blackvip⟧’s",
      '⟦@blackvip⟧ [p. 33]',
      '⟦[@blackvip]⟧: a colon',
      '⟦[@blackvip]⟧⟦[@soft-nms]⟧',
      '# Heading ⟦@blackvip⟧',
      '> quoted ⟦[@blackvip]⟧',
      '- item ⟦[@blackvip]⟧\n- ⟦@soft-nms⟧',
      '1. item\n\n    indented in a list ⟦[@blackvip]⟧',
      '| cell | ⟦[@blackvip]⟧ |',
      'note^[see ⟦@blackvip⟧]',
      '[across\na wrap ⟦@blackvip⟧,\np. 3]',
      'ünïcode before ⟦[@blackvip]⟧ 😀 ⟦@blackvip⟧',
      'windows\r\nline ⟦[@blackvip]⟧\r\nends ⟦@soft-nms⟧',
      'a price of $5 and ⟦[@blackvip]⟧ for $6',
      'text ⟦[@blackvip]⟧ `code` ⟦[@soft-nms]⟧',
      '<b>⟦@blackvip⟧</b>',
      '⟦@chimera⟧ and ⟦[@deep-learning]⟧: short names count as keys',
    ]);
    eachNote('pandoc', 'plaintext', ['See ⟦[@blackvip]⟧ and ⟦@soft-nms⟧.', '    indented ⟦[@blackvip]⟧']);
    eachNote('pandoc', 'plaintext', ['Heading\n~~~~~~~\n⟦[@blackvip]⟧', '```\n⟦[@blackvip]⟧ in no block']);
    eachNote('pandoc', 'markdown', [
      'US$5 is ⟦[@blackvip]⟧ and $x$',
      '\\begin{align}\n@blackvip\n\\end{align}',
    ]);
    eachNote('pandoc', 'quarto', ['---\ntitle: x\n---\n⟦[@blackvip]⟧']);
    eachNote('pandoc', 'rmd', ['```{r}\nx <- "@blackvip"\n```\n⟦[@blackvip]⟧']);
  });

  describe('are found in the metadata of a note', () => {
    eachNote('pandoc', 'markdown', [
      '---\nnocite: "⟦@blackvip⟧"\n---\n',
      "---\ntitle: x\nnocite: '⟦@blackvip⟧, ⟦@soft-nms⟧'\n---\n⟦[@chimera]⟧",
      '---\nnocite: |\n  ⟦@blackvip⟧, ⟦@soft-nms⟧\ntitle: "@chimera"\n---\n',
      '---\nnocite: |\n  ⟦@blackvip⟧,\n  ⟦@soft-nms⟧\n\n  ⟦@chimera⟧\n---\n',
      '---\nnocite:\n  - "⟦@blackvip⟧"\n  - "⟦@soft-nms⟧"\n---\n',
      "---\nnocite:\n- '⟦@blackvip⟧'\n- '⟦@{soft-nms}⟧'\n...\n",
      '---\nnocite: ["⟦@blackvip⟧", "⟦?@nobody2020⟧"]\n---\n',
      '---\nnocite: |\n  @*\n  ⟦@blackvip⟧\n---\n',
    ]);
    eachNote('pandoc', 'quarto', ['---\nnocite: "⟦@blackvip⟧"\n---\n']);
    eachNote('pandoc', 'plaintext', ['nocite: none']);
  });

  describe('unknown keys are kept in brackets only', () => {
    eachNote('pandoc', 'markdown', [
      'See ⟦?[@nobody2020]⟧.',
      '[⟦@blackvip⟧; ⟦?@nobody2020⟧]',
      '[⟦?@doe:2020/x+y⟧, p. 3]',
      'ask @octocat about it',
      '[@octocat](https://github.com/octocat)',
      'see [@fig-results] and [@tbl-one; @sec-two]',
      '[mail me (me@blackvip.org) or ask]',
    ]);
  });

  describe('are not taken from', () => {
    eachNote('pandoc', 'markdown', [
      'mail a@blackvip, me@blackvip.com or <x.y@blackvip>',
      '`@blackvip` and ``[@blackvip] ` ``',
      '```\n[@blackvip]\n```',
      '~~~python\n@blackvip\ndef f(): ...\n~~~',
      '> ```\n> [@blackvip]\n> ```',
      '- ```\n  [@blackvip]\n  ```',
      'text\n\n    [@blackvip] in indented code',
      '$x_{@blackvip}$ and $$[@blackvip]$$',
      '\\([@blackvip]\\)',
      '---\nauthor: "@blackvip"\nbibliography: "@soft-nms"\n---\n',
      '---\nnocite: "@*"\n---\n',
      '---\nnocite: me@blackvip.org\n---\n',
      '---\nnocite: |\n  nothing\nother: @blackvip\n---\n',
      '---\nnocited: "@blackvip"\nx-nocite: "@blackvip"\n---\n',
      '---\ntitle: x\n---\n\nnocite: nothing\n',
      'a gain of 42%@blackvip and 3$@blackvip$ and AP=@blackvip',
      'https://example.com/@blackvip and <https://example.com/?q=[@blackvip]>',
      '[shown](https://example.com/@blackvip)',
      '[shown](./@blackvip.md)',
      'escaped \\@blackvip and \\[\\@blackvip\\]',
      '@blackvip-style prompts are another key',
      'packages/@blackvip and npm i x/@blackvip',
      '@@blackvip',
      '<!-- [@blackvip] -->',
      '<code>[@blackvip]</code>',
      '@ blackvip [@] [@ blackvip]',
      'user@@blackvip',
      'my_@blackvip',
      '![@blackvip.png](img/@blackvip.png)'.replace('@blackvip.png](', 'x]('),
      '@blackvip.org and @blackvip/x',
      '[[@nobody]] and ![[@nobody]]',
    ]);
    eachNote('pandoc', 'latex', ['\\usepackage{x} @blackvip [@blackvip]']);
    eachNote('pandoc', 'python', ['@blackvip\ndef f(): pass']);
    eachNote(undefined, 'typescript', [
      '@blackvip class X {} // \\cite{blackvip} [[blackvip]] arXiv:2303.14773',
    ]);
    eachNote(undefined, 'java', ['/** @blackvip x\n * @see blackvip */']);
  });
});
