import { progress, readProgress, remember, solved, writeProgress } from '../../../main/ts/course/progress';
import { equal, platform, test } from '../suite';

function browser(): Map<string, string> {
  const stored = new Map<string, string>();
  platform('localStorage', {
    setItem: (name: string, value: string) => stored.set(name, value),
    getItem: (name: string) => stored.get(name) ?? null,
  });
  return stored;
}

test('what was solved is remembered once, beside the page that was last open', () => {
  browser();
  remember({ last: '2', done: [] });
  solved('2', 'two-friends');
  solved('2', 'two-friends');
  equal(progress(), { last: '2', done: ['2/two-friends'] });
});

test('progress written as text and read again is the same', () => {
  const all = { last: '12', done: ['1/part-the-points', '3/nand'] };
  equal(readProgress(writeProgress(all)), all);
  equal(readProgress(`${writeProgress(all)}\n`), all);
  equal(readProgress(writeProgress({ last: null, done: [] })), { last: null, done: [] });
});

test('another text is no progress, and a browser that remembers one begins anew', () => {
  equal(readProgress(''), null);
  equal(readProgress('neurone course 1 page 3\n<b>'), null);
  browser().set('neurone.course', '{"last":3}');
  equal(progress(), { last: null, done: [] });
});
