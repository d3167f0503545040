/** Turns a state of the detail panel into DOM: loading, a paper that is gone, or a paper to read. */
import type {
  PageMessage,
  PanelLabels,
  PanelPaper,
  PanelPiece,
  PanelRelated,
  PanelTheme,
  PaperPanelState,
} from '../protocol/paperPanel';
import { button, element, icon, webLink } from './element';
import { richText } from './richText';

/** Tells the host what the person wants. */
export type Send = (message: PageMessage) => void;

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
    { 'aria-labelledby': 'title', 'data-vscode-context': context('paper', paper.id) },
    element(
      'div',
      { class: 'reading' },
      headerView(paper, labels, send),
      abstractView(paper.abstract, labels),
      actionsView(paper.id, labels, send),
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

function headerView(paper: PanelPaper, labels: PanelLabels, send: Send): HTMLElement {
  return element(
    'header',
    { dir: 'auto' },
    paper.theme && themeView(paper.theme, labels, send),
    element('h1', { id: 'title', tabindex: '-1' }, ...richText(paper.title)),
    authorsView(paper.authors),
    factsView(paper, labels),
  );
}

function themeView(theme: PanelTheme, labels: PanelLabels, send: Send): HTMLElement {
  const show = () => send({ type: 'showTheme', theme: theme.id });
  return element(
    'p',
    { class: 'theme' },
    button(
      { class: 'link', id: 'theme', title: `${labels.theme}: ${theme.label}` },
      show,
      isolated(theme.label),
    ),
    theme.reason === '' ? undefined : element('span', { class: 'note reason' }, isolated(theme.reason)),
  );
}

function authorsView(authors: readonly string[]): HTMLElement | undefined {
  if (authors.length === 0) return undefined;
  const names = authors.flatMap((author, index) => [index > 0 ? ', ' : undefined, isolated(author)]);
  return element('p', { class: 'authors' }, ...names);
}

/** Year, ids and key on one line that wraps between them. */
function factsView(paper: PanelPaper, labels: PanelLabels): HTMLElement {
  const facts = [
    ...(paper.year === undefined ? [] : [String(paper.year)]),
    ...paper.links.map((link, index) => webLink({ id: `link-${index}` }, link.href, link.label)),
    element('span', {}, `${labels.key} `, element('code', {}, isolated(paper.citeKey))),
  ];
  return element('ul', { class: 'facts' }, ...facts.map(fact => element('li', {}, fact)));
}

function abstractView(abstract: readonly PanelPiece[], labels: PanelLabels): HTMLElement {
  return element(
    'section',
    { class: 'abstract', 'aria-label': labels.abstract },
    abstract.length === 0
      ? element('p', { class: 'none' }, labels.noAbstract)
      : element('p', { dir: 'auto' }, ...richText(abstract)),
  );
}

function actionsView(paper: string, labels: PanelLabels, send: Send): HTMLElement {
  const action = (type: 'insertCitation' | 'copyCitation' | 'copyTitle', look: string, glyph: string) =>
    button({ class: look, id: type }, () => send({ type, paper }), icon(glyph), labels[type]);
  return element(
    'div',
    { class: 'actions', role: 'group', 'aria-label': labels.actions },
    action('insertCitation', 'primary', 'quote'),
    action('copyCitation', 'secondary', 'copy'),
    action('copyTitle', 'secondary', 'copy'),
  );
}

function sectionView(id: string, heading: string, content: HTMLElement): HTMLElement {
  return element(
    'section',
    { class: id, 'aria-labelledby': `${id}-heading` },
    element('h2', { id: `${id}-heading` }, heading),
    content,
  );
}

function sourcesView({ id, sources }: PanelPaper, send: Send): HTMLElement {
  const rows = sources.map(({ label, place }, index) =>
    button(
      { class: 'row', id: `source-${index}` },
      () => send({ type: 'revealSource', paper: id, source: index }),
      element('span', { class: 'name' }, isolated(label)),
      ' ',
      element('span', { class: 'note' }, isolated(place)),
    ),
  );
  return listView(rows);
}

function citationsView({ id, citations }: PanelPaper, send: Send): HTMLElement {
  const rows = citations.map(({ label, before, cited, after }, index) =>
    button(
      { class: 'row', id: `citation-${index}` },
      () => send({ type: 'revealCitation', paper: id, citation: index }),
      element('span', { class: 'sentence', dir: 'auto' }, before, element('mark', {}, cited), after),
      ' ',
      element('span', { class: 'note' }, isolated(label)),
    ),
  );
  return listView(rows);
}

function relatedView(related: readonly PanelRelated[], labels: PanelLabels, send: Send): HTMLElement {
  if (related.length === 0) return element('p', { class: 'none' }, labels.noRelated);
  const rows = related.map(({ id, title, terms }) =>
    button(
      { class: 'row', id: `related-${id}`, dir: 'auto', 'data-vscode-context': context('related', id) },
      () => send({ type: 'openPaper', paper: id }),
      element('span', { class: 'name' }, title),
      terms.length > 0 ? element('span', { class: 'note' }, terms.join(' · ')) : undefined,
    ),
  );
  return listView(rows);
}

function listView(rows: readonly HTMLElement[]): HTMLElement {
  return element('ul', {}, ...rows.map(row => element('li', {}, row)));
}

/** Text whose direction does not reach into its neighbours on the line. */
function isolated(text: string): HTMLElement {
  return element('bdi', {}, text);
}

/** What context menus (`webview/context`) are told: where they are, and the paper as commands take it. */
function context(webviewSection: 'paper' | 'related', id: string): string {
  return JSON.stringify({ webviewSection, paper: { id } });
}
