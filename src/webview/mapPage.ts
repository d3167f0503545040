/** The page of the map: shows what the host sends, as a picture or as a list, and tells the host what the person does. */
import {
  type KeptMapState,
  longestQuery,
  type MapHostMessage,
  type MapMarks,
  type MapPageMessage,
  type MapTexts,
  type PageMap,
  parseKeptMapState,
  parseMapHostMessage,
} from '../protocol/libraryMap';
import { button, element, icon } from './element';
import { mapList } from './mapList';
import { MapScene } from './mapScene';
import { MapView } from './mapView';
import { OwnQueries } from './ownQueries';
import { acquireHost, type PageHost } from './pageHost';

type Host = PageHost<MapPageMessage, KeptMapState>;

/** Whoever types on does so within this time, and so it is with whoever moves the map. In milliseconds. */
const rest = 150;

class MapPage {
  readonly #host: Host;
  readonly #main: HTMLElement;
  readonly #field = element('input', { type: 'search', id: 'search' });
  readonly #summary = element('p', { class: 'summary', role: 'status' });
  /** Says what is pointed to. */
  readonly #voice = element('p', { class: 'unseen', role: 'status' });
  readonly #list = element('div', { class: 'list' });
  readonly #queries = new OwnQueries();
  #kept: KeptMapState;
  #shown: { readonly map: PageMap; readonly texts: MapTexts; readonly view: MapView } | undefined;
  #scene: MapScene | undefined;
  #asList: HTMLButtonElement | undefined;
  #typing: number | undefined;
  #moving: number | undefined;

