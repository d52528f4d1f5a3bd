import { drawAt, drawnPoints, writePoints } from '../../../main/ts/control/drawing';
import { FIRST_VIEW } from '../../../main/ts/state/view';
import { equal, test } from '../suite';

type Drawing = Parameters<typeof drawAt>[0];

/** A text whose list of points is that, a map from 0 to 10 both ways on which class 1 is drawn, and what is put into the text. */
function drawing(list: string): { app: Drawing; put: string[] } {
  const put: string[] = [];
  const words = ['points', list].map((text) => ({ text, from: 0, to: 0 }));
  const app = {
    reading: { value: { problems: [], statements: [{ keyword: 'data', words, from: 0, to: 0 }], plan: null } },
    view: { value: { ...FIRST_VIEW, drawing: { target: 1, bounds: [0, 10, 0, 10] } } },
    change: (make: (edits: { put(statement: string): string }) => string) => void put.push(make({ put: (statement) => statement })),
  } as unknown as Drawing;
  return { app, put };
}

test('points are three numbers each, however they are spaced', () => {
  const { app } = drawing('[0.5 1 0; 2 3 1\n 4 5 2]');
  equal(drawnPoints(app), [
    { x: 0.5, y: 1, target: 0 },
    { x: 2, y: 3, target: 1 },
    { x: 4, y: 5, target: 2 },
  ]);
});

test('a click on free ground puts a point of the chosen class there, no finer than a hand', () => {
  const { app, put } = drawing('[1 1 0]');
  drawAt(app, 3.14159, 2.71828);
  equal(put, ['data points [1 1 0  3.14 2.72 1] columns 3']);
});

test('a click on a point takes it away: within 2.2 % of the map', () => {
  const { app, put } = drawing('[1 1 0 5 5 1]');
  drawAt(app, 1.2, 1);
  drawAt(app, 1.23, 1);
  equal(put, ['data points [5 5 1] columns 3', 'data points [1 1 0  5 5 1  1.23 1 1] columns 3']);
});

test('no points are an empty list', () => {
  const { app, put } = drawing('[1 1 0]');
  writePoints(app, []);
  equal(put, ['data points [] columns 3']);
});

test('data that come from elsewhere have no drawn points', () => {
  const app = { reading: { value: { problems: [], statements: [], plan: null } } } as unknown as Drawing;
  equal(drawnPoints(app), []);
});
