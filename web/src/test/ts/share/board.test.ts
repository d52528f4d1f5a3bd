import { addressOf, handIn, noticeOf } from '../../../main/ts/share/board';
import { challengeWords } from '../../../main/ts/i18n/challenge';
import { equal, platform, test } from '../suite';

let answer: () => Response = () => new Response();
const asked: { address: string; body: unknown }[] = [];

platform('document', { baseURI: 'https://neurone.example/', querySelector: () => null });
platform('fetch', async (address: string, how: RequestInit = {}) => {
  asked.push({ address, body: JSON.parse(String(how.body ?? 'null')) });
  return answer();
});

test('a text and a nickname are handed in, no score, and the rank comes back', async () => {
  answer = () => Response.json({ rank: 2, solved: 23 }, { status: 201 });
  const came = await handIn('abc', 'layer 3', 'Ada', 'en', () => {});
  equal(asked.splice(0), [{ address: 'https://neurone.example/api/challenges/abc/entries', body: { text: 'layer 3', nickname: 'Ada' } }]);
  equal(came, { held: true, first: true, rank: 2, solved: 23, board: 'https://neurone.example/c/abc' });
  equal(challengeWords('fr').taken(2, 23), 'C’est réussi\u00a0: rang 2 sur 23.');
});

test('what is not taken has its reasons in the language of the page', async () => {
  const reasons = [{ english: 'It misses the goal.', french: 'But manqué.' }, { english: 'Late.', french: 'Tard.' }];
  answer = () => Response.json({ detail: 'It misses the goal. Late.', reasons }, { status: 422 });
  equal(await handIn('abc', 'layer 3', '', 'fr', () => {}), { held: false, sentences: 'But manqué. Tard.' });
  answer = () => Response.json({ detail: 'There is no model under this address.' }, { status: 404 });
  equal(await handIn('abc', 'layer 3', '', 'fr', () => {}), { held: false, sentences: 'There is no model under this address.' });
  asked.length = 0;
});

test('who is in a crowd is told how long it takes, and goes on by itself', async () => {
  const answers = [Response.json({}, { status: 503, headers: { 'Retry-After': '0' } }), Response.json({ rank: 1, solved: 1 }, { status: 200 })];
  answer = () => answers.shift() as Response;
  const waits: number[] = [];
  const came = await handIn('a/b', 'layer 3', '', 'en', (seconds) => waits.push(seconds));
  equal(waits, [0]);
  equal(came, { held: true, first: false, rank: 1, solved: 1, board: addressOf('a/b') });
  equal(addressOf('a/b'), 'https://neurone.example/c/a%2Fb');
});

test('a board that closes says when, and one that does not says nothing of it', async () => {
  answer = () => Response.json({ solved: 3, closes: '2026-12-21T00:00:00Z', closed: false, sealed: true });
  equal(await noticeOf('abc'), { solved: 3, closes: new Date(Date.UTC(2026, 11, 21)), closed: false, sealed: true });
  answer = () => Response.json({ solved: 0 });
  equal(await noticeOf('abc'), { solved: 0, closes: null, closed: false, sealed: false });
  equal(asked.splice(0).at(-1)?.address, 'https://neurone.example/api/challenges/abc/entries?count=1');
});
