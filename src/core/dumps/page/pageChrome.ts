/** The parts of a listing page that are not papers: the words and forms of buttons, counts, dates and navigation. */

/** What a line is by its look alone. */
export type LinePart =
  /** Possibly a title, an abstract, or a name. */
  | 'text'
  /** The sign-up banner that opens a page. */
  | 'banner'
  /** The line under the page's title; a search term may follow it. */
  | 'tagline'
  /** A name follows. */
  | 'byline'
  /** A name may stand before it. */
  | 'credit'
  /** Address of a user or organisation: their name stands before it. */
  | 'profile'
  /** Address of a paper. */
  | 'paperLink'
  /** Address of another page of the site. */
  | 'siteLink'
  /** Address of something outside the site. */
  | 'link'
  /** A word of the navigation that could as well be the end of a wrapped title. */
  | 'menuWord'
  /** Names of people, several on a line. */
  | 'authors'
  /** Anything else of the page. */
  | 'furniture';

const month =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)';
const date = String.raw`(?:${month} \d{1,2}(?:, \d{4})?|\d{1,2} ${month}(?: \d{4})?|\d{4}-\d{2}-\d{2})`;
const count = String.raw`\d+(?:[.,]\d+)*[kKmM]?`;

/** Buttons, labels and menus: lines that say exactly this. */
const phrases: Readonly<Partial<Record<LinePart, readonly string[]>>> = {
  byline: ['Submitted by', 'by'],
  credit: ['·', '•'],
  furniture: [
    ...[
      'Upvote',
      'Upvoted',
      'arXiv Page',
      'arXiv page',
      'View arXiv page',
      'View PDF',
      'PDF',
      'Project page',
    ],
    ...['Paper page', 'Add to collection', 'AI-generated summary', 'View all', 'Load more', 'Show more'],
    ...['Read more', 'See more', 'Log In', 'Log in', 'Sign Up', 'Sign up', 'Subscribe', 'Trending Papers'],
    ...['Daily Papers', 'Daily Papers - Hugging Face', 'Trending Papers - Hugging Face', 'Hugging Face'],
    ...["Hugging Face's logo", 'Hugging Face PRO', 'Buckets new', 'Team & Enterprise', 'Enterprise Support'],
    ...[
      'Inference Providers',
      'Inference Endpoints',
      'Storage Buckets',
      'HuggingChat',
      'System theme',
      'TOS',
    ],
    ...['Back to top', 'Back to Papers', 'Back to Articles', 'Search papers', 'Search papers...'],
  ],
  menuWord: [
    ...['Models', 'Datasets', 'Spaces', 'Buckets', 'Docs', 'Enterprise', 'Pricing', 'Solutions', 'Website'],
    ...[
      'Tasks',
      'Collections',
      'Languages',
      'Organizations',
      'Community',
      'Blog',
      'Posts',
      'Learn',
      'Discord',
    ],
    ...['Forum', 'GitHub', 'Daily', 'Weekly', 'Monthly', 'Papers', 'new', 'Previous', 'Next', 'About'],
    ...['Careers', 'Jobs', 'Company', 'Privacy', 'Terms', 'Abstract', 'AK'],
  ],
};
const partOfPhrase: ReadonlyMap<string, LinePart> = new Map(
  Object.entries(phrases).flatMap(([part, lines]) => lines.map(line => [line, part as LinePart] as const)),
);

const button = 'Upvoted?|GitHub|Community|Comments?|Collections?|Models?|Datasets?|Spaces?';
const counted = 'upvotes?|votes?|likes?|comments?|repl(?:y|ies)|stars?|views?|papers?';
const link = `GitHub(?: ${count})?|arXiv Page|Project page|Upvote(?: ${count})?`;

/** Tried in order on the lines that are no phrase; the first that fits tells the part. */
const looks: readonly (readonly [LinePart, RegExp])[] = [
  ['banner', /^Get trending papers in your email inbox(?: once a day)?\s?!?$/],
  ['tagline', /^(?:by\s*)?(?:\[?\W{0,3}AK\]?\s*){0,2}and the research community$/],
  ['credit', /^(?:[·•]\s*)?\+?\d+ authors?(?:\s*[·•].*)?$/],
  ['credit', new RegExp(`^(?:[·•]\\s*)?(?:Published on|Published|Submitted on) ?(?:${date})?$`)],
  ['credit', new RegExp(`^.{1,90}\\s[·•]\\s(?:Published on )?(?:${date}|\\d+ authors?)(?: ${count})?$`)],
  ['furniture', new RegExp(`^(?:[·•]\\s*)?${date}(?:\\s*${count})?$`)],
  ['furniture', new RegExp(`^(?:\\[-\\]|[-+▲↑△⬆])?\\s*(?:${count}|-)$`)],
  ['furniture', new RegExp(`^(?:${button})\\s+(?:${count}|-)$`)],
  ['furniture', new RegExp(`^${count} (?:${counted})$`, 'i')],
  ['furniture', new RegExp(`^(?:${link})(?: (?:${link}))+$`)],
  ['furniture', /^Submitted by \S.{0,60}$/],
  ['furniture', /^(?:[^\w\s.,;:!?)'"]{1,5}|\[[^[\]]*\]|(?:<[^<>]*>)+|~{3,}.*|`{3,}\w*)$/],
];

/** No line of the page's own is longer. */
const longestFurniture = 160;
/** None that is no phrase lacks all of these. */
const signs = /[\d·•]|^(?:[^\p{L}]|Get |Submitted|Published|by|and the|GitHub |arXiv |Upvote )/u;

/** What a short line is by its look, markup taken away. */
export function partOf(line: string): LinePart {
  const phrase = partOfPhrase.get(line);
  if (phrase !== undefined) return phrase;
  if (line.length <= longestFurniture && signs.test(line)) {
    for (const [part, look] of looks) if (look.test(line)) return part;
  }
  return isAuthorList(line) ? 'authors' : 'text';
}

const nameWord = String.raw`\p{Lu}[\p{L}.'’-]*`;
const personName = `${nameWord}(?: (?:${nameWord}|de|da|di|del|van|von|der|den|la|le|el|al|bin)){1,4}`;
const authorList = new RegExp(
  `^(?:Authors?: ?)?${personName}(?:(?:, | and |, and | & )${personName})*,?$`,
  'u',
);
const longestAuthorList = 3000;

/** Whether a line lists people. */
export function isAuthorList(line: string): boolean {
  return namesIn(line).length > 0;
}

/** The people a line lists: at least three, or any number after `Authors:`; none where the line is anything else. */
export function namesIn(line: string): readonly string[] {
  if (line.length > longestAuthorList || !(line.includes(', ') || line.startsWith('Author'))) return [];
  if (!authorList.test(line)) return [];
  const names = line
    .replace(/^Authors?: ?/, '')
    .split(/, and |, | and | & |,$/)
    .filter(name => name !== '');
  return names.length >= 3 || line.startsWith('Author') ? names : [];
}

const yearOfDate = new RegExp(
  `${month} \\d{1,2}, ((?:19|20)\\d{2})|\\d{1,2} ${month} ((?:19|20)\\d{2})|((?:19|20)\\d{2})-\\d{2}-\\d{2}`,
);

/** The year of the date a line of the page shows, if it shows one. */
export function yearIn(line: string): number | undefined {
  const found = yearOfDate.exec(line);
  const year = found?.[1] ?? found?.[2] ?? found?.[3];
  return year === undefined ? undefined : Number(year);
}
