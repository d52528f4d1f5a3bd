import { Rescue } from '../../../main/ts/state/rescue';
import type { WorkerClient } from '../../../main/ts/worker/client';
import type { Frame } from '../../../main/ts/worker/protocol';
import { equal, platform, test, turn } from '../suite';

let now = 10_000;
platform('performance', { now: () => now });

function begun(): { rescue: Rescue; asked: () => number; fail: () => void } {
  let asked = 0;
  let lost = false;
  const client = {
    ask: async () => {
      if (lost) {
        throw new Error('lost');
      }
      return `state ${++asked}`;
    },
  } as unknown as WorkerClient;
  return { rescue: new Rescue(client), asked: () => asked, fail: () => (lost = true) };
}

const frame = (step: number, running: boolean, run = 1): Frame => ({ run, step, running }) as Frame;

test('what stands still is copied once, and belongs to its text', async () => {
  const { rescue, asked } = begun();
  rescue.follow(frame(3, false), () => 'layer 3', 13);
  rescue.follow(frame(3, false), () => 'layer 3', 13);
  await turn();
  equal(asked(), 1);
  equal([rescue.of('layer 3'), rescue.of('layer 4')], ['state 1', null]);
});

test('what runs is copied every two seconds', async () => {
  const { rescue, asked } = begun();
  rescue.follow(frame(1, true), () => 'layer 3', 13);
  now += 1999;
  rescue.follow(frame(2, true), () => 'layer 3', 13);
  await turn();
  equal(asked(), 1);
  now += 1;
  rescue.follow(frame(3, true), () => 'layer 3', 13);
  await turn();
  equal(rescue.of('layer 3'), 'state 2');
});

test('a network too large to copy is not, and a lost worker leaves the copy from before', async () => {
  const { rescue, asked, fail } = begun();
  rescue.follow(frame(1, false), () => 'layer 3', 200_001);
  await turn();
  equal(asked(), 0);
  rescue.follow(frame(1, false), () => 'layer 3', 200_000);
  await turn();
  fail();
  rescue.follow(frame(2, false), () => 'layer 3', 13);
  await turn();
  equal(rescue.of('layer 3'), 'state 1');
});

test('where another text came to run meanwhile, the answer may be of that one', async () => {
  const { rescue } = begun();
  let runs = 'layer 3';
  rescue.follow(frame(1, false), () => runs, 13);
  runs = 'layer 4';
  await turn();
  equal([rescue.of('layer 3'), rescue.of('layer 4')], [null, null]);
});
