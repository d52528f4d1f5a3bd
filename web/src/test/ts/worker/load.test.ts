import { loadKernels, loadRun } from '../../../main/ts/worker/load';
import { equal, platform, test } from '../suite';

/** The smallest module there is: its magic word and its version. */
const EMPTY_MODULE = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);

function answering(answer: () => Response | Promise<Response>): string[] {
  const asked: string[] = [];
  platform('fetch', async (address: URL) => {
    asked.push(address.pathname.split('/').slice(-1)[0] ?? '');
    return answer();
  });
  return asked;
}

test('the kernels lie beside the script and are compiled as they come', async () => {
  const asked = answering(() => new Response(EMPTY_MODULE));
  equal((await loadKernels()) instanceof WebAssembly.Module, true);
  equal(asked, ['kernels.wasm']);
});

test('without them JavaScript computes: where they are missing, broken or cannot be asked for', async () => {
  answering(() => new Response(EMPTY_MODULE, { status: 404 }));
  equal(await loadKernels(), null);
  answering(() => new Response(Uint8Array.of(1, 2, 3)));
  equal(await loadKernels(), null);
  answering(() => Promise.reject(new Error('offline')));
  equal(await loadKernels(), null);
});

test('what trains is fetched once', async () => {
  const asked: string[] = [];
  platform('URL', class {
    readonly href = 'data:text/javascript,export const trains = true';
    constructor(name: string) {
      asked.push(name);
    }
  });
  const [first, second] = [await loadRun(), await loadRun()];
  equal(first === second && (first as unknown as { trains: boolean }).trains, true);
  equal(asked, ['./run.js']);
});
