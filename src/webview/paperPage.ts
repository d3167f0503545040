/** The page of the detail panel: shows the states the host sends and tells the host what the person does. */
import {
  type KeptPageState,
  type PageMessage,
  type PaperPanelState,
  parseKeptPageState,
} from '../protocol/paperPanel';
import { parseHostMessage } from '../protocol/paperPanelShapes';
import { acquireHost, type PageHost } from './pageHost';
import { paperView } from './paperView';
import { Typesetter } from './typesetter';

type Host = PageHost<PageMessage, KeptPageState>;

/** How long the page must have stood still before its place is kept, in milliseconds. */
const scrollRest = 150;

class PaperPage {
  readonly #host: Host;
  readonly #main: HTMLElement;
  #shown: PaperPanelState | undefined;
  /** What was kept before the page was made anew, until its place is reached: the end of the page comes later. */
  #kept: KeptPageState | undefined;
  #scrollTimer: number | undefined;
  readonly #typesetter: Typesetter;
  /** How far each paper was read, for the ways back. */
  readonly #places = new Map<string, number>();
  #pinned = false;

  constructor(host: Host, main: HTMLElement, script: HTMLScriptElement) {
    this.#host = host;
    this.#main = main;
    // What is shown of the paper may be longer now: its place can be reached at last.
    this.#typesetter = new Typesetter(script, () => this.#scrollTo(window.scrollY));
    this.#kept = parseKeptPageState(host.getState());
    window.addEventListener('message', (event: MessageEvent<unknown>) => {
      const message = parseHostMessage(event.data);
      if (!message) return;
      this.#pinned = message.pinned;
      this.#show(message.state, message.resumes);
      this.#keep();
    });
    window.addEventListener('scroll', () => this.#scrolled(), { passive: true });
    for (const act of ['wheel', 'keydown', 'pointerdown']) {
      window.addEventListener(act, () => this.#forget(), { passive: true });
    }
    window.addEventListener('focus', () => host.postMessage({ type: 'focus', has: true }));
    window.addEventListener('blur', () => host.postMessage({ type: 'focus', has: false }));
    window.addEventListener('mouseup', event => this.#travel(event));
    host.postMessage({ type: 'ready' });
  }

  /** The fourth and fifth button of a mouse are those for back and forward. */
  #travel(event: MouseEvent): void {
    if (event.button !== 3 && event.button !== 4) return;
    event.preventDefault();
    this.#host.postMessage({ type: 'travel', to: event.button === 3 ? 'back' : 'forward' });
  }

  #show(state: PaperPanelState, resumes: boolean): void {
    // The same again, as after every change elsewhere in the library: leaves a selection in the text alone.
    if (JSON.stringify(state) === JSON.stringify(this.#shown)) return;
    const before = paperOf(this.#shown);
    const paper = paperOf(state);
    if (before !== undefined) this.#places.set(before, this.#kept?.scroll ?? window.scrollY);
    this.#shown = state;
    if (before !== undefined && before === paper) {
      this.#redraw(state);
      return;
    }
    // It may also have been gone for a while.
    const place = resumes || before === undefined ? this.#places.get(paper ?? '') : undefined;
    if (paper !== undefined && place) this.#kept = { paper, scroll: place };
    this.#open(state, before !== undefined);
  }

  /** News about the paper being read: place and focus stay, and what was opened stays open. */
  #redraw(state: PaperPanelState): void {
    const scroll = window.scrollY;
    const focused = document.activeElement?.id;
    const open = Array.from(this.#main.querySelectorAll('details[open] > summary'), ({ id }) => id);
    this.#draw(state);
    for (const id of open) document.getElementById(id)?.closest('details')?.setAttribute('open', '');
    this.#scrollTo(scroll);
    focus(focused);
  }

  /** Another paper, read from its top, or from where it was left. Whoever followed a link here goes on from its title. */
  #open(state: PaperPanelState, followed: boolean): void {
    this.#draw(state);
    this.#scrollTo(0);
    if (followed) focus('title');
  }

  #draw(state: PaperPanelState): void {
    this.#main.setAttribute('aria-busy', String(state.type === 'loading'));
    this.#main.replaceChildren(paperView(state, message => this.#host.postMessage(message)));
    this.#typesetter.typeset(this.#main);
  }

  /** Goes on at the place kept of this paper, or else at `scroll`. */
  #scrollTo(scroll: number): void {
    const paper = paperOf(this.#shown);
    if (paper !== undefined && paper !== this.#kept?.paper) this.#forget();
    window.scrollTo(0, this.#kept?.scroll ?? scroll);
    if (paper !== undefined && this.#kept && window.scrollY >= Math.floor(this.#kept.scroll)) this.#forget();
  }

  #forget(): void {
    this.#kept = undefined;
  }

  #scrolled(): void {
    window.clearTimeout(this.#scrollTimer);
    this.#scrollTimer = window.setTimeout(() => this.#keep(), scrollRest);
  }

  /** A paper that is gone or on its way does not overwrite what was kept: it may come back. */
  #keep(): void {
    const paper = paperOf(this.#shown);
    if (paper === undefined) return;
    const scroll = this.#kept?.scroll ?? window.scrollY;
    this.#host.setState({ paper, scroll, ...(this.#pinned ? { pinned: true as const } : {}) });
  }
}

function paperOf(state: PaperPanelState | undefined): string | undefined {
  return state?.type === 'paper' ? state.paper.id : undefined;
}

/** Moves the focus within the page; where the focus is elsewhere in VS Code, it stays there. */
function focus(id: string | undefined): void {
  if (id && document.hasFocus()) document.getElementById(id)?.focus({ preventScroll: true });
}

const main = document.querySelector('main');
const script = document.currentScript;
if (main && script instanceof HTMLScriptElement) new PaperPage(acquireHost(), main, script);
