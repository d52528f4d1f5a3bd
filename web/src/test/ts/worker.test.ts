import type { Reply } from '../../main/ts/worker/protocol';
import { fakeChannels } from './fake/channel';
import { FakeEngine } from './fake/engine';
import { equal, platform, test, turn } from './suite';

/** The module's own globals: what it posts, with the memory that it hands over, and an engine that is fetched. */
const posted: { reply: Reply; transferred: number }[] = [];
platform('self', {
  onmessage: null,
  postMessage: (reply: Reply, options?: { transfer: ArrayBuffer[] }) => void posted.push({ reply, transferred: options?.transfer.length ?? 0 }),
});
platform('fetch', async () => new Response('', { status: 404 }));
platform('fakeEngine', new FakeEngine().engine);
fakeChannels();
const { URL: ownURL } = globalThis;
platform('URL', class {
  readonly href = 'data:text/javascript,export const { open, read, vocabulary } = globalThis.fakeEngine';
});
await import('../../main/ts/worker');
platform('URL', ownURL);

function ask(id: number, name: string, value: unknown): void {
  (self as unknown as { onmessage: (event: { data: unknown }) => void }).onmessage({ data: { id, name, value } });
}

async function answers(count: number): Promise<typeof posted> {
  while (posted.length < count) {
    await turn();
  }
  return posted.splice(0);
}

const load = { text: 'layer 3', tables: [], locale: 'en', fresh: true, play: false, describe: false };

test('questions are answered in their order, with the memory of their arrays and not a copy', async () => {
  ask(1, 'load', load);
  ask(2, 'hash', null);
  const [first, second] = await answers(2);
  equal([first?.reply.id, second?.reply.id], [1, 2]);
  equal([first?.transferred, second?.transferred], [2, 0]);
  equal(second?.reply, { id: 2, value: '1:0' });
});

test('what cannot be answered is a sentence, and the next question goes on', async () => {
  ask(3, 'load', { ...load, text: 'a problem' });
  ask(4, 'hash', null);
  const found = await answers(2);
  equal('error' in (found[0]?.reply ?? {}), true);
  equal(found[1]?.reply.id, 4);
});

test('a long step lets other questions pass: it can be paused', async () => {
  ask(5, 'step', { by: 'epoch' });
  ask(6, 'pause', null);
  equal((await answers(2)).map((one) => one.reply.id).sort(), [5, 6]);
});