  constructor(host: Host, main: HTMLElement) {
    this.#host = host;
    this.#main = main;
    this.#kept = parseKeptMapState(host.getState());
    this.#field.maxLength = longestQuery;
    window.addEventListener('message', (event: MessageEvent<unknown>) => {
      const message = parseMapHostMessage(event.data);
      if (message) this.#receive(message);
    });
    this.#field.addEventListener('input', () => {
      window.clearTimeout(this.#typing);
      this.#typing = window.setTimeout(() => this.#search(this.#field.value), rest);
    });
    this.#field.addEventListener('keydown', event => {
      if (event.key === 'Escape') this.#clear();
    });
    window.addEventListener('focus', () => this.#takeFocus());
    host.postMessage({ type: 'ready', query: this.#kept.query });
  }

  #receive(message: MapHostMessage): void {
    if (message.type === 'wait') this.#wait(message.text);
    else if (message.type === 'mark') this.#mark(message.marks);
    else this.#show(message.map, message.texts, message.marks);
  }

  /** There is nothing to see yet, but why. */
  #wait(text: string): void {
    if (this.#shown) return;
    this.#main.setAttribute('aria-busy', 'true');
    this.#summary.textContent = text;
    if (!this.#summary.isConnected) this.#main.replaceChildren(this.#summary);
  }

  #show(map: PageMap, texts: MapTexts, marks: MapMarks): void {
    this.#main.setAttribute('aria-busy', 'false');
    const scene = new MapScene(map, marks);
    const before = this.#shown;
    // A page that is made anew goes on where the keyboard was last; one that is there, where mouse or keyboard are now.
    const paper = before ? before.map.papers[before.view.pointed ?? -1] : this.#kept.paper;
    const pointed = paper === undefined ? -1 : map.papers.indexOf(paper);
    const view = before?.view ?? this.#build(scene, texts);
    this.#shown = { map, texts, view };
    this.#scene = scene;
    view.show(scene, texts, pointed < 0 ? undefined : pointed);
    this.#showMarks(marks);
    if (!before) this.#takeFocus();
  }

  /** Who comes to the map with the keyboard can use it at once. */
  #takeFocus(): void {
    // The focus is not taken from another part of the window.
    if (!this.#shown || !document.hasFocus() || document.activeElement !== document.body) return;
    const { asList, paper = '' } = this.#kept;
    const row = document.getElementById(`paper-${paper}`) ?? this.#list.querySelector('summary');
    const target = asList ? row : this.#shown.view.root;
    target?.focus({ preventScroll: true });
  }

  #build(scene: MapScene, texts: MapTexts): MapView {
    const view = new MapView(scene, texts, {
      open: (paper, goThere) => this.#open(paper, goThere),
      point: (paper, said) => this.#point(paper, said),
      moved: () => this.#moved(),
      leave: () => this.#clear(),
    });
    this.#field.placeholder = texts.searchHint;
    this.#field.ariaLabel = texts.search;
    this.#main.replaceChildren(this.#bar(view, texts), view.root, this.#list, this.#voice);
    this.#setAsList(this.#kept.asList);
    view.resize();
    if (this.#kept.view) view.restore(this.#kept.view);
    return view;
  }

  #bar(view: MapView, texts: MapTexts): HTMLElement {
    const tool = (name: string, label: string, run: () => void) =>
      button({ class: `tool ${name}`, title: label, 'aria-label': label, id: name }, run, icon(name));
    this.#asList = tool('list-tree', texts.asList, () => this.#setAsList(!this.#kept.asList));
    return element(
      'header',
      {},
      element('h1', { class: 'unseen' }, texts.heading),
      element('div', { role: 'search' }, this.#field),
      this.#summary,
      element(
        'div',
        { class: 'tools' },
        tool('zoom-out', texts.zoomOut, () => view.zoomOut()),
        tool('zoom-in', texts.zoomIn, () => view.zoomIn()),
        tool('screen-full', texts.showAll, () => view.showAll()),
        this.#asList,
      ),
    );
  }

  #mark(marks: MapMarks): void {
    if (!this.#shown) return;
    const { map, texts, view } = this.#shown;
    const scene = new MapScene(map, marks);
    this.#scene = scene;
    view.show(scene, texts, view.pointed);
    this.#showMarks(marks);
  }

  #showMarks({ query, summary }: MapMarks): void {
    // The field of somebody who is typing has what comes next.
    if (this.#queries.isSettledBy(query) && this.#typing === undefined) {
      this.#field.value = query;
      if (query !== this.#kept.query) this.#keep({ query });
    }
    this.#summary.textContent = summary;
    this.#fillList();
  }

  #setAsList(asList: boolean): void {
    this.#keep({ asList });
    this.#main.classList.toggle('as-list', asList);
    if (this.#asList) this.#asList.ariaPressed = String(asList);
    this.#fillList();
  }

  /** A list that nobody sees is not made. */
  #fillList(): void {
    if (!this.#kept.asList || !this.#scene || !this.#shown) {
      this.#list.replaceChildren();
      return;
    }
    const focused = document.activeElement?.id;
    this.#list.replaceChildren(
      mapList(this.#scene, this.#shown.texts, theme => this.#kept.open?.includes(theme) === true, {
        open: (paper, goThere) => this.#open(paper, goThere),
        toggle: (theme, isOpen) => this.#toggle(theme, isOpen),
      }),
    );
    if (focused && document.hasFocus()) document.getElementById(focused)?.focus({ preventScroll: true });
  }

  #toggle(theme: string, isOpen: boolean): void {
    const others = (this.#kept.open ?? []).filter(id => id !== theme);
    this.#keep({ open: isOpen ? [...others, theme] : others });
  }

  #search(query: string): void {
    window.clearTimeout(this.#typing);
    this.#typing = undefined;
    this.#queries.ask(query);
    this.#keep({ query });
    this.#host.postMessage({ type: 'search', query });
  }

  #clear(): void {
    if (this.#field.value === '' && this.#kept.query === '' && this.#typing === undefined) return;
    this.#field.value = '';
    this.#search('');
  }

  #open(place: number, goThere: boolean): void {
    const paper = this.#shown?.map.papers[place];
    if (paper !== undefined) this.#host.postMessage({ type: 'openPaper', paper, goThere });
  }

  #point(place: number | undefined, said: boolean): void {
    const { map, texts } = this.#shown ?? {};
    if (!map || !texts) return;
    if (said) {
      const theme = map.themes[map.theme[place ?? -1] ?? -1]?.label ?? texts.others;
      const parts = place === undefined ? [] : [map.titles[place], theme];
      const cited = place !== undefined && this.#scene?.cited.has(place) ? [texts.cited] : [];
      this.#voice.textContent = [...parts, ...cited].join(', ');
      const { paper: _, ...others } = this.#kept;
      const paper = map.papers[place ?? -1];
      this.#kept = paper === undefined ? others : { ...others, paper };
      this.#host.setState(this.#kept);
    }
  }

  #moved(): void {
    window.clearTimeout(this.#moving);
    this.#moving = window.setTimeout(() => {
      const { view: _, ...others } = this.#kept;
      const view = this.#shown?.view.view;
      this.#kept = view ? { ...others, view } : others;
      this.#host.setState(this.#kept);
    }, rest);
  }

  #keep(changes: Partial<KeptMapState>): void {
    this.#kept = { ...this.#kept, ...changes };
    this.#host.setState(this.#kept);
  }
}

const main = document.querySelector('main');
if (main) new MapPage(acquireHost(), main);
