import { Frames } from '../../../main/ts/state/frames';
import type { Run } from '../../../main/ts/state/run';
import { Signal } from '../../../main/ts/state/signal';
import { FIRST_VIEW, type View } from '../../../main/ts/state/view';
import type { Frame, FrameWish, Loaded } from '../../../main/ts/worker/protocol';
import { loadedOf, planOf } from '../fake/plan';
import { equal, platform, test, turn } from '../suite';

/** The browser draws when the test says so; time is what the test says it is. */
const drawings: (() => void)[] = [];
let now = 0;
platform('requestAnimationFrame', (run: () => void) => drawings.push(run));
platform('performance', { now: () => now });

interface Watched {
  frames: Frames;
  run: { loaded: Signal<Loaded | null>; running: Signal<boolean> };
  view: Signal<View>;
  /** What was asked of the worker since the last time. */
  asked: () => FrameWish[];
  /** Lets the browser draw, and the worker answer after so many milliseconds. */
  drawn: (taken?: number) => Promise<void>;
  shown: Frame[];
}

function watched(loaded: Loaded | null = loadedOf()): Watched {
  drawings.length = 0;
  const shown: Frame[] = [];
  const asked: FrameWish[] = [];
  let answer: ((frame: Frame) => void) | null = null;
  const run = {
    loaded: new Signal(loaded),
    running: new Signal(false),
    client: {
      ask: (_: string, wish: FrameWish) => {
        asked.push(wish);
        return new Promise<Frame>((resolve) => (answer = resolve));
      },
    },
    show: (frame: Frame) => void shown.push(frame),
  };
  const view = new Signal<View>(FIRST_VIEW);
  const drawn = async (taken = 15): Promise<void> => {
    drawings.splice(0).forEach((draw) => draw());
    const given = answer;
    answer = null;
    now += taken;
    const wish = asked[asked.length - 1];
    const features = new Float64Array((wish?.features.length ?? 0) * 28 * 28).map((_, at) => Math.floor(at / (28 * 28)));
    given?.({ run: 1, running: run.running.value, features } as Frame);
    await turn();
  };
  return { frames: new Frames(run as unknown as Run, view), run, view, asked: () => asked.splice(0), drawn, shown };
}

test('a frame is asked for when the browser is about to draw, however often it is wanted', async () => {
  const { frames, asked, drawn, shown } = watched();
  frames.want();
  frames.want();
  equal([drawings.length, asked().length], [1, 0]);
  await drawn();
  equal([asked().length, shown.length, frames.turn], [1, 1, 1]);
});

test('while nothing moves, one frame is enough; while it runs, the next follows', async () => {
  const { frames, run, drawn } = watched();
  frames.want();
  await drawn();
  equal(drawings.length, 0);
  run.running.value = true;
  frames.want();
  await drawn();
  equal(drawings.length, 1);
});

test('no second question is asked before the first is answered, and what was wanted meanwhile comes then', async () => {
  const { frames, asked, drawn } = watched();
  frames.want();
  drawings.splice(0).forEach((draw) => draw());
  frames.want();
  drawings.splice(0).forEach((draw) => draw());
  equal(asked().length, 1);
  await drawn();
  await drawn();
  equal(asked().length, 1);
});

test('what nobody sees has its first frame, which says how much room it takes, and no other; before there is a run nothing is asked', async () => {
  const unseen = watched();
  unseen.frames.look(false);
  unseen.frames.want();
  await unseen.drawn();
  equal(unseen.asked().length, 1);
  unseen.frames.want();
  await unseen.drawn();
  equal(unseen.asked(), []);
  unseen.frames.look(true);
  await unseen.drawn();
  equal(unseen.asked().length, 1);
  const empty = watched(null);
  empty.frames.want();
  await empty.drawn();
  equal(empty.asked(), []);
});

/** 112 dots a side where that costs at most 4 million products, else 56; while it runs from 32 up or down a size at a time. */
test('maps are finest while the network stands still', async () => {
  const small = watched();
  small.frames.want();
  await small.drawn();
  equal(small.asked().map((wish) => wish.size), [112]);
  const large = watched(loadedOf({}, planOf({ parameters: 319 })));
  large.frames.want();
  await large.drawn();
  equal(large.asked().map((wish) => wish.size), [56]);
});

test('slow answers make them coarser and quick ones finer', async () => {
  const { frames, run, asked, drawn } = watched();
  run.running.value = true;
  frames.want();
  for (const taken of [27, 27, 27, 15, 10, 10, 10, 10, 10, 10]) {
    await drawn(taken);
  }
  equal(asked().map((wish) => wish.size), [32, 24, 16, 16, 16, 24, 32, 44, 56, 56]);
});

test('the pictures of features are asked for once, and again for another plane', async () => {
  const { frames, view, asked, drawn } = watched();
  frames.want();
  await drawn();
  frames.want();
  await drawn();
  view.value = { ...FIRST_VIEW, axes: [1, 0] };
  frames.want();
  await drawn();
  equal(asked().map((wish) => wish.features.length), [7, 0, 7]);
  equal([...frames.features.value.keys()], ['x', 'y', 'x^2', 'y^2', 'x*y', 'sin(x)', 'sin(y)']);
  equal(frames.features.value.get('x*y')?.[0], 4);
});

test('pictures have no plane: neither maps nor features are asked for', async () => {
  const { frames, asked, drawn } = watched(loadedOf({}, planOf({ picture: { height: 8, width: 8, channels: 1 } })));
  frames.want();
  await drawn();
  equal(asked().map((wish) => [wish.size, wish.features.length]), [[0, 0]]);
});

test('a frame of a run that is over is not shown', async () => {
  const { frames, run, drawn, shown } = watched();
  frames.want();
  run.loaded.value = loadedOf({ run: 2 });
  await drawn();
  equal([shown.length, frames.turn], [0, 0]);
});
