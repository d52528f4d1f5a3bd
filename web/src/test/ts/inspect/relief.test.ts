import { finenessFor, levelsOf, lossAt, middles, placesIn, rangeAround, rangeOver, reliefOf, shareBelow, valueOf } from '../../../main/ts/inspect/relief';
import type { Frame } from '../../../main/ts/worker/protocol';
import { planOf } from '../fake/plan';
import { equal, test } from '../suite';

test('the numbers of a network are its weights, each layer’s biases behind them', () => {
  const places = placesIn(planOf());
  equal(places.length, 13);
  equal([places[0], places[4], places[6], places[12]], [
    { layer: 0, from: 0, unit: 0 },
    { layer: 0, from: 1, unit: 1 },
    { layer: 0, from: -1, unit: 0 },
    { layer: 1, from: -1, unit: 0 },
  ]);
});

test('a number is found in a frame by its layer, input and unit', () => {
  const frame = { weights: [Float64Array.of(1, 2, 3, 4, 5, 6)], biases: [Float64Array.of(7, 8, 9)] } as unknown as Frame;
  equal(valueOf(frame, planOf(), { layer: 0, from: 1, unit: 2 }), 6);
  equal(valueOf(frame, planOf(), { layer: 0, from: -1, unit: 1 }), 8);
  equal(valueOf(frame, planOf(), { layer: 1, from: 0, unit: 0 }), Number.NaN);
});

test('the answer holds the place, the loss, slopes, the next step, and then the landscape', () => {
  const relief = reliefOf(Float64Array.of(1, 2, 0.5, -0.1, 0.2, 1.1, 1.8, 9, 8));
  equal([relief.x, relief.y, relief.loss, relief.slopeX, relief.slopeY, relief.nextX, relief.nextY], [1, 2, 0.5, -0.1, 0.2, 1.1, 1.8]);
  equal([...relief.losses], [9, 8]);
});

test('the shown range keeps still until the ball comes near its end', () => {
  equal(middles(0, 4, 4), Float64Array.of(0.5, 1.5, 2.5, 3.5));
  equal(rangeAround(1, null), [-3, 5]);
  equal(rangeAround(3, [-3, 5]), [-3, 5]);
  equal(rangeAround(4.9, [-3, 5]), [4.9 - 4.9 * 1.5, 4.9 + 4.9 * 1.5]);
});

test('the range of several balls grows with them, and lets go of one that leapt out', () => {
  equal(rangeOver([0, 2], [-4, 4], [-4, 4]), [-4, 4]);
  const [low, high] = rangeOver([6], [-4, 4], [-4, 4]);
  equal([low, high > 6], [-4, true]);
  equal(rangeOver([1e9, -30, Number.NaN], [-4, 4], [-4, 4]), [-4, 4]);
});

test('between its points the landscape is a plane, and beyond them as high as its edge', () => {
  const relief = reliefOf(Float64Array.of(0, 0, 0, 0, 0, 0, 0, 1, 2, 3, 4));
  equal([lossAt(relief, 2, 0.25, 0.25), lossAt(relief, 2, 0.5, 0.5), lossAt(relief, 2, 0.75, 0.25), lossAt(relief, 2, 9, 9)], [1, 2.5, 2, 4]);
});

test('as much of the landscape lies between each two levels', () => {
  const losses = Float64Array.of(1, 2, 3, 4, 100, 200, 300, 400);
  equal(levelsOf(losses, 3), [3, 100, 300]);
  equal([shareBelow([3, 100, 300], 1), shareBelow([3, 100, 300], 150), shareBelow([3, 100, 300], 400)], [0, 2 / 3, 1]);
  equal([levelsOf(new Float64Array(9), 4), shareBelow([], 1)], [[0], 0]);
});

test('a large network is measured coarsely', () => {
  equal([finenessFor(13, 280), finenessFor(10_000, 1_000)], [41, 9]);
});
