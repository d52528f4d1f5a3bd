import { arePictures, meant, pictureTable } from '../../../main/ts/control/pictures';
import { Signal } from '../../../main/ts/state/signal';
import type { PictureBatch } from '../../../main/ts/worker/protocol';
import { readingOf } from '../fake/plan';
import { equal, test } from '../suite';

const files = (...paths: string[]): { path: string; file: Blob }[] => paths.map((path) => ({ path, file: new Blob([]) }));

/** A worker that reads every file but those that are called so. */
function reading(text: string, broken = ''): { app: Parameters<typeof pictureTable>[0]; asked: PictureBatch[] } {
  const asked: PictureBatch[] = [];
  const ask = (_: string, batch: PictureBatch): Promise<{ bad: string[]; table: string }> => {
    asked.push(batch);
    return Promise.resolve({ bad: batch.files.map(({ name }) => name).filter((name) => name === broken), table: batch.last ? 'made' : '' });
  };
  return { app: { reading: new Signal(readingOf(text)), ask } as never, asked };
}

test('a folder is one of pictures where most of its files are, and what systems leave behind is not meant', () => {
  equal(arePictures(files('c/a.png', 'c/b.JPG', 'c/.DS_Store', 'c/notes.txt')), true);
  equal(arePictures(files('a.csv', 'b.csv', 'c.png')), false);
  equal(meant(files('c/b.png', '__MACOSX/c/b.png', 'c/Thumbs.db', 'c/a.png')).map(({ path }) => path), ['c/a.png', 'c/b.png']);
});

test('each class is the folder of its pictures, and the folder of all gives the name', async () => {
  const { app, asked } = reading('data pictures "old" shape 16x24');
  equal(await pictureTable(app, 'archive', files('pets/cat/1.png', 'pets/dog/1.png')), { name: 'pets', table: 'made' });
  equal(asked.map(({ first, last, size, files: some }) => [first, last, size, some.map(({ className }) => className)]), [[true, true, [16, 24, 1], ['cat', 'dog']]]);
});

test('many are read a few at a time, and whatever is none is named', async () => {
  const many = Array.from({ length: 60 }, (_, at) => `${at % 2 === 0 ? 'cat' : 'dog'}/${at}.png`);
  const { app, asked } = reading('data xor', 'dog/7.png');
  equal(await pictureTable(app, 'archive', files(...many)), { bad: ['dog/7.png'] });
  equal(asked.map(({ first, last, size }) => [first, last, size]), [[true, false, null], [false, false, null], [false, true, null]]);
  equal(await pictureTable(app, 'archive', files('a.png', 'cat/b.png')), { loose: ['a.png'] });
});
