/** The head of the paper's page: its theme and its place there, title, authors and facts. */
import type {
  PageMessage,
  PanelLabels,
  PanelNeighbour,
  PanelNeighbours,
  PanelPaper,
  PanelTheme,
} from '../protocol/paperPanel';
import { button, element, icon, isolated, webLink } from './element';
import { richText } from './richText';

/** Tells the host what the person wants. */
export type Send = (message: PageMessage) => void;

export function headerView(paper: PanelPaper, labels: PanelLabels, send: Send): HTMLElement {
  return element(
    'header',
    { dir: 'auto' },
    element(
      'div',
      { class: 'above' },
      paper.theme && themeView(paper.theme, labels, send),
      paper.neighbours && neighboursView(paper.neighbours, labels, send),
    ),
    element('h1', { id: 'title', tabindex: '-1' }, ...richText(paper.title, 'title')),
    authorsView(paper.authors),
    factsView(paper, labels),
  );
}

function themeView(theme: PanelTheme, labels: PanelLabels, send: Send): HTMLElement {
  const link = (id: string, { id: shown, label }: { readonly id: string; readonly label: string }) =>
    button(
      { class: 'link', id, title: `${labels.theme}: ${label}` },
      () => send({ type: 'showTheme', theme: shown }),
      isolated(label),
    );
  return element(
    'p',
    { class: 'theme' },
    link('theme', theme),
    theme.part && icon('chevron-right'),
    theme.part && link('theme-part', theme.part),
    theme.reason === '' ? undefined : element('span', { class: 'note reason' }, isolated(theme.reason)),
  );
}

/** Two buttons and the place between them; what is not there is a button that does nothing, so that the other stays put. */
function neighboursView(
  { place, previous, next }: PanelNeighbours,
  labels: PanelLabels,
  send: Send,
): HTMLElement {
  const step = (id: 'previous' | 'next', glyph: string, to: PanelNeighbour | undefined) => {
    const name = to ? `${labels[id]}: ${to.title}` : labels[id];
    const go = () => to && send({ type: 'openPaper', paper: to.id });
    const state = to ? {} : { 'aria-disabled': 'true' };
    return button({ class: 'step', id, title: name, 'aria-label': name, ...state }, go, icon(glyph));
  };
  return element(
    'nav',
    { class: 'neighbours', 'aria-label': labels.inTheme },
    step('previous', 'chevron-left', previous),
    element('span', { class: 'note' }, isolated(place)),
    step('next', 'chevron-right', next),
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
