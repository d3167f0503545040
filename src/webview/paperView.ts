/** Turns a state of the detail panel into DOM: loading, a paper that is gone, or a paper to read. */
import type {
  PanelLabels,
  PanelLink,
  PanelPaper,
  PanelPiece,
  PaperAct,
  PaperPanelState,
} from '../protocol/paperPanel';
import { button, element, icon, menuContext, webLink } from './element';
import { headerView, type Send } from './paperHeader';
import { citationsView, relatedView, sectionView, sourcesView } from './paperLists';
import { richText } from './richText';

/** The content of the page for a state. Whatever can take the focus has an id that is stable from state to state. */
export function paperView(state: PaperPanelState, send: Send): HTMLElement {
  switch (state.type) {
    case 'loading':
      return element('p', { class: 'loading', role: 'status' }, state.text);
    case 'missing':
      return missingView(state.heading, state.text);
    case 'paper':
      return articleView(state.paper, state.labels, send);
  }
}

function missingView(heading: string, text: string): HTMLElement {
  return element(
    'div',
    { class: 'missing', role: 'status' },
    element('h1', { id: 'title', dir: 'auto', tabindex: '-1' }, heading),
    element('p', {}, text),
  );
}

function articleView(paper: PanelPaper, labels: PanelLabels, send: Send): HTMLElement {
  return element(
    'article',
    { 'aria-labelledby': 'title', 'data-vscode-context': menuContext('paper', paper.id) },
    element(
      'div',
      { class: 'reading' },
      headerView(paper, labels, send),
      abstractView(paper.abstract, labels),
      actionsView(paper.id, labels, send),
      lookupsView(paper.lookups, labels.lookUp),
    ),
    element(
      'div',
      { class: 'around' },
      sectionView('sources', labels.sources, sourcesView(paper, send)),
      paper.citations.length > 0
        ? sectionView('cited', labels.citedIn, citationsView(paper, send))
        : undefined,
      sectionView('related', labels.related, relatedView(paper.related, labels, send)),
    ),
  );
}

function abstractView(abstract: readonly PanelPiece[], labels: PanelLabels): HTMLElement {
  return element(
    'section',
    { class: 'abstract', 'aria-label': labels.abstract },
    abstract.length === 0
      ? element('p', { class: 'none' }, labels.noAbstract)
      : element('p', { dir: 'auto' }, ...richText(abstract, 'abstract')),
  );
}

/** In this order, each with its look and its icon. */
const acts: readonly (readonly [act: PaperAct, look: string, glyph: string])[] = [
  ['insertCitation', 'primary', 'quote'],
  ['copyCitation', 'secondary', 'copy'],
  ['copyTitle', 'secondary', 'copy'],
  ['copyAs', 'secondary', 'ellipsis'],
  ['createNote', 'secondary', 'note'],
];

function actionsView(paper: string, labels: PanelLabels, send: Send): HTMLElement {
  const buttons = acts.map(([type, look, glyph]) =>
    button({ class: look, id: type }, () => send({ type, paper }), icon(glyph), labels[type]),
  );
  return element('div', { class: 'actions', role: 'group', 'aria-label': labels.actions }, ...buttons);
}

/** Where else the paper may be found. */
function lookupsView(lookups: readonly PanelLink[], label: string): HTMLElement {
  const links = lookups.flatMap(({ label: name, href }, index) => [
    index > 0 ? ' · ' : ' ',
    webLink({ id: `lookup-${index}` }, href, name),
  ]);
  return element('p', { class: 'lookups note' }, label, ...links);
}
