import { Notices } from '../../../main/ts/state/notices';
import { Lost } from '../../../main/ts/worker/client';
import type { Frame } from '../../../main/ts/worker/protocol';
import { equal, test } from '../suite';

function notices(): { notices: Notices; said: () => string | undefined; done: string[] } {
  const done: string[] = [];
  const made = new Notices(
    () => 'en',
    () => void done.push('go on'),
    () => void done.push('give up'),
  );
  return { notices: made, said: () => made.notice.value?.sentence(), done };
}

const frame = (step: number, broken: string): Frame => ({ run: 1, step, broken, checkpoints: [0, 10, 20] }) as unknown as Frame;

test('what the worker would not do is said, except that a lost one has its own sentence', () => {
  const { notices: told, said } = notices();
  told.refused(new Lost('gone'));
  equal(said(), undefined);
  told.refused(new Error('The data csv "t" is missing.'));
  equal(said(), 'The data csv "t" is missing.');
  told.refused(new Error('not-fetched'));
  equal(said(), 'This could not be fetched. Check the connection and try again.');
});

test('silence is taken back when an answer comes, and nothing else is', () => {
  const { notices: told, said, done } = notices();
  told.silent(true);
  equal(said(), 'Training has not answered for a while. It may be at a large step.');
  told.notice.value?.action?.run();
  equal(done, ['give up', 'go on']);
  told.silent(false);
  equal(said(), undefined);
  told.notFetched();
  told.silent(false);
  equal(said(), 'This could not be fetched. Check the connection and try again.');
});

test('a breakdown is told once and leads back to the checkpoint before the last', () => {
  const { notices: told, said } = notices();
  const back: number[] = [];
  const broken = frame(21, 'The loss is no number.');
  told.follow(broken, () => broken, (step) => back.push(step));
  equal(said(), 'The loss is no number.');
  equal(told.notice.value?.action?.label(), 'Go back to step 10');
  told.notice.value?.action?.run();
  equal(back, [10]);
  told.say(null);
  told.follow(broken, () => broken, () => {});
  equal(said(), undefined);
  told.follow(frame(10, ''), () => null, () => {});
  told.follow(broken, () => broken, () => {});
  equal(said(), 'The loss is no number.');
});

test('a new run takes its problem away, and leaves what is no problem', () => {
  const { notices: told, said } = notices();
  told.lost();
  told.runBegins();
  equal(said(), undefined);
  told.say({ kind: 'information', sentence: () => 'Table t: 4 rows' });
  told.runBegins();
  equal(said(), 'Table t: 4 rows');
});

test('what is wrong with a link stands until another text opens, whatever run begins meanwhile', () => {
  const { notices: told, said } = notices();
  told.lost();
  told.say({ kind: 'problem', sentence: () => 'This link could not be read.' });
  told.runBegins();
  equal(said(), 'This link could not be read.');
  told.textOpens();
  equal(said(), undefined);
});
