/** Paints the map on a canvas. */
import type { PageLabel } from '../protocol/libraryMap';
import { type MapColors, pointStyle, type Shape } from './mapColors';
import { placeLabels } from './mapLabels';
import { MapPixels, type Outline, type Stamp } from './mapPixels';
import type { Box, MapScene, ThemeRange } from './mapScene';

/** From the map to the window: CSS pixels a unit, and where the map's origin is. */
export interface Transform {
  readonly k: number;
  readonly x: number;
  readonly y: number;
}

export interface Picture {
  readonly scene: MapScene;
  readonly colors: MapColors;
  readonly transform: Transform;
  /** CSS pixels a unit where the whole map is in sight. */
  readonly fit: number;
  /** The paper that is pointed to. */
  readonly pointed: number | undefined;
}

/** What does not stand out, while something is looked for. */
const fadedAlpha = 0.22;
const [smallest, largest] = [1.4, 6] as const;
/** Names go out of the way of single papers where there are no more than these. */
const mostSpared = 2000;
const titleSize = 13;
const partSize = 11;
const lineHeight = 18;

/** Owns the drawing of one canvas. */
export class MapPainter {
  readonly #context: CanvasRenderingContext2D;
  readonly #widths = new Map<string, number>();
  readonly #pixels: MapPixels;
  #stamps: (Readonly<Record<Shape, Stamp>> & { readonly radius: number }) | undefined;
  #width = 0;
  #height = 0;

  constructor(private readonly canvas: HTMLCanvasElement) {
    const context = canvas.getContext('2d', { alpha: false });
    if (!context) throw new Error('no canvas');
    this.#context = context;
    this.#pixels = new MapPixels(context);
  }

  /** Takes a size in CSS pixels; the next picture has it. */
  resize(width: number, height: number): void {
    this.#width = width;
    this.#height = height;
  }

  /** Half the size of a point, in CSS pixels: by how many there are, and how near one is. */
  radius({ scene, transform, fit }: Picture): number {
    const { left, top, right, bottom } = scene.box;
    const room = fit * Math.sqrt(((right - left) * (bottom - top)) / Math.max(1, scene.size));
    const near = Math.max(1, Math.sqrt(transform.k / fit));
    return Math.min(largest, Math.max(smallest, 0.16 * room) * Math.min(2.5, near));
  }

  paint(picture: Picture): void {
    const { devicePixelRatio } = window;
    this.#fitCanvas(devicePixelRatio);
    this.#context.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0);
    this.#paintPoints(picture);
    this.#paintRings(picture);
    this.#paintLabels(picture);
    this.#paintPointed(picture);
  }

  /** Makes it as sharp as the display is. A canvas that gets a size is empty: it gets it where it is painted next. */
  #fitCanvas(devicePixelRatio: number): void {
    const { canvas } = this;
    const width = Math.round(this.#width * devicePixelRatio);
    const height = Math.round(this.#height * devicePixelRatio);
    if (canvas.width !== width) canvas.width = width;
    if (canvas.height !== height) canvas.height = height;
  }

  /** What stands out is painted over what does not. */
  #paintPoints(picture: Picture): void {
    const { scene, colors } = picture;
    const stamps = this.#stampsOf(this.radius(picture) * window.devicePixelRatio);
    this.#pixels.clear(colors.background);
    for (const isLit of scene.hits ? [false, true] : [true]) {
      for (const range of scene.ranges) {
        const { color, shape } = pointStyle(colors, range.theme);
        const value = this.#pixels.value(color, colors.background, isLit ? 1 : fadedAlpha);
        this.#paintRange(picture, range, isLit, stamps[shape], value);
      }
    }
    this.#pixels.show();
  }

