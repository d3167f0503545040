/** The map as one sees and touches it: painted, zoomed, moved, pointed at with the mouse and walked with the keyboard. */
import { select } from 'd3-selection';
import { type D3ZoomEvent, type ZoomTransform, zoom, zoomIdentity, zoomTransform } from 'd3-zoom';
import type { MapView as KeptView, MapTexts } from '../protocol/libraryMap';
import { element, menuContext } from './element';
import { MapCard } from './mapCard';
import { type MapColors, readColors } from './mapColors';
import { MapPainter } from './mapPainter';
import { type Direction, directions, type MapScene } from './mapScene';
import { scaleFor, wheelDelta, zoomRange, zoomStep } from './mapZoom';
import { motionMillis } from './motion';

/** What the view tells the page. */
export interface MapEvents {
  /** A paper was clicked, or Enter was pressed on it. */
  open(paper: number, goThere: boolean): void;
  /** Another paper, or none, is pointed to; `said` where a screen reader is to say so. */
  point(paper: number | undefined, said: boolean): void;
  /** Another part of the map is seen. */
  moved(): void;
  /** Escape was pressed where nothing was pointed to. */
  leave(): void;
}

/** Room around the papers where all are seen, in CSS pixels, at most an eighth; names need more of it at the sides. */
const margin = { x: 72, y: 40 };
/** A paper is pointed at from so far, in CSS pixels. */
const reach = 12;
/** A hand that trembles by so much still clicks, in CSS pixels. */
const tremor = 4;

export class MapView {
  readonly root: HTMLElement;
  readonly #canvas = element('canvas', { 'aria-hidden': 'true' });
  readonly #card = new MapCard();
  readonly #painter = new MapPainter(this.#canvas);
  readonly #events: MapEvents;
  readonly #zoom = zoom<HTMLElement, unknown>();
  #scene: MapScene;
  #texts: MapTexts;
  #colors: MapColors = readColors();
  #fit = 1;
  /** In CSS pixels, as of the last time that the window changed. */
  #width = 0;
  #height = 0;
  /** Whether the whole map is seen, and is to be when the window changes. */
  #isWhole = true;
  #pointed: number | undefined;
  #frame: number | undefined;

