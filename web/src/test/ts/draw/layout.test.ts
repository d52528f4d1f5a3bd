import { drawnUnits, featureList, layOut } from '../../../main/ts/draw/layout';
import { dense, planOf } from '../fake/plan';
import { equal, near, test } from '../suite';

test('a plane offers its seven features beside those of the text', () => {
  const names = featureList(planOf({ features: ['x', 'y', 'x^3'] }));
  equal(names.map((one) => one.name), ['x', 'y', 'x^2', 'y^2', 'x*y', 'sin(x)', 'sin(y)', 'x^3']);
  equal(names.filter((one) => one.active).map((one) => one.name), ['x', 'y', 'x^3']);
});

test('other data offer what the text names, no more', () => {
  const names = featureList(planOf({ columns: ['length', 'width'], features: ['width'], offered: [] }));
  equal(names, [{ name: 'width', active: true }]);
});

/** 7 features need 360 / 7.35 each; 76 on the left for “sin(x)”, 48 on the right, two gaps of 238 between. */
test('columns stand evenly apart, each around the middle', () => {
  const { columns } = layOut(planOf(), 600, 400, 40);
  near(columns.map((column) => column.x), [76, 314, 552]);
  equal(columns.map((column) => column.nodes.length), [7, 3, 1]);
  near(columns.map((column) => column.nodes[(column.nodes.length - 1) / 2]?.y ?? 0), [220, 220, 220]);
  const features = columns[0]?.nodes ?? [];
  near((features[1]?.y ?? 0) - (features[0]?.y ?? 0), 360 / 7.35);
  near(features[0]?.size ?? 0, (360 / 7.35) * 0.74);
});

test('of many units twelve are drawn and the rest is a number', () => {
  const column = layOut(planOf({ layers: [dense(2, 20)] }), 600, 400, 40).columns[1];
  equal(column?.nodes.length, 12);
  equal(column?.hidden, 8);
});

test('what only passes numbers on is no column', () => {
  const plan = planOf({ layers: [dense(2, 3), dense(3, 3, { keyword: 'dropout', kind: 'pass', trainable: false }), dense(3, 1)] });
  equal(layOut(plan, 600, 400, 40).columns.map((column) => column.layer), [-1, 0, 2]);
});

test('a layer that the page has never heard of is a column, unless it passes numbers on', () => {
  const half = dense(4, 2, { keyword: 'half', kind: 'other' });
  const mirror = dense(2, 2, { keyword: 'mirror', kind: 'pass' });
  const flat = dense(2, 2, { keyword: 'flatten', kind: 'reshape' });
  const plan = planOf({ layers: [dense(2, 4), half, mirror, flat, dense(2, 1)] });
  const { columns } = layOut(plan, 600, 400, 40);
  equal(columns.map((column) => [column.layer, column.nodes.length]), [[-1, 7], [0, 4], [1, 2], [4, 1]]);
});

test('a picture is drawn by its channels', () => {
  equal(drawnUnits(dense(1, 288, { picture: { height: 6, width: 6, channels: 8 } })), 8);
  equal(drawnUnits(dense(1, 288)), 288);
});
