/** What the detail panel shows of a paper: the engine's answers as a state of the page, in the user's language. */
import * as vscode from 'vscode';
import type { CitationPlace } from '../core/citations/notesIndex';
import { paperAddresses } from '../core/citations/paperAddress';
import type { PaperDetail, RelatedHeader } from '../core/engine';
import type { PaperIds, Registry, Source } from '../core/paper';
import { readableText } from '../core/readableText';
import { textPieces } from '../core/textPieces';
import type {
  PanelCitation,
  PanelLabels,
  PanelLink,
  PanelSource,
  PaperPanelState,
} from '../protocol/paperPanel';
import { reasonFor } from './themeReason';

/** What the engine knows about one paper at one time. */
export interface PaperAnswer {
  readonly paper: PaperDetail;
  readonly related: readonly RelatedHeader[];
  /** Where the notes cite it, as far as they are read. */
  readonly citations: readonly CitationPlace[];
  /** Whether the themes, and with them the related papers, belong to this state of the library. */
  readonly themesReady: boolean;
}

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

/** The paper as the page shows it. `fileLabel` turns the name of a dump or a note into what people call the file. */
export function paperState(answer: PaperAnswer, fileLabel: (file: string) => string): PaperPanelState {
  const { id, title, abstract, authors, year, ids, theme, citeKey, sources } = answer.paper;
  return {
    type: 'paper',
    paper: {
      id,
      title: textPieces(title),
      abstract: textPieces(abstract),
      authors,
      ...(year === undefined ? {} : { year }),
      links: linksOf(ids),
      ...(theme ? { theme: { id: theme.id, label: theme.label, reason: reasonFor(theme) } } : {}),
      citeKey,
      sources: sources.map(
        (source): PanelSource => ({ label: fileLabel(source.dump), place: placeOf(source) }),
      ),
      citations: answer.citations.map(place => citationOf(place, fileLabel)),
      related: answer.related.map(({ id, title, terms }) => ({ id, title: readableText(title), terms })),
    },
    labels: labels(answer.themesReady),
  };
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
    sources: vscode.l10n.t('Sources'),
    citedIn: vscode.l10n.t('Cited In'),
    related: vscode.l10n.t('Related Papers'),
    noAbstract: vscode.l10n.t('The dump has no abstract for this paper.'),
    noRelated: themesReady
      ? vscode.l10n.t('No other paper of the library is close to this one.')
      : vscode.l10n.t('Looking for related papers…'),
  };
}
