import type { Balls, Beside } from '../../../main/ts/worker/load';
import { Pair, raced } from '../../../main/ts/worker/race';
import { equal, test } from '../suite';

const WISH = { fresh: false, by: 'batch' as const, chosen: new Int32Array(6), until: 2, ball: -1, across: new Float64Array(1), up: new Float64Array(1) };

function balls(updates: number): { engine: Balls; done: () => number } {
  let done = 0;
  const engine = {
    variants: () => JSON.stringify([{ name: 'batch 1', text: '' }]),
    advance: () => ++done < updates,
    told: () => Float64Array.of(done),
    landscape: (ball: number) => Float64Array.of(ball, 7),
  };
  return { engine: engine as unknown as Balls, done: () => done };
}

test('balls roll until they are where they are to be, or until their time is over', () => {
  const far = balls(50);
  const answer = raced(far.engine, WISH, Number.POSITIVE_INFINITY);
  equal([answer.names, [...answer.balls], answer.relief.length], [['batch 1'], [50], 0]);
  const late = balls(50);
  raced(late.engine, WISH, 0);
  equal(late.done(), 1);
});

test('the landscape comes along for the ball that is asked for', () => {
  equal([...raced(balls(1).engine, { ...WISH, ball: 2 }, 0).relief], [2, 7]);
});

test('two texts go on together, and each end of an epoch is a point of a curve', () => {
  let step = 0;
  const told = [-1, -1];
  const beside = {
    advance: () => ++step < 4,
    losses: (which: number) => {
      const epoch = which === 0 ? step : Math.floor(step / 2);
      if (told[which] === epoch) {
        return new Float64Array(0);
      }
      told[which] = epoch;
      return Float64Array.of(epoch, 1 / (epoch + 1), Number.NaN, Number.NaN);
    },
    told: (locale: string) => `${locale} ${step}`,
  };
  const pair = new Pair(beside as unknown as Beside);
  const still = pair.told('en', 0);
  equal([still.told, [...still.curves[0]].filter((_, at) => at % 4 === 1)], ['en 0', [0, 1]]);
  const end = pair.told('fr', Number.POSITIVE_INFINITY);
  equal([end.told, [...end.curves[0]].filter((_, at) => at % 4 === 0), [...end.curves[1]].filter((_, at) => at % 4 === 0)], ['fr 4', [1, 2, 3], [1]]);
});
