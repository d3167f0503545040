/** What hosts are told of papers, themes and dumps in lists. */
import type {
  DumpEntry,
  DumpSummary,
  PaperDetail,
  PaperHeader,
  PaperTheme,
  RelatedHeader,
  SearchHit,
  ThemeName,
  ThemeSummary,
} from './engine';
import { type Library, sortByTitle } from './library/library';
import { LibraryPaper } from './library/libraryPaper';
import type { CopyVariant, Paper, Problem } from './paper';
import type { ReadDump } from './readDump';
import type { HitText } from './search/hitText';
import type { LibraryThemes } from './themes/libraryThemes';
import type { RelatedPaper, Theme } from './themes/themeModel';

/** A paper in brief. Throws for a paper without a source, which no library has. */
export function header({ id, key, title, sources }: Paper): PaperHeader {
  const firstSource = sources[0];
  if (!firstSource) throw new Error(`paper without a source: ${id}`);
  return { id, key, title, firstSource };
}

/** The papers of a dump in its order, each with the place where it stands there first. */
export function headersIn(dump: string, library: Library): PaperHeader[] {
  return library.papersOf(dump).flatMap(paper => {
    const firstSource = paper.sources.find(source => source.dump === dump);
    return firstSource ? { ...header(paper), firstSource } : [];
  });
}

/** The papers of a theme by title. */
export function headersOf(theme: Theme | undefined, library: Library): PaperHeader[] {
  const papers = (theme?.papers ?? []).flatMap(id => library.get(id) ?? []);
  return sortByTitle(papers).map(header);
}

/** The related papers that the library has. */
export function relatedHeaders(related: readonly RelatedPaper[], library: Library): RelatedHeader[] {
  return related.flatMap(({ id, score, terms }) => {
    const paper = library.get(id);
    return paper ? { ...header(paper), score, terms } : [];
  });
}

export function dumpEntry(
  { copy: { title, source }, paper: { id } }: ReturnType<Library['copiesOf']>[number],
  themes: Pick<LibraryThemes, 'of'>,
): DumpEntry {
  return { paper: id, title, source, ...nameTheme(themes.of(id)) };
}

/** A paper found, without its theme. */
export function summariseHit(
  paper: Paper,
  score: number,
  text: HitText | undefined,
): Omit<SearchHit, 'theme'> {
  const marks = { title: text?.title.marks ?? [], snippet: text?.snippet.marks ?? [] };
  return { ...header(paper), score, snippet: text?.snippet.text ?? '', marks };
}

export function summariseTheme({ id, label, terms, papers, subthemes, rulings }: Theme): ThemeSummary {
  const summary = { id, label, terms, size: papers.length, subthemes: subthemes.map(summariseTheme) };
  return rulings ? { ...summary, rulings } : summary;
}

/** `kept` is the name under which the dump is kept, if it is. */
export function summariseDump(
  { dump, format, copies, problems }: ReadDump,
  kept: string | undefined,
): DumpSummary {
  return {
    dump,
    format: format.id,
    formatLabel: format.label,
    papers: copies.length,
    problems: problems.length,
    ...(kept === undefined ? {} : { kept }),
  };
}

/** The theme of a paper by name, where it has one. */
export function nameTheme(theme: Theme | undefined): { theme?: ThemeName } {
  return theme ? { theme: { id: theme.id, label: theme.label } } : {};
}

/** The theme of a paper and why it is there, where it has one. */
function reasonTheme(paper: Paper, themes: LibraryThemes, library: Library): { theme?: PaperTheme } {
  const reasoned = themes.reasonsFor(paper);
  if (!reasoned) return {};
  const { theme, terms } = reasoned;
  const neighbours = reasoned.neighbours.flatMap(id => library.get(id) ?? []).map(header);
  const part = theme.subthemes.find(({ papers }) => papers.includes(paper.id));
  const subtheme = part && { id: part.id, label: part.label };
  return { theme: { id: theme.id, label: theme.label, terms, neighbours, ...(subtheme && { subtheme }) } };
}

/** What is known of a paper beyond what its citations show. */
export function detailsOf(
  paper: Paper,
  themes: LibraryThemes,
  library: Library,
): Pick<PaperDetail, 'theme' | 'variants'> {
  return { ...reasonTheme(paper, themes, library), ...variantsOf(paper) };
}

/** What the copies of a paper say that it does not say itself. */
function variantsOf(paper: Paper): { readonly variants?: readonly CopyVariant[] } {
  if (!(paper instanceof LibraryPaper) || paper.copies.length < 2) return {};
  const { title, abstract } = paper;
  const variants = paper.copies.flatMap((copy, source): CopyVariant[] => {
    const own = copy.title === title ? {} : { title: copy.title };
    const other = copy.abstract === abstract ? {} : { abstract: copy.abstract };
    return copy.title === title && copy.abstract === abstract ? [] : [{ source, ...own, ...other }];
  });
  return variants.length > 0 ? { variants } : {};
}

/** The problems of a dump, each with its name. */
export function problemsIn({ dump, problems }: ReadDump): Problem[] {
  return problems.map(problem => ({ dump, ...problem }));
}
