import { rowAt, seenAt, stopOfShown, stopsOf, type Stop } from '../../../main/ts/inspect/stops';
import { dense, planOf } from '../fake/plan';
import { equal, test } from '../suite';

function told(stops: Stop[]): string {
  return stops.map(({ kind, layer, row }) => kind + (layer < 0 ? '' : layer) + (row < 0 ? '' : `.${row}`)).join(' ');
}

test('a batch goes forward layer by layer, its errors are averaged, and back it goes to the update', () => {
  equal(told(stopsOf(planOf(), 4, false)), 'batch forward0 forward1 error mean back1 back0 gradient update');
});

test('one by one each example goes its way and adds its part before the batch is full', () => {
  equal(
    told(stopsOf(planOf(), 2, true)),
    'batch forward0.0 forward1.0 error.0 back1.0 back0.0 adds.0 forward0.1 forward1.1 error.1 back1.1 back0.1 adds.1 mean gradient update',
  );
});

test('what only changes a shape is no stop, and nothing goes back behind the first layer that learns', () => {
  const layers = [dense(2, 3, { trainable: false }), dense(3, 3, { kind: 'reshape', trainable: false }), dense(3, 1)];
  equal(told(stopsOf(planOf({ layers }), 4, false)), 'batch forward0 forward2 error mean back2 gradient update');
});

test('at a stop all is seen that was seen before of the same example', () => {
  const stops = stopsOf(planOf(), 2, true);
  const nothing = { error: false, mean: false, adds: false, gradient: false, update: false };
  equal(seenAt(stops, 0), { ...nothing, forward: -1, back: Number.POSITIVE_INFINITY });
  equal(seenAt(stops, 4), { ...nothing, forward: 1, error: true, back: 1 });
  equal(seenAt(stops, 7), { ...nothing, forward: 0, back: Number.POSITIVE_INFINITY });
  equal(seenAt(stops, stops.length - 1), { forward: 1, error: true, mean: true, back: 0, adds: true, gradient: true, update: true });
});

test('the example is the one whose way it is, at the end the last one; the whole batch leaves the choice', () => {
  const stops = stopsOf(planOf(), 2, true);
  equal([rowAt(stops, 0), rowAt(stops, 3), rowAt(stops, 8), rowAt(stops, stops.length - 1)], [null, 0, 1, 1]);
  equal(rowAt(stopsOf(planOf(), 2, false), 5), null);
});

test('an example that was shown has just added its part', () => {
  const stops = stopsOf(planOf(), 2, true);
  equal([stopOfShown(stops, 1), stopOfShown(stops, 2), stopOfShown(stops, 0)], [6, 12, 0]);
});
