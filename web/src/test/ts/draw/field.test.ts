import { between, fieldOf, fitted, outputScale, paintOutput, paintUnit, paintWinner, unitScale } from '../../../main/ts/draw/field';
import { paletteFor, ramp, rampPixel } from '../../../main/ts/draw/palette';
import { dense, planOf } from '../fake/plan';
import { equal, near, test } from '../suite';

const light = paletteFor(false);
const square = { values: Float64Array.of(0, 1, 2, 3), size: 2, units: 1 };

test('a layer begins behind the drawn units of those before it', () => {
  const plan = planOf({ layers: [dense(2, 3), dense(3, 2)] });
  const maps = Float64Array.from({ length: 16 }, (_, at) => at);
  const second = fieldOf(maps, plan, 1, 2, 2);
  equal(second.units, 2);
  equal(second.values, Float64Array.of(8, 9, 10, 11, 12, 13, 14, 15));
});

test('the middle of an output is where its decision lies', () => {
  equal(outputScale(planOf(), [0, 1]), { middle: 0.5, half: 0.5 });
  equal(outputScale(planOf({ signed: true }), [0, 1]), { middle: 0, half: 1 });
  equal(outputScale(planOf({ task: 'regress' }), [-2, 6]), { middle: 2, half: 4 });
  equal(outputScale(planOf({ task: 'regress' }), [3, 3]), { middle: 3, half: 1e-12 });
});

test('bounded activations have their own middle', () => {
  equal(unitScale(dense(2, 3, { lowest: 0, highest: 1 })), { middle: 0.5, half: 0.5 });
  equal(unitScale(dense(2, 3, { lowest: -1, highest: 1 })), { middle: 0, half: 1 });
  equal(unitScale(dense(2, 3, { lowest: 0, highest: null })), { middle: 0, half: 1 });
  equal(unitScale(dense(2, 3, { lowest: null, highest: null })), { middle: 0, half: 1 });
});

test('a unit without bounds is shown to its own largest answer, and never less than 1', () => {
  const field = { values: Float64Array.of(0.5, 0, 0, 0, 2, -5, 0, 0), size: 2, units: 2 };
  equal(fitted(field, 0, { middle: 0, half: 1 }), { middle: 0, half: 1 });
  equal(fitted(field, 1, { middle: 0, half: 1 }), { middle: 0, half: 5 });
});

test('between the points stands the mean of the four nearest, at the edge the point itself', () => {
  near(between(square, 0, 0.5, 0.5), 1.5);
  near(between(square, 0, 0.5, 0), 0.5);
  near(between(square, 0, 0, 0), 0);
  near(between(square, 0, 1, 0), 1);
  near(between(square, 0, 1, 1), 3);
});

test('a map of as many pixels as points shows each point, a little paler than the data', () => {
  const pixels = new Uint32Array(4);
  paintOutput(pixels, 2, { values: Float64Array.of(-1, 0, 0.5, 1), size: 2, units: 1 }, 0, { middle: 0, half: 1 }, false, light);
  equal([...pixels], [-0.86, 0, 0.43, 0.86].map((value) => rampPixel(ramp(light), value)));
});

test('a discretised map knows two answers', () => {
  const pixels = new Uint32Array(4);
  paintOutput(pixels, 2, { values: Float64Array.of(-1, -0.01, 0.01, 1), size: 2, units: 1 }, 0, { middle: 0, half: 1 }, true, light);
  equal([...pixels], [-0.75, -0.75, 0.75, 0.75].map((value) => rampPixel(ramp(light), value)));
});

test('a unit is painted dot by dot on its own scale', () => {
  const pixels = new Uint32Array(4);
  paintUnit(pixels, square, 0, { middle: 1, half: 2 }, light);
  equal([...pixels], [-0.5, 0, 0.5, 1].map((value) => rampPixel(ramp(light), value)));
});

/** Ahead by 0.5: 0.15 + 0.65 · 0.5 = 0.475 of the way from ground to class. */
test('the winner of three is the paler the closer the race', () => {
  const pixels = new Uint32Array(4);
  const field = { values: Float64Array.from([0.7, 0.2, 0.1].flatMap((one) => [one, one, one, one])), size: 2, units: 3 };
  paintWinner(pixels, 2, field, false, light);
  equal(pixels[0], 0xff8ab6eb);
});
