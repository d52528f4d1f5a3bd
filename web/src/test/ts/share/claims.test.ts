import { verdictOf, type Verdict } from '../../../main/ts/share/claims';
import { equal, platform, test } from '../suite';

platform('document', { baseURI: 'https://neurone.example/', querySelector: () => null });

const soon = { headers: { 'Retry-After': '0' } };
const pending = (): Response => new Response('', { status: 202, ...soon });

/** What is told of a model whose server gives these answers, the last one again and again. */
async function told(answers: (() => Response)[], until = new AbortController()): Promise<{ verdicts: Verdict[]; asked: string[] }> {
  const asked: string[] = [];
  platform('fetch', async (address: string) => {
    const answer = answers[Math.min(asked.length, answers.length - 1)] as () => Response;
    asked.push(address);
    return answer();
  });
  const verdicts: Verdict[] = [];
  await verdictOf('a b', until.signal, (verdict) => verdicts.push(verdict));
  return { verdicts, asked };
}

test('a check that is under way is asked for again', async () => {
  const { verdicts, asked } = await told([pending, () => Response.json({ status: 'verified', hash: '1:0' })]);
  equal(verdicts, [{ status: 'pending' }, { status: 'verified', hash: '1:0' }]);
  equal(asked[1], 'https://neurone.example/api/models/a%20b/claims');
});

test('a busy server is asked again', async () => {
  const busy = (): Response => new Response('', { status: 503, ...soon });
  equal((await told([busy, () => Response.json({ status: 'none' })])).verdicts.map((one) => one.status), ['pending', 'none']);
});

test('what the server does not know, or cannot be asked, is unknown', async () => {
  equal((await told([() => new Response('', { status: 404 })])).verdicts, [{ status: 'unknown' }]);
  const unreachable = (): Response => {
    throw new TypeError('no network');
  };
  equal((await told([unreachable])).verdicts, [{ status: 'unknown' }]);
});

test('a check that stays under way is given up', async () => {
  const { verdicts, asked } = await told([pending]);
  equal(asked.length, 60);
  equal(verdicts[60], { status: 'unknown' });
});

test('who is gone is told nothing', async () => {
  const gone = new AbortController();
  gone.abort();
  equal((await told([pending], gone)).verdicts, []);
});
