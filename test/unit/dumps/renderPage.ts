/** Renders papers as the text of a copied listing page, in every shape such copies come in, and tells what to expect. */
import { furniture, headings, pager } from './pageFurniture';
import { type SeededRandom, seededRandom } from './seededRandom';

/** A paper as a data set has it; line breaks inside are the data's own. */
export interface SourcePaper {
  readonly title: string;
  readonly abstract: string;
  readonly arxiv?: string;
}

export interface PageStyle {
  /** Lines directly below each other, blank lines between all blocks, or between entries only. */
  readonly blanks: 'none' | 'blocks' | 'entries';
  readonly header: keyof typeof headings;
  readonly eol: '\n' | '\r\n' | '\r';
  readonly bom: boolean;
  /** Width to wrap at, the data's own line breaks, or none. */
  readonly wrapTitle: number | 'own' | undefined;
  readonly wrapAbstract: number | 'own' | undefined;
  /** Whether wrapping also breaks after hyphens, as many editors do. */
  readonly breakHyphens: boolean;
  /** Put before the further lines of a wrapped title. */
  readonly titleIndent: string;
  readonly chrome: keyof typeof furniture;
  readonly doubled: 'no' | 'card' | 'title';
  readonly urls: 'none' | 'beforeTitle' | 'afterTitle' | 'afterBoth' | 'afterAbstract';
  /** Titles are headings, and titles and abstracts links to the paper. */
  readonly markdown: boolean;
  readonly pages: number;
  readonly trailingBlanks: boolean;
  /** Puts no-break and other Unicode spaces, and zero-width characters, in place of some spaces. */
  readonly oddSpaces: boolean;
  /** Share of entries without their abstract, and without their title. */
  readonly noAbstract: number;
  readonly noTitle: number;
}

const plainStyle: PageStyle = {
  blanks: 'blocks',
  header: 'short',
  eol: '\n',
  bom: false,
  wrapTitle: undefined,
  wrapAbstract: undefined,
  breakHyphens: false,
  titleIndent: '',
  chrome: 'none',
  doubled: 'no',
  urls: 'none',
  markdown: false,
  pages: 1,
  trailingBlanks: false,
  oddSpaces: false,
  noAbstract: 0,
  noTitle: 0,
};

/** Where something was written: offsets as decoding leaves them, lines counted from 1. */
interface Written {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly endLine: number;
}

/** An entry as it was written, its texts in one line each. */
export interface RenderedEntry extends SourcePaper, Written {}

export interface RenderedPage {
  readonly text: string;
  readonly entries: readonly RenderedEntry[];
  /** Lines of abstracts whose title was left out. */
  readonly orphans: readonly { readonly line: number; readonly endLine: number }[];
}

/** The page of `papers` in `style`; the same for the same seed. */
export function renderPage(
  papers: readonly SourcePaper[],
  style: Partial<PageStyle> = {},
  seed = 1,
): RenderedPage {
  return new PageWriter({ ...plainStyle, ...style }, seededRandom(seed)).write(papers);
}

const oddBlanks = ['\u00a0', '\u2009', '\u202f', '\u3000', '\u00a0\u00a0', '\t', '\u200b \u200b'];
const openingMarks = /^(?:### )?\[/;
const closingMarks = /(?:\]\(https:\/\/huggingface\.co\/papers\/[\d.]+\)|\\\\)$/;

class PageWriter {
  readonly #style: PageStyle;
  readonly #random: SeededRandom;
  readonly #entries: RenderedEntry[] = [];
  readonly #orphans: { line: number; endLine: number }[] = [];
  #text = '';
  #line = 1;

  constructor(style: PageStyle, random: SeededRandom) {
    this.#style = style;
    this.#random = random;
  }

