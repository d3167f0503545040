/** Puts the lines of a page together to entries, and what is left over to problems. */
import type { DumpProblem, LineRange, PaperEntry, ProblemCode, TextSpan } from '../../paper';
import { joinLines } from '../blanks';
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

/** The first and the last line of something. */
interface Extent {
  readonly first: PageLine;
  last: PageLine;
}

/** Collects the entries and problems of one text, fed with its lines in order. */
export class EntryCollector {
  readonly papers: PaperEntry[] = [];
  readonly #problems: DumpProblem[] = [];
  readonly #clean: Clean;
  #draft: Draft | undefined;
  #stray: Extent | undefined;
  /** The id of a link that stood before any title, or after an entry that has its own: the next entry's. */
  #arxivAhead: string | undefined;
  #afterCredit = false;

  constructor(clean: Clean) {
    this.#clean = clean;
  }

  /** In the order of the text. To be asked for after `finish`. */
  get problems(): readonly DumpProblem[] {
    return this.#problems.sort((one, other) => one.start - other.start || one.end - other.end);
  }

  /** Takes the lines up to `end` (not included) with their roles. */
  add(lines: readonly PageLine[], roles: readonly LineRole[], end: number): void {
    for (let at = 0; at < end; at++) {
      const line = lines[at];
      if (line) this.#take(line, roles[at] ?? 'stray');
    }
  }

  /** To be called after the last line. */
  finish(): void {
    this.#endPage();
    this.#endStray();
  }

  #take(line: PageLine, role: LineRole): void {
    if (role === 'stray') {
      if (this.#stray) this.#stray.last = line;
      else this.#stray = { first: line, last: line };
      return;
    }
    this.#endStray();
    if (role === 'page') this.#takePagePart(line);
    else if (role === 'title') this.#begin(line);
    else if (role === 'titleMore') this.#draft?.title.push(line);
    else this.#takeAbstract(line, role);
  }

  #begin(line: PageLine): void {
    this.#close();
    this.#draft = newDraft([line], [], line.arxiv ?? this.#arxivAhead);
    this.#arxivAhead = undefined;
  }

  #takeAbstract(line: PageLine, role: LineRole): void {
    const draft = this.#draft;
    if (draft && (role === 'abstractMore' || draft.abstract.length === 0)) {
      draft.abstract.push(line);
      draft.arxiv ??= line.arxiv;
    } else {
      this.#close();
      this.#draft = newDraft([], [line], line.arxiv);
    }
  }

  /** What the page says around an entry belongs to the entry it follows. */
  #takePagePart(line: PageLine): void {
    if (line.part === 'banner') this.#endPage();
    if (line.part === 'paperLink') this.#takeLink(line.arxiv);
    const credit = line.part === 'credit';
    const draft = this.#draft;
    if (draft && (credit || this.#afterCredit)) draft.year ??= line.year;
    if (draft?.authors.length === 0 && line.part === 'authors') draft.authors = namesIn(line.text);
    this.#afterCredit = credit;
  }

  /** Pages show an entry's address after its title or its abstract, or else before its title. */
  #takeLink(arxiv: string | undefined): void {
    const draft = this.#draft;
    if (draft && (draft.arxiv === undefined || draft.abstract.length === 0)) draft.arxiv = arxiv;
    else if (draft?.arxiv !== arxiv) this.#arxivAhead = arxiv;
  }

  #endPage(): void {
    const draft = this.#draft;
    const last = draft?.abstract.at(-1);
    const [first] = draft?.title ?? [];
    if (first && last && looksCut(last.text)) this.#problems.push(problemOf('cutOff', { first, last }));
    this.#close();
  }

  #close(): void {
    const draft = this.#draft;
    this.#draft = undefined;
    if (!draft) return;
    const title = extentOf(draft.title);
    const abstract = extentOf(draft.abstract);
    if (!title) {
      if (abstract) this.#problems.push(problemOf('abstractWithoutTitle', abstract));
      return;
    }
    const entry = entryOf(draft, { first: title.first, last: abstract?.last ?? title.last }, this.#clean);
    if (abstract) this.#dropSameTitle(entry.title);
    else this.#problems.push(problemOf('titleWithoutAbstract', title));
    this.papers.push(entry);
  }

  /** A title that the page said before, with something of its own between, is the same entry. */
  #dropSameTitle(title: string): void {
    const before = this.papers.at(-1);
    if (before?.title !== title || before.abstract !== '') return;
    this.papers.pop();
    const problem = this.#problems.findLastIndex(({ start }) => start === before.start);
    if (problem >= 0) this.#problems.splice(problem, 1);
  }

  #endStray(): void {
    if (this.#stray) this.#problems.push(problemOf('unreadText', this.#stray));
    this.#stray = undefined;
  }
}

function newDraft(title: PageLine[], abstract: PageLine[], arxiv: string | undefined): Draft {
  return { title, abstract, arxiv, authors: [], year: undefined };
}

function extentOf(lines: readonly PageLine[]): Extent | undefined {
  const [first] = lines;
  const last = lines.at(-1);
  return first && last ? { first, last } : undefined;
}

function entryOf({ title, abstract, authors, arxiv, year }: Draft, extent: Extent, clean: Clean): PaperEntry {
  return {
    title: paragraph(title, clean),
    abstract: paragraph(abstract, clean),
    authors,
    ids: arxiv === undefined ? {} : { arxiv },
    ...(year === undefined ? {} : { year }),
    ...placeOf(extent),
  };
}

function paragraph(lines: readonly PageLine[], clean: Clean): string {
  const [first] = lines;
  if (!first) return '';
  const joined = lines.length === 1 ? first.text : joinLines(lines.map(({ text }) => text));
  return clean(lines.some(({ markdown }) => markdown) ? unescapeMarkdown(joined) : joined);
}

function problemOf(code: ProblemCode, extent: Extent): DumpProblem {
  return { code, ...placeOf(extent) };
}

function placeOf({ first, last }: Extent): TextSpan & LineRange {
  return { start: first.start, end: last.end, line: first.line, endLine: last.line };
}

/** Whether the last abstract of a page stops in mid-sentence. Many end in an address instead of a full stop. */
function looksCut(text: string): boolean {
  return !endsSentence(text) && !endsWithAddress(text);
}
