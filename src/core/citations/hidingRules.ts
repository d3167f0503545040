/** What each markup hides from citations: code, math, comments and addresses, as tables for `findHidden`. */
import type { HidingRule } from './hiddenText';
import type { Markup } from './markup';

const escaped: HidingRule = { part: 'keep', open: /\\[^\w\s]/ };
/** A dollar is math as in Pandoc: no blank inside its ends, no digit behind, so that prices are none (nor `US$5`). */
const dollarMath: readonly HidingRule[] = [
  { part: 'math', open: /\$\$/, close: /\$\$/, within: 'paragraph' },
  {
    part: 'math',
    open: /(?<![\p{L}\p{N}])\$(?=[^\s$])/u,
    close: /(?<=[^\s\\])\$(?!\d)/,
    within: 'paragraph',
  },
];
const mathEnvironment: HidingRule = {
  part: 'math',
  open: /\\begin\s*\{((?:equation|align(?:at)?|flalign|gather|multline|eqnarray|displaymath|math)\*?)\}/,
  close: opening => new RegExp(`\\\\end\\s*\\{${literal(opening[1])}\\}`),
};
const texMath: readonly HidingRule[] = [
  { part: 'math', open: /\\\(/, close: /\\\)/, within: 'paragraph' },
  { part: 'math', open: /\\\[/, close: /\\\]/, within: 'paragraph' },
  mathEnvironment,
];

const frontMatter: HidingRule = {
  part: 'code',
  open: /(?<![\s\S])\uFEFF?---[ \t]*(?:\r\n|\r|\n)(?=\S)/,
  close: /^(?:---|\.\.\.)[ \t]*$/,
};
const htmlComment: HidingRule = { part: 'code', open: /<!--/, close: /-->/, openEnded: true };

/** A fenced block reaches to a fence as long as its own; one in a block quote ends with the quote. */
const fence: HidingRule = {
  part: 'code',
  open: /^(?:[ \t]*(?:[-*+]|\d{1,9}[.)])(?=[ \t]))?[ \t]*((?:>[ \t]*)*)(`{3,12}(?=[^`\r\n]*$)|~{3,12})[^\r\n]*/,
  close: ([, quote, run = '']) =>
    new RegExp(`^[ \\t>]*${run}${run.charAt(0)}*[ \\t]*$${quote ? '|^(?![ \\t]*>|\\n)' : ''}`),
  openEnded: true,
};
/** Backticks close at a run of the same length; no one writes longer runs, and each length costs a search. */
const codeSpan: HidingRule = {
  part: 'code',
  open: /(?<!`)`{1,8}(?!`)/,
  close: ([run = '']) => new RegExp(`(?<!\`)${run}(?!\`)`),
  within: 'paragraph',
};
/** Plain text underlines headings with tildes, and what no fence closes is no block. */
const plainFence: HidingRule = { part: 'code', open: /^```[^`\r\n]*$/, close: /^```[ \t]*$/ };
/** In plain text a backtick may also be an opening quote, so code hugs its backticks and stays on its line. */
const plainCodeSpan: HidingRule = {
  part: 'code',
  open: /(?<![`\p{L}\p{N}])`(?=[^\s`])/u,
  close: /(?<=[^\s`])`(?![`\p{L}\p{N}])/u,
  within: 'line',
};

const markdown: readonly HidingRule[] = [
  frontMatter,
  fence,
  { part: 'math', open: /^[ \t]*\\\[/, close: /\\\]/, within: 'paragraph' },
  { part: 'math', open: /\\\(/, close: /\\\)/, within: 'paragraph' },
  mathEnvironment,
  escaped,
  htmlComment,
  {
    part: 'code',
    open: /<(code|pre|script|style)(?:\s[^<>]{0,500})?>/,
    close: ([, tag]) => new RegExp(`</${tag}\\s*>`),
  },
  codeSpan,
  ...dollarMath,
];

const latex: readonly HidingRule[] = [
  { part: 'keep', open: /\\\\/ },
  {
    part: 'code',
    open: /\\(?:verb|lstinline)\*?([!-)+-/:-@|`~^_])/,
    close: ([, delimiter]) => new RegExp(literal(delimiter)),
    within: 'line',
  },
  { part: 'code', open: /\\(?:lstinline|mintinline(?:\{[^{}]*\})?)\{/, close: /\}/, within: 'line' },
  {
    part: 'code',
    open: /\\begin\s*\{((?:verbatim|Verbatim|lstlisting|minted|comment|alltt|filecontents)\*?)\}/,
    close: opening => new RegExp(`\\\\end\\s*\\{${literal(opening[1])}\\}`),
    openEnded: true,
  },
  { part: 'code', open: /\\iffalse\b/, close: /\\fi\b/ },
  ...texMath,
  escaped,
  // TeX reads over a comment together with its line break, but for one before a blank line.
  { part: 'comment', open: /%[^\r\n]*(?:(?:\r\n|\r|\n)(?=[ \t]*\S))?/ },
  { part: 'math', open: /\$\$/, close: /\$\$/, within: 'paragraph' },
  { part: 'math', open: /\$/, close: /(?<!\\)\$/, within: 'paragraph' },
];

