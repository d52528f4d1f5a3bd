import { gunzipped, idxBytes, idxSets, idxTable, mayBeIdx } from '../../../main/ts/control/idx';
import { equal, test } from '../suite';

const labels = Uint8Array.of(0, 0, 8, 1, 0, 0, 0, 2, 7, 200);
const named = (path: string): { path: string; file: Blob } => ({ path, file: new Blob([]) });

test('a file in IDX form is known by its first bytes, packed or not', async () => {
  const packed = await new Response(new Blob([labels]).stream().pipeThrough(new CompressionStream('gzip'))).blob();
  equal(await idxBytes(new Blob([labels])), labels);
  equal(await idxBytes(packed), labels);
  equal(await idxBytes(new Blob(['a,b\n1,2\n'])), null);
  equal(await idxBytes(new Blob([Uint8Array.of(0x1f, 0x8b, 1, 2, 3)])), null);
  equal(await (await gunzipped(new Blob(['a,b']))).text(), 'a,b');
});

test('a table of bytes is a text of as many characters behind a line that no CSV has', async () => {
  equal(await idxTable(labels, Uint8Array.of(255)), `\0idx 10 0\n${String.fromCharCode(...labels)}\xff`);
});

test('labels are found by their name, and what is tested on comes behind what is learned', () => {
  const sets = idxSets(['t10k-images-idx3-ubyte.gz', 't10k-labels-idx1-ubyte.gz', 'm/train-images.idx3-ubyte', 'm/train-labels.idx1-ubyte'].map(named));
  equal(sets.map(({ name, labels: found }) => [name, found?.path]), [['train', 'm/train-labels.idx1-ubyte'], ['t10k', 't10k-labels-idx1-ubyte.gz']]);
  equal(idxSets([named('train-images-idx3-ubyte')])[0]?.labels, null);
  equal(['a.csv', 'a.csv.gz', 'train-images-idx3-ubyte'].map((path) => mayBeIdx(named(path))), [false, true, true]);
});
