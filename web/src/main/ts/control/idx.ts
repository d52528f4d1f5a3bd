import type { NamedFile } from './zip';

/** Bytes of a text that is made of bytes at once: more are too many arguments. */
const PIECE = 8192;
/** Pieces between two moments in which the page draws and listens. */
const PIECES = 100;

/** Whether a file's name says that it is in IDX form, or packed by gzip. */
export function mayBeIdx({ path }: NamedFile): boolean {
  return /(idx\d-ubyte|\.idx|\.gz)$/i.test(path);
}

/** A file unpacked that is packed by gzip, or as it is. @throws Error where it is damaged */
export async function gunzipped(file: Blob): Promise<Blob> {
  const start = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  const packed = start[0] === 0x1f && start[1] === 0x8b;
  return packed ? new Response(file.stream().pipeThrough(new DecompressionStream('gzip'))).blob() : file;
}

/** The bytes of a file in IDX form, packed by gzip or not; null where it is another. */
export async function idxBytes(file: Blob): Promise<Uint8Array | null> {
  try {
    const bytes = new Uint8Array(await (await gunzipped(file)).arrayBuffer());
    const [first, second, kind = 0] = bytes;
    return first === 0 && second === 0 && kind >= 0x08 && kind <= 0x0e ? bytes : null;
  } catch {
    return null;
  }
}

/** A table of examples in IDX form with their labels, as the page keeps tables: see the Java class `PageTable`. */
export async function idxTable(examples: Uint8Array, labels: Uint8Array): Promise<string> {
  return `\0idx ${examples.length} 0\n${await asText(examples)}${await asText(labels)}`;
}

/** A character a byte. */
async function asText(bytes: Uint8Array): Promise<string> {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += PIECE) {
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + PIECE)));
    if (pieces.length % PIECES === 0) {
      await new Promise((resolve) => setTimeout(resolve));
    }
  }
  return pieces.join('');
}

/** A set in IDX form: its name, and the files of its examples and their labels. */
export interface IdxSet {
  name: string;
  examples: NamedFile;
  labels: NamedFile | null;
}

/** The sets among files that are named as MNIST's are: `train-images-idx3-ubyte` and `train-labels-idx1-ubyte`. */
export function idxSets(files: NamedFile[]): IdxSet[] {
  const named = (path: string): string => (path.split('/').pop() ?? path).replace(/\.gz$/i, '');
  const sets: IdxSet[] = [];
  for (const examples of files.filter(({ path }) => !/labels/i.test(named(path)))) {
    const file = named(examples.path);
    const wanted = file.replace('images', 'labels').replace('idx3', 'idx1');
    const labels = files.find((one) => one !== examples && named(one.path) === wanted) ?? null;
    sets.push({ name: file.replace(/[-.]?(images)?[-.]idx\d-ubyte$/, '') || file, examples, labels });
  }
  // What is learned comes first, what it is tested on later.
  return sets.sort((a, b) => Number(/^t10k|test/i.test(a.name)) - Number(/^t10k|test/i.test(b.name)));
}
