/** What the detail panel shows of a paper: the engine's answers as a state of the page, in the user's language. */
import * as vscode from 'vscode';
import type { PaperDetail, RelatedHeader } from '../core/engine';
import type { PaperIds, Source } from '../core/paper';
import type { PanelLabels, PanelLink, PanelSource, PaperPanelState } from '../protocol/paperPanel';
import { reasonFor } from './themeReason';

/** What the engine knows about one paper at one time. */
export interface PaperAnswer {
  readonly paper: PaperDetail;
  readonly related: readonly RelatedHeader[];
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

/** The paper as the page shows it. `dumpLabel` turns a dump's name into what people call the file. */
export function paperState(answer: PaperAnswer, dumpLabel: (dump: string) => string): PaperPanelState {
  const { id, title, abstract, authors, year, ids, theme, citeKey, sources } = answer.paper;
  return {
    type: 'paper',
    paper: {
      id,
      title,
      abstract,
      authors,
      ...(year === undefined ? {} : { year }),
      links: linksOf(ids),
      ...(theme ? { theme: { id: theme.id, label: theme.label, reason: reasonFor(theme) } } : {}),
      citeKey,
      sources: sources.map(
        (source): PanelSource => ({ label: dumpLabel(source.dump), place: placeOf(source) }),
      ),
      related: answer.related.map(({ id, title, terms }) => ({ id, title, terms })),
    },
    labels: labels(answer.themesReady),
  };
}

/** Where the ids lead. The ids stand in dumps, that is, in anybody's text: they become paths, never hosts or queries. */
function linksOf({ arxiv, doi }: PaperIds): readonly PanelLink[] {
  const links: PanelLink[] = [];
  if (arxiv) links.push({ label: `arXiv:${arxiv}`, href: `https://arxiv.org/abs/${encodePath(arxiv)}` });
  if (doi) links.push({ label: `doi:${doi}`, href: `https://doi.org/${encodePath(doi)}` });
  return links;
}

function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
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
    related: vscode.l10n.t('Related Papers'),
    noAbstract: vscode.l10n.t('The dump has no abstract for this paper.'),
    noRelated: themesReady
      ? vscode.l10n.t('No other paper of the library is close to this one.')
      : vscode.l10n.t('Looking for related papers…'),
  };
}
