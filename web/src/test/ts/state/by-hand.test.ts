import { allNumbers, numbersWith, SetByHand, written } from '../../../main/ts/state/by-hand';
import type { TextEdits } from '../../../main/ts/worker/load';
import type { Frame } from '../../../main/ts/worker/protocol';
import { equal, test } from '../suite';

const frame = {
  run: 1,
  step: 0,
  within: 0,
  weights: [Float64Array.of(1, 2, 3, 4, 5, 6), new Float64Array(0), new Float64Array(65)],
  biases: [Float64Array.of(7, 8, 9), new Float64Array(0), Float64Array.of(1)],
} as unknown as Frame;

test('numbers that are set one after the other before the next frame are all there, the rest is as the network has it', () => {
  const hands = new SetByHand();
  hands.set(frame, { layer: 0, unit: 2, from: 1, units: 3 }, -0.5);
  hands.set(frame, { layer: 0, unit: 0, from: 0, units: 3 }, 10);
  hands.set(frame, { layer: 0, unit: 1, from: -1, units: 3 }, 0);
  equal(numbersWith(hands.in(frame), { layer: 0, unit: 0, from: 0, units: 3 }), Float64Array.of(10, 2, 3, 4, 5, -0.5));
  equal(numbersWith(hands.in(frame), { layer: 0, unit: 0, from: -1, units: 3 }), Float64Array.of(7, 0, 9));
  equal([frame.weights[0], frame.biases[0]], [Float64Array.of(1, 2, 3, 4, 5, 6), Float64Array.of(7, 8, 9)]);
});

test('what was set is over with the next step, another run, and going back', () => {
  const hands = new SetByHand();
  const number = { layer: 0, unit: 0, from: 0, units: 3 };
  const first = (shown: Frame): number | undefined => numbersWith(hands.in(shown), number)?.[0];
  hands.set(frame, number, 10);
  equal([first(frame), first({ ...frame, step: 1 }), first({ ...frame, run: 2 })], [10, 1, 1]);
  hands.set({ ...frame, step: 1 }, { ...number, unit: 1 }, 20);
  equal(first({ ...frame, step: 1 }), 1);
  hands.set(frame, number, 10);
  hands.forget();
  equal(first(frame), 1);
});

test('more numbers than anybody reads are no text', () => {
  equal(numbersWith(frame, { layer: 2, unit: 0, from: 0, units: 1 }), null);
  equal(numbersWith(frame, { layer: 1, unit: 0, from: 0, units: 1 }), null);
  equal(allNumbers(frame).map(({ layer, bias }) => [layer, bias]), [[0, false], [0, true], [2, true]]);
});

test('weights and biases are edits of their own', () => {
  const edits = { setWeights: (layer: number) => `w ${layer}`, setBias: (layer: number) => `b ${layer}` } as unknown as TextEdits;
  equal([written(edits, 3, false, new Float64Array(0)), written(edits, 4, true, new Float64Array(0))], ['w 3', 'b 4']);
});
