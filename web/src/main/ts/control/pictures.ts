import { wordsOf } from '../editor/text';
import type { Does, Reads } from '../state/state';
import type { NamedFile } from './zip';

type Needs = Reads<'reading'> & Does<'ask'>;

/** Pictures that the worker reads at a time: between two batches it answers others. */
const BATCH = 24;

/** Files that systems put into folders and nobody means. */
const LEFT_BEHIND = /(^|\/)(\.[^/]*|__MACOSX\/.*|Thumbs\.db|desktop\.ini)$/i;

/** Whether files are pictures, by the names of most of them. */
export function arePictures(files: NamedFile[]): boolean {
  return meant(files).filter(({ path }) => /\.(png|jpe?g|gif|bmp|webp|avif)$/i.test(path)).length * 2 > meant(files).length;
}

/** The files that somebody means, in the order of their paths. */
export function meant(files: NamedFile[]): NamedFile[] {
  return files.filter(({ path }) => !LEFT_BEHIND.test(path)).sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

/** What became of pictures: a table as the page keeps it, or the files that are no pictures, or that lie in no folder. */
export type PictureTable = { name: string; table: string } | { bad: string[] } | { loose: string[] };

/** Reads pictures by class: each class is the folder in which its pictures lie. */
export async function pictureTable(app: Needs, fallback: string, files: NamedFile[]): Promise<PictureTable> {
  const all = meant(files);
  const loose = all.filter(({ path }) => !path.includes('/')).map(({ path }) => path);
  if (loose.length > 0) {
    return { loose };
  }
  const tops = new Set(all.map(({ path }) => path.split('/')[0]));
  const name = tops.size === 1 ? ([...tops][0] ?? fallback) : fallback;
  const bad: string[] = [];
  let table = '';
  for (let at = 0; at < all.length; at += BATCH) {
    const batch = all.slice(at, at + BATCH).map(({ path, file }) => ({ name: path, className: path.split('/').slice(-2)[0] ?? '', file }));
    const read = await app.ask('pictures', { first: at === 0, last: at + BATCH >= all.length, size: wantedSize(app), files: batch });
    bad.push(...read.bad);
    ({ table } = read);
  }
  return bad.length > 0 ? { bad } : { name, table };
}

/** The size that the text asks for: `shape 32x32x3` behind `data pictures`. */
function wantedSize(app: Needs): number[] | null {
  const words = wordsOf(app.reading.value, 'data');
  const shape = words[0] === 'pictures' ? words[words.indexOf('shape') + 1] : undefined;
  const sizes = words.includes('shape') ? (shape ?? '').split('x').map(Number) : [];
  return sizes.length >= 2 && sizes.every((size) => size > 0) ? [...sizes, 1].slice(0, 3) : null;
}
