import { breath, inSlices } from '../../../main/ts/state/slices';
import { equal, test } from '../suite';

test('long work goes on in slices, and other messages get their turn between them', async () => {
  let rows = 0;
  const work = {
    advance: (more: number): boolean => {
      const until = performance.now() + 1;
      while (performance.now() < until) {
        // A row takes its time.
      }
      rows += more;
      return rows >= 1000;
    },
  };
  const done = inSlices(work);
  await breath();
  equal(rows > 0 && rows < 1000, true);
  await done;
  equal(rows, 1000);
});
