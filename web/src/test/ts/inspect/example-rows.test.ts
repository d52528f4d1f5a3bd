import { classOf } from '../../../main/ts/draw/field';
import { isTruthTable, ordered, placesOf, rowsOf } from '../../../main/ts/inspect/example-rows';
import { planOf } from '../fake/plan';
import { equal, test } from '../suite';

const ONE = { numbers: Float64Array.of(-0.3, 0.43, 1, 0.3249, 0.2, 0.55, 0, 0.3025, 2, 0.88, 1, 0.0144), batch: Float64Array.of(1, 2, 0) };

test('each row holds sums, outputs, what is desired, and its loss', () => {
  const rows = rowsOf(ONE, 1);
  equal(rows.map((one) => [one.row, one.sums[0], one.outputs[0], one.desired[0], one.loss]), [
    [0, -0.3, 0.43, 1, 0.3249],
    [1, 0.2, 0.55, 0, 0.3025],
    [2, 2, 0.88, 1, 0.0144],
  ]);
  const two = rowsOf({ numbers: Float64Array.of(1, 2, 0.3, 0.7, 0, 1, 0.36), batch: Float64Array.of(0) }, 2);
  equal(two.map((one) => [[...one.sums], [...one.outputs], [...one.desired], one.loss]), [[[1, 2], [0.3, 0.7], [0, 1], 0.36]]);
});

test('the batch says of its examples which are shown already and which comes next', () => {
  equal([...placesOf(ONE)], [[2, -1], [0, 0]]);
  equal([...placesOf({ numbers: ONE.numbers, batch: Float64Array.of(0, 5, 3) })], [[5, 0], [3, 1]]);
});

test('rows come as they are given, by loss, or with the batch before the rest', () => {
  const rows = rowsOf(ONE, 1);
  const places = placesOf(ONE);
  const order = (by: 'given' | 'loss' | 'batch'): number[] => ordered(rows, by, places).map(({ row }) => row);
  equal(order('given'), [0, 1, 2]);
  equal(order('loss'), [0, 1, 2]);
  equal(order('batch'), [2, 0, 1]);
  const broken = rows.map((one) => (one.row === 2 ? { ...one, loss: Number.NaN } : one));
  equal(ordered(broken, 'loss', places).map(({ row }) => row), [2, 0, 1]);
});

test('a class is told by the threshold of one output, or by the largest of many', () => {
  equal([classOf(Float64Array.of(0.5), false), classOf(Float64Array.of(0.51), false)], [0, 1]);
  equal([classOf(Float64Array.of(-0.1), true), classOf(Float64Array.of(0.1), true)], [0, 1]);
  equal(classOf(Float64Array.of(0.2, 0.5, 0.3), false), 1);
});

test('all cases of yes and no are a truth table, any other data are not', () => {
  const plan = planOf({ columns: ['x', 'y'], train: 4, test: 0, task: 'classify' });
  const all = Float64Array.of(0, 0, 0, 1, 1, 0, 1, 1);
  equal(isTruthTable(plan, all), true);
  equal(isTruthTable(plan, all.map((value) => value / 2)), false);
  equal(isTruthTable({ ...plan, test: 1 }, all), false);
  equal(isTruthTable({ ...plan, train: 3 }, all), false);
});
