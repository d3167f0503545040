/** Thousands of damaged pages: the parser neither throws nor hangs, its places are true, and what was not touched is found. */
import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import { decodeDump } from '../../../src/core/dumps/decode';
import { huggingFacePage } from '../../../src/core/dumps/huggingFacePage';
import { recogniseDump } from '../../../src/core/dumps/recognise';
import { pageCopy, papersAbout } from '../../support/listingPage';
import { sharedFile } from '../../support/sharedData';
import { type SeededRandom, seededRandom } from './seededRandom';

/** An entry of an undamaged page and where it stands. */
interface Entry {
  readonly title: string;
  readonly abstract: string;
  readonly start: number;
  readonly end: number;
}

interface Damage {
  readonly text: string;
  /** The part of the original that is no longer what it was. */
  readonly from: number;
  readonly to: number;
}

type Mutation = (text: string, random: SeededRandom) => Damage;

function replace(text: string, from: number, to: number, by: string): Damage {
  return { text: text.slice(0, from) + by + text.slice(to), from, to };
}

function lineBounds(text: string, at: number): readonly [number, number] {
  const from = text.lastIndexOf('\n', at - 1) + 1;
  const end = text.indexOf('\n', at);
  return [from, end < 0 ? text.length : end + 1];
}

const chrome = [
  'Upvote',
  '12',
  '-',
  '·',
  '5 authors',
  'Submitted by',
  'akhaliq',
  'Mar 25',
  'Published on Mar 25',
  'GitHub 3.29k',
  'arXiv Page',
  '3 comments',
];

const mutations: Readonly<Record<string, Mutation>> = {
  'cuts a piece out': (text, random) => {
    const from = random.below(text.length);
    return replace(text, from, Math.min(text.length, from + random.below(3000)), '');
  },
  'cuts the end off': (text, random) => replace(text, random.below(text.length), text.length, ''),
  'writes random bytes': (text, random) => {
    const at = random.below(text.length);
    const bytes = Uint8Array.from({ length: 1 + random.below(60) }, () => random.below(256));
    return replace(text, at, at, new TextDecoder().decode(bytes));
  },
  'swaps two lines': (text, random) => {
    const [from, middle] = lineBounds(text, random.below(text.length));
    const [, to] = lineBounds(text, Math.min(middle, text.length - 1));
    return replace(text, from, to, text.slice(middle, to) + text.slice(from, middle));
  },
  'repeats a piece': (text, random) => {
    const from = random.below(text.length);
    const piece = text.slice(from, from + random.below(4000));
    return replace(text, from, from, piece);
  },
  'puts page furniture between two lines': (text, random) => {
    const [at] = lineBounds(text, random.below(text.length));
    return replace(text, at, at, `${random.pick(chrome)}\n${random.pick(chrome)}\n`);
  },
  'puts blank lines anywhere': (text, random) => {
    const at = random.below(text.length);
    return replace(text, at, at, '\n'.repeat(1 + random.below(20)));
  },
  'joins lines': (text, random) => {
    const end = text.indexOf('\n', random.below(text.length));
    return end < 0 ? replace(text, 0, 0, '') : replace(text, end, end + 1, ' ');
  },
};

/** Asserts what is true of the parse of any text: order, places, line numbers. */
function assertSound(text: string): readonly { title: string; abstract: string }[] {
  const { papers, problems } = huggingFacePage.parse(text);
  let before = 0;
  for (const { start, end } of papers) {
    assert.ok(
      before <= start && start <= end && end <= text.length,
      `${before} ${start} ${end} ${text.length}`,
    );
    before = end;
  }
  // Text that stands in the middle of an entry that is cut off lies within that problem.
  let begun = 0;
  for (const { start, end } of problems) {
    assert.ok(
      begun <= start && start <= end && end <= text.length,
      `${begun} ${start} ${end} ${text.length}`,
    );
    begun = start;
  }
  const ends = [...text.matchAll(/\r\n|\r|\n/g)].map(match => match.index + match[0].length);
  let line = 0;
  for (const paper of papers) {
    while (line < ends.length && (ends[line] ?? 0) <= paper.start) line++;
    assert.equal(paper.line, line + 1);
    assert.ok(paper.endLine >= paper.line);
    assert.ok(paper.title.length > 0 && !/[\r\n]/.test(paper.title + paper.abstract));
  }
  return papers;
}

