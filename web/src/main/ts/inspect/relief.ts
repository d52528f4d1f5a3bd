import type { Frame } from '../worker/protocol';
import type { Plan } from '../worker/model';

/** One of the network's numbers: `from` −1 for a bias. */
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

/** A range around a value that keeps still until the value comes near its end. */
export function rangeAround(value: number, before: readonly [number, number] | null): [number, number] {
  if (before !== null) {
    const [low, high] = before;
    const edge = (high - low) / 12;
    if (value > low + edge && value < high - edge) {
      return [low, high];
    }
  }
  const half = Math.max(4, Math.abs(value) * 1.5);
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
