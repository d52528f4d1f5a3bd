import { conform, parts, texts } from '../../../main/ts/script/conform';
import { equal, test } from '../suite';

const SMALL = ['data xor\n 1 1 00\n state a\n', 'data and\n 1 1 11\n state b\n'];
const LARGE = ['data digits\n state c\n'];
const KERNELS = {} as WebAssembly.Module;

async function said(check: (text: string) => string): Promise<[boolean, string[]]> {
  const lines: string[] = [];
  const holds = await conform(parts(SMALL, LARGE, null), check, (line) => lines.push(line), () => Promise.resolve());
  return [holds, lines];
}

test('a file is cut into texts with what came of them', () => {
  equal(texts(SMALL.join('')), SMALL);
});

test('all texts are computed by WebAssembly where there is some, and the small ones without it too', () => {
  equal(
    parts(SMALL, LARGE, KERNELS).map(({ name, texts }) => [name, texts.length]),
    [
      ['WebAssembly', 3],
      ['JavaScript', 2],
    ],
  );
  equal(
    parts(SMALL, LARGE, null).map(({ name, texts }) => [name, texts.length]),
    [['JavaScript', 3]],
  );
});

test('whatever comes out otherwise is told, an engine that throws too', async () => {
  equal(await said(() => ''), [true, ['JavaScript: 3 of 3 texts give the bits of version 1.']]);
  const [holds, lines] = await said((text) => {
    if (text.startsWith('data and')) {
      throw new Error('out of order');
    }
    return text.startsWith('data digits') ? 'Differs.' : '';
  });
  equal(holds, false);
  equal(lines, ['JavaScript: Error: out of order Text: data and', 'JavaScript: Differs.', 'JavaScript: 1 of 3 texts give the bits of version 1.']);
});