  #paintRange(picture: Picture, range: ThemeRange, isLit: boolean, stamp: Stamp, value: number): void {
    const { devicePixelRatio } = window;
    const isMeant = (paper: number) => picture.scene.isLit(paper) === isLit;
    this.#eachInSight(picture, range, this.radius(picture), isMeant, (x, y) =>
      this.#pixels.paint(stamp, x * devicePixelRatio, y * devicePixelRatio, value),
    );
  }

  /** The shapes at a radius in pixels of the display; all points of a picture have the same. */
  #stampsOf(radius: number): Readonly<Record<Shape, Stamp>> {
    if (this.#stamps?.radius !== radius) {
      const stamp = (shape: Shape) => this.#pixels.stamp(outlines[shape], radius);
      const [circle, square] = [stamp('circle'), stamp('square')];
      this.#stamps = { radius, circle, square, triangle: stamp('triangle'), diamond: stamp('diamond') };
    }
    return this.#stamps;
  }

  #eachInSight(
    { scene, transform: { k, x, y } }: Picture,
    { start, end }: ThemeRange,
    radius: number,
    isMeant: (paper: number) => boolean,
    visit: (x: number, y: number, paper: number) => void,
  ): void {
    for (let paper = start; paper < end; paper++) {
      const px = k * (scene.x[paper] ?? 0) + x;
      const py = k * (scene.y[paper] ?? 0) + y;
      const inSight = px > -radius && py > -radius && px < this.#width + radius && py < this.#height + radius;
      if (inSight && isMeant(paper)) visit(px, py, paper);
    }
  }

  /** Around the papers that notes cite. */
  #paintRings(picture: Picture): void {
    const { scene, colors } = picture;
    const radius = this.radius(picture) + 2;
    const context = this.#context;
    context.strokeStyle = colors.foreground;
    context.lineWidth = 1.25;
    for (const isLit of [false, true]) {
      context.globalAlpha = isLit ? 1 : fadedAlpha;
      context.beginPath();
      const isMeant = (paper: number) => scene.isLit(paper) === isLit;
      for (const paper of scene.cited) {
        const alone = { theme: -1, start: paper, end: paper + 1 };
        this.#eachInSight(picture, alone, radius, isMeant, (x, y) => outlines.circle(context, x, y, radius));
      }
      context.stroke();
    }
    context.globalAlpha = 1;
  }

  /** Large, in its theme's colour, with a ring in the colour of the focus. */
  #paintPointed(picture: Picture): void {
    const { scene, colors, pointed } = picture;
    if (pointed === undefined || pointed >= scene.size) return;
    const context = this.#context;
    const radius = Math.max(4, this.radius(picture) + 1);
    const { color, shape } = pointStyle(colors, scene.map.theme[pointed] ?? -1);
    this.#eachInSight(
      picture,
      { theme: -1, start: pointed, end: pointed + 1 },
      radius,
      () => true,
      (x, y) => {
        context.fillStyle = colors.background;
        context.beginPath();
        outlines.circle(context, x, y, radius + 5);
        context.fill();
        context.fillStyle = color;
        context.beginPath();
        outlines[shape](context, x, y, radius);
        context.fill();
        context.strokeStyle = colors.focus;
        context.lineWidth = 2;
        context.beginPath();
        outlines.circle(context, x, y, radius + 4);
        context.stroke();
      },
    );
  }

  #paintLabels(picture: Picture): void {
    const { scene, colors, fit } = picture;
    const { k, x, y } = picture.transform;
    const context = this.#context;
    const fontOf = ({ isPart }: PageLabel) =>
      isPart ? `${partSize}px ${colors.font}` : `600 ${titleSize}px ${colors.font}`;
    const placed = placeLabels(scene.map.labels, {
      toWindow: (px, py) => [k * px + x, k * py + y],
      width: this.#width,
      height: this.#height,
      widthOf: label => this.#widthOf(label.text, fontOf(label)),
      radius: this.radius(picture),
      coveredBy: this.#coverage(picture),
      lineHeight,
      zoom: k / fit,
    });
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    context.lineJoin = 'round';
    context.lineWidth = 4;
    context.strokeStyle = colors.background;
    context.fillStyle = colors.foreground;
    for (const { label, x, y } of placed) {
      context.font = fontOf(label);
      context.strokeText(label.text, x, y);
      context.fillText(label.text, x, y);
    }
  }

  /** Counts the papers in a box of the window. */
  #coverage(picture: Picture): (box: Box) => number {
    const places: [x: number, y: number][] = [];
    const all = { theme: -1, start: 0, end: picture.scene.size };
    if (picture.scene.size > mostSpared) return () => 0;
    const isMeant = (paper: number) => picture.scene.isLit(paper);
    this.#eachInSight(picture, all, 0, isMeant, (x, y) => places.push([x, y]));
    const reach = this.radius(picture);
    return ({ left, top, right, bottom }) => {
      const isCovered = ([x, y]: readonly [number, number]) =>
        x > left - reach && x < right + reach && y > top - reach && y < bottom + reach;
      return places.filter(isCovered).length;
    };
  }

  #widthOf(text: string, font: string): number {
    const key = `${font} ${text}`;
    const known = this.#widths.get(key);
    if (known !== undefined) return known;
    this.#context.font = font;
    const { width } = this.#context.measureText(text);
    this.#widths.set(key, width);
    return width;
  }
}

/** Adds the outline of a shape around a place to the path. */
const outlines: Readonly<Record<Shape, Outline>> = {
  circle: (context, x, y, radius) => {
    context.moveTo(x + radius, y);
    context.arc(x, y, radius, 0, 2 * Math.PI);
  },
  square: (context, x, y, radius) => {
    const half = 0.88 * radius;
    context.rect(x - half, y - half, 2 * half, 2 * half);
  },
  triangle: (context, x, y, radius) => {
    const half = 1.1 * radius;
    context.moveTo(x, y - 1.1 * half);
    context.lineTo(x + half, y + 0.8 * half);
    context.lineTo(x - half, y + 0.8 * half);
    context.closePath();
  },
  diamond: (context, x, y, radius) => {
    const half = 1.25 * radius;
    context.moveTo(x, y - half);
    context.lineTo(x + half, y);
    context.lineTo(x, y + half);
    context.lineTo(x - half, y);
    context.closePath();
  },
};
