/** The parts of a page by their look: furniture, addresses, Markdown, names. */
import assert from 'node:assert/strict';
import { bareLine, unescapeMarkdown } from '../../../src/core/dumps/page/markdownLine';
import { namesIn, partOf, yearIn } from '../../../src/core/dumps/page/pageChrome';
import { linkTarget, markedArxivId } from '../../../src/core/dumps/page/paperLinks';
import { endsOpen, endsSentence, endsWithAddress } from '../../../src/core/dumps/page/writing';

const parts: Readonly<Record<string, readonly string[]>> = {
  banner: ['Get trending papers in your email inbox once a day!', 'Get trending papers in your email inbox!'],
  tagline: [
    'byAK and the research community',
    'by AK and the research community',
    'and the research community',
  ],
  byline: ['Submitted by', 'by'],
  credit: [
    ...[
      '·',
      '5 authors',
      '· 17 authors',
      'Published on Mar 25',
      '· Published on Dec 28, 2024',
      'Published on',
    ],
    ...['Kandinsky Lab · Published on Oct 4, 2026', 'Google · 17 authors', '9 authors · Published on May 6'],
  ],
  furniture: [
    ...['Upvote', '12', '-', '+3', '1.2k', '[-] 1', 'Upvote 12', 'GitHub 3.29k', 'arXiv Page', 'View PDF'],
    ...['3 comments', '1 comment', 'Mar 25', 'Oct 7, 2024', 'May 29 6', '2024-03-25', 'Submitted by taesiri'],
    ...['Trending Papers', 'Daily Papers - Hugging Face', 'Log In', 'Sign Up', 'Subscribe', 'Community 3'],
    ...['GitHub 131 arXiv Page', '[image: a lab]', '<a id="x"></a>', '---', '•••', '```text'],
  ],
  menuWord: [
    'Models',
    'Datasets',
    'Docs',
    'Pricing',
    'Daily',
    'Weekly',
    'Monthly',
    'Previous',
    'Next',
    'new',
  ],
  authors: [
    'Ada Lovelace, Grace Hopper, Alan M. Turing',
    'Authors: Emmy Noether',
    "Ana de la Cruz, Li Wei, Bo O'Neil",
  ],
  text: [
    ...[
      'Chimera',
      'Attention Is All You Need',
      'Models of Everything',
      '12 Angry Models',
      'taesiri',
      '2024.',
    ],
    ...[
      'Upvote Manipulation in Online Communities',
      'GitHub Copilot for Novices',
      'Published Results Rarely Replicate',
    ],
    ...['Robustness, Privacy, Fairness', 'We study 5 authors and their habits.', 'a month later, on March 5'],
  ],
};

describe('parts of a page', () => {
  for (const [part, lines] of Object.entries(parts)) {
    it(`are told by their look: ${part}`, () => {
      for (const line of lines) assert.equal(partOf(line), part, line);
    });
  }

  it('list people only where there are several, or where the line says so', () => {
    assert.deepEqual(namesIn('Ada Lovelace, Grace Hopper and Alan M. Turing'), [
      'Ada Lovelace',
      'Grace Hopper',
      'Alan M. Turing',
    ]);
    assert.deepEqual(namesIn('Authors: Emmy Noether'), ['Emmy Noether']);
    for (const line of [
      'Ada Lovelace, Grace Hopper',
      'Graphs, Trees, Forests',
      'We thank Ada Lovelace, Bo Li, Cy Young.',
    ]) {
      assert.deepEqual(namesIn(line), [], line);
    }
  });

  it('show years in whole dates only', () => {
    for (const [line, year] of [
      ['Oct 7, 2024', 2024],
      ['Published on Mar 25', undefined],
      ['7 October 2023', 2023],
      ['2021-04-26', 2021],
      ['Feb 27, 20251', 2025],
      ['1984', undefined],
    ] as const) {
      assert.equal(yearIn(line), year, line);
    }
  });
});

