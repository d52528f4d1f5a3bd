import type { TextEdits } from '../worker/load';
import type { Frame } from '../worker/protocol';

/** More numbers of one layer than this make no text that anybody reads. */
const MOST = 64;

/** One of a network's numbers: a weight, or a bias with `from` −1. */
export interface HandNumber {
  layer: number;
  unit: number;
  from: number;
  /** How many units the layer has. */
  units: number;
}

/** What hands have set since the run last moved: a frame that was asked for before may not have it. */
export class SetByHand {
  private at = '';
  private numbers: { number: HandNumber; value: number }[] = [];

  /** @param frame of the moment when it is set */
  set(frame: Frame, number: HandNumber, value: number): void {
    const at = momentOf(frame);
    if (at !== this.at) {
      this.forget();
      this.at = at;
    }
    this.numbers.push({ number, value });
  }

  /** The run was taken to another moment that may look the same. */
  forget(): void {
    this.at = '';
    this.numbers = [];
  }

  /** The network's numbers of a frame as hands have set them. */
  in(frame: Frame): Pick<Frame, 'weights' | 'biases'> {
    const [weights, biases] = [frame.weights.slice(), frame.biases.slice()];
    if (momentOf(frame) === this.at) {
      for (const { number, value } of this.numbers) {
        const { layer, unit, from, units } = number;
        const all = from < 0 ? biases : weights;
        const one = all[layer]?.slice();
        if (one !== undefined && one.length > 0) {
          one[from < 0 ? unit : from * units + unit] = value;
          all[layer] = one;
        }
      }
    }
    return { weights, biases };
  }
}

function momentOf({ run, step, within }: Frame): string {
  return `${run} ${step} ${within}`;
}

/** All weights of a number's layer, or all its biases; null where they are too many for a text. */
export function numbersWith({ weights, biases }: Pick<Frame, 'weights' | 'biases'>, { layer, from }: HandNumber): Float64Array | null {
  const numbers = (from < 0 ? biases : weights)[layer];
  return numbers === undefined || numbers.length === 0 || numbers.length > MOST ? null : numbers;
}

/** Weights and biases of every layer that has few enough of them. */
export function allNumbers(frame: Pick<Frame, 'weights' | 'biases'>): { layer: number; bias: boolean; numbers: Float64Array }[] {
  return frame.weights.flatMap((weights, layer) =>
    [
      { layer, bias: false, numbers: weights },
      { layer, bias: true, numbers: frame.biases[layer] ?? new Float64Array(0) },
    ].filter(({ numbers }) => numbers.length > 0 && numbers.length <= MOST),
  );
}

/** The edit that writes them. */
export function written(edits: TextEdits, layer: number, bias: boolean, numbers: Float64Array): string {
  return bias ? edits.setBias(layer, numbers) : edits.setWeights(layer, numbers);
}
