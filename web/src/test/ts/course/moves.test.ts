import { perform, valueAt, type Driven } from '../../../main/ts/course/moves';
import { Signal } from '../../../main/ts/state/signal';
import type { Plan } from '../../../main/ts/worker/model';
import type { Frame } from '../../../main/ts/worker/protocol';
import { equal, test } from '../suite';

/** Two inputs, three units: weights row-major by input. */
const PLAN = {
  layers: [
    { kind: 'dense', units: 3, picture: null },
    { kind: 'convolution', units: 128, picture: { height: 8, width: 8, channels: 2 } },
  ],
} as unknown as Plan;
const FRAME = { weights: [Float64Array.of(1, 2, 3, 4, 5, 6)], biases: [Float64Array.of(7, 8, 9)] } as unknown as Frame;

function driven(): { app: Driven; done: unknown[] } {
  const done: unknown[] = [];
  const note =
    (name: string) =>
    (...said: unknown[]): Promise<void> => {
      done.push([name, ...said]);
      return Promise.resolve();
    };
  const app = {
    plan: new Signal<Plan | null>(PLAN),
    setByHand: note('set'),
    step: note('step'),
    play: note('play'),
    reset: note('reset'),
    look: note('look'),
  } as unknown as Driven;
  return { app, done };
}

test('a number of the network is found where lessons say, counted from 1', () => {
  const app = { frame: new Signal<Frame | null>(FRAME) };
  equal(valueAt(app, { layer: 1, unit: 3, from: 2 }), 6);
  equal(valueAt(app, { layer: 1, unit: 2, from: 0 }), 8);
  equal(valueAt(app, { layer: 2, unit: 1, from: 1 }), NaN);
});

test('lines of a solution move what they name', async () => {
  const { app, done } = driven();
  for (const line of ['weight 1 3 2 -0.5', 'weight 2 1 9 1', 'bias 1 2 4', 'step 2 epochs', 'reset', 'look weight 1 2 1', 'look unit 1 2']) {
    await perform(app, line, () => Promise.resolve());
  }
  equal(done, [
    ['set', { layer: 0, unit: 2, from: 1, units: 3 }, -0.5],
    ['set', { layer: 1, unit: 0, from: 8, units: 2 }, 1],
    ['set', { layer: 0, unit: 1, from: -1, units: 3 }, 4],
    ['step', 'epoch'],
    ['step', 'epoch'],
    ['reset'],
    ['look', { selection: { layer: 0, unit: 1, from: 0 }, details: 'inspector' }],
    ['look', { selection: { layer: 0, unit: 1, from: -2 }, details: 'inspector' }],
  ]);
});

test('a text is opened by its name, and a line of another form does nothing', async () => {
  const { app, done } = driven();
  const opened: string[] = [];
  await perform(app, 'open nand-start', (name) => {
    opened.push(name);
    return Promise.resolve();
  });
  await perform(app, 'jump 3', () => Promise.resolve());
  equal([opened, done], [['nand-start'], []]);
});
