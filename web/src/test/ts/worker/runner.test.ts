import type { Loaded, Questions } from '../../../main/ts/worker/protocol';
import { Runner } from '../../../main/ts/worker/runner';
import { fakeChannels } from '../fake/channel';
import { FakeEngine } from '../fake/engine';
import { equal, failure, test, turn } from '../suite';

fakeChannels();

const TEXT = 'layer 3';

function wish(text: string, more: Partial<Questions['load'][0]> = {}): Questions['load'][0] {
  return { text, tables: [], locale: 'en', fresh: true, play: false, describe: false, ...more };
}

async function loaded(engine: FakeEngine, text = TEXT): Promise<Runner> {
  const runner = new Runner(engine.engine, null);
  await runner.answer('load', wish(text));
  return runner;
}

/** Waits for what the runner does by itself between questions. */
async function until(condition: () => boolean): Promise<void> {
  while (!condition()) {
    await turn();
  }
}

test('a text is opened with what the page has to know, and stands still', async () => {
  const engine = new FakeEngine();
  const runner = new Runner(engine.engine, null);
  const first = (await runner.answer('load', wish(TEXT, { describe: true }))) as Loaded;
  equal([first.run, first.continued, first.plain, first.info.columns], [1, false, true, 2]);
  equal(first.described?.vocabulary, { data: [] });
  await turn();
  equal([runner.running, engine.run.steps], [false, 0]);
});

test('another text goes on with the same run where it can, and is a new run where it cannot', async () => {
  const engine = new FakeEngine();
  const runner = await loaded(engine);
  await runner.answer('step', { by: 'batch' });
  const same = (await runner.answer('load', wish(`${TEXT}; lr 0.5`, { fresh: false }))) as Loaded;
  equal([same.run, same.continued, engine.run.steps], [1, true, 1]);
  const other = (await runner.answer('load', wish('layer 4', { fresh: false }))) as Loaded;
  equal([other.run, other.continued, engine.run.steps], [2, false, 0]);
});

test('one example, one batch, one epoch', async () => {
  const engine = new FakeEngine();
  const runner = await loaded(engine);
  await runner.answer('step', { by: 'batch' });
  equal(engine.run.steps, 1);
  await runner.answer('step', { by: 'epoch' });
  equal(engine.run.steps, 3);
  await runner.answer('step', { by: 'epoch' });
  equal(engine.run.steps, 6);
});

test('it plays until it is paused, and what it was asked in between is answered', async () => {
  const engine = new FakeEngine();
  const runner = await loaded(engine);
  await runner.answer('play', { untilEpoch: null });
  await until(() => engine.run.steps > 100);
  equal(await runner.answer('hash', null), `1:${engine.run.steps}`);
  await runner.answer('pause', null);
  const { steps } = engine.run;
  await turn();
  await turn();
  equal(engine.run.steps, steps);
});

test('it stops at the epoch that was asked for', async () => {
  const engine = new FakeEngine();
  const runner = await loaded(engine);
  await runner.answer('play', { untilEpoch: 7 });
  await until(() => !runner.running);
  equal(engine.run.steps, 21);
});

test('it stops at the end of its text and says why; whoever plays on is not stopped by it again', async () => {
  const engine = new FakeEngine(2);
  const runner = await loaded(engine);
  await runner.answer('play', { untilEpoch: null });
  await until(() => !runner.running);
  equal([engine.run.steps, runner.ended], [6, 'over (en)']);
  await runner.answer('speak', 'fr');
  equal(runner.ended, 'over (fr)');
  await runner.answer('play', { untilEpoch: 4 });
  await until(() => !runner.running);
  equal([engine.run.steps, runner.ended], [12, '']);
});

test('going back forgets what came after', async () => {
  const engine = new FakeEngine();
  const runner = await loaded(engine);
  await runner.answer('play', { untilEpoch: 5 });
  await until(() => !runner.running);
  equal(runner.checkpoints.steps(), [0, 3, 6, 9, 12, 15]);
  await runner.answer('rewind', { step: 7 });
  equal(engine.run.steps, 6);
  runner.curve.news();
  await runner.answer('step', { by: 'epoch' });
  equal(runner.curve.news(), Float64Array.of(3, 1 / 10, Number.NaN, Number.NaN));
});

test('a weight set by hand is no longer what the checkpoints after it lead from', async () => {
  const engine = new FakeEngine();
  const runner = await loaded(engine);
  await runner.answer('play', { untilEpoch: 3 });
  await until(() => !runner.running);
  await runner.answer('rewind', { step: 3 });
  await runner.answer('setWeight', { layer: 0, index: 4, value: -3 });
  await runner.answer('setBias', { layer: 1, unit: 0, value: 2 });
  equal(engine.run.changed, ['w 0 4 -3', 'b 1 0 2']);
  equal(runner.checkpoints.steps(), [0, 3]);
});

test('the whole engine explains a run of the small one, as far as it has learned and by the text that it has now', async () => {
  const engine = new FakeEngine();
  const runner = new Runner(engine.engine, null, () => Promise.resolve(engine.engine));
  await runner.answer('load', wish(TEXT));
  const ask = (row: number): unknown => runner.answer('explain', [1, 0, 2, row]);
  equal(await ask(-2), 'layer 3 at 0: 1 0 2 -2');
  await runner.answer('step', { by: 'batch' });
  equal(await ask(7), 'layer 3 at 1: 1 0 2 7');
  equal(engine.explained, 1);
  await runner.answer('load', wish(`${TEXT}; lr 0.5`, { fresh: false }));
  equal([await ask(7), engine.explained], ['layer 3; lr 0.5 at 1: 1 0 2 7', 2]);
});

test('before a text is opened there is nothing to ask', async () => {
  const runner = new Runner(new FakeEngine().engine, null);
  equal((await failure(() => runner.answer('hash', null))).message, 'no experiment is loaded');
});

test('an epoch that takes its time can be paused, and what is asked meanwhile is answered', async () => {
  const engine = new FakeEngine();
  const runner = await loaded(engine);
  engine.run.epoch = () => 0;
  let done = false;
  const step = Promise.resolve(runner.answer('step', { by: 'epoch' })).then(() => (done = true));
  await turn();
  equal([done, runner.running], [false, true]);
  equal(await runner.answer('hash', null), `1:${engine.run.steps}`);
  await runner.answer('pause', null);
  await step;
  const { steps } = engine.run;
  await turn();
  equal([runner.running, engine.run.steps], [false, steps]);
});