  constructor(scene: MapScene, texts: MapTexts, events: MapEvents) {
    this.#scene = scene;
    this.#texts = texts;
    this.#events = events;
    this.root = element(
      'div',
      { class: 'map', role: 'application', tabindex: '0', id: 'map', 'aria-label': texts.map },
      this.#canvas,
      this.#card.root,
    );
    this.root.ariaDescription = texts.usage;
    this.#zoom
      .duration(motionMillis())
      .clickDistance(tremor)
      .wheelDelta(wheelDelta)
      .on('zoom', (event: D3ZoomEvent<HTMLElement, unknown>) => this.#zoomed(event.sourceEvent !== null));
    select(this.root).call(this.#zoom);
    this.#listen();
  }

  /** What is seen where that is not the whole map. */
  get view(): KeptView | undefined {
    if (this.#isWhole) return undefined;
    const [x, y] = this.#transform.invert([this.#width / 2, this.#height / 2]);
    return { x, y, scale: this.#transform.k };
  }

  get pointed(): number | undefined {
    return this.#pointed;
  }

  /** Another map, or other marks on it: what is seen stays. */
  show(scene: MapScene, texts: MapTexts, pointed: number | undefined): void {
    this.#scene = scene;
    this.#texts = texts;
    this.#setPointed(pointed);
    this.resize();
  }

  /** Goes on where the view was left. */
  restore({ x, y, scale }: KeptView): void {
    this.#isWhole = false;
    const middle = zoomIdentity.translate(this.#width / 2, this.#height / 2);
    this.#go(middle.scale(scale).translate(-x, -y));
  }

  /** Takes the size that the window leaves; the middle of what is seen stays in the middle. */
  resize(): void {
    const before = this.view;
    this.#width = this.root.clientWidth;
    this.#height = this.root.clientHeight;
    this.#painter.resize(this.#width, this.#height);
    const { box } = this.#scene;
    this.#fit = Math.min(
      scaleFor(this.#width, margin.x, box.right - box.left),
      scaleFor(this.#height, margin.y, box.bottom - box.top),
      // One paper alone would be infinitely large.
      0.2,
    );
    this.#zoom.scaleExtent([zoomRange[0] * this.#fit, zoomRange[1] * this.#fit]);
    this.#zoom.extent([
      [0, 0],
      [this.#width, this.#height],
    ]);
    if (before) this.restore(before);
    else this.showAll();
  }

  /** Zooms in, or out with a factor below 1, around the middle. */
  zoomBy(factor: number): void {
    this.#isWhole = false;
    select(this.root).call(this.#zoom.scaleBy, factor);
  }

  zoomIn(): void {
    this.zoomBy(zoomStep);
  }

  zoomOut(): void {
    this.zoomBy(1 / zoomStep);
  }

  showAll(): void {
    const { left, top, right, bottom } = this.#scene.box;
    this.#isWhole = true;
    const middle = zoomIdentity.translate(this.#width / 2, this.#height / 2);
    this.#go(middle.scale(this.#fit).translate(-(left + right) / 2, -(top + bottom) / 2));
  }

  /** VS Code's theme has changed, or how much is to move. */
  recolor(): void {
    this.#colors = readColors();
    this.#zoom.duration(motionMillis());
    this.#draw();
  }

  get #transform(): ZoomTransform {
    return zoomTransform(this.root);
  }

  #go(transform: ZoomTransform): void {
    select(this.root).call(this.#zoom.transform, transform);
  }

  #zoomed(byHand: boolean): void {
    if (byHand) this.#isWhole = false;
    this.#draw();
    this.#events.moved();
  }

  /** Paints in the next frame, once however often it is asked. */
  #draw(): void {
    this.#frame ??= requestAnimationFrame(() => this.#paint());
  }

  #paint(): void {
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    this.#frame = undefined;
    this.#painter.paint(this.#picture());
    const paper = this.#pointed ?? -1;
    const place = this.#transform.apply([this.#scene.x[paper] ?? 0, this.#scene.y[paper] ?? 0]);
    this.#card.show(this.#pointed, this.#scene, this.#texts, place, [this.#width, this.#height]);
  }

  /** Paints what has changed its size in the same frame: in the next one, this one would show it stretched. */
  #follow(): void {
    const { clientWidth, clientHeight } = this.root;
    if (clientWidth === this.#width && clientHeight === this.#height) return;
    this.resize();
    this.#paint();
  }

  /** Paints anew when the window goes to another display, or VS Code is zoomed. */
  #followDisplay(): void {
    const display = matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`);
    const follow = (): void => {
      this.#draw();
      this.#followDisplay();
    };
    display.addEventListener('change', follow, { once: true });
  }

  #picture() {
    return {
      scene: this.#scene,
      colors: this.#colors,
      transform: this.#transform,
      fit: this.#fit,
      pointed: this.#pointed,
    };
  }

  #listen(): void {
    this.root.addEventListener('pointermove', event => {
      if (event.buttons === 0) this.#point(this.#paperAt(event), false);
    });
    this.root.addEventListener('pointerleave', () => this.#point(undefined, false));
    this.root.addEventListener('click', event => {
      const paper = this.#paperAt(event);
      this.#point(paper, false);
      if (paper !== undefined) this.#events.open(paper, false);
    });
    this.root.addEventListener('keydown', event => {
      if (event.ctrlKey || event.metaKey || event.altKey || !this.#press(event.key)) return;
      event.preventDefault();
    });
    new ResizeObserver(() => this.#follow()).observe(this.root);
    this.#followDisplay();
    const recolor = new MutationObserver(() => this.recolor());
    recolor.observe(document.documentElement, { attributeFilter: ['style'] });
    recolor.observe(document.body, { attributeFilter: ['class'] });
  }

  #paperAt(event: MouseEvent): number | undefined {
    const { left, top } = this.root.getBoundingClientRect();
    const [x, y] = this.#transform.invert([event.clientX - left, event.clientY - top]);
    return this.#scene.at(x, y, (reach + this.#painter.radius(this.#picture())) / this.#transform.k);
  }

  /** Does what a key says; whether it says anything. */
  #press(key: string): boolean {
    const direction = directions[key];
    if (direction) return this.#walk(direction);
    const actions: Readonly<Record<string, () => void>> = {
      '+': () => this.zoomIn(),
      '=': () => this.zoomIn(),
      '-': () => this.zoomOut(),
      '0': () => this.showAll(),
      PageDown: () => this.#goTo(this.#scene.inNextTheme(this.#pointed, 1)),
      PageUp: () => this.#goTo(this.#scene.inNextTheme(this.#pointed, -1)),
      Enter: () => this.#pointed !== undefined && this.#events.open(this.#pointed, true),
      ' ': () => this.#pointed !== undefined && this.#events.open(this.#pointed, false),
      Escape: () => (this.#pointed === undefined ? this.#events.leave() : this.#point(undefined, true)),
    };
    const action = actions[key];
    action?.();
    return action !== undefined;
  }

  /** To the next paper in a direction; at first to the one nearest to the middle of what is seen. */
  #walk(direction: Direction): true {
    const from = this.#pointed;
    if (from === undefined) {
      const [x, y] = this.#transform.invert([this.#width / 2, this.#height / 2]);
      this.#goTo(this.#scene.at(x, y, Number.POSITIVE_INFINITY));
    } else {
      const [x, y] = [this.#scene.x[from] ?? 0, this.#scene.y[from] ?? 0];
      this.#goTo(this.#scene.next(x, y, direction, from));
    }
    return true;
  }

  /** Points to a paper and brings it into sight. */
  #goTo(paper: number | undefined): void {
    if (paper === undefined) return;
    const [px, py] = [this.#scene.x[paper] ?? 0, this.#scene.y[paper] ?? 0];
    const [x, y] = this.#transform.apply([px, py]);
    const isInside = x > reach && y > reach && x < this.#width - reach && y < this.#height - reach;
    if (!isInside) {
      this.#isWhole = false;
      select(this.root).call(this.#zoom.translateTo, px, py);
    }
    this.#point(paper, true);
  }

  #point(paper: number | undefined, said: boolean): void {
    if (paper === this.#pointed) return;
    this.#setPointed(paper);
    this.#draw();
    this.#events.point(paper, said);
  }

  /** The context menu is about the paper that is pointed to. */
  #setPointed(paper: number | undefined): void {
    this.#pointed = paper;
    const id = this.#scene.map.papers[paper ?? -1];
    this.root.classList.toggle('over', id !== undefined);
    this.root.setAttribute('data-vscode-context', id === undefined ? '{}' : menuContext('related', id));
  }
}
