/** What a table's file says, or the line, from 1, where it turned out to be no text. */
export type TableText = { text: string } | { brokenLine: number };

/** How many bytes tell whether every second one is zero, as in UTF-16 of Latin letters. */
const LOOKED_AT = 4096;

/** Windows-1252 has no sign for these; a decoder of the web lets them through as control characters. */
const WITHOUT_SIGN = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

/**
 * Reads a table in whichever way a spreadsheet saved it, as the command line does (its `TableText`): UTF-8, UTF-16 with
 * its mark or without, and else Windows-1252, of which Latin-1 is a part. A mark in front is no part of the text.
 */
export function tableText(bytes: Uint8Array): TableText {
  const wide = utf16(bytes);
  if (wide !== undefined) {
    const text = decoded(bytes, wide);
    return text === undefined ? { brokenLine: lines(new TextDecoder(wide).decode(bytes).split('\ufffd', 1)[0] as string) } : { text };
  }
  const zero = bytes.indexOf(0);
  if (zero >= 0) {
    return broken(bytes, zero);
  }
  const text = decoded(bytes, 'utf-8');
  if (text !== undefined) {
    return { text };
  }
  const signless = bytes.findIndex((byte) => WITHOUT_SIGN.has(byte));
  return signless >= 0 ? broken(bytes, signless) : { text: new TextDecoder('windows-1252').decode(bytes) };
}

/** UTF-16 by its mark, or by zeros in every second place that are most of these. */
function utf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes.length % 2 !== 0) {
    return undefined;
  }
  const [first, second] = bytes;
  if (first === 0xfe && second === 0xff) {
    return 'utf-16be';
  }
  if (first === 0xff && second === 0xfe) {
    return 'utf-16le';
  }
  const looked = bytes.subarray(0, LOOKED_AT);
  const zeros = (place: number): number => looked.filter((byte, at) => byte === 0 && at % 2 === place).length;
  const [even, odd] = [zeros(0), zeros(1)];
  if (even === 0 && odd * 4 > looked.length) {
    return 'utf-16le';
  }
  return odd === 0 && even * 4 > looked.length ? 'utf-16be' : undefined;
}

function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function broken(bytes: Uint8Array, at: number): TableText {
  return { brokenLine: lines(new TextDecoder('windows-1252').decode(bytes.subarray(0, at))) };
}

/** How many lines a text has, whichever marks end them. */
function lines(text: string): number {
  return text.split(/\r\n?|\n/).length;
}
