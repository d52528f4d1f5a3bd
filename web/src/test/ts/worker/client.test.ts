import { Lost, WorkerClient } from '../../../main/ts/worker/client';
import { FakeTimers, FakeWorker } from '../fake/worker';
import { equal, failure, platform, test } from '../suite';

const timers = new FakeTimers();
platform('Worker', FakeWorker);
platform('location', { origin: new URL(import.meta.url).origin });

interface Heard {
  client: WorkerClient;
  lost: string[];
  silent: boolean[];
  /** The worker that was started last. */
  worker(): FakeWorker;
}

function client(): Heard {
  const [lost, silent]: [string[], boolean[]] = [[], []];
  return {
    client: new WorkerClient(
      (why) => void lost.push(why),
      (now) => void silent.push(now),
    ),
    lost,
    silent,
    worker: () => FakeWorker.started[FakeWorker.started.length - 1] as FakeWorker,
  };
}

test('each question gets its own answer, in whatever order they come', async () => {
  const { client: asking, worker } = client();
  const [state, hash] = [asking.ask('state', null), asking.ask('hash', null)];
  equal(worker().asked.map((one) => one.name), ['state', 'hash']);
  worker().answer(2, '1:0');
  worker().answer(1, 'AA');
  equal([await state, await hash], ['AA', '1:0']);
});

test('a refusal is an error with its sentence, and the next question goes on', async () => {
  const { client: asking, worker, lost } = client();
  const refused = failure(() => asking.ask('state', null));
  worker().refuse(1, 'no experiment is loaded');
  const error = await refused;
  equal([error instanceof Lost, error.message], [false, 'no experiment is loaded']);
  const hash = asking.ask('hash', null);
  worker().answer(2, '1:0');
  equal([await hash, lost.length], ['1:0', 0]);
});

test('a worker that dies is told once, all who wait are refused, and the next question starts another', async () => {
  const { client: asking, worker, lost } = client();
  const waiting = [failure(() => asking.ask('state', null)), failure(() => asking.ask('hash', null))];
  const first = worker();
  first.die('out of memory');
  equal((await Promise.all(waiting)).every((error) => error instanceof Lost), true);
  equal([lost, first.terminated], [['out of memory'], true]);
  void asking.ask('hash', null);
  equal(worker() === first, false);
});

test('a worker that cannot be started is a lost one', async () => {
  FakeWorker.refused = true;
  const { client: asking, lost } = client();
  equal((await failure(() => asking.ask('state', null))) instanceof Lost, true);
  equal(lost, ['Error: no workers here']);
  FakeWorker.refused = false;
});

test('ten seconds without an answer are told, and that one came after all', async () => {
  const { client: asking, worker, silent } = client();
  const [state] = [asking.ask('state', null), asking.ask('hash', null)];
  timers.pass(9_999);
  equal(silent, []);
  timers.pass(1);
  equal(silent, [true]);
  worker().answer(1, 'AA');
  await state;
  equal(silent, [true, false]);
  timers.pass(10_000);
  equal(silent, [true, false, true]);
});

test('whoever waits for nothing hears of no silence', async () => {
  const { client: asking, worker, silent } = client();
  const state = asking.ask('state', null);
  worker().answer(1, 'AA');
  await state;
  timers.pass(60_000);
  equal(silent, []);
});

test('a silent worker can be given up', async () => {
  const { client: asking, worker, lost, silent } = client();
  const waiting = failure(() => asking.ask('state', null));
  timers.pass(10_000);
  asking.giveUp();
  equal((await waiting) instanceof Lost, true);
  equal([worker().terminated, lost, silent], [true, ['silent'], [true, false]]);
});

test('an answer to nobody’s question is let go, and whoever waits when the worker goes hears of it', async () => {
  const { client: asking, worker, lost } = client();
  const asked = failure(() => asking.ask('state', null));
  worker().answer(77, 'AA');
  asking.close();
  equal([worker().terminated, lost], [true, []]);
  equal((await asked).message, 'resting');
});
