import { engine } from '../../../main/ts/worker/engine';
import { equal, failure, platform, test } from '../suite';

test('the whole engine is fetched once, and after a failure another try follows', async () => {
  const addresses = ['data:text/javascript,throw new Error("offline")', 'data:text/javascript,export const speaks = true'];
  const asked: string[] = [];
  platform('URL', class {
    readonly href = addresses[asked.length] as string;
    constructor(name: string) {
      asked.push(name);
    }
  });
  equal((await failure(engine)).message, 'offline');
  const [first, second] = [await engine(), await engine()];
  equal(first === second && (first as unknown as { speaks: boolean }).speaks, true);
  equal(asked, ['./engine.js', './engine.js']);
});
