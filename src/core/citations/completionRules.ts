/** The places where a note expects a paper's key or title, as a table: what stands before the cursor in each way to cite. */
import { openKeyList } from './latexCite';
import type { Markup } from './markup';
import { crossReference } from './pandocKey';

/** What a place takes. */
export type Expected = 'key' | 'title';

/** A kind of place as data. */
export interface PlaceRule {
  /** The form of the citation that is being written. */
  readonly form: string;
  readonly markups: readonly Markup[];
  readonly expects: Expected;
  /** What has been typed of the key or title by the end of a text; undefined where that is no place of this kind. */
  typed(before: string): string | undefined;
  /** The rest of the key that the cursor stands in. Flag `y`. */
  readonly rest: RegExp;
  /** What ends the citation; written where nothing like it follows yet. */
  readonly closing?: { readonly text: string; readonly present: RegExp };
  /** What stands between two keys, where several can stand in one citation. */
  readonly join?: string;
  /** What must follow, where what stands before the cursor says too little. */
  readonly followedBy?: RegExp;
}

/** A key that is being typed. It ends with no mark but a hyphen: Enter behind a full stop means a new line. */
const key = String.raw`(?:[\p{L}\p{N}_](?:[:.#$%&\-+?<>~/]?[\p{L}\p{M}\p{N}_])*-?)?`;
const restOfKey = /(?:[:.#$%&\-+?<>~/]*[\p{L}\p{M}\p{N}_]+)*/uy;
/** A key in a list, or the words of a title that someone types there instead. */
const listed = String.raw`[^\s,;{}()[\]<>\\"#%~*\0${'`'}](?:[^,;{}()[\]<>\\"#%~*\0\r\n${'`'}]*)`;
const restOfListed = /[^\s,;{}()[\]<>\\"#%~*\0`]*/uy;

/** Behind these an `@` begins no key in Pandoc. */
const pandocAt = String.raw`(?<![\p{L}\p{N}_@/\\%$=${'`'}]|\[\[)@`;
/** A line break, but for one before a blank line. */
const wrap = String.raw`(?:\r\n|\r|\n)(?![ \t]*[\r\n])`;
/** The destination of a link, which is hidden, begins with the bracket. */
const toBracket = { text: ']', present: /^(?:[^[\]\0\r\n]|(?:\r\n|\r|\n)(?![ \t]*[\r\n]))*[\]\0]/ };

const prose: readonly Markup[] = ['markdown', 'plain'];
const withWikiLinks: readonly Markup[] = [...prose, 'org'];

/** Of several that fit the first counts. */
export const placeRules: readonly PlaceRule[] = [
  {
    form: 'wiki',
    markups: withWikiLinks,
    expects: 'key',
    typed: by(String.raw`(?<!\\)\[\[@(?<typed>${key})$`),
    rest: restOfKey,
    closing: { text: ']]', present: /^[^[\]\r\n]*\]\]/ },
  },
  {
    form: 'wiki',
    markups: withWikiLinks,
    expects: 'title',
    typed: by(String.raw`(?<!\\)\[\[(?<typed>[^[\]|#@\0\r\n][^[\]|#\0\r\n]{0,300}|)$`),
    rest: /(?:[^[\]|#\0\r\n]*(?=[|#]|\]\]))?/uy,
    closing: { text: ']]', present: /^[^[\]\r\n]*\]\]/ },
  },
  {
    form: 'pandoc',
    markups: prose,
    expects: 'key',
    typed: by(String.raw`${pandocAt}\{(?<typed>[^{}\s\0]{0,200})$`),
    rest: /[^{}\s\0]*(?=\})|/uy,
    closing: { text: '}', present: /^[^{}\s]*\}/ },
  },
  {
    form: 'pandoc',
    markups: prose,
    expects: 'key',
    typed: unlessCrossReference(by(String.raw`\[(?:[^[\]\0\r\n]|${wrap})*${pandocAt}(?<typed>${key})$`)),
    rest: restOfKey,
    closing: toBracket,
    join: '; @',
  },
  {
    form: 'pandoc',
    markups: prose,
    expects: 'key',
    typed: unlessCrossReference(by(`${pandocAt}(?<typed>${key})$`)),
    rest: restOfKey,
  },
  {
    form: 'latex',
    markups: ['latex', ...withWikiLinks],
    expects: 'key',
    typed: before => lastListed(openKeyList(before)),
    rest: restOfListed,
    closing: { text: '}', present: /^[^{}\\\0]*\}/ },
    join: ',',
  },
  {
    form: 'typst',
    markups: ['typst'],
    expects: 'key',
    typed: by(String.raw`#?\bcite\(\s{0,50}<(?<typed>[^<>\s"()\0]*)$`),
    rest: /[^<>\s"()\0,]*/uy,
    closing: { text: '>', present: /^[^<>\s()\0]*>(?:[^()\r\n\0]*\))?/ },
  },
  {
    form: 'typst',
    markups: ['typst'],
    expects: 'key',
    typed: by(String.raw`#?\bcite\(\s{0,50}label\("(?<typed>[^<>\s"()\0]*)$`),
    rest: /[^<>\s"()\0,]*/uy,
    closing: { text: '"', present: /^[^"\r\n\0]*"(?:\)[^()\r\n\0]*\))?/ },
  },
  {
    form: 'typst',
    markups: ['typst'],
    expects: 'key',
    typed: by(String.raw`(?<![\p{L}\p{N}_@./\\-])@(?<typed>${key})$`),
    rest: restOfKey,
  },
  {
    form: 'org',
    markups: ['org'],
    expects: 'key',
    typed: by(String.raw`\[cite(?:/[\w/-]{1,40})?:[^[\]\0]*(?<![\p{L}\p{N}])@(?<typed>${key})$`),
    rest: restOfKey,
    closing: toBracket,
    join: '; @',
  },
  {
    form: 'org',
    markups: ['org'],
    expects: 'key',
    typed: by(
      String.raw`(?<![\p{L}\p{N}_:/]|(?<!\[)\[)(?:no)?[cC]ite(?:[pt]|alp|alt|author|year|num|title)?\*?:(?:[^\s[\]]*[,;])?&?(?<typed>${key})$`,
    ),
    rest: restOfKey,
  },
  {
    form: 'rst',
    markups: ['rst'],
    expects: 'key',
    typed: by(
      String.raw`:(?:foot)?cite(?::[a-z]{1,20})*:${'`'}(?:[^${'`'}\0]*[,}])?\s*(?<typed>(?:${listed})?)$`,
    ),
    rest: restOfListed,
    closing: { text: '`', present: /^[^`\0]*`/ },
    join: ', ',
  },
  {
    form: 'rst',
    markups: ['rst'],
    expects: 'key',
    typed: by(String.raw`(?<![\p{L}\p{N}_${'`'}\]])\[(?<typed>${key})$`),
    rest: restOfKey,
    followedBy: /^[\p{L}\p{M}\p{N}_.:+-]*\]_/u,
  },
  {
    form: 'asciidoc',
    markups: ['asciidoc'],
    expects: 'key',
    typed: by(
      String.raw`(?<![\p{L}\p{N}_])(?:full|foot)?cite[a-z]{0,8}:\w{0,20}\[(?:(?:[^[\]()\0]|\([^()]*\))*,)?\s*(?<typed>(?:${listed})?)$`,
    ),
    rest: restOfListed,
    closing: { text: ']', present: /^[^[\]\0]*\]/ },
    join: ', ',
  },
  {
    form: 'asciidoc',
    markups: ['asciidoc'],
    expects: 'key',
    typed: by(String.raw`(?<![<\\])<<(?<typed>[^<>,\s\0]{0,200})$`),
    rest: /[^<>,\s\0]*/uy,
    closing: { text: '>>', present: /^[^<>\r\n\0]*>>/ },
  },
];

/** What a pattern with a group `typed` says of a text. */
function by(pattern: string): (before: string) => string | undefined {
  const place = new RegExp(pattern, 'u');
  return before => place.exec(before)?.groups?.typed;
}

function unlessCrossReference(
  typed: (before: string) => string | undefined,
): (before: string) => string | undefined {
  return before => {
    const name = typed(before);
    return name !== undefined && crossReference.test(name) ? undefined : name;
  };
}

const lastKey = new RegExp(String.raw`(?:^|[,;])\s*(?<typed>(?:${listed})?)$`, 'u');

/** The last item of a list of keys. */
function lastListed(list: string | undefined): string | undefined {
  return list === undefined ? undefined : lastKey.exec(list)?.groups?.typed;
}
