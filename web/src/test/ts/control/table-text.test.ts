import { tableText } from '../../../main/ts/control/table-text';
import { equal, test } from '../suite';

const TABLE = 'région;prix\nŒuilly;2,5 €\n';

/** TABLE as Python's `str.encode('cp1252')` writes it. */
const WINDOWS = Uint8Array.of(
  ...[0x72, 0xe9, 0x67, 0x69, 0x6f, 0x6e, 0x3b, 0x70, 0x72, 0x69, 0x78, 0x0a],
  ...[0x8c, 0x75, 0x69, 0x6c, 0x6c, 0x79, 0x3b, 0x32, 0x2c, 0x35, 0x20, 0x80, 0x0a],
);

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(2 * text.length));
  [...text].forEach((sign, at) => view.setUint16(2 * at, sign.charCodeAt(0), littleEndian));
  return new Uint8Array(view.buffer);
}

test('a table says the same in every encoding that spreadsheets save', () => {
  const saved = {
    'UTF-8': utf8(TABLE),
    'UTF-8 with its mark': utf8(`\ufeff${TABLE}`),
    'UTF-16LE with its mark': utf16(`\ufeff${TABLE}`, true),
    'UTF-16LE without': utf16(TABLE, true),
    'UTF-16BE with its mark': utf16(`\ufeff${TABLE}`, false),
    'UTF-16BE without': utf16(TABLE, false),
    'Windows-1252': WINDOWS,
  };
  for (const [encoding, bytes] of Object.entries(saved)) {
    equal([encoding, tableText(bytes)], [encoding, { text: TABLE }]);
  }
});

test('an empty file is an empty text', () => {
  equal(tableText(new Uint8Array()), { text: '' });
});

test('what is no text is refused with the line where it ends', () => {
  equal(tableText(Uint8Array.of(0x61, 0x0a, 0x81, 0x0a)), { brokenLine: 2 });
  equal(tableText(Uint8Array.of(0x61, 0x0d, 0x0a, 0x62, 0x0d, 0x00, 0x00, 0x00)), { brokenLine: 3 });
  equal(tableText(utf16('\ufeffa\n1\n\ud800;2\n', true)), { brokenLine: 3 });
});