const typst: readonly HidingRule[] = [
  escaped,
  { part: 'comment', open: /(?<!:)\/\/[^\r\n]*/ },
  { part: 'comment', open: /\/\*/, close: /\*\//, openEnded: true },
  { part: 'code', open: /```+/, close: /```+/, openEnded: true },
  { part: 'code', open: /`/, close: /`/ },
  { part: 'math', open: /\$/, close: /(?<!\\)\$/, within: 'paragraph' },
];

/** The lines behind an opening that are indented further than it. */
const indentedBlock = ([, indent = '']: RegExpExecArray) =>
  new RegExp(`^(?=[ \\t]{0,${Math.min(indent.length, 40)}}[^\\s])`);
const rst: readonly HidingRule[] = [
  {
    part: 'code',
    open: /^([ \t]*)\.\.[ \t]+(?:code|code-block|sourcecode|parsed-literal|math|raw|prompt|doctest|testcode)::[^\r\n]*/,
    close: indentedBlock,
    openEnded: true,
  },
  {
    part: 'code',
    open: /^([ \t]*)\.\.(?:[ \t]+(?![[_|]|[\w:-]+::)[^\r\n]*)?$/,
    close: indentedBlock,
    openEnded: true,
  },
  {
    part: 'code',
    open: /(?<=^([ \t]*)[^\s.][^\r\n]*::)[ \t]*(?:\r\n|\r|\n)|(?<=^([ \t]*)::)[ \t]*(?:\r\n|\r|\n)/,
    close: indentedBlock,
    openEnded: true,
  },
  { part: 'code', open: /``/, close: /``/, within: 'paragraph' },
  { part: 'code', open: /:(?:math|code|samp|kbd|file|command):`/, close: /`/, within: 'paragraph' },
];

const org: readonly HidingRule[] = [
  {
    part: 'code',
    open: /^[ \t]*#\+(?:begin|BEGIN)_(src|example|export|comment|SRC|EXAMPLE|EXPORT|COMMENT)\b[^\r\n]*/,
    close: ([, block]) => new RegExp(`^[ \\t]*#\\+(?:end|END)_${block}\\b`),
    openEnded: true,
  },
  { part: 'code', open: /^[ \t]*:(?:PROPERTIES|LOGBOOK):[ \t]*$/, close: /^[ \t]*:END:/ },
  { part: 'comment', open: /^[ \t]*#[ \t][^\r\n]*/ },
  { part: 'code', open: /^[ \t]*:[ \t][^\r\n]*/ },
  ...['=', '~'].map(
    (mark): HidingRule => ({
      part: 'code',
      open: new RegExp(`(?<![^\\s('"{\\-])${mark}(?=[^\\s${mark}])`),
      close: new RegExp(`(?<=\\S)${mark}(?![^\\s.,;:!?'")}\\-\\[])`),
      within: 'line',
    }),
  ),
  ...texMath,
  ...dollarMath,
];

const asciidoc: readonly HidingRule[] = [
  {
    part: 'code',
    open: /^(-{4}|\.{4}|\+{4}|\/{4}|`{3})[^\r\n]*/,
    close: ([, mark]) => new RegExp(`^${literal(mark)}[^\\r\\n]*$`),
    openEnded: true,
  },
  { part: 'comment', open: /^\/\/(?!\/)[^\r\n]*/ },
  { part: 'math', open: /(?:stem|latexmath|asciimath):\[/, close: /\]/, within: 'paragraph' },
  // `"`quoted`"` is a quotation.
  { part: 'code', open: /(?<!["'`])`(?=\S)/, close: /(?<=\S)`/, within: 'paragraph' },
];

/** Code, comments, front matter and math of each markup. */
export const hidingRules: Readonly<Record<Markup, readonly HidingRule[]>> = {
  markdown,
  plain: [plainFence, plainCodeSpan],
  latex,
  bibtex: [],
  typst,
  rst,
  org,
  asciidoc,
};

const addresses: readonly HidingRule[] = [
  {
    part: 'address',
    open: /(?<![\p{L}\p{N}])(?:(?:https?|ftps?|file|ssh|git):\/\/|www\.)[^\s<>"`{}|\\^[\]\0]*/u,
  },
];
const linkDestination: HidingRule = {
  part: 'address',
  open: /\]\((?:<[^<>\r\n]*>|[^\s()]*(?:\([^\s()]*\)[^\s()]*)*)/,
};
/** Tags and entities are read over: words around them belong together. */
const html: readonly HidingRule[] = [
  { part: 'comment', open: /<\/?[A-Za-z][^<>\0]{0,1000}>/ },
  { part: 'comment', open: /&(?:\w{2,8}|#\d{2,5});/ },
];

/** Web addresses in each markup, the destinations of links and (for Markdown) HTML tags. */
export const addressRules: Readonly<Record<Markup, readonly HidingRule[]>> = {
  markdown: [linkDestination, ...addresses, ...html],
  plain: [linkDestination, ...addresses],
  latex: addresses,
  bibtex: addresses,
  typst: addresses,
  rst: addresses,
  org: addresses,
  asciidoc: addresses,
};

/** A pattern's source that matches the text itself. */
function literal(text = ''): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
