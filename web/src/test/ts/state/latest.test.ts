import { Latest } from '../../../main/ts/state/latest';
import { equal, test } from '../suite';

test('of operations that overlap only the latest counts', () => {
  const latest = new Latest();
  const first = latest.begin();
  equal(first.aborted, false);
  const second = latest.begin();
  equal([first.aborted, second.aborted], [true, false]);
});
