/** The host believes nothing a page says: only known messages with sound fields pass, and nothing else with them. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type PageMessage, parseKeptPageState, parsePageMessage } from '../../../src/protocol/paperPanel';
import { parseHostMessage } from '../../../src/protocol/paperPanelShapes';

/** One of each type. */
const messages: { readonly [T in PageMessage['type']]: Extract<PageMessage, { type: T }> } = {
  ready: { type: 'ready' },
  focus: { type: 'focus', has: true },
  openPaper: { type: 'openPaper', paper: 'arxiv:2410.05434' },
  revealSource: { type: 'revealSource', paper: 'title:ab12', source: 0 },
  revealCitation: { type: 'revealCitation', paper: 'title:ab12', citation: 0 },
  showTheme: { type: 'showTheme', theme: 'theme-1' },
  insertCitation: { type: 'insertCitation', paper: 'title:ab12' },
  copyCitation: { type: 'copyCitation', paper: 'title:ab12' },
  copyTitle: { type: 'copyTitle', paper: 'title:ab12' },
  copyAs: { type: 'copyAs', paper: 'title:ab12' },
  createNote: { type: 'createNote', paper: 'title:ab12' },
  travel: { type: 'travel', to: 'back' },
};
const noObjects: readonly unknown[] = [
  undefined,
  null,
  true,
  0,
  Number.NaN,
  '',
  'ready',
  [],
  ['ready'],
  [{ type: 'ready' }],
];
const noIds: readonly unknown[] = [
  undefined,
  null,
  '',
  0,
  1,
  true,
  {},
  [],
  ['title:ab12'],
  { id: 'title:ab12' },
];
const noIndexes: readonly unknown[] = [
  undefined,
  null,
  '0',
  -1,
  0.5,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  2 ** 60,
  {},
  [],
  [0],
];
const noBooleans: readonly unknown[] = [undefined, null, '', 'true', 0, 1, {}, [], [true]];
/** What a field is not sound with; other fields are ids. */
const unsoundOf: Readonly<Record<string, readonly unknown[]>> = {
  source: noIndexes,
  citation: noIndexes,
  has: noBooleans,
  to: [undefined, null, '', 'Back', 'backwards', 0, true, {}, ['back']],
};
const noTypes: readonly unknown[] = [
  undefined,
  null,
  '',
  0,
  [],
  ['ready'],
  {},
  'Ready',
  'ready ',
  'show',
  'openFile',
  'command',
  'constructor',
  'toString',
  'hasOwnProperty',
  '__proto__',
];

describe('parsePageMessage', () => {
  for (const message of Object.values(messages)) {
    it(`takes ${message.type}`, () => assert.deepEqual(parsePageMessage(message), message));

    it(`takes ${message.type} from JSON`, () =>
      assert.deepEqual(parsePageMessage(JSON.parse(JSON.stringify(message))), message));

    it(`drops what ${message.type} does not have`, () => {
      const more = { command: 'workbench.action.quit', path: '/etc/passwd', html: '<script>', args: [1] };
      assert.deepEqual(parsePageMessage({ ...more, ...message }), message);
    });

    for (const field of Object.keys(message).filter(name => name !== 'type')) {
      it(`refuses ${message.type} without a sound ${field}`, () => {
        for (const value of unsoundOf[field] ?? noIds)
          assert.equal(
            parsePageMessage({ ...message, [field]: value }),
            undefined,
            `${field}: ${String(value)}`,
          );
      });
    }
  }

  it('refuses what is no object', () => {
    for (const value of noObjects) assert.equal(parsePageMessage(value), undefined, String(value));
  });

  it('refuses types it does not know', () => {
    for (const type of noTypes) {
      const message = { type, paper: 'title:ab12', theme: 'theme-1', source: 0 };
      assert.equal(parsePageMessage(message), undefined, String(type));
    }
  });

  it('keeps ids as they are, whatever they look like', () => {
    for (const paper of [
      '<script>alert(1)</script>',
      '../../etc/passwd',
      'command:workbench.action.quit',
      '\u202eid',
    ])
      assert.deepEqual(parsePageMessage({ type: 'openPaper', paper }), { type: 'openPaper', paper });
  });

  it('never throws, and what passes once passes unchanged again', () => {
    const anything = fc.oneof(
      fc.anything(),
      fc.record(
        {
          type: fc.constantFrom(...Object.keys(messages)),
          paper: fc.oneof(fc.string(), fc.anything()),
          theme: fc.oneof(fc.string(), fc.anything()),
          source: fc.oneof(fc.nat(), fc.anything()),
          has: fc.oneof(fc.boolean(), fc.anything()),
        },
        { requiredKeys: ['type'] },
      ),
    );
    fc.assert(
      fc.property(anything, value => {
        const parsed = parsePageMessage(value);
        if (parsed) assert.deepEqual(parsePageMessage(parsed), parsed);
      }),
      { seed: 1, numRuns: 2000 },
    );
  });
});

