import { colourOf, drawnRows, mark, nearestPoint, partOf, pointsOf } from '../../../main/ts/draw/points';
import { paletteFor } from '../../../main/ts/draw/palette';
import { loadedOf, planOf } from '../fake/plan';
import { equal, test } from '../suite';

const light = paletteFor(false);

test('points are two columns of the examples, whichever are looked at', () => {
  const loaded = loadedOf({ examples: Float64Array.of(1, 2, 3, 4, 5, 6), info: { plan: planOf({ train: 1 }), ranges: [], columns: 3, targetColumns: 1 } });
  equal(pointsOf(loaded, [2, 0]), { rows: Int32Array.of(0, 1), x: Float64Array.of(3, 6), y: Float64Array.of(1, 4), aside: new Map() });
});

test('one column lies on a line', () => {
  const loaded = loadedOf({ examples: Float64Array.of(1, 2), info: { plan: planOf(), ranges: [], columns: 1, targetColumns: 1 } });
  equal(pointsOf(loaded, [0, 1]).y, Float64Array.of(0, 0));
});

test('points in one place stand beside each other, and each is found where it stands', () => {
  const two = loadedOf({ examples: Float64Array.of(0, 0, 0, 0, 1, 1), info: { plan: planOf({ train: 3 }), ranges: [], columns: 2, targetColumns: 1 } });
  const points = pointsOf(two, [0, 1]);
  equal([...points.aside.keys()], [0, 1]);
  equal(nearestPoint(two.info.plan, points, [-1, 1, -1, 1], 0.5 - 0.03, 0.5, false), 0);
  equal(nearestPoint(two.info.plan, points, [-1, 1, -1, 1], 0.5 + 0.03, 0.5, false), 1);
});

test('the nearest point within 4 % of the map is meant, test points only where they are shown', () => {
  const points = { rows: Int32Array.of(0, 1), x: Float64Array.of(0, 1), y: Float64Array.of(0, 1), aside: new Map() };
  const plan = planOf({ train: 1, test: 1 });
  equal(nearestPoint(plan, points, [0, 1, 0, 1], 0.03, 0.98, true), 0);
  equal(nearestPoint(plan, points, [0, 1, 0, 1], 0.05, 1, true), -1);
  equal(nearestPoint(plan, points, [0, 1, 0, 1], 1, 0, true), 1);
  equal(nearestPoint(plan, points, [0, 1, 0, 1], 1, 0, false), -1);
});

test('two classes are orange and blue, values go from one to the other', () => {
  const two = colourOf(planOf(), loadedOf(), light);
  equal([two(0), two(1)], [light.negative, light.positive]);
  const values = colourOf(planOf({ task: 'regress' }), loadedOf({ targets: Float64Array.of(-3, 1, 5) }), light);
  equal([values(0), values(1), values(2)], [[...light.negative], [...light.ground], [...light.positive]]);
});

test('of very many examples an even share is drawn, of each part its own', () => {
  const rows = drawnRows(100_000);
  equal([rows.length, rows[0], rows[1], rows[2999]], [3000, 0, 33, 99_966]);
  equal([...drawnRows(3)], [0, 1, 2]);
});

test('training rows come first, then test rows, then validation rows, and these are squares', () => {
  const plan = planOf({ train: 2, test: 1, validation: 1 });
  equal([0, 1, 2, 3].map((row) => partOf(plan, row)), ['train', 'train', 'test', 'validation']);
  const drawn: string[] = [];
  const context = { beginPath: () => {}, rect: (...at: number[]) => drawn.push(`rect ${at.join(' ')}`), arc: (x: number) => drawn.push(`arc ${x}`), moveTo: (...at: number[]) => drawn.push(`from ${at.join(' ')}`), lineTo: () => {}, closePath: () => {} };
  mark(context as unknown as CanvasRenderingContext2D, 'validation', 5, 6, 2);
  mark(context as unknown as CanvasRenderingContext2D, 'train', 5, 6, 2);
  mark(context as unknown as CanvasRenderingContext2D, 'test', 5, 6, 2);
  equal(drawn, ['rect 3 4 4 4', 'arc 5', 'from 5 3.1']);
});
