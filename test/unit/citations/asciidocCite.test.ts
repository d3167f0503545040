import { eachNote } from './citing';

describe('citations: AsciiDoc', () => {
  describe('are found', () => {
    eachNote('asciidoc', 'asciidoc', [
      '⟦cite:[blackvip]⟧',
      '⟦citenp:[blackvip]⟧',
      '⟦citep:[blackvip]⟧ ⟦citet:[blackvip]⟧',
      '⟦fullcite:[blackvip]⟧ ⟦footcite:[blackvip]⟧',
      'cite:[⟦blackvip⟧, ⟦soft-nms⟧]',
      'cite:[⟦blackvip⟧,⟦soft-nms⟧,⟦chimera⟧]',
      'cite:[⟦blackvip⟧,\n⟦soft-nms⟧]',
      '⟦cite:[blackvip(p. 3)]⟧',
      '⟦cite:[blackvip(12-14)]⟧',
      'cite:[⟦blackvip⟧(p. 3), ⟦soft-nms⟧(p. 4)]',
      '⟦cite:[+see+ blackvip]⟧',
      '⟦cite:[ blackvip ]⟧',
      '⟦cite:[BlackVIP]⟧',
      '⟦cite:[4-bit-shampoo]⟧.',
      '(⟦cite:[blackvip]⟧), ⟦cite:[soft-nms]⟧; "⟦cite:[blackvip]⟧"',
      '*⟦cite:[blackvip]⟧* _⟦cite:[blackvip]⟧ _',
      '== Heading ⟦cite:[blackvip]⟧',
      '* ⟦cite:[blackvip]⟧\n* ⟦cite:[soft-nms]⟧',
      '. ⟦cite:[blackvip]⟧',
      'Term:: ⟦cite:[blackvip]⟧',
      '|===\n| ⟦cite:[blackvip]⟧ | x\n|===',
      'NOTE: ⟦cite:[blackvip]⟧',
      '====\n⟦cite:[blackvip]⟧\n====',
      '____\n⟦cite:[blackvip]⟧\n____',
      'x footnote:[see ⟦cite:[blackvip]⟧'.replace('footnote:[', 'footnote: '),
      '----\ncite:[blackvip]\n----\n⟦cite:[soft-nms]⟧',
      '`cite:[soft-nms]` ⟦cite:[blackvip]⟧',
      '⟦<<blackvip>>⟧',
      '⟦<<blackvip,the paper>>⟧ ⟦<<soft-nms, another one>>⟧',
      '(⟦<<blackvip>>⟧) and ⟦<<BlackVIP>>⟧.',
      '// cite:[soft-nms]\n⟦cite:[blackvip]⟧',
    ]);
  });

  describe('unknown keys are kept in the macro only', () => {
    eachNote('asciidoc', 'asciidoc', [
      '⟦?cite:[nobody2020]⟧',
      'cite:[⟦blackvip⟧, ⟦?nobody2020⟧]',
      '<<nobody2020>> and <<section-two>>',
    ]);
  });

  describe('are not taken from', () => {
    eachNote('asciidoc', 'asciidoc', [
      '`cite:[blackvip]`',
      '`<<blackvip>>`',
      '----\ncite:[blackvip]\n----',
      '....\ncite:[blackvip]\n....',
      '++++\ncite:[blackvip]\n++++',
      '```\ncite:[blackvip]\n```',
      '// cite:[blackvip]',
      '////\ncite:[blackvip]\n////',
      '----\ncite:[blackvip]',
      'stem:[cite:[blackvip]',
      'latexmath:[<<blackvip>>]',
      'excite:[blackvip]',
      'xcite:[blackvip]',
      'cite:[]',
      'cite:[ ]',
      'cite:[,]',
      'cite:[(p. 3)]',
      'cite:[blackvip',
      'cite: [blackvip]',
      'cite [blackvip]',
      'cite[blackvip]',
      'cite::blackvip',
      'citations:[blackvip]'.replace('citations', 'citationlists'),
      '<<section-two>>',
      '<<section-two,blackvip>>',
      '<<blackvip',
      '<< blackvip >>',
      '<<>>',
      '<blackvip>',
      '[[blackvip]]',
      '[#blackvip]',
      'image::blackvip.png[]',
      'link:blackvip[x]',
      'xref:blackvip.adoc[x]',
      '@blackvip',
      '{blackvip}',
    ]);
    eachNote('asciidoc', 'markdown', ['cite:[blackvip]']);
    eachNote('asciidoc', 'plaintext', ['cite:[blackvip] and <<blackvip>>']);
  });
});
