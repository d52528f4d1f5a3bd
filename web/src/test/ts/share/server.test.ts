import { base, modelOfPage } from '../../../main/ts/share/place';
import { load, Refused, save } from '../../../main/ts/share/server';
import { equal, failure, platform, test } from '../suite';

let named: Record<string, string> = {};
let answer: () => Response = () => new Response();
const asked: { address: string; method: string; body: unknown }[] = [];

platform('document', {
  baseURI: 'https://neurone.example/lecture/index.html',
  querySelector: (selector: string) => {
    const content = named[/"(.*)"/.exec(selector)?.[1] ?? ''];
    return content === undefined ? null : { getAttribute: () => content };
  },
});
platform('fetch', async (address: string, how: RequestInit = {}) => {
  asked.push({ address, method: how.method ?? 'GET', body: JSON.parse(String(how.body ?? 'null')) });
  return answer();
});

test('the server is where the page lies, or where its head says', () => {
  equal(base(), 'https://neurone.example/lecture/');
  named = { 'neurone-base': '/play/', 'neurone-model': 'abc' };
  equal(base(), 'https://neurone.example/play/');
  equal(modelOfPage(), 'abc');
  named = {};
  equal(modelOfPage(), null);
});

test('a save sends text and tables, its parent where it has one, and whether it may be shown to all', async () => {
  answer = () => Response.json({ id: 'a' }, { status: 201 });
  equal((await save('layer 3', { t: '1' }, null)).id, 'a');
  await save('layer 3', {}, 'p');
  await save('layer 3', {}, null, () => {}, true);
  equal(asked.splice(0), [
    { address: 'https://neurone.example/lecture/api/models', method: 'POST', body: { text: 'layer 3', tables: { t: '1' } } },
    { address: 'https://neurone.example/lecture/api/models', method: 'POST', body: { text: 'layer 3', tables: {}, parent: 'p' } },
    { address: 'https://neurone.example/lecture/api/models', method: 'POST', body: { text: 'layer 3', tables: {}, listed: true } },
  ]);
});

test('a link is whole though the server answers with a path', async () => {
  answer = () => Response.json({ id: 'a', url: '/play/m/a' }, { status: 201 });
  equal((await save('layer 3', {}, null)).url, 'https://neurone.example/play/m/a');
  answer = () => Response.json({ id: 'a', url: 'https://links.example/m/a' }, { status: 201 });
  equal((await save('layer 3', {}, null)).url, 'https://links.example/m/a');
  asked.length = 0;
});

test('an id cannot lead anywhere else', async () => {
  answer = () => Response.json({ id: 'a', text: 'layer 3' });
  await load('../a?b');
  equal(asked.splice(0)[0]?.address, 'https://neurone.example/lecture/api/models/..%2Fa%3Fb');
});

test('who is told when to come back does so and says it, unless it is long', async () => {
  const answers = [
    Response.json({ detail: 'Busy.' }, { status: 503, headers: { 'Retry-After': '0' } }),
    Response.json({ detail: 'Too often.' }, { status: 429, headers: { 'Retry-After': '0' } }),
    Response.json({ id: 'a', url: '/m/a' }, { status: 201 }),
  ];
  answer = () => answers.shift() as Response;
  const waits: number[] = [];
  equal((await save('layer 3', {}, null, (seconds) => waits.push(seconds))).id, 'a');
  equal([waits, asked.splice(0).length], [[0, 0], 3]);
  answer = () => Response.json({ detail: 'Tomorrow.' }, { status: 429, headers: { 'Retry-After': '86400' } });
  equal((await failure(() => save('x', {}, null))).message, 'Tomorrow.');
  answer = () => Response.json({ detail: 'Still busy.' }, { status: 503, headers: { 'Retry-After': '0' } });
  asked.length = 0;
  equal((await failure(() => load('a'))).message, 'Still busy.');
  equal(asked.splice(0).length, 6);
});

test('a server that says no is quoted, and one without a sentence has its status', async () => {
  answer = () => Response.json({ detail: 'The text is longer than this server keeps.' }, { status: 413 });
  const refused = (await failure(() => save('x', {}, null))) as Refused;
  equal([refused instanceof Refused, refused.status, refused.message], [true, 413, 'The text is longer than this server keeps.']);
  answer = () => new Response('<html>', { status: 502, statusText: 'Bad Gateway' });
  equal((await failure(() => load('a'))).message, '502 Bad Gateway.');
});