  write(papers: readonly SourcePaper[]): RenderedPage {
    const { pages, header, chrome, eol, bom } = this.#style;
    const perPage = Math.ceil(papers.length / pages);
    for (const [at, paper] of papers.entries()) {
      if (at % perPage === 0) {
        this.#lines(headings[header]);
        if (header === 'glued') this.#text += 'Subscribe';
      }
      this.#card(paper);
    }
    if (chrome !== 'none') this.#lines(pager);
    const text = this.#text.slice(0, this.#text.length - eol.length);
    return { text: bom ? `\ufeff${text}` : text, entries: this.#entries, orphans: this.#orphans };
  }

  #card(paper: SourcePaper): void {
    const { before, after } = furniture[this.#style.chrome];
    for (let copy = this.#style.doubled === 'card' ? 0 : 1; copy < 2; copy++) {
      this.#lines(before(this.#random));
      this.#entry(paper);
      this.#lines(after(this.#random));
      if (this.#style.blanks === 'entries') this.#newLine();
    }
  }

  #entry(paper: SourcePaper): void {
    const { noAbstract, noTitle, doubled, urls, wrapTitle, wrapAbstract, titleIndent } = this.#style;
    const withTitle = !this.#random.chance(noTitle);
    const withAbstract = !withTitle || !this.#random.chance(noAbstract);
    if (urls === 'beforeTitle') this.#url(paper);
    const titleLines = this.#wrapped(paper.title, wrapTitle, titleIndent);
    const title = withTitle ? this.#block(this.#marked(titleLines, paper, '### ')) : undefined;
    if (doubled === 'title' && withTitle) this.#block(titleLines);
    if (urls === 'afterTitle' || urls === 'afterBoth') this.#url(paper);
    const abstractLines = this.#wrapped(paper.abstract, wrapAbstract, '');
    const abstract = withAbstract ? this.#block(this.#marked(abstractLines, paper, '')) : undefined;
    if (urls === 'afterBoth' || urls === 'afterAbstract') this.#url(paper);
    this.#note(paper, title, abstract);
  }

  #note(paper: SourcePaper, title: Written | undefined, abstract: Written | undefined): void {
    if (title) {
      const { end, endLine } = abstract ?? title;
      const texts = { title: oneLine(paper.title), abstract: abstract ? oneLine(paper.abstract) : '' };
      this.#entries.push({ ...paper, ...texts, start: title.start, end, line: title.line, endLine });
    } else if (abstract) this.#orphans.push({ line: abstract.line, endLine: abstract.endLine });
  }

  #url({ arxiv }: SourcePaper): void {
    if (arxiv !== undefined) this.#block([`https://huggingface.co/papers/${arxiv}`]);
  }

  #marked(lines: readonly string[], { arxiv }: SourcePaper, heading: string): readonly string[] {
    if (!this.#style.markdown || arxiv === undefined) return lines;
    const last = lines.length - 1;
    const escaped = lines.map(line => line.replace(/[\\[\]_*`]/g, '\\$&'));
    return escaped.map((line, at) => {
      const close = at === last ? `](https://huggingface.co/papers/${arxiv})` : '\\\\';
      return `${at === 0 ? `${heading}[` : ''}${line}${close}`;
    });
  }

  #wrapped(text: string, width: PageStyle['wrapTitle'], indent: string): readonly string[] {
    const lines =
      width === 'own' ? text.split('\n').map(line => line.trim()) : this.#filled(oneLine(text), width);
    return lines.map((line, at) => (at === 0 ? line : indent + line));
  }

  #filled(line: string, width: number | undefined): readonly string[] {
    return width === undefined ? [line] : wrap(line, width, this.#style.breakHyphens);
  }

  #lines(lines: readonly string[]): void {
    for (const line of lines) this.#block([line]);
  }

  #block(lines: readonly string[]): Written {
    const { markdown, oddSpaces, trailingBlanks } = this.#style;
    const opening = markdown ? (openingMarks.exec(lines[0] ?? '')?.[0].length ?? 0) : 0;
    const start = this.#text.length + opening;
    const line = this.#line;
    let end = start;
    for (const written of lines) {
      const content = oddSpaces ? this.#withOddSpaces(written) : written;
      const closing = markdown ? (closingMarks.exec(content)?.[0].length ?? 0) : 0;
      end = this.#text.length + content.length - closing;
      this.#text += content + (trailingBlanks ? this.#random.pick(['', ' ', '  ', '\t', '\u00a0']) : '');
      this.#newLine();
    }
    const endLine = this.#line - 1;
    if (this.#style.blanks === 'blocks') this.#newLine();
    return { start, end, line, endLine };
  }

  #withOddSpaces(line: string): string {
    const odd = () => (this.#random.chance(0.1) ? this.#random.pick(oddBlanks) : ' ');
    return line.replace(/(?<=\S) (?=\S)/g, odd);
  }

  #newLine(): void {
    this.#text += this.#style.eol;
    this.#line++;
  }
}

/** A text of several lines as one: a word broken after its hyphen is put together again. */
export function oneLine(text: string): string {
  return text
    .replace(/(\p{L}-)\s*\n\s*(?!(?:and|or|to|nor|vs|versus)(?![\p{L}-]))(?=\p{L})/gu, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Greedy wrapping at blanks, and after hyphens between letters if wanted. */
export function wrap(text: string, width: number, breakHyphens: boolean): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const pieces = breakHyphens ? word.split(/(?<=\p{L}\p{L}-)(?=\p{L}\p{L})/u) : [word];
    for (const [at, piece] of pieces.entries()) {
      const joined = line === '' || at > 0 ? line + piece : `${line} ${piece}`;
      if (line !== '' && joined.length > width) {
        lines.push(line);
        line = piece;
      } else line = joined;
    }
  }
  return line === '' ? lines : [...lines, line];
}
