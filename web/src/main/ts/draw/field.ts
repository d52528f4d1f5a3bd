import type { Plan, PlannedLayer } from '../worker/model';
import { pixel, ramp, rampPixel, type Palette, type Rgb } from './palette';

/** What one layer's units answer over the plane: `units` maps of size × size values, top row first. */
export interface Field {
  values: Float64Array;
  size: number;
  units: number;
}

/** Where in the frame's maps each layer's begin, for the layers of a plan. */
export function fieldOf(maps: Float64Array, plan: Plan, layer: number, size: number, drawn: number): Field {
  let from = 0;
  for (let at = 0; at < layer; at++) {
    from += Math.min(drawn, plan.layers[at]?.units ?? 0) * size * size;
  }
  const units = Math.min(drawn, plan.layers[layer]?.units ?? 0);
  return { values: maps.subarray(from, from + units * size * size), size, units };
}

/** From an output's own range to −1 … 1, so that the decision boundary lies at 0. */
export interface Scale {
  middle: number;
  half: number;
}

export function outputScale(plan: Plan, targetRange: [number, number]): Scale {
  if (plan.task === 'classify') {
    return plan.signed ? { middle: 0, half: 1 } : { middle: 0.5, half: 0.5 };
  }
  const [low, high] = targetRange;
  return { middle: (low + high) / 2, half: Math.max((high - low) / 2, 1e-12) };
}

/** The range of what a unit's activation can give, where it has two ends. */
export function unitScale({ lowest, highest }: PlannedLayer): Scale {
  return lowest === null || highest === null
    ? { middle: 0, half: 1 }
    : { middle: (lowest + highest) / 2, half: (highest - lowest) / 2 };
}

/** A unit without bounds takes its own largest answer for the end of the scale, and never less than 1. */
export function fitted(field: Field, unit: number, scale: Scale): Scale {
  const points = field.size * field.size;
  let most = scale.half;
  for (let at = unit * points; at < (unit + 1) * points; at++) {
    const off = Math.abs((field.values[at] as number) - scale.middle);
    most = off > most ? off : most;
  }
  return { middle: scale.middle, half: most };
}

/** One unit's map, point by point, in the diverging colours. */
export function paintUnit(pixels: Uint32Array, field: Field, unit: number, scale: Scale, palette: Palette): void {
  const colours = ramp(palette);
  const points = field.size * field.size;
  const offset = unit * points;
  for (let at = 0; at < points; at++) {
    pixels[at] = rampPixel(colours, ((field.values[offset + at] as number) - scale.middle) / scale.half);
  }
}

/** The class that numbers at the outputs speak for. */
export function classOf(outputs: Float64Array, signed: boolean): number {
  return outputs.length === 1 ? ((outputs[0] ?? 0) > (signed ? 0 : 0.5) ? 1 : 0) : outputs.indexOf(Math.max(...outputs));
}

/** A value between the points, by the four nearest; u and v run from 0 to 1 over the square. */
export function between(field: Field, unit: number, u: number, v: number): number {
  const n = field.size;
  const x = Math.min(Math.max(u * n - 0.5, 0), n - 1);
  const y = Math.min(Math.max(v * n - 0.5, 0), n - 1);
  const x0 = Math.min(Math.floor(x), n - 2);
  const y0 = Math.min(Math.floor(y), n - 2);
  const at = unit * n * n + y0 * n + x0;
  const a = field.values[at] as number;
  const b = field.values[at + 1] as number;
  const c = field.values[at + n] as number;
  const d = field.values[at + n + 1] as number;
  const fx = x - x0;
  const fy = y - y0;
  return (a * (1 - fx) + b * fx) * (1 - fy) + (c * (1 - fx) + d * fx) * fy;
}

/** The output's map at its full sharpness, between the points too. */
export function paintOutput(
  pixels: Uint32Array,
  side: number,
  field: Field,
  unit: number,
  scale: Scale,
  discretise: boolean,
  palette: Palette,
): void {
  const colours = ramp(palette);
  const { values, size } = field;
  const { points, shares } = sampling(side, size);
  let pixelAt = 0;
  for (let row = 0; row < side; row++) {
    const upper = (unit * size + (points[row] as number)) * size;
    const down = shares[row] as number;
    for (let column = 0; column < side; column++) {
      const at = upper + (points[column] as number);
      const along = shares[column] as number;
      const a = values[at] as number;
      const c = values[at + size] as number;
      const above = a + ((values[at + 1] as number) - a) * along;
      const below = c + ((values[at + size + 1] as number) - c) * along;
      const raw = (above + (below - above) * down - scale.middle) / scale.half;
      const value = discretise ? (raw > 0 ? 0.75 : raw < 0 ? -0.75 : raw) : raw * 0.86;
      pixels[pixelAt++] = rampPixel(colours, value);
    }
  }
}

/** For each of `side` places along a map of `size` points, the point before it and the share of the next. */
interface Sampling {
  points: Int32Array;
  shares: Float64Array;
}

/** Kept from frame to frame, since sizes seldom change. */
const samplings = new Map<string, Sampling>();

function sampling(side: number, size: number): Sampling {
  const key = `${side} ${size}`;
  let found = samplings.get(key);
  if (found === undefined) {
    if (samplings.size > 16) {
      samplings.clear();
    }
    found = { points: new Int32Array(side), shares: new Float64Array(side) };
    for (let at = 0; at < side; at++) {
      const place = Math.min(Math.max(((at + 0.5) / side) * size - 0.5, 0), size - 1);
      const point = Math.min(Math.floor(place), size - 2);
      found.points[at] = point;
      found.shares[at] = place - point;
    }
    samplings.set(key, found);
  }
  return found;
}

/** Several classes: the winner's colour, the paler the closer the race. */
export function paintWinner(pixels: Uint32Array, side: number, field: Field, discretise: boolean, palette: Palette): void {
  const classes = field.units;
  for (let row = 0; row < side; row++) {
    for (let column = 0; column < side; column++) {
      const u = (column + 0.5) / side;
      const v = (row + 0.5) / side;
      let best = 0;
      let first = Number.NEGATIVE_INFINITY;
      let second = Number.NEGATIVE_INFINITY;
      for (let one = 0; one < classes; one++) {
        const value = between(field, one, u, v);
        if (value > first) {
          second = first;
          first = value;
          best = one;
        } else if (value > second) {
          second = value;
        }
      }
      const lead = discretise ? 0.7 : 0.15 + 0.65 * Math.min(1, Math.max(0, first - second));
      pixels[row * side + column] = pixel(mix(palette.ground, classColour(palette, best, classes), lead));
    }
  }
}

export function classColour(palette: Palette, which: number, classes: number): Rgb {
  if (classes <= 2) {
    return which === 0 ? palette.negative : palette.positive;
  }
  return palette.classes[which % palette.classes.length] as Rgb;
}

function mix(a: Rgb, b: Rgb, share: number): Rgb {
  return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share, a[2] + (b[2] - a[2]) * share];
}
