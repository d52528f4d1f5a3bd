import { Checkpoints } from '../../../main/ts/worker/checkpoints';
import { equal, test } from '../suite';

/** An epoch has ten steps. */
function offer(kept: Checkpoints, ...epochs: number[]): number[] {
  const taken: number[] = [];
  for (const epoch of epochs) {
    kept.offer(10 * epoch, epoch, () => {
      taken.push(epoch);
      return '0123456789';
    });
  }
  return taken;
}

test('the start and each epoch are kept while there is room', () => {
  const kept = new Checkpoints(3, 1000);
  offer(kept, 0, 1, 2);
  equal(kept.steps(), [0, 10, 20]);
});

test('when full, only every second epoch stays, the start always, and no snapshot is made in vain', () => {
  const kept = new Checkpoints(3, 1000);
  equal(offer(kept, 0, 1, 2, 3, 4, 5), [0, 1, 2, 3, 4]);
  equal(kept.steps(), [0, 20, 40]);
});

test('large networks keep fewer, two at least', () => {
  const kept = new Checkpoints(100, 25);
  offer(kept, 0, 1, 2);
  equal(kept.steps(), [0, 20]);
  const tiny = new Checkpoints(100, 1);
  offer(tiny, 0, 1);
  equal(tiny.steps(), [0, 10]);
});

test('one goes back to the latest at or before a step', () => {
  const kept = new Checkpoints(10, 1000);
  offer(kept, 0, 1, 2);
  equal(kept.before(19)?.step, 10);
  equal(kept.before(20)?.epoch, 2);
  equal(new Checkpoints(10, 1000).before(5), null);
});

test('what came after is forgotten, and can be kept anew', () => {
  const kept = new Checkpoints(10, 1000);
  offer(kept, 0, 1, 2);
  kept.cut(10);
  equal(kept.steps(), [0, 10]);
  equal(offer(kept, 1, 2), [2]);
  kept.clear();
  equal(kept.steps(), []);
});
