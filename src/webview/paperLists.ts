/** What surrounds the paper on its page, as lists: sources and what differs there, citations, related papers. */
import type { PanelLabels, PanelPaper, PanelRelated, PanelVariant } from '../protocol/paperPanel';
import { button, element, isolated, menuContext } from './element';
import type { Send } from './paperHeader';

export function sectionView(id: string, heading: string, content: HTMLElement): HTMLElement {
  return element(
    'section',
    { class: id, 'aria-labelledby': `${id}-heading` },
    element('h2', { id: `${id}-heading` }, heading),
    content,
  );
}

export function sourcesView({ id, sources }: PanelPaper, send: Send): HTMLElement {
  const rows = sources.map(({ label, place, variants }, index) => [
    button(
      { class: 'row', id: `source-${index}` },
      () => send({ type: 'revealSource', paper: id, source: index }),
      element('span', { class: 'name' }, isolated(label)),
      ' ',
      element('span', { class: 'note' }, isolated(place)),
    ),
    ...variants.map((variant, number) => variantView(variant, `variant-${index}-${number}`)),
  ]);
  return listView(rows);
}

/** Closed until somebody wants to know. */
function variantView({ label, parts }: PanelVariant, id: string): HTMLElement {
  const tags = { added: 'ins', removed: 'del' } as const;
  const texts = parts.map(({ text, change }) => (change ? element(tags[change], {}, text) : text));
  return element(
    'details',
    { class: 'variant' },
    element('summary', { id }, label),
    element('p', { dir: 'auto' }, ...texts),
  );
}

export function citationsView({ id, citations }: PanelPaper, send: Send): HTMLElement {
  const rows = citations.map(({ label, before, cited, after }, index) => [
    button(
      { class: 'row', id: `citation-${index}` },
      () => send({ type: 'revealCitation', paper: id, citation: index }),
      element('span', { class: 'sentence', dir: 'auto' }, before, element('mark', {}, cited), after),
      ' ',
      element('span', { class: 'note' }, isolated(label)),
    ),
  ]);
  return listView(rows);
}

export function relatedView(related: readonly PanelRelated[], labels: PanelLabels, send: Send): HTMLElement {
  if (related.length === 0) return element('p', { class: 'none' }, labels.noRelated);
  const rows = related.map(({ id, title, terms }) => [
    button(
      { class: 'row', id: `related-${id}`, dir: 'auto', 'data-vscode-context': menuContext('related', id) },
      () => send({ type: 'openPaper', paper: id }),
      element('span', { class: 'name' }, title),
      terms.length > 0 ? element('span', { class: 'note' }, terms.join(' · ')) : undefined,
    ),
  ]);
  return listView(rows);
}

function listView(rows: readonly (readonly HTMLElement[])[]): HTMLElement {
  return element('ul', {}, ...rows.map(row => element('li', {}, ...row)));
}
