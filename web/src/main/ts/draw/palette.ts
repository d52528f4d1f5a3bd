/**
 * Each colour means one thing. Orange and blue are answers and classes: below the middle and above, the page's own ground between.
 * Purple and green are weights and biases, below zero and above. Curves are ink. Each pair stays apart for every common form
 * of colour blindness; the second is ColorBrewer's PRGn. Classes beyond two take Okabe and Ito's set (“Color Universal Design”, 2008).
 */
export interface Palette {
  dark: boolean;
  ground: Rgb;
  ink: string;
  faint: string;
  hairline: string;
  negative: Rgb;
  positive: Rgb;
  /** The ends of weights and biases. */
  below: Rgb;
  above: Rgb;
  classes: Rgb[];
  accent: string;
}

export type Rgb = readonly [number, number, number];

const LIGHT: Palette = {
  dark: false,
  ground: [247, 247, 244],
  ink: '#1b1e23',
  faint: '#666b73',
  hairline: '#d9dad6',
  negative: [222, 110, 20],
  positive: [23, 104, 176],
  below: [123, 50, 148],
  above: [0, 122, 55],
  classes: [
    [222, 110, 20],
    [23, 104, 176],
    [0, 145, 105],
    [190, 85, 150],
    [205, 165, 0],
    [70, 165, 220],
    [150, 75, 30],
    [95, 95, 105],
    [110, 80, 180],
    [150, 170, 60],
  ],
  accent: '#1768b0',
};

const DARK: Palette = {
  dark: true,
  ground: [30, 33, 38],
  ink: '#e7e7e3',
  faint: '#9a9fa8',
  hairline: '#363a41',
  negative: [244, 145, 62],
  positive: [84, 166, 240],
  below: [194, 140, 216],
  above: [90, 190, 110],
  classes: [
    [244, 145, 62],
    [84, 166, 240],
    [40, 190, 145],
    [222, 130, 190],
    [232, 200, 60],
    [120, 205, 245],
    [200, 125, 80],
    [165, 168, 176],
    [160, 135, 235],
    [185, 205, 100],
  ],
  accent: '#54a6f0',
};

export function paletteFor(dark: boolean): Palette {
  return dark ? DARK : LIGHT;
}

export function css(colour: Rgb, alpha = 1): string {
  return `rgb(${colour[0]} ${colour[1]} ${colour[2]} / ${alpha})`;
}

/** The colour of a value from −1 to 1; what lies beyond takes the end's colour. */
export function diverging(palette: Palette, value: number): Rgb {
  return towards(palette, value < 0 ? palette.negative : palette.positive, Math.abs(value));
}

/** The colour of a weight or a bias: never so pale that a small one could not be seen. */
export function weightColour(palette: Palette, weight: number, share: number): Rgb {
  return towards(palette, weight < 0 ? palette.below : palette.above, 0.35 + share);
}

function towards(palette: Palette, end: Rgb, wanted: number): Rgb {
  const share = Math.min(1, wanted);
  const g = palette.ground;
  return [g[0] + (end[0] - g[0]) * share, g[1] + (end[1] - g[1]) * share, g[2] + (end[2] - g[2]) * share];
}

const STEPS = 256;
const ramps = new WeakMap<Palette, Uint32Array>();

/** 513 opaque pixels from −1 to 1, little-endian as ImageData holds them. */
export function ramp(palette: Palette): Uint32Array {
  let found = ramps.get(palette);
  if (found === undefined) {
    found = new Uint32Array(2 * STEPS + 1);
    for (let at = 0; at <= 2 * STEPS; at++) {
      found[at] = pixel(diverging(palette, (at - STEPS) / STEPS));
    }
    ramps.set(palette, found);
  }
  return found;
}

/** The ramp's pixel for a value from −1 to 1; a value that is no number shows as mid grey. */
export function rampPixel(pixels: Uint32Array, value: number): number {
  if (!(value >= -1)) {
    return Number.isNaN(value) ? 0xff888888 : (pixels[0] as number);
  }
  return pixels[value >= 1 ? 2 * STEPS : Math.round((value + 1) * STEPS)] as number;
}

export function pixel(colour: Rgb): number {
  return ((255 << 24) | (Math.round(colour[2]) << 16) | (Math.round(colour[1]) << 8) | Math.round(colour[0])) >>> 0;
}