const targets: readonly (readonly [address: string, target: string])[] = [
  ['https://huggingface.co/papers/2410.05434', '2410.05434'],
  ['https://huggingface.co/papers/2410.05434v2?utm=x', '2410.05434'],
  ['/papers/2607.07534', '2607.07534'],
  ['https://arxiv.org/abs/2410.05434v3', '2410.05434'],
  ['http://arxiv.org/pdf/2410.05434v1.pdf', '2410.05434'],
  ['arxiv.org/abs/hep-th/9901001', 'hep-th/9901001'],
  ['https://arxiv.org/abs/math.GT/0309136v1', 'math.GT/0309136'],
  ['https://huggingface.co/papers/2410.05434#community', 'site'],
  ['https://huggingface.co/login?next=%2Fpapers%2F2410.05434', 'site'],
  ['https://huggingface.co/papers/trending', 'site'],
  ['https://huggingface.co/papers/date/2026-03-24', 'site'],
  ['https://huggingface.co/', 'site'],
  ['https://huggingface.co/akhaliq', 'profile'],
  ['/akhaliq', 'profile'],
  ['https://github.com/a/b', 'elsewhere'],
  ['https://nothuggingface.co/papers/2410.05434', 'elsewhere'],
];

describe('addresses', () => {
  for (const [address, expected] of targets) {
    it(`lead where they say: ${address}`, () => {
      const target = linkTarget(address);
      assert.equal(target.kind === 'paper' ? target.arxiv : target.kind, expected);
    });
  }

  it('are not needed for an arXiv id', () => {
    assert.equal(markedArxivId('arXiv:2410.05434v2 [cs.CL]'), '2410.05434');
    assert.equal(markedArxivId('Paper • 2410.05434 • Published Oct 7'), '2410.05434');
    assert.equal(markedArxivId('arXiv is 30 years old'), undefined);
  });
});

const bare: readonly (readonly [line: string, text: string, shown: string, markdown: boolean])[] = [
  ['### Chimera', 'Chimera', 'Chimera', true],
  ['### [Chimera](https://huggingface.co/papers/2401.00102)', 'Chimera', 'Chimera', true],
  ['- [Chimera](/papers/2401.00102)', 'Chimera', 'Chimera', true],
  ['[101](https://huggingface.co/login?next=%2Fpapers)', '101', '101', true],
  [
    '[![logo](https://x.org/a.png)Google](https://huggingface.co/google)',
    '![logo](https://x.org/a.png)Google',
    'Google',
    true,
  ],
  ['[Chimera][32]', 'Chimera', 'Chimera', true],
  ['of evidence.](https://huggingface.co/papers/2502.20581)', 'of evidence.', 'of evidence.', true],
  ['**Chimera**', 'Chimera', '**Chimera**', false],
  ['- 4 authors', '- 4 authors', '4 authors', false],
  [
    'as shown in [this note](https://x.org/n)',
    'as shown in [this note](https://x.org/n)',
    'as shown in this note',
    false,
  ],
  ['[Context] Graphs are hard.', '[Context] Graphs are hard.', '[Context] Graphs are hard.', false],
  ['*a* of *b', '*a* of *b', '*a* of *b', false],
];

describe('Markdown', () => {
  for (const [line, text, shown, markdown] of bare) {
    it(`is taken off ${line}`, () => {
      const found = bareLine(line, { start: 0, end: line.length });
      assert.equal(line.slice(found.start, found.end), text);
      assert.equal(found.shown, shown);
      assert.equal(found.markdown, markdown);
    });
  }

  it('escapes are undone, hard line breaks are blanks', () => {
    assert.equal(
      unescapeMarkdown(String.raw`Shellcode\_IA32 \[SEP\] \*, 5\% \\alpha`),
      String.raw`Shellcode_IA32 [SEP] *, 5% \alpha`,
    );
    assert.equal(
      unescapeMarkdown('How Scholars Engage\\  with Past Research'),
      'How Scholars Engage with Past Research',
    );
  });
});

describe('ends of lines', () => {
  it('tell whether something must follow', () => {
    for (const line of [
      'It works.',
      'Does it?',
      'It works (mostly).',
      'so-called "proof."',
      '\\textit{works.}',
    ])
      assert.equal(endsSentence(line), true, line);
    for (const line of ['It works', 'by 3.5', 'a list:', 'and so on,'])
      assert.equal(endsSentence(line), false, line);
    for (const line of ['A Survey of', 'Learning the', 'for', 'Attention Is'])
      assert.equal(endsOpen(line), true, line);
    for (const line of ['A Survey', 'Therefore', 'What Is It For?', 'Spa'])
      assert.equal(endsOpen(line), false, line);
    for (const line of ['at https://x.org/a', 'see github.com/a/b', '(https://x.org)', 'www.x.org'])
      assert.equal(endsWithAddress(line), true, line);
    for (const line of ['version 2.0', 'e.g.', 'in general'])
      assert.equal(endsWithAddress(line), false, line);
  });
});
