import { Comparison } from '../../../main/ts/worker/comparison';
import type { Engine } from '../../../main/ts/worker/load';
import { equal, test } from '../suite';

/** Runs of so many updates an epoch, which halve their loss at each. */
function engine(batches: number[]): { engine: Engine; steps: number[] } {
  const steps = batches.map(() => 0);
  let opened = 0;
  const open = (): unknown => {
    const at = opened++;
    const each = batches[at] as number;
    const done = (): number => steps[at] as number;
    return {
      info: () => JSON.stringify({ plan: { train: each, epochs: 3, columns: ['x'], picture: null } }),
      stepBatch: () => (steps[at] = done() + 1) > 0,
      epoch: () => Math.floor(done() / each),
      within: () => done() % each,
      ended: () => '',
      broken: () => (at === 2 && done() === 2 ? 'broke' : ''),
      trainLoss: () => 1 / 2 ** done(),
      testLoss: () => Number.NaN,
      validationLoss: () => Number.NaN,
      examples: () => Float64Array.of(7),
      targets: () => Float64Array.of(0),
    };
  };
  return { engine: { variants: () => JSON.stringify(batches.map((_, at) => ({ name: `v${at}`, text: '' }))), open } as unknown as Engine, steps };
}

const WISH = { fresh: false, train: true, size: 2, units: 1, bounds: [0, 1, 0, 1] as [number, number, number, number] };

test('the run that is furthest behind has the next turn, so that all are at one epoch', () => {
  const { engine: made, steps } = engine([1, 10]);
  const comparison = new Comparison(made, '', [], 'en', null);
  for (let turn = 0; turn < 11; turn++) {
    comparison.train(0);
  }
  equal(steps, [1, 10]);
});

test('each ends with its epochs or where it breaks, and examples come once', () => {
  const { engine: made, steps } = engine([1, 2, 1]);
  const comparison = new Comparison(made, '', [], 'en', null);
  const first = comparison.told(WISH);
  equal(first.map(({ name, examples, goesOn }) => [name, examples.length, goesOn]), [['v0', 1, true], ['v1', 1, true], ['v2', 1, true]]);
  comparison.train(Number.POSITIVE_INFINITY);
  equal(steps, [3, 6, 2]);
  const last = comparison.told(WISH);
  equal(last.map(({ broken, goesOn, examples }) => [broken, goesOn, examples.length]), [['', false, 0], ['', false, 0], ['broke', false, 0]]);
  equal([...(last[0]?.curve ?? [])].filter((_, at) => at % 4 === 1), [0.5, 0.25, 0.125]);
});
