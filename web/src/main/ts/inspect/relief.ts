import type { Frame } from '../worker/protocol';
import type { Plan } from '../worker/model';

/** One of the network's numbers: `from` −1 for a bias. Or a direction through all of them: see {@link DIRECTIONS}. */
export interface Place {
  layer: number;
  from: number;
  unit: number;
}

/** What is known of the landscape around the network. */
export interface Relief {
  x: number;
  y: number;
  loss: number;
  slopeX: number;
  slopeY: number;
  /** After the next update. */
  nextX: number;
  nextY: number;
  /** L at every point, the smallest `up` first. */
  losses: Float64Array;
}

/** Layers whose numbers can be walked on, and how many of them a menu lists. */
const MOST = 200;

/** Directions through all numbers at once, as the engine takes them: two random ones, and the way from the start. */
export const DIRECTIONS: readonly Place[] = [
  { layer: -2, from: 0, unit: 1 },
  { layer: -2, from: 0, unit: 2 },
  { layer: -3, from: 0, unit: 0 },
];

/** The place of no second direction. */
export const NOWHERE: Place = { layer: -1, from: 0, unit: 0 };

/** Whether it is one number and not a direction through all. */
export function isNumber({ layer }: Place): boolean {
  return layer >= 0;
}

/** The weights and biases that a menu offers, the biases of a layer behind its weights. */
export function placesIn(plan: Plan): Place[] {
  const places = plan.layers.flatMap((planned, layer) =>
    planned.kind === 'dense' && planned.trainable
      ? Array.from({ length: (planned.inputs + 1) * planned.units }, (_, at) => {
          const from = Math.floor(at / planned.units);
          return { layer, from: from < planned.inputs ? from : -1, unit: at % planned.units };
        }).slice(0, MOST)
      : [],
  );
  return places.slice(0, MOST);
}

/** Its present value in a frame; NaN where the frame does not have it. */
export function valueOf(frame: Frame, plan: Plan, { layer, from, unit }: Place): number {
  const units = plan.layers[layer]?.units ?? 0;
  return (from < 0 ? frame.biases[layer]?.[unit] : frame.weights[layer]?.[from * units + unit]) ?? Number.NaN;
}

export function reliefOf(told: Float64Array): Relief {
  const [x = 0, y = 0, loss = 0, slopeX = 0, slopeY = 0, nextX = 0, nextY = 0] = told;
  return { x, y, loss, slopeX, slopeY, nextX, nextY, losses: told.subarray(7) };
}

/** The middles of so many equal parts of a range. */
export function middles(from: number, to: number, parts: number): Float64Array {
  return Float64Array.from({ length: parts }, (_, at) => from + ((at + 0.5) / parts) * (to - from));
}

/** A range around a value that keeps still until the value comes near its end; of a direction through all numbers a shorter one. */
export function rangeAround(value: number, before: readonly [number, number] | null, least = 4): [number, number] {
  if (before !== null) {
    const [low, high] = before;
    const edge = (high - low) / 12;
    if (value > low + edge && value < high - edge) {
      return [low, high];
    }
  }
  const half = Math.max(least, Math.abs(value) * 1.5);
  return [value - half, value + half];
}

/** Losses between which contours are drawn: as many points lie between each two, so that valleys show as hills do. */
export function levelsOf(losses: Float64Array, count: number): number[] {
  const sorted = [...losses].filter(Number.isFinite).sort((a, b) => a - b);
  const levels = Array.from({ length: count }, (_, at) => sorted[Math.floor(((at + 1) / (count + 1)) * sorted.length)] ?? 0);
  return levels.filter((level, at) => level !== levels[at - 1]);
}

/** How much of the landscape lies below a loss, from 0 to 1. */
export function shareBelow(levels: readonly number[], loss: number): number {
  return levels.length === 0 ? 0 : levels.filter((level) => loss > level).length / levels.length;
}

/** How finely a landscape is measured, so that one takes no longer than a moment: points a side. */
export function finenessFor(parameters: number, examples: number): number {
  const work = 12_000_000 / Math.max(1, parameters * examples);
  return Math.min(41, Math.max(9, Math.floor(Math.sqrt(work))));
}

/** How far from the middle of its first range, in halves of that, a landscape follows the balls: one that leapt further is at the edge. */
const FARTHEST = 6;

/** A range in which all balls lie that have not leapt out; it only grows. */
export function rangeOver(values: readonly number[], before: readonly [number, number], first: readonly [number, number]): [number, number] {
  const half = (first[1] - first[0]) / 2;
  const [least, most] = [first[0] + half - FARTHEST * half, first[0] + half + FARTHEST * half];
  let [low, high] = before;
  for (const value of values) {
    if (value >= least && value <= most) {
      const room = (high - low) / 12;
      low = value < low + room ? value - 2 * room : low;
      high = value > high - room ? value + 2 * room : high;
    }
  }
  return [low, high];
}

/** L at a place of the landscape between its points, or at the nearest one of its edge. */
export function lossAt(relief: Relief, size: number, across: number, up: number): number {
  const place = (share: number): [number, number] => {
    const at = Math.min(size - 1, Math.max(0, share * size - 0.5));
    const lower = Math.min(size - 2, Math.floor(at));
    return [lower, at - lower];
  };
  const [column, right] = place(across);
  const [row, above] = place(up);
  const loss = (y: number, x: number): number => relief.losses[y * size + x] ?? 0;
  const lower = loss(row, column) * (1 - right) + loss(row, column + 1) * right;
  const upper = loss(row + 1, column) * (1 - right) + loss(row + 1, column + 1) * right;
  return lower * (1 - above) + upper * above;
}
