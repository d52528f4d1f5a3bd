import { report, takeBack } from '../../../main/ts/share/requests';
import { Refused } from '../../../main/ts/share/server';
import { equal, failure, platform, test } from '../suite';

let answer: () => Response = () => new Response(null, { status: 204 });
const asked: { address: string; method: string; token: string | null; body: unknown }[] = [];

platform('document', { baseURI: 'https://neurone.example/', querySelector: () => null });
platform('fetch', async (address: string, how: RequestInit = {}) => {
  asked.push({ address, method: how.method ?? 'GET', token: new Headers(how.headers).get('Authorization'), body: JSON.parse(String(how.body ?? 'null')) });
  return answer();
});

test('a report is the reason and nothing more, sent to the link it is about', async () => {
  await report('a/b', 'An advert.');
  equal(asked.splice(0), [{ address: 'https://neurone.example/api/models/a%2Fb/reports', method: 'POST', token: null, body: { reason: 'An advert.' } }]);
});

test('a save is taken back by its token', async () => {
  await takeBack('a', 'secret');
  equal(asked.splice(0), [{ address: 'https://neurone.example/api/models/a', method: 'DELETE', token: 'Bearer secret', body: null }]);
});

test('what the server does not take is said in its sentence', async () => {
  answer = () => Response.json({ detail: 'There is no model under this address.' }, { status: 404 });
  const error = await failure(() => report('a', 'x'));
  equal(error instanceof Refused && error.message, 'There is no model under this address.');
});
