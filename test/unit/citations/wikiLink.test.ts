import { eachNote } from './citing';

const title = 'BlackVIP: Black-Box Visual Prompting for Robust Transfer Learning';

describe('citations: links between notes', () => {
  describe('are found', () => {
    eachNote('wiki', 'markdown', [
      `See ⟦[[${title}]]⟧.`,
      `⟦[[${title.toUpperCase()}]]⟧`,
      '⟦[[BlackVIP - black box visual prompting for robust transfer learning]]⟧',
      '⟦[[blackvip]]⟧',
      '⟦[[BlackVIP]]⟧',
      '⟦[[soft-nms]]⟧',
      `⟦[[${title}|the prompt paper]]⟧`,
      '⟦[[blackvip|the prompt paper]]⟧',
      `⟦[[${title}#Method]]⟧`,
      `⟦[[${title}#Method|there]]⟧`,
      '⟦[[blackvip#^block-1]]⟧',
      '⟦[[ blackvip ]]⟧',
      '⟦[[@blackvip]]⟧',
      '⟦[[papers/blackvip]]⟧',
      '⟦[[papers/blackvip.md]]⟧',
      '⟦[[Chimera]]⟧ and ⟦[[deep learning]]⟧: short titles count between brackets',
      'a title with math ⟦[[Learning with $Poincaré$ Embeddings]]⟧',
      '⟦[[Attention is\nall you need]]⟧',
      '⟦[[Attention is\r\n  all you need|shown\r\nthere]]⟧',
      '⟦[[Learning with Poincare Embeddings]]⟧',
      '⟦[[Do We Really Need Attention? A Study]]⟧',
      '⟦[[Soft-NMS – Improving Object Detection with One Line of Code]]⟧',
      '| ⟦[[blackvip\\|shown]]⟧ |',
      '- ⟦[[blackvip]]⟧\n- ⟦[[soft-nms]]⟧',
      '**⟦[[blackvip]]⟧** _⟦[[blackvip]]⟧_',
      '(⟦[[blackvip]]⟧, ⟦[[soft-nms]]⟧)',
      '!⟦[[blackvip]]⟧',
      '⟦[[blackvip]]⟧⟦[[soft-nms]]⟧',
      '[[[⟦[[blackvip]]⟧'.replace('[[[⟦', '[⟦'),
    ]);
    eachNote('wiki', 'plaintext', ['see ⟦[[blackvip]]⟧', `⟦[[${title}]]⟧`]);
    eachNote('wiki', 'org', [
      'see ⟦[[blackvip]]⟧',
      '⟦[[blackvip][the prompt paper]]⟧',
      '⟦[[file:notes/blackvip.org][x]]⟧',
    ]);
  });

  describe('are not taken from', () => {
    eachNote('wiki', 'markdown', [
      '[[another note]] and [[2024-01-01]]',
      '[[]] [[ ]] [[|]] [[#]] [[#part]]',
      '[blackvip] and [blackvip]]',
      '[[blackvip',
      '[[blackvip]',
      '[[blackvip] ]',
      '[[black\n\nvip]]',
      '`[[blackvip]]`',
      '```\n[[blackvip]]\n```',
      '$[[blackvip]]$',
      '---\nrelated: "[[blackvip]]"\n---\n',
      '<!-- [[blackvip]] -->',
      '[[blackvip2]]',
      '[[the blackvip paper]]',
      'a[[0]] = b[[i]]',
      'https://example.com/[[blackvip',
      '[[blackvip]{x}] and [[blackvip](x)]',
      '[ [blackvip] ]',
      '[[[blackvip] x]]',
      '[[notes/other]] and [[other#blackvip]]',
      '[[other|blackvip]]',
      '[[@nobody2020]]',
      '[[blackvip.pdf]]',
      '[[black|vip]]',
      '[[blackvip-2]] and [[a-blackvip]]',
      '\\([[blackvip]]\\) and $$[[blackvip]]$$',
      '    [[blackvip]] in indented code',
      '<code>[[blackvip]]</code>',
      '~~~\n[[blackvip]]\n~~~',
      '{{blackvip}} and ((blackvip))',
    ]);
    eachNote('wiki', 'latex', ['[[blackvip]]']);
    eachNote('wiki', 'asciidoc', ['[[blackvip]]\n== An anchor']);
    eachNote('wiki', 'r', ['x[[blackvip]]']);
  });
});
