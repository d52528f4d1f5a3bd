/** A file with the folders that it lies in. */
export interface NamedFile {
  /** From the topmost folder on, with `/` between. */
  path: string;
  file: Blob;
}

const END_MARK = 0x06054b50;
const ENTRY_MARK = 0x02014b50;
/** Bytes of the end of a directory, of an entry's head there, and of a file's head. */
const END = 22;
const ENTRY = 46;
const FILE = 30;
const STORED = 0;
const DEFLATED = 8;

/**
 * The files in a ZIP archive (PKWARE, APPNOTE.TXT), each unpacked by the browser.
 *
 * @throws Error where it is none, is packed in another way, or ends early
 */
export async function unzipped(archive: Blob): Promise<NamedFile[]> {
  const bytes = new Uint8Array(await archive.arrayBuffer());
  const view = new DataView(bytes.buffer);
  let end = bytes.length - END;
  while (end >= 0 && view.getUint32(end, true) !== END_MARK) {
    end--;
  }
  if (end < 0) {
    throw new Error('no archive');
  }
  const files: NamedFile[] = [];
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (view.getUint32(at, true) !== ENTRY_MARK) {
      throw new Error('no entry');
    }
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((place) => view.getUint16(at + place, true)) as [number, number, number];
    const path = new TextDecoder().decode(bytes.subarray(at + ENTRY, at + ENTRY + nameLength));
    const head = view.getUint32(at + 42, true);
    const from = head + FILE + view.getUint16(head + 26, true) + view.getUint16(head + 28, true);
    if (!path.endsWith('/')) {
      files.push({ path, file: await unpacked(bytes.subarray(from, from + view.getUint32(at + 20, true)), view.getUint16(at + 10, true)) });
    }
    at += ENTRY + nameLength + extraLength + commentLength;
  }
  return files;
}

async function unpacked(packed: Uint8Array<ArrayBuffer>, method: number): Promise<Blob> {
  if (method === STORED) {
    return new Blob([packed]);
  }
  if (method !== DEFLATED) {
    throw new Error('packed in another way');
  }
  return new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw'))).blob();
}
