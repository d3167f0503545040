/** Paints the points of a map by the thousand: into pixels, since a canvas without a graphics card takes long for each. */

/** Adds the outline of a shape, of so large a radius, around a place to the path of a canvas; none reaches far beyond it. */
export type Outline = (context: CanvasRenderingContext2D, x: number, y: number, radius: number) => void;

/** A shape in pixels: how much of each it covers, of 255, row by row. */
export interface Stamp {
  readonly size: number;
  readonly coverage: Uint8Array;
}

const whole = 255;
/** How far shapes may reach, in radiuses. */
const reach = 1.25;

/** The pixels of one canvas, which has no transparent ones. */
export class MapPixels {
  readonly #context: CanvasRenderingContext2D;
  readonly #scratch = scratchContext();
  readonly #values = new Map<string, number>();
  #image: ImageData | undefined;
  #pixels = new Uint32Array();

  constructor(context: CanvasRenderingContext2D) {
    this.#context = context;
  }

  /** Begins anew with a colour everywhere. */
  clear(background: string): void {
    const { width, height } = this.#context.canvas;
    if (this.#image?.width !== width || this.#image.height !== height) {
      this.#image = new ImageData(Math.max(1, width), Math.max(1, height));
      this.#pixels = new Uint32Array(this.#image.data.buffer);
    }
    this.#pixels.fill(this.value(background));
  }

  /** The value of a pixel in a colour of CSS, as it looks on a background that shines through it by 1 − `alpha`. */
  value(color: string, background = color, alpha = 1): number {
    const key = `${color} ${background} ${alpha}`;
    const known = this.#values.get(key);
    if (known !== undefined) return known;
    this.#resizeScratch(1);
    for (const [style, opacity] of [
      [background, 1],
      [color, alpha],
    ] as const) {
      this.#scratch.globalAlpha = opacity;
      this.#scratch.fillStyle = style;
      this.#scratch.fillRect(0, 0, 1, 1);
    }
    const [value = 0] = new Uint32Array(this.#scratch.getImageData(0, 0, 1, 1).data.buffer);
    this.#values.set(key, value);
    return value;
  }

  /** A shape of so large a radius, in pixels of the display. */
  stamp(outline: Outline, radius: number): Stamp {
    const size = 2 * Math.ceil(reach * radius) + 1;
    this.#resizeScratch(size);
    this.#scratch.beginPath();
    outline(this.#scratch, size / 2, size / 2, radius);
    this.#scratch.fill();
    const { data } = this.#scratch.getImageData(0, 0, size, size);
    return { size, coverage: Uint8Array.from({ length: size * size }, (_, at) => data[4 * at + 3] ?? 0) };
  }

  /** Paints a shape around a place, in pixels of the display; what is outside is left out. */
  paint({ size, coverage }: Stamp, middleX: number, middleY: number, value: number): void {
    const pixels = this.#pixels;
    const { width, height } = this.#image ?? { width: 0, height: 0 };
    const left = Math.round(middleX - size / 2);
    const top = Math.round(middleY - size / 2);
    const [fromX, toX] = [Math.max(0, left), Math.min(width, left + size)];
    const toY = Math.min(height, top + size);
    for (let y = Math.max(0, top); y < toY; y++) {
      const row = (y - top) * size - left;
      for (let x = fromX; x < toX; x++) {
        const covered = coverage[row + x] ?? 0;
        if (covered === 0) continue;
        const at = y * width + x;
        pixels[at] = covered === whole ? value : mix(pixels[at] ?? 0, value, covered);
      }
    }
  }

  /** Shows it on the canvas. */
  show(): void {
    if (this.#image) this.#context.putImageData(this.#image, 0, 0);
  }

  /** Empties it, too. */
  #resizeScratch(size: number): void {
    const { canvas } = this.#scratch;
    [canvas.width, canvas.height] = [size, size];
  }
}

/** Two pixels mixed, so much of 255 of the second. The channels are mixed two at a time; the pixel is opaque. */
function mix(below: number, above: number, covered: number): number {
  const rest = 256 - covered;
  const outer = ((below & 0xff00ff) * rest + (above & 0xff00ff) * covered) >>> 8;
  const inner = ((below & 0xff00) * rest + (above & 0xff00) * covered) >>> 8;
  return ((outer & 0xff00ff) | (inner & 0xff00) | 0xff000000) >>> 0;
}

/** A canvas that is never seen: it tells what a colour and what a shape is. */
function scratchContext(): CanvasRenderingContext2D {
  const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('no canvas');
  return context;
}
