import { diverging, pixel, weightColour, type Palette, type Rgb } from './palette';

/** Paints numbers pixel by pixel on a canvas of that many pixels; the page scales it up without smoothing. */
export function paintPixels(
  canvas: HTMLCanvasElement,
  width: number,
  height: number,
  value: (row: number, column: number) => number,
  colour: (value: number) => Rgb,
): void {
  if (canvas.width !== width || canvas.height !== height) {
    canvas.width = width;
    canvas.height = height;
  }
  const context = canvas.getContext('2d');
  if (context === null) {
    return;
  }
  const image = context.createImageData(width, height);
  const pixels = new Uint32Array(image.data.buffer);
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      pixels[row * width + column] = pixel(colour(value(row, column)));
    }
  }
  context.putImageData(image, 0, 0);
}

/** From the page's ground at the least to its ink at the most: how pictures are shown. */
export function inkScale(palette: Palette, low: number, high: number): (value: number) => Rgb {
  const ink: Rgb = palette.dark ? [235, 235, 230] : [27, 30, 35];
  const g = palette.ground;
  return (value) => {
    const share = Math.min(1, Math.max(0, (value - low) / (high - low || 1)));
    return [g[0] + (ink[0] - g[0]) * share, g[1] + (ink[1] - g[1]) * share, g[2] + (ink[2] - g[2]) * share];
  };
}

/** Orange below zero, blue above, the end of the scale at the largest absolute value. */
export function signScale(palette: Palette, reach: number): (value: number) => Rgb {
  return (value) => diverging(palette, value / (reach || 1));
}

/** Purple below zero, green above, as every weight. */
export function weightScale(palette: Palette, reach: number): (value: number) => Rgb {
  return (value) => (value === 0 ? palette.ground : weightColour(palette, value, Math.abs(value) / (reach || 1)));
}

/** The largest absolute value among some. */
export function reachOf(values: ArrayLike<number>): number {
  let most = 0;
  for (let at = 0; at < values.length; at++) {
    most = Math.max(most, Math.abs(values[at] as number));
  }
  return most;
}
