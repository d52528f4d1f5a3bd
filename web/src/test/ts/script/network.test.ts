import type { CompiledNetwork } from '../../../main/ts/script/compiled.js';
import { ScriptNetwork } from '../../../main/ts/script/network';
import { equal, failure, test } from '../suite';

/** Two columns in, their sum and their difference out. */
function network(classes: string[] = ['sum', 'difference']): ScriptNetwork {
  return new ScriptNetwork({
    info: () => JSON.stringify({ columns: ['x', 'y'], classes, outputs: 2, layers: 3 }),
    predictInto: (columns: Float64Array, rows: number, outputs: Float64Array) => {
      for (let row = 0; row < rows; row++) {
        const [x, y] = columns.subarray(2 * row);
        outputs.set([(x as number) + (y as number), (x as number) - (y as number)], 2 * row);
      }
    },
    decide: (outputs: Float64Array, rows: number) =>
      Int32Array.from({ length: rows }, (_, row) => ((outputs[2 * row] as number) >= (outputs[2 * row + 1] as number) ? 0 : 1)),
    weights: (layer: number) => Float64Array.of(layer),
  } as unknown as CompiledNetwork);
}

test('one example has one answer, several have one each', () => {
  equal(network().predict([3, 1]), [4, 2]);
  equal(network().predict([[3, 1], [1, -2]]), [[4, 2], [-1, 3]]);
  equal(network().predict([]), []);
});

test('answers go into memory of the caller', async () => {
  const outputs = new Float64Array(5);
  network().predictInto(Float64Array.of(3, 1, 1, -2), outputs);
  equal(outputs, Float64Array.of(4, 2, -1, 3, 0));
  equal((await failure(() => network().predictInto(new Float64Array(3), outputs))).message, 'Examples of 2 columns (x, y) cannot be 3 numbers.');
  equal((await failure(() => network().predictInto(new Float64Array(6), outputs))).message, 'The answers need 6 numbers, but there is room for 5.');
});

test('a class is called by its name', () => {
  equal(network().classify([3, 1]), 'sum');
  equal(network().classify([[3, 1], [1, -2]]), ['sum', 'difference']);
});

test('values have no classes', async () => {
  equal((await failure(() => network([]).classify([1, 2]))).message, 'This network predicts values and knows no classes.');
});

test('an example of another width says what it should have', async () => {
  equal((await failure(() => network().predict([1, 2, 3]))).message, 'An example has 2 columns (x, y), but this one has 3.');
  equal((await failure(() => network().predict([[1, 2], [1]]))) instanceof RangeError, true);
});

test('a layer that is not there says which are', async () => {
  equal(network().weights(2), Float64Array.of(2));
  for (const layer of [3, -1, 0.5]) {
    equal((await failure(() => network().weights(layer))).message, `Layers are numbered from 0 to 2, but this is ${layer}.`);
  }
});
