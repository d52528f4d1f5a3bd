import { allNumbers, withNumber, written } from '../../../main/ts/state/by-hand';
import type { TextEdits } from '../../../main/ts/worker/load';
import type { Frame } from '../../../main/ts/worker/protocol';
import { equal, test } from '../suite';

const frame = {
  weights: [Float64Array.of(1, 2, 3, 4, 5, 6), new Float64Array(0), new Float64Array(65)],
  biases: [Float64Array.of(7, 8, 9), new Float64Array(0), Float64Array.of(1)],
} as unknown as Frame;

test('one number of a layer is another, the rest is as the network has it', () => {
  equal(withNumber(frame, { layer: 0, unit: 2, from: 1, units: 3 }, -0.5), Float64Array.of(1, 2, 3, 4, 5, -0.5));
  equal(withNumber(frame, { layer: 0, unit: 1, from: -1, units: 3 }, 0), Float64Array.of(7, 0, 9));
  equal(frame.weights[0], Float64Array.of(1, 2, 3, 4, 5, 6));
});

test('more numbers than anybody reads are no text', () => {
  equal(withNumber(frame, { layer: 2, unit: 0, from: 0, units: 1 }, 1), null);
  equal(withNumber(frame, { layer: 1, unit: 0, from: 0, units: 1 }, 1), null);
  equal(allNumbers(frame).map(({ layer, bias }) => [layer, bias]), [[0, false], [0, true], [2, true]]);
});

test('weights and biases are edits of their own', () => {
  const edits = { setWeights: (layer: number) => `w ${layer}`, setBias: (layer: number) => `b ${layer}` } as unknown as TextEdits;
  equal([written(edits, 3, false, new Float64Array(0)), written(edits, 4, true, new Float64Array(0))], ['w 3', 'b 4']);
});
