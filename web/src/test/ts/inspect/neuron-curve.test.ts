import { curveOf, placesAround } from '../../../main/ts/inspect/neuron-curve';
import { equal, test } from '../suite';

test('what is told of a neuron is its place, its slope, what a change makes of it, and two curves', () => {
  const curve = curveOf(Float64Array.of(0.5, 0.6, 0.2, 1, 0.7, 1, 1, 0.1, 0.9, 0, 1), Float64Array.of(-4, 4));
  equal([curve.z, curve.a, curve.slope, curve.movedZ, curve.movedA, curve.beside, curve.movedBeside], [0.5, 0.6, 0.2, 1, 0.7, 1, 1]);
  equal([curve.own, curve.other], [Float64Array.of(0.1, 0.9), Float64Array.of(0, 1)]);
});

test('the curve reaches beyond the dot on both sides of 0, and never less than 4', () => {
  const few = placesAround(1, -2);
  equal([few.length, few[0], few[80], few[160]], [161, -4, 0, 4]);
  equal(placesAround(8, Number.NaN)[0], -10);
});
