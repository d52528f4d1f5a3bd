import { partsOf } from '../../../main/ts/inspect/step-parts';
import { equal, test } from '../suite';

test('each part stands behind its length, first the batch, then layer by layer', () => {
  const layer = [1, 0.5, 1, 0.6, 0, 2, 3, 4, 2, 0.1, 0.2, 2, 0.3, 0.4, 2, 0.5, 0.6, 2, 0.7, 0.8, 2, 2.9, 3.9];
  const told = partsOf(Float64Array.of(5, 1, 2, 0.25, 0.1, 8, 3, 7, 5, 6, 3, 0.1, 0.2, 0.3, 2, -1, 1, 1, 1, ...layer));
  equal([told.shown, told.row, told.loss, told.rate, told.step], [1, 2, 0.25, 0.1, 8]);
  equal([told.examples, told.losses], [Float64Array.of(7, 5, 6), Float64Array.of(0.1, 0.2, 0.3)]);
  equal([told.input, told.desired], [Float64Array.of(-1, 1), Float64Array.of(1)]);
  const [first] = told.layers;
  equal(told.layers.length, 1);
  equal([first?.sums, first?.outputs, first?.deltas], [Float64Array.of(0.5), Float64Array.of(0.6), new Float64Array(0)]);
  equal([first?.before, first?.soFar, first?.after], [Float64Array.of(3, 4), Float64Array.of(0.3, 0.4), Float64Array.of(2.9, 3.9)]);
});
