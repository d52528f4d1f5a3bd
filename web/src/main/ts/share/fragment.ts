/**
 * Links that carry the text itself: `#n1` and the text's UTF-8 bytes, deflated (RFC 1951), with three bytes of their own
 * {@link checksum} behind them, written in base64url; `#n0` the same without compression, for browsers that cannot and for texts so short
 * that it does not pay. The prefix names the format, so that later ones can live beside it.
 */

export async function toFragment(text: string): Promise<string> {
  const bytes = new TextEncoder().encode(text.trim());
  const packed = typeof CompressionStream === 'undefined' ? bytes : await through(bytes, new CompressionStream('deflate-raw'), bytes.length + 1024);
  const [format, sent] = packed.length < bytes.length ? ['n1', packed] : ['n0', bytes];
  return format + base64url(Uint8Array.of(...sent, ...checksum(sent)));
}

/**
 * The upper three bytes of FNV-1a (Fowler, Noll and Vo, 32 bits): a link that was cut off, or written on, is no shorter or longer text
 * but none, save by a chance of one in sixteen million.
 */
function checksum(bytes: Uint8Array): number[] {
  let hash = 0x811c9dc5;
  for (const byte of bytes) {
    hash = Math.imul(hash ^ byte, 0x01000193);
  }
  return [hash >>> 24, (hash >>> 16) & 255, (hash >>> 8) & 255];
}

/** Bytes that a link may unpack to: a stranger's few characters must not fill the memory. */
const LARGEST = 4_000_000;

/** A link in a format that came after this page. */
export class NewerLink extends Error {
  override name = 'NewerLink';
}

/** The text of a fragment without its `#`; null where it is none of ours. Throws where it is damaged or {@link NewerLink}. */
export async function fromFragment(fragment: string): Promise<string | null> {
  const format = fragment.slice(0, 2);
  if (/^n[2-9]/.test(format)) {
    throw new NewerLink();
  }
  if (format !== 'n0' && format !== 'n1') {
    return null;
  }
  // What stands behind it is the full stop or the bracket of the sentence that the link stood in.
  const all = unbase64url(fragment.slice(2).replace(/(%[0-9A-F]{2}|[.,;:!?)\]}>'"»”’…])+$/, ''));
  const bytes = all.subarray(0, -3);
  if (String(checksum(bytes)) !== String(all.slice(-3))) {
    throw new RangeError('cut off');
  }
  const plain = format === 'n0' ? bytes : await through(bytes, new DecompressionStream('deflate-raw'), LARGEST);
  return `${new TextDecoder('utf-8', { fatal: true }).decode(plain)}\n`;
}

async function through(bytes: Uint8Array, stream: GenericTransformStream, limit: number): Promise<Uint8Array> {
  const reader = new Blob([bytes as BlobPart]).stream().pipeThrough(stream).getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = (await reader.read()) as ReadableStreamReadResult<Uint8Array>;
    if (done) {
      break;
    }
    parts.push(value);
    length += value.length;
    if (length > limit) {
      await reader.cancel();
      throw new RangeError('too long');
    }
  }
  const all = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

function base64url(bytes: Uint8Array): string {
  let characters = '';
  for (const byte of bytes) {
    characters += String.fromCharCode(byte);
  }
  return btoa(characters).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}

function unbase64url(text: string): Uint8Array {
  const characters = atob(text.replace(/-/g, '+').replace(/_/g, '/'));
  return Uint8Array.from(characters, (character) => character.charCodeAt(0));
}
