import type { CompiledTraining } from '../../../main/ts/script/compiled.js';
import { ScriptTraining } from '../../../main/ts/script/training';
import type { Experiment } from '../../../main/npm/engine';
import { equal, failure, test } from '../suite';

/** Ten updates an epoch, three epochs. */
function training(metrics: unknown[] = [], test = 0): ScriptTraining {
  let step = 0;
  const compiled = {
    stepBatches: (updates: number) => {
      const done = Math.min(updates, 30 - step);
      step += done;
      return done;
    },
    stepEpoch: () => void (step = Math.min(30, 10 * Math.floor(step / 10) + 10)),
    goesOn: () => step < 30,
    step: () => step,
    epoch: () => Math.floor(step / 10),
    ending: () => (step >= 30 ? 'epochs' : ''),
    broken: () => '',
    trainLoss: () => 0.5,
    testLoss: () => 0.25,
    metrics: () => JSON.stringify(metrics),
    rewind: () => void (step = 0),
  } as unknown as CompiledTraining;
  return new ScriptTraining(compiled, { test } as Experiment);
}

test('an epoch ends where it ends, also from within', () => {
  const one = training();
  equal(one.stepBatch(), true);
  equal([one.stepEpoch(), one.step, one.epoch], [true, 10, 1]);
});

test('many updates are one call, and no more than there are', async () => {
  const one = training();
  equal([one.stepBatches(7), one.step, one.stepBatches(100), one.stepBatches(1)], [7, 7, 23, 0]);
  equal((await failure(() => training().stepBatches(-1))) instanceof RangeError, true);
});

test('a run goes to the end of its text and no further', async () => {
  const one = training();
  equal([await one.run(), one.step], ['epochs', 30]);
  equal([one.stepBatch(), one.step], [false, 30]);
});

test('so many epochs are a pause, and each is told', async () => {
  const one = training();
  const told: number[] = [];
  equal(await one.run({ epochs: 2, onEpoch: (run) => void told.push(run.epoch) }), 'paused');
  equal([told, one.step], [[1, 2], 20]);
});

test('a run can be stopped from within and by a signal', async () => {
  const one = training();
  equal(await one.run({ onEpoch: (run) => run.stop() }), 'stopped');
  equal(one.epoch, 1);
  equal(await training().run({ signal: AbortSignal.abort() }), 'stopped');
});

test('a loop goes over the epochs', async () => {
  const steps: number[] = [];
  for await (const one of training()) {
    steps.push(one.step);
  }
  equal(steps, [10, 20, 30]);
});

test('measures are told by part, without a test part for none', () => {
  const accuracy = { name: 'accuracy', share: true, train: 1, test: null };
  const confusion = { name: 'confusion', share: false, train: 0, test: null, table: [[2, 0], [0, 2]] };
  equal(training([accuracy, confusion]).evaluate(), { train: { loss: 0.5, accuracy: 1 }, test: null, confusion: [[2, 0], [0, 2]] });
  equal(training([{ ...accuracy, test: 0.75 }], 4).evaluate().test, { loss: 0.25, accuracy: 0.75 });
});
