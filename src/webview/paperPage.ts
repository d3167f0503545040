/** The page of the detail panel: shows the states the host sends and tells the host what the person does. */
import {
  type HostMessage,
  type PageMessage,
  type PaperPanelState,
  parseKeptPageState,
} from '../protocol/paperPanel';
import { paperView } from './paperView';

declare function acquireVsCodeApi(): {
  postMessage(message: PageMessage): void;
  getState(): unknown;
  setState(state: unknown): void;
};

/** How long the page must have stood still before its place is kept. */
const scrollRestMs = 150;

const vscode = acquireVsCodeApi();
const kept = parseKeptPageState(vscode.getState());
let shown: PaperPanelState = { type: 'loading', text: '' };
/** The place to go back to when the paper kept from before a reload arrives. */
let scrollOfKept = kept?.scroll ?? 0;

window.addEventListener('message', (event: MessageEvent<HostMessage>) => {
  if (event.data?.type === 'show') show(event.data.state);
});
window.addEventListener('scroll', afterRest(scrollRestMs, keep), { passive: true });
vscode.postMessage({ type: 'ready' });

function show(state: PaperPanelState): void {
  if (JSON.stringify(state) === JSON.stringify(shown)) return;
  const samePaper = paperOf(state) !== undefined && paperOf(state) === paperOf(shown);
  const focused = document.activeElement?.id;
  const scroll = samePaper ? window.scrollY : takeScrollOf(state);
  const arrived = paperOf(shown) !== undefined;
  shown = state;
  page().replaceChildren(paperView(state, message => vscode.postMessage(message)));
  page().setAttribute('aria-busy', String(state.type === 'loading'));
  window.scrollTo({ top: scroll, behavior: 'instant' });
  // Whoever followed a link here goes on from the new title; whoever is somewhere else is left there.
  if (document.hasFocus()) focus(samePaper ? focused : arrived ? 'title' : undefined);
  keep();
}

function page(): HTMLElement {
  return document.querySelector('main') ?? document.body;
}

function paperOf(state: PaperPanelState): string | undefined {
  return state.type === 'paper' ? state.paper.id : undefined;
}

/** The place kept for a paper from before the reload, once; the top for every other. */
function takeScrollOf(state: PaperPanelState): number {
  if (paperOf(state) === undefined) return 0;
  const scroll = paperOf(state) === kept?.paper ? scrollOfKept : 0;
  scrollOfKept = 0;
  return scroll;
}

function focus(id: string | undefined): void {
  if (id) document.getElementById(id)?.focus({ preventScroll: true });
}

/** A paper that is gone or loading does not overwrite what was kept: it may come back. */
function keep(): void {
  const paper = paperOf(shown);
  if (paper !== undefined) vscode.setState({ paper, scroll: window.scrollY });
}

function afterRest(milliseconds: number, action: () => void): () => void {
  let timer: number | undefined;
  return () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(action, milliseconds);
  };
}
