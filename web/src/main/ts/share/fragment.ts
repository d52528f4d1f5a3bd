/**
 * Links that carry the text itself: `#n1` and the text's UTF-8 bytes, deflated (RFC 1951) and written in base64url;
 * `#n0` the same without compression, for browsers that cannot. The prefix names the format, so that later ones can
 * live beside it.
 */

export async function toFragment(text: string): Promise<string> {
  const bytes = new TextEncoder().encode(text.trim());
  if (typeof CompressionStream === 'undefined') {
    return `n0${base64url(bytes)}`;
  }
  const packed = await through(bytes, new CompressionStream('deflate-raw'), bytes.length + 1024);
  return packed.length < bytes.length ? `n1${base64url(packed)}` : `n0${base64url(bytes)}`;
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
  const bytes = unbase64url(fragment.slice(2).replace(/(%[0-9A-F]{2}|[.,;:!?)\]}>'"»”’…])+$/, ''));
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
