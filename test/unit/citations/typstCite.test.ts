import { eachNote } from './citing';

describe('citations: Typst', () => {
  describe('are found', () => {
    eachNote('typst', 'typst', [
      '⟦@blackvip⟧ shows',
      'ends ⟦@blackvip⟧.',
      'ends ⟦@blackvip⟧: so',
      '⟦@soft-nms⟧, ⟦@4-bit-shampoo⟧: and ⟦@BlackVIP⟧;',
      '⟦@blackvip⟧[p. 3]',
      '⟦@blackvip⟧ ⟦@soft-nms⟧',
      '(⟦@blackvip⟧) [⟦@blackvip⟧] {⟦@blackvip⟧}',
      '“⟦@blackvip⟧” "⟦@soft-nms⟧"',
      '*⟦@blackvip⟧* and _⟦@soft-nms⟧ _',
      '= Heading ⟦@blackvip⟧',
      '- ⟦@blackvip⟧\n- ⟦@soft-nms⟧',
      '+ ⟦@blackvip⟧',
      '/ Term: ⟦@blackvip⟧',
      "⟦@blackvip⟧'s prompts",
      '⟦@deeply-supervised-nets⟧\n⟦@attention-is-all-you-need⟧',
      'a – ⟦@chimera⟧ – b',
      'ünïcode ⟦@blackvip⟧ 😀 ⟦@blackvip⟧',
      'x ⟦@blackvip⟧ // @soft-nms',
      '/* @blackvip */ ⟦@soft-nms⟧',
      'https://example.com ⟦@blackvip⟧',
      '`@soft-nms` ⟦@blackvip⟧ $@soft-nms$',
      'costs \\$5, ⟦@blackvip⟧, and \\$6',
      '⟦#cite(<blackvip>)⟧',
      '⟦#cite(<blackvip>, form: "prose")⟧',
      '⟦#cite(<blackvip>, supplement: [p. 3])⟧',
      '⟦#cite(<blackvip>, style: "apa", form: "year")⟧',
      '⟦#cite(label("blackvip"))⟧',
      '⟦#cite(label("blackvip"), form: "prose")⟧',
      '⟦#cite(\n  <blackvip>,\n  form: "prose",\n)⟧',
      '⟦#cite(<blackvip>)⟧⟦#cite(<soft-nms>)⟧',
      '#[See ⟦#cite(<blackvip>)⟧.]',
      '#footnote[See ⟦#cite(<blackvip>)⟧ and ⟦@soft-nms⟧.]',
      '#{ ⟦cite(<blackvip>)⟧ }',
    ]);
  });

  describe('unknown keys are kept in the command only', () => {
    eachNote('typst', 'typst', ['⟦?#cite(<nobody2020>)⟧', '⟦?#cite(label("nobody2020"))⟧', '@nobody2020']);
  });

  describe('are not taken from', () => {
    eachNote('typst', 'typst', [
      '@fig-one and @nobody2020',
      '@blackvip2',
      '@blackvip-two',
      '@blackvip:two',
      'a@blackvip',
      'a@blackvip.com',
      '\\@blackvip',
      '@@blackvip',
      'x/@blackvip',
      '.@blackvip',
      '@ blackvip',
      '@',
      'blackvip',
      '<blackvip>',
      '= Heading <blackvip>',
      '#ref(<blackvip>)',
      '#label("blackvip")',
      '#link(<blackvip>)[x]',
      '#cite()',
      '#cite(blackvip)',
      '#cite("blackvip")',
      '#cite(<blackvip>',
      '#cite <blackvip>',
      '#recite(<blackvip>)',
      '#citep(<blackvip>)',
      '// @blackvip',
      '/* @blackvip\n@soft-nms */',
      '`@blackvip`',
      '```typ @blackvip```',
      '```typ\n#cite(<blackvip>)\n```',
      '$ @blackvip $',
      '$ #cite(<blackvip>) $',
      '#image("x/@blackvip.png")',
      'https://example.com/@blackvip',
      '[@nobody] [cite:@nobody]',
      '\\cite{blackvip}',
    ]);
    eachNote('typst', 'plaintext', ['#cite(<blackvip>)']);
    eachNote('typst', 'markdown', ['#cite(<blackvip>)']);
  });
});