/** The entries that a damage leaves alone, with one entry's distance to it. */
function untouched(entries: readonly Entry[], { from, to }: Damage): readonly Entry[] {
  const first = entries.findIndex(entry => entry.end >= from);
  const last = entries.findLastIndex(entry => entry.start <= to);
  return entries.filter((_, index) => index < (first < 0 ? entries.length : first) - 1 || index > last + 1);
}

const pages: readonly (readonly [name: string, text: string])[] = [
  ['compact page', pageCopy(papersAbout('graph neural networks', 40))],
  [
    'page with blank lines',
    `new\n\nGet trending papers in your email inbox!\n\nSubscribe\n\nbyAK and the research community\n\nMar 13\n\n${papersAbout(
      'speech enhancement',
      40,
    )
      .map(({ title, abstract }) => `${title}\n\n${abstract}\n\n`)
      .join('')}`,
  ],
];

/** Damages a page `times` over, one kind of damage after the other, and checks every outcome. */
function damage(text: string, times: number, seed: number): void {
  const entries = huggingFacePage.parse(text).papers;
  const random = seededRandom(seed);
  const kinds = Object.entries(mutations);
  for (let round = 0; round < times; round++) {
    const [name, mutate] = kinds[round % kinds.length] ?? ['none', () => replace(text, 0, 0, '')];
    const damaged = mutate(text, random);
    const found = new Set(assertSound(damaged.text).map(({ title, abstract }) => `${title}\n${abstract}`));
    for (const { title, abstract } of untouched(entries, damaged)) {
      assert.ok(
        found.has(`${title}\n${abstract}`),
        `round ${round} ${name} at ${damaged.from}: lost “${title}”`,
      );
    }
  }
}

describe('damaged pages', () => {
  for (const [index, [name, text]] of pages.entries()) {
    it(`lose only what was damaged: ${name}, 1,500 times`, () => damage(text, 1500, index + 1));
  }

  for (const [index, name] of [
    '000_35887dcc1d0946d5.txt',
    '001_4a61c95927816dea.txt',
    '002_7275f4d5e1da5136.txt',
  ].entries()) {
    it(`lose only what was damaged: ${name}`, function () {
      damage(fs.readFileSync(sharedFile(this, 'dumps', name), 'utf8'), index === 0 ? 80 : 240, index + 11);
    });
  }

  it('are read soundly when damaged many times over', () => {
    const random = seededRandom(99);
    const kinds = Object.values(mutations);
    for (const [, page] of pages) {
      let text = page;
      for (let round = 0; round < 200 && text.length > 100; round++) {
        text = random.pick(kinds)(text, random).text.slice(0, 60_000);
        assertSound(text);
        recogniseDump(text);
      }
    }
  });

  it('are read soundly whatever bytes they are made of', () => {
    const random = seededRandom(7);
    for (let round = 0; round < 300; round++) {
      const bytes = Uint8Array.from({ length: random.below(2000) }, () =>
        random.chance(0.2) ? 10 : random.below(256),
      );
      const text = decodeDump(bytes);
      assertSound(text);
      recogniseDump(text);
    }
  });
});

describe('huge pages', () => {
  const page = pageCopy(papersAbout('state space models', 40));
  const body = page.slice(page.indexOf('Subscribe') + 'Subscribe'.length);

  const shapes: readonly (readonly [what: string, text: () => string])[] = [
    ['one line of 10 MB without blanks', () => 'x'.repeat(10_000_000)],
    ['one line of 10 MB of prose', () => 'We propose a method that works. '.repeat(320_000)],
    ['a page with a line of 10 MB in it', () => `${page}${'long '.repeat(2_000_000)}\n${body}`],
    ['a million blank lines', () => `${page}${'\n'.repeat(1_000_000)}`],
    ['a million short lines', () => `${page}${'a\n'.repeat(1_000_000)}`],
    ['ten megabytes of brackets', () => `${page}${'['.repeat(5_000_000)}${'('.repeat(5_000_000)}`],
  ];
  for (const [what, text] of shapes) {
    it(`take no more than a pass: ${what}`, () => {
      const { papers } = huggingFacePage.parse(text());
      if (what.startsWith('a page'))
        assert.equal(papers.filter(paper => paper.abstract.length < 1000).length >= 79, true);
    });
  }

  it('give every entry of 30 MB', () => {
    const times = Math.ceil(30_000_000 / body.length);
    const { papers } = huggingFacePage.parse(page + body.repeat(times - 1));
    assert.equal(papers.length, times * 40);
  });
});
