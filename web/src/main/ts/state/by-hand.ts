import type { TextEdits } from '../worker/load';
import type { Frame } from '../worker/protocol';

/** More numbers of one layer than this make no text that anybody reads. */
const MOST = 64;

/**
 * All weights of a layer, or all its biases, with one of them set by hand; null where they are too many for a text.
 *
 * @param number `from` −1 for a bias
 */
export function withNumber(frame: Frame, number: { layer: number; unit: number; from: number; units: number }, value: number): Float64Array | null {
  const { layer, unit, from, units } = number;
  const numbers = (from < 0 ? frame.biases : frame.weights)[layer]?.slice();
  if (numbers === undefined || numbers.length === 0 || numbers.length > MOST) {
    return null;
  }
  numbers[from < 0 ? unit : from * units + unit] = value;
  return numbers;
}

/** Weights and biases of every layer that has few enough of them. */
export function allNumbers(frame: Frame): { layer: number; bias: boolean; numbers: Float64Array }[] {
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
