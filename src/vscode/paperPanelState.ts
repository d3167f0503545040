/** What the detail panel shows of a paper: the engine's answers as a state of the page, in the user's language. */
import * as vscode from 'vscode';
import type { CitationPlace } from '../core/citations/notesIndex';
import { paperAddresses } from '../core/citations/paperAddress';
import type { PaperDetail, PaperTheme } from '../core/engine';
import { markedPieces, type Wanted } from '../core/highlights';
import { type LookupPlace, lookups } from '../core/lookups';
import type { CopyVariant, PaperIds, Registry, Source } from '../core/paper';
import { readableText } from '../core/readableText';
import { textPieces } from '../core/textPieces';
import type {
  PanelCitation,
  PanelLabels,
  PanelLink,
  PanelNeighbours,
  PanelSource,
  PanelTheme,
  PanelVariant,
  PaperPanelState,
} from '../protocol/paperPanel';
import type { Neighbours, PaperAnswer } from './paperAnswer';
import { reasonFor } from './themeReason';
import { wordDiff } from './wordDiff';

export function loadingState(): PaperPanelState {
  return { type: 'loading', text: vscode.l10n.t('Reading papers…') };
}

/** The paper is in no dump (any more); `title` is its title as last seen. */
export function missingState(title: string | undefined): PaperPanelState {
  return {
    type: 'missing',
    heading: title ?? vscode.l10n.t('Paper not found'),
    text: vscode.l10n.t(
      'This paper is no longer in any dump of the workspace. When a dump lists it again, it is shown here.',
    ),
  };
}

/** What the page is told besides the engine's answer. */
export interface PageParts {
  /** Turns the name of a dump or a note into what people call the file. */
  readonly fileLabel: (file: string) => string;
  readonly wanted: Wanted;
}

/** The paper as the page shows it. */
export function paperState(answer: PaperAnswer, { fileLabel, wanted }: PageParts): PaperPanelState {
  const { id, title, abstract, authors, year, ids, theme, citeKey } = answer.paper;
  return {
    type: 'paper',
    paper: {
      id,
      title: textPieces(title),
      abstract: markedPieces(title, textPieces(abstract), wanted),
      authors,
      ...(year === undefined ? {} : { year }),
      links: linksOf(ids),
      lookups: lookupsOf(answer.paper),
      ...(theme ? { theme: themeOf(theme) } : {}),
      ...(answer.neighbours ? { neighbours: neighboursOf(answer.neighbours) } : {}),
      citeKey,
      sources: sourcesOf(answer.paper, fileLabel),
      citations: answer.citations.map(place => citationOf(place, fileLabel)),
      related: answer.related.map(({ id, title, terms }) => ({ id, title: readableText(title), terms })),
    },
    labels: labels(answer.themesReady),
  };
}

function themeOf(theme: PaperTheme): PanelTheme {
  const { id, label, subtheme } = theme;
  return { id, label, reason: reasonFor(theme), ...(subtheme && { part: subtheme }) };
}

function neighboursOf({ place, count, previous, next }: Neighbours): PanelNeighbours {
  return {
    place: vscode.l10n.t('{0} of {1}', place, count),
    ...(previous && { previous: { id: previous.id, title: readableText(previous.title) } }),
    ...(next && { next: { id: next.id, title: readableText(next.title) } }),
  };
}

function sourcesOf(paper: PaperDetail, fileLabel: (file: string) => string): readonly PanelSource[] {
  return paper.sources.map((source, index) => {
    const variants = paper.variants?.filter(variant => variant.source === index) ?? [];
    return {
      label: fileLabel(source.dump),
      place: placeOf(source),
      variants: variants.flatMap(variant => variantsOf(paper, variant)),
    };
  });
}

function variantsOf(paper: PaperDetail, { title, abstract }: CopyVariant): readonly PanelVariant[] {
  const of = (label: string, before: string, after: string | undefined): readonly PanelVariant[] =>
    after === undefined ? [] : [{ label, parts: wordDiff(before, after) }];
  const abstractLabel = abstract === '' ? vscode.l10n.t('No abstract') : vscode.l10n.t('Another abstract');
  return [
    ...of(vscode.l10n.t('Another title'), paper.title, title),
    ...of(abstractLabel, paper.abstract, abstract),
  ];
}

/** Names of places, the same in every language. */
const lookupLabels: Readonly<Record<LookupPlace, string>> = {
  arxiv: 'arXiv',
  huggingFace: 'Hugging Face',
  googleScholar: 'Google Scholar',
  semanticScholar: 'Semantic Scholar',
};

function lookupsOf(paper: PaperDetail): readonly PanelLink[] {
  return lookups(paper).map(({ place, address }) => ({ label: lookupLabels[place], href: address }));
}

function citationOf(
  { note, line, sentence: { text, mark } }: CitationPlace,
  fileLabel: (file: string) => string,
): PanelCitation {
  return {
    label: `${fileLabel(note)}:${line}`,
    before: text.slice(0, mark.start),
    cited: text.slice(mark.start, mark.end),
    after: text.slice(mark.end),
  };
}

/** What people call a paper by its ids; names of registries are the same in every language. */
const idLabels: Readonly<Record<Registry, (id: string) => string>> = {
  arxiv: id => `arXiv:${id}`,
  doi: id => `doi:${id}`,
  acl: id => `ACL:${id}`,
  openreview: () => 'OpenReview',
  semanticScholar: () => 'Semantic Scholar',
};

function linksOf(ids: PaperIds): readonly PanelLink[] {
  return paperAddresses(ids).map(({ registry, id, address }) => ({
    label: idLabels[registry](id),
    href: address,
  }));
}

function placeOf({ line, endLine }: Source): string {
  return line === endLine ? vscode.l10n.t('Line {0}', line) : vscode.l10n.t('Lines {0}–{1}', line, endLine);
}

function labels(themesReady: boolean): PanelLabels {
  return {
    theme: vscode.l10n.t('Theme'),
    key: vscode.l10n.t('Key'),
    abstract: vscode.l10n.t('Abstract'),
    actions: vscode.l10n.t('Actions'),
    insertCitation: vscode.l10n.t('Insert Citation'),
    copyCitation: vscode.l10n.t('Copy Citation'),
    copyTitle: vscode.l10n.t('Copy Title'),
    copyAs: vscode.l10n.t('Copy As…'),
    createNote: vscode.l10n.t('Literature Note'),
    lookUp: vscode.l10n.t('Look up on'),
    previous: vscode.l10n.t('Previous in the theme'),
    next: vscode.l10n.t('Next in the theme'),
    inTheme: vscode.l10n.t('Papers of the theme'),
    sources: vscode.l10n.t('Sources'),
    citedIn: vscode.l10n.t('Cited In'),
    related: vscode.l10n.t('Related Papers'),
    noAbstract: vscode.l10n.t('The dump has no abstract for this paper.'),
    noRelated: themesReady
      ? vscode.l10n.t('No other paper of the library is close to this one.')
      : vscode.l10n.t('Looking for related papers…'),
  };
}
