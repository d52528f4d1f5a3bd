import { topOf } from '../../../main/ts/chart/losses';
import { equal, test } from '../suite';

test('the axis reaches a little above the largest loss at the start or now', () => {
  equal(topOf([{ points: [0, 1, 0, 0, 1, 0.5, 0, 0] }, { points: [0, 1, 0, 0, 1, 2, 0, 0] }]), 2.1);
});

test('a run that leaps out does not squeeze the others flat: three times the start is shown', () => {
  equal(topOf([{ points: [0, 1, 0, 0, 1, 0.5, 0, 0] }, { points: [0, 1, 0, 0, 1, 4000, 0, 0] }]), 3.1500000000000004);
});

test('of no curve, or of numbers that are none, there is an axis all the same', () => {
  equal(topOf([]), 1);
  equal(topOf([{ points: [0, Number.NaN, 0, 0] }]), 1);
});
