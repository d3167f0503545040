/** What listing pages show before and after an entry, and above the first. */
import type { SeededRandom } from './seededRandom';

/** Lines above the entries. `glued` goes on in the line of the first title. */
export const headings = {
  none: [],
  glued: ['Get trending papers in your email inbox once a day!', 'Get trending papers in your email inbox!'],
  short: [
    'new',
    'Get trending papers in your email inbox!',
    'Subscribe',
    'byAK and the research community',
    'Mar 13',
  ],
  full: [
    ...[
      'Hugging Face',
      'Models',
      'Datasets',
      'Spaces',
      'Buckets new',
      'Docs',
      'Enterprise',
      'Pricing',
      'Log In',
    ],
    ...['Sign Up', 'new', 'Get trending papers in your email inbox once a day!'],
    ...['Get trending papers in your email inbox!', 'Subscribe', 'Daily Papers', 'by', 'AK'],
    ...[
      'and the research community',
      'state space models',
      'Daily',
      'Weekly',
      'Monthly',
      'Trending Papers',
      'Mar 25',
    ],
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** Lines below the last entry. */
export const pager: readonly string[] = ['Previous', '1', '2', 'Next'];

const users = [
  'taesiri',
  'akhaliq',
  'AK',
  'vvasilev',
  'Linzhan',
  'PSRben',
  'xw-eric',
  'Jiaqi Wang',
  'm_2',
  'zhang33',
];
const organisations = [
  ...['Google', 'NVIDIA', 'Princeton University', 'University of Massachusetts Amherst', 'Kandinsky Lab'],
  ...['CIS, LMU Munich', 'Edge0'],
];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

type Lines = (random: SeededRandom) => readonly string[];

/** The furniture of an entry on the kinds of pages there are; `mixed` is no page but anything anywhere. */
export const furniture = {
  none: { before: () => [], after: () => [] },
  search: { before: random => [random.pick(['-', '1', '12', '103'])], after: afterSearchHit },
  trending: { before: random => ['Submitted by', random.pick(users)], after: afterTrendingCard },
  mixed: { before: pieces, after: () => [] },
} as const satisfies Readonly<Record<string, { readonly before: Lines; readonly after: Lines }>>;

function date(random: SeededRandom): string {
  return `${random.pick(months)} ${1 + random.below(28)}`;
}

function credit(random: SeededRandom): string {
  return random.chance(0.5) ? random.pick(organisations) : `${1 + random.below(30)} authors`;
}

function afterSearchHit(random: SeededRandom): readonly string[] {
  const day = date(random);
  const comments = random.chance(0.3) ? [`${1 + random.below(9)}`] : [];
  return [credit(random), '·', random.chance(0.5) ? day : `${day}, 2023`, ...comments];
}

function afterTrendingCard(random: SeededRandom): readonly string[] {
  const published = `Published on ${date(random)}`;
  const line = random.chance(0.5) ? [credit(random), '·', published] : [`${credit(random)} · ${published}`];
  const links = random.chance(0.5) ? ['GitHub 3.29k', 'arXiv Page'] : ['GitHub', '843', 'arXiv Page'];
  return [...line, 'Upvote', `${random.below(300)}`, ...links];
}

/** One to five pieces of pages, in no particular order. */
function pieces(random: SeededRandom): readonly string[] {
  const all: readonly (readonly string[])[] = [
    ...[['Upvote'], ['12'], ['-'], ['·'], ['5 authors'], ['Submitted by', random.pick(users)], ['Mar 25']],
    ...[
      ['Published on Mar 25'],
      ['GitHub 3.29k'],
      ['arXiv Page'],
      ['View PDF'],
      ['3 comments'],
      ['· 7 authors'],
    ],
  ];
  return Array.from({ length: 1 + random.below(5) }, () => random.pick(all)).flat();
}
