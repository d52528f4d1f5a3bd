import { PACES, perSecond, USUAL_PACE } from '../../../main/ts/state/speed';
import { planOf } from '../fake/plan';
import { equal, test } from '../suite';

test('the slow places count updates, whatever the data', () => {
  equal([0, 1, 2].map((place) => perSecond(place, planOf({ train: 100000 }))), [2, 10, 60]);
});

test('the usual pace is ten epochs: of 100 examples in batches of 16, seven updates each', () => {
  equal(perSecond(USUAL_PACE, planOf({ train: 100, updates: 7 })), 70);
});

test('a batch of all is one update an epoch', () => {
  equal(perSecond(USUAL_PACE, planOf({ train: 100, updates: 1 })), 10);
});

test('the last place is as fast as it goes, and so is one that is not there', () => {
  equal(perSecond(PACES.length - 1, planOf()), 0);
  equal(perSecond(99, null), 0);
});
