import { boundsOf } from '../../../main/ts/draw/bounds';
import { FIRST_VIEW } from '../../../main/ts/state/view';
import { loadedOf, planOf } from '../fake/plan';
import { equal, near, test } from '../suite';

function boundsFor(ranges: [number, number][], columns = ['x', 'y']): number[] {
  const plan = planOf({ columns });
  return boundsOf(loadedOf({ info: { plan, ranges, columns: columns.length, targetColumns: 1 } }), FIRST_VIEW);
}

test('the data have a margin of 8 %', () => {
  near(boundsFor([[0, 1], [2, 6]]), [-0.08, 1.08, 1.68, 6.32]);
});

test('data that lie nearly around 0 are shown around 0', () => {
  near(boundsFor([[-1, 1.1], [-1, 1]]), [-1.268, 1.268, -1.16, 1.16]);
});

test('a column with one value has room on both sides', () => {
  near(boundsFor([[3, 3], [0, 1]]), [2, 4, -0.08, 1.08]);
});

test('one column is a line: the other way is from −1 to 1', () => {
  near(boundsFor([[0, 1]], ['x']), [-0.08, 1.08, -1, 1]);
});

test('what is drawn on stays as it is, and before the first run there is a plane', () => {
  equal(boundsOf(null, FIRST_VIEW), [-1, 1, -1, 1]);
  equal(boundsOf(loadedOf(), { ...FIRST_VIEW, drawing: { target: 0, bounds: [1, 2, 3, 4], points: null } }), [1, 2, 3, 4]);
});
