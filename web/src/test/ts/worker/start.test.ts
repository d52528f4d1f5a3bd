import { startEarly, takeWorker } from '../../../main/ts/worker/start';
import { FakeWorker } from '../fake/worker';
import { equal, failure, platform, test } from '../suite';

const here = new URL(import.meta.url).origin;
platform('Worker', FakeWorker);
platform('location', { origin: here });

const started = (): number => FakeWorker.started.length;

test('a worker that was started early is the one that is taken, once', () => {
  startEarly();
  const early = takeWorker();
  equal(started(), 1);
  equal(takeWorker() === early, false);
  equal(started(), 2);
});

test('one that failed early is not taken', () => {
  startEarly();
  const early = FakeWorker.started[started() - 1] as FakeWorker;
  early.die('no such file');
  equal((takeWorker() as unknown) === early, false);
});

test('where none can be started, whoever takes one hears why', async () => {
  FakeWorker.refused = true;
  startEarly();
  equal((await failure(takeWorker)).message, 'no workers here');
  FakeWorker.refused = false;
});

test('a page of another origin starts it from a blob that imports it', async () => {
  const starts: [string, string][] = [];
  platform('Worker', class {
    constructor(address: URL | string, { type }: WorkerOptions) {
      starts.push([String(address), type ?? '']);
    }
  });
  platform('location', { origin: 'https://school.example' });
  takeWorker();
  const [address, type] = starts[0] as [string, string];
  equal([starts.length, type, address.startsWith('blob:')], [1, 'module', true]);
  const text = await (await fetch(address)).text();
  equal(/^import "file:.*\/worker\.js";$/.test(text), true);
});
