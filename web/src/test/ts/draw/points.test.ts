import { colourOf, nearestPoint, pointsOf } from '../../../main/ts/draw/points';
import { paletteFor } from '../../../main/ts/draw/palette';
import { loadedOf, planOf } from '../fake/plan';
import { equal, test } from '../suite';

const light = paletteFor(false);

test('points are two columns of the examples, whichever are looked at', () => {
  const loaded = loadedOf({ examples: Float64Array.of(1, 2, 3, 4, 5, 6), info: { plan: planOf({ train: 1 }), ranges: [], columns: 3, targetColumns: 1 } });
  equal(pointsOf(loaded, [2, 0]), { x: Float64Array.of(3, 6), y: Float64Array.of(1, 4), train: 1, aside: new Map() });
});

test('one column lies on a line', () => {
  const loaded = loadedOf({ examples: Float64Array.of(1, 2), info: { plan: planOf(), ranges: [], columns: 1, targetColumns: 1 } });
  equal(pointsOf(loaded, [0, 1]).y, Float64Array.of(0, 0));
});

test('points in one place stand beside each other, and each is found where it stands', () => {
  const two = loadedOf({ examples: Float64Array.of(0, 0, 0, 0, 1, 1), info: { plan: planOf({ train: 3 }), ranges: [], columns: 2, targetColumns: 1 } });
  const points = pointsOf(two, [0, 1]);
  equal([...points.aside.keys()], [0, 1]);
  equal(nearestPoint(points, [-1, 1, -1, 1], 0.5 - 0.03, 0.5, false), 0);
  equal(nearestPoint(points, [-1, 1, -1, 1], 0.5 + 0.03, 0.5, false), 1);
});

test('the nearest point within 4 % of the map is meant, test points only where they are shown', () => {
  const points = { x: Float64Array.of(0, 1), y: Float64Array.of(0, 1), train: 1, aside: new Map() };
  equal(nearestPoint(points, [0, 1, 0, 1], 0.03, 0.98, true), 0);
  equal(nearestPoint(points, [0, 1, 0, 1], 0.05, 1, true), -1);
  equal(nearestPoint(points, [0, 1, 0, 1], 1, 0, true), 1);
  equal(nearestPoint(points, [0, 1, 0, 1], 1, 0, false), -1);
});

test('two classes are orange and blue, values go from one to the other', () => {
  const two = colourOf(planOf(), loadedOf(), light);
  equal([two(0), two(1)], [light.negative, light.positive]);
  const values = colourOf(planOf({ task: 'regress' }), loadedOf({ targets: Float64Array.of(-3, 1, 5) }), light);
  equal([values(0), values(1), values(2)], [[...light.negative], [...light.ground], [...light.positive]]);
});
