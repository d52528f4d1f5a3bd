import { drawAt, pointAt, writePoints } from '../../../main/ts/control/draw-points';
import { drawnPoints } from '../../../main/ts/control/drawing';
import { FIRST_VIEW, type View } from '../../../main/ts/state/view';
import { equal, test } from '../suite';

type Drawing = Parameters<typeof drawAt>[0];

/** A text whose list of points is that, a map from 0 to 10 both ways on which class 1 is drawn, and what is put into the text. */
function drawing(list: string): { app: Drawing; put: string[]; waiting: () => unknown } {
  const put: string[] = [];
  const view = { value: { ...FIRST_VIEW, drawing: { target: 1, bounds: [0, 10, 0, 10], points: null } } as View };
  const words = ['points', list].map((text) => ({ text, from: 0, to: 0 }));
  const app = {
    reading: { value: { problems: [], statements: [{ keyword: 'data', words, from: 0, to: 0 }], plan: null } },
    view,
    look: (change: Partial<View>) => void (view.value = { ...view.value, ...change }),
    change: (make: (edits: { put(statement: string): string }) => string) => void put.push(make({ put: (statement) => statement })),
  } as unknown as Drawing;
  return { app, put, waiting: () => view.value.drawing?.points };
}

test('points are three numbers each, however they are spaced', () => {
  const { app } = drawing('[0.5 1 0; 2 3 1\n 4 5 2]');
  equal(drawnPoints(app), [
    { x: 0.5, y: 1, target: 0 },
    { x: 2, y: 3, target: 1 },
    { x: 4, y: 5, target: 2 },
  ]);
});

test('a click on free ground puts a point of the class it was made with there, no finer than a hand', () => {
  const { app, put } = drawing('[1 1 0]');
  drawAt(app, 3.14159, 2.71828, 2);
  equal(put, ['data points [1 1 0  3.14 2.72 2] columns 3']);
});

test('a click on a point takes it away: within 2.2 % of the map', () => {
  const { app, put } = drawing('[1 1 0 5 5 1 8 8 0]');
  drawAt(app, 1.2, 1, 1);
  drawAt(app, 1.23, 1, 1);
  equal(put, ['data points [5 5 1  8 8 0] columns 3', 'data points [1 1 0  5 5 1  8 8 0  1.23 1 1] columns 3']);
});

test('points of one class alone wait, and go into the text with the first of another; to clear it is no change of the text', () => {
  const { app, put, waiting } = drawing('[1 1 0 5 5 1]');
  writePoints(app, []);
  equal([put, waiting(), drawnPoints(app)], [[], [], []]);
  drawAt(app, 2, 2, 1);
  equal([put, waiting()], [[], [{ x: 2, y: 2, target: 1 }]]);
  writePoints(app, [...drawnPoints(app), { x: 3, y: 3, target: 0 }]);
  equal([put, waiting()], [['data points [2 2 1  3 3 0] columns 3'], null]);
});

test('a place of the map is a point of the chosen class', () => {
  equal(pointAt({ target: 2, bounds: [-1, 1, 0, 10], points: null }, 0.25, 0.1), { x: -0.5, y: 9, target: 2 });
});

test('data that come from elsewhere have no drawn points', () => {
  const app = { reading: { value: { problems: [], statements: [], plan: null } }, view: { value: FIRST_VIEW } } as unknown as Drawing;
  equal(drawnPoints(app), []);
});
