/** A canvas as sharp as the screen: its bitmap follows its size on the page and the density of pixels. */
export interface Sharp {
  canvas: HTMLCanvasElement;
  context: CanvasRenderingContext2D;
  /** Size in CSS pixels. */
  width: number;
  height: number;
  density: number;
}

/** Fits the bitmap and sets the scale so that drawing is in CSS pixels. */
export function sharp(canvas: HTMLCanvasElement, width: number, height: number): Sharp | null {
  const context = canvas.getContext('2d');
  if (context === null || width < 1 || height < 1) {
    return null;
  }
  const density = Math.max(1, globalThis.devicePixelRatio || 1);
  const w = Math.round(width * density);
  const h = Math.round(height * density);
  if (canvas.width !== w || canvas.height !== h) {
    canvas.width = w;
    canvas.height = h;
  }
  context.setTransform(density, 0, 0, density, 0, 0);
  return { canvas, context, width, height, density };
}

/** Calls back with an element's size now and whenever it or the screen's density changes, until the signal aborts. */
export function followSize(element: Element, until: AbortSignal, changed: (width: number, height: number) => void): void {
  let size: DOMRectReadOnly | undefined;
  const tell = (): void => {
    if (size !== undefined) {
      changed(size.width, size.height);
    }
  };
  const observer = new ResizeObserver((entries) => {
    size = entries[entries.length - 1]?.contentRect;
    tell();
  });
  observer.observe(element);
  const density = (): void => {
    tell();
    matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener('change', density, { once: true, signal: until });
  };
  density();
  until.addEventListener('abort', () => observer.disconnect(), { once: true });
}

/** A square of pixels, little-endian as {@link ramp} gives them, kept with its canvas from frame to frame. */
export interface Bitmap {
  context: CanvasRenderingContext2D;
  image: ImageData;
  pixels: Uint32Array;
}

const bitmaps = new WeakMap<HTMLCanvasElement, Bitmap>();

/** The canvas's pixels of a square of that many a side, to be written and put; null where it cannot be drawn on. */
export function bitmap(canvas: HTMLCanvasElement, side: number): Bitmap | null {
  const kept = bitmaps.get(canvas);
  if (kept !== undefined && kept.image.width === side && canvas.width === side) {
    return kept;
  }
  canvas.width = side;
  canvas.height = side;
  const context = canvas.getContext('2d');
  if (context === null) {
    return null;
  }
  const image = context.createImageData(side, side);
  const made = { context, image, pixels: new Uint32Array(image.data.buffer) };
  bitmaps.set(canvas, made);
  return made;
}