describe('parseKeptPageState', () => {
  const table: readonly (readonly [unknown, ReturnType<typeof parseKeptPageState>])[] = [
    [
      { paper: 'title:ab12', scroll: 120.5 },
      { paper: 'title:ab12', scroll: 120.5 },
    ],
    [{ paper: 'title:ab12' }, { paper: 'title:ab12', scroll: 0 }],
    [
      { paper: 'title:ab12', scroll: -3 },
      { paper: 'title:ab12', scroll: 0 },
    ],
    [
      { paper: 'title:ab12', scroll: Number.NaN },
      { paper: 'title:ab12', scroll: 0 },
    ],
    [
      { paper: 'title:ab12', scroll: '7' },
      { paper: 'title:ab12', scroll: 0 },
    ],
    [
      { paper: 'title:ab12', scroll: 1, html: '<script>' },
      { paper: 'title:ab12', scroll: 1 },
    ],
    [
      { paper: 'title:ab12', scroll: 1, pinned: true },
      { paper: 'title:ab12', scroll: 1, pinned: true },
    ],
    [
      { paper: 'title:ab12', scroll: 1, pinned: 'yes' },
      { paper: 'title:ab12', scroll: 1 },
    ],
    [{ paper: '', scroll: 1 }, undefined],
    [{ paper: ['title:ab12'] }, undefined],
    [{ scroll: 1 }, undefined],
    [{}, undefined],
    [undefined, undefined],
    [null, undefined],
    ['title:ab12', undefined],
    [['title:ab12'], undefined],
  ];
  for (const [value, expected] of table) {
    it(`makes ${JSON.stringify(expected)} of ${JSON.stringify(value)}`, () =>
      assert.deepEqual(parseKeptPageState(value), expected));
  }
});

describe('what the panel is told', () => {
  const labels = Object.fromEntries(
    [
      ...['theme', 'key', 'abstract', 'actions', 'insertCitation', 'copyCitation', 'copyTitle', 'copyAs'],
      ...['createNote', 'lookUp', 'previous', 'next', 'inTheme', 'sources', 'citedIn', 'related'],
      ...['noAbstract', 'noRelated'],
    ].map(name => [name, name]),
  );
  const paper = {
    id: 'title:ab12',
    title: [{ text: 'On ' }, { text: '$x$', math: { tex: 'x', display: false } }],
    abstract: [{ text: 'see https://x.org', href: 'https://x.org', mark: 'sentence' }],
    authors: ['Ada'],
    year: 1843,
    links: [],
    lookups: [{ label: 'arXiv', href: 'https://arxiv.org' }],
    theme: { id: 't', label: 'Theme', reason: '', part: { id: 'p', label: 'Part' } },
    neighbours: { place: '1 of 2', next: { id: 'title:cd', title: 'Next' } },
    citeKey: 'on-x',
    sources: [
      {
        label: 'a.txt',
        place: 'Line 1',
        variants: [{ label: 'Another title', parts: [{ text: 'a', change: 'added' }] }],
      },
    ],
    citations: [{ label: 'n.md:1', before: '', cited: '@on-x', after: '.' }],
    related: [{ id: 'title:cd', title: 'Next', terms: ['x'] }],
  };
  const about = (changes: object) => ({
    ...{ type: 'show', pinned: false, resumes: false },
    state: { type: 'paper', paper: { ...paper, ...changes }, labels },
  });

  it('is taken where it is whole', () => {
    const { year: _, theme: __, neighbours: ___, ...least } = paper;
    const states = [
      { type: 'loading', text: 'Loading' },
      { type: 'missing', heading: 'Gone', text: 'Gone' },
      { type: 'paper', paper, labels },
      { type: 'paper', paper: least, labels },
    ];
    for (const state of states) {
      const message = { type: 'show', state, pinned: true, resumes: false };
      assert.equal(parseHostMessage(message), message);
    }
  });

  const broken: Readonly<Record<string, unknown>> = {
    'another type': { ...about({}), type: 'hide' },
    'no state': { type: 'show', pinned: false, resumes: false },
    'a state of no kind': { type: 'show', state: { type: 'x' }, pinned: false, resumes: false },
    'a title that is a text': about({ title: 'On x' }),
    'a piece without text': about({ abstract: [{ href: 'https://x.org' }] }),
    'math that is a text': about({ abstract: [{ text: '$x$', math: 'x' }] }),
    'a year in words': about({ year: '1843' }),
    'sources that are none': about({ sources: {} }),
    'a part of a copy that is a number': about({
      sources: [{ ...paper.sources[0], variants: [{ label: '', parts: [1] }] }],
    }),
    'no related papers': about({ related: undefined }),
    'no labels': { ...about({}), state: { type: 'paper', paper, labels: {} } },
  };
  for (const [name, message] of Object.entries(broken)) {
    it(`is ignored where there is ${name}`, () => assert.equal(parseHostMessage(message), undefined));
  }

  it('never makes the page throw', () => {
    fc.assert(fc.property(fc.jsonValue(), value => parseHostMessage(value) === undefined));
  });
});
