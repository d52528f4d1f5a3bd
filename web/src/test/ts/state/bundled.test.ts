import { bundledName, fetchSet, wantedSet } from '../../../main/ts/state/bundled';
import { readingOf } from '../fake/plan';
import { equal, failure, platform, test } from '../suite';

test('only a set that does not come with the page is fetched', () => {
  equal(wantedSet(readingOf('data digits; layer 3')), 'digits');
  equal(wantedSet(readingOf('data xor; layer 3')), null);
  equal(wantedSet(readingOf('layer 3')), null);
});

test('its name is one that no file has', () => {
  equal(bundledName('digits'), ':digits');
});

test('it lies beside the scripts, and a server without it is an error', async () => {
  const asked: string[] = [];
  platform('fetch', async (address: URL) => {
    asked.push(address.pathname.split('/').slice(-1)[0] ?? '');
    return asked.length === 1 ? new Response('1,2') : new Response('', { status: 404 });
  });
  equal(await fetchSet('digits'), '1,2');
  equal((await failure(() => fetchSet('digits'))).message, '404');
  equal(asked, ['digits.csv', 'digits.csv']);
});
