import { Notices } from '../../../main/ts/state/notices';
import { Run } from '../../../main/ts/state/run';
import { TextDocument } from '../../../main/ts/state/document';
import type { Language } from '../../../main/ts/state/language';
import type { Frame, Questions } from '../../../main/ts/worker/protocol';
import { loadedOf, planOf, readingOf } from '../fake/plan';
import { FakeWorker } from '../fake/worker';
import { equal, platform, test, turn } from '../suite';

platform('Worker', FakeWorker);
platform('location', { origin: new URL(import.meta.url).origin });
platform('window', { setTimeout: () => 1 });

interface Opened {
  run: Run;
  page: TextDocument;
  said: () => string | undefined;
  /** Answers every question that the worker was asked since the last time, and says which they were. */
  answered: (refuse?: string) => Promise<string[]>;
}

/** A document that stands before a worker of its own; every text without `?` is sound. */
function opened(text: string): Opened {
  const notices = new Notices(() => 'en', () => {}, () => {});
  const page = new TextDocument(text, () => 'en', () => {}, () => {});
  page.language = { readTables: () => Promise.resolve(false), read: (read: string) => ({ ...readingOf(read), plan: read.includes('?') ? null : planOf() }) } as unknown as Language;
  const run = new Run(page, notices, () => 'en', () => {}, () => 60);
  let number = 0;
  const answered = async (refuse?: string): Promise<string[]> => {
    const worker = FakeWorker.started[FakeWorker.started.length - 1] as FakeWorker;
    const told: string[] = [];
    for (const { id, name, value } of worker.asked.splice(0)) {
      const wish = value as Questions['load'][0];
      told.push(name === 'load' ? `${name} ${wish.text}${wish.fresh ? ' anew' : ''}` : name);
      if (refuse !== undefined) {
        worker.refuse(id, refuse);
      } else {
        number += name === 'load' && wish.fresh ? 1 : 0;
        worker.answer(id, name === 'load' ? loadedOf({ run: number, continued: !wish.fresh }) : null);
      }
    }
    await turn();
    return told;
  };
  return { run, page, said: () => notices.notice.value?.sentence(), answered };
}

const start = (text: string, play = false) => ({ text, shown: text, play });

test('a sound text is loaded anew, the next one goes on with it', async () => {
  const { run, page, answered } = opened('');
  page.show('layer 3', page.read('layer 3'), start('layer 3'));
  equal(await answered(), ['load layer 3 anew']);
  equal(run.loaded.value?.run, 1);
  page.typed('layer 4');
  equal(await answered(), ['load layer 4']);
});

test('one load is asked for at a time, and the last text is what runs in the end', async () => {
  const { page, answered } = opened('');
  page.show('a', page.read('a'), start('a'));
  page.typed('b');
  page.typed('c');
  equal(await answered(), ['load a anew']);
  equal(await answered(), ['load c']);
  equal(await answered(), []);
});

test('what is not sound is not asked for: what ran goes on', async () => {
  const { run, page, answered } = opened('');
  page.show('a', page.read('a'), start('a'));
  await answered();
  page.typed('a ?');
  equal(await answered(), []);
  equal(run.loaded.value?.run, 1);
  page.typed('a');
  equal(await answered(), []);
});

test('what the worker refuses is said and not asked for again before something changes', async () => {
  const { page, said, answered } = opened('');
  page.show('a', page.read('a'), start('a'));
  equal(await answered('It is too large.'), ['load a anew']);
  equal(said(), 'It is too large.');
  equal(await answered(), []);
  page.typed('b');
  equal(await answered(), ['load b anew']);
});

test('a text that is to play does so once it is there, at the speed that is set', async () => {
  const { run, page, answered } = opened('');
  page.show('a', page.read('a'), start('a', true));
  await answered();
  equal(await answered(), ['speed']);
  equal(await answered(), ['play']);
  equal(run.running.value, true);
});

test('a reset begins the same text anew', async () => {
  const { run, page, answered } = opened('');
  page.show('a', page.read('a'), { ...start('a with what was learned'), shown: 'a' });
  equal(await answered(), ['load a with what was learned anew']);
  void run.reset();
  equal(await answered(), ['load a anew']);
});

test('the news of a curve are added, or come anew behind a leading NaN', async () => {
  const { run, page, answered } = opened('');
  page.show('a', page.read('a'), start('a'));
  await answered();
  const frame = (...curve: number[]): Frame => ({ run: 1, running: false, step: 0, curve: Float64Array.from(curve) }) as Frame;
  run.show(frame(Number.NaN, 0, 0, 0, 1, 0.5, 0.6, 0.7));
  run.show(frame(2, 0.4, 0.5, 0.6));
  equal(run.curve, [1, 0.5, 0.6, 0.7, 2, 0.4, 0.5, 0.6]);
  run.show(frame(Number.NaN, 0, 0, 0, 2, 0.4, 0.5, 0.6));
  equal(run.curve, [2, 0.4, 0.5, 0.6]);
});

test('while it rests nothing starts a worker; when it wakes, what stands there runs', async () => {
  const { run, page, answered } = opened('');
  page.show('a', page.read('a'), start('a'));
  await answered();
  run.rest();
  const workers = FakeWorker.started.length;
  page.typed('b');
  await turn();
  equal([FakeWorker.started.length, run.loaded.value], [workers, null]);
  run.wake();
  void run.follow();
  equal(await answered(), ['load b anew']);
});
