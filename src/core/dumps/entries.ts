/** Puts the lines of a page together to entries, and what is left over to problems. */
import type { DumpProblem, PaperEntry, ProblemCode } from '../paper';
import { joinLines } from './blanks';
import { unescapeMarkdown } from './markdownLine';
import { namesIn } from './pageChrome';
import type { Clean, PageLine } from './pageLines';
import type { LineRole } from './segmentation';
import { endsSentence, endsWithAddress } from './writing';

/** An entry while its lines come in. */
interface Draft {
  readonly title: PageLine[];
  readonly abstract: PageLine[];
  authors: readonly string[];
  arxiv: string | undefined;
  year: number | undefined;
}

/** Collects the entries and problems of one text, fed with its lines in order. */
export class EntryCollector {
  readonly papers: PaperEntry[] = [];
  readonly problems: DumpProblem[] = [];
  readonly #clean: Clean;
  #draft: Draft | undefined;
  #stray: PageLine[] = [];
  /** The id of a link that stood before any title, or after an entry that has its own: the next entry's. */
  #arxivAhead: string | undefined;

  constructor(clean: Clean) {
    this.#clean = clean;
  }

  /** Takes the lines `from` up to `to` (not included) with their roles. */
  add(lines: readonly PageLine[], roles: readonly LineRole[], from: number, to: number): void {
    for (let at = from; at < to; at++) {
      const line = lines[at];
      if (line) this.#take(line, roles[at] ?? 'stray');
    }
  }

  /** To be called after the last line. */
  finish(): void {
    this.#endOfPage();
    this.#endStray();
  }

  #take(line: PageLine, role: LineRole): void {
    if (role === 'stray') {
      this.#stray.push(line);
      return;
    }
    this.#endStray();
    if (role === 'page') this.#takeFiller(line);
    else if (role === 'title') this.#begin(line);
    else if (role === 'titleMore') this.#draft?.title.push(line);
    else this.#takeAbstract(line, role);
  }

  #takeAbstract(line: PageLine, role: LineRole): void {
    const draft = this.#draft;
    if (draft && (role === 'abstractMore' || draft.abstract.length === 0)) draft.abstract.push(line);
    else {
      this.#close();
      this.#draft = newDraft([], [line]);
    }
    if (this.#draft && line.arxiv !== undefined) this.#draft.arxiv ??= line.arxiv;
  }

  #begin(line: PageLine): void {
    this.#close();
    this.#draft = newDraft([line], []);
    this.#draft.arxiv ??= this.#arxivAhead;
    this.#arxivAhead = undefined;
  }

  /** What the page says around an entry belongs to the entry it follows. */
  #takeFiller(line: PageLine): void {
    if (line.part === 'banner') this.#endOfPage();
    const draft = this.#draft;
    if (line.part === 'paperLink') this.#takeLink(line.arxiv);
    if (!draft) return;
    draft.year ??= line.year;
    if (line.part === 'authors' && draft.authors.length === 0) draft.authors = namesIn(line.text);
  }

  /** Pages show an entry's address after its title or its abstract, or else before its title. */
  #takeLink(arxiv: string | undefined): void {
    const draft = this.#draft;
    if (draft && (draft.arxiv === undefined || draft.abstract.length === 0)) draft.arxiv = arxiv;
    else if (draft?.arxiv !== arxiv) this.#arxivAhead = arxiv;
  }

  #endOfPage(): void {
    const last = this.#draft?.abstract.at(-1);
    if (last && this.#draft && this.#draft.title.length > 0 && looksCut(last.text)) {
      this.problems.push(problemOf('cutOff', [...this.#draft.title, ...this.#draft.abstract]));
    }
    this.#close();
  }

  #close(): void {
    const draft = this.#draft;
    this.#draft = undefined;
    if (!draft) return;
    if (draft.title.length === 0) this.problems.push(problemOf('abstractWithoutTitle', draft.abstract));
    else {
      if (draft.abstract.length === 0) this.problems.push(problemOf('titleWithoutAbstract', draft.title));
      this.papers.push(entryOf(draft, this.#clean));
    }
  }

  #endStray(): void {
    if (this.#stray.length > 0) this.problems.push(problemOf('unreadText', this.#stray));
    this.#stray = [];
  }
}

function newDraft(title: PageLine[], abstract: PageLine[]): Draft {
  return { title, abstract, authors: [], arxiv: title[0]?.arxiv, year: undefined };
}

function entryOf({ title, abstract, authors, arxiv, year }: Draft, clean: Clean): PaperEntry {
  return {
    title: paragraph(title, clean),
    abstract: paragraph(abstract, clean),
    authors,
    ids: arxiv === undefined ? {} : { arxiv },
    ...(year === undefined ? {} : { year }),
    ...placeOf([...title, ...abstract]),
  };
}

function paragraph(lines: readonly PageLine[], clean: Clean): string {
  const [first] = lines;
  if (!first) return '';
  const joined = lines.length === 1 ? first.text : joinLines(lines.map(({ text }) => text));
  return clean(lines.some(({ markdown }) => markdown) ? unescapeMarkdown(joined) : joined);
}

function problemOf(code: ProblemCode, lines: readonly PageLine[]): DumpProblem {
  return { code, ...placeOf(lines) };
}

function placeOf(lines: readonly PageLine[]): Omit<DumpProblem, 'code'> {
  const first = lines[0];
  const last = lines.at(-1);
  if (!first || !last) return { start: 0, end: 0, line: 1, endLine: 1 };
  return { start: first.start, end: last.end, line: first.line, endLine: last.line };
}

/** Whether the last abstract of a page stops in mid-sentence. Many end in an address instead of a full stop. */
function looksCut(text: string): boolean {
  return !endsSentence(text) && !endsWithAddress(text);
}
