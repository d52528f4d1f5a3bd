import { browserLocale, count, fixed, mark, percent, readable } from '../../../main/ts/i18n';
import { equal, platform, test } from '../suite';

/** Blanks of French numbers: narrow between thousands, and before the per cent sign. */
const NARROW = '\u202f';
const WIDE = '\u00a0';

test('a number has four digits and a real minus', () => {
  equal([1234.5678, -0.5, 0, 0.00012345].map((value) => readable(value, 'en')), ['1,235', '−0.5', '0', '0.0001235']);
  equal(readable(-1234.5678, 'fr'), `−1${NARROW}235`);
  equal(readable(2 / 3, 'en', 2), '0.67');
});

test('the smallest and the largest have a power of ten', () => {
  equal([0.00001, 12345678, -1e-12].map((value) => readable(value, 'en')), ['1 · 10⁻⁵', '1.235 · 10⁷', '−1 · 10⁻¹²']);
  equal(readable(12345678, 'fr'), '1,235 · 10⁷');
});

test('what is no number has a sign', () => {
  equal([Number.NaN, Infinity, -Infinity].map((value) => readable(value, 'en')), ['–', '∞', '−∞']);
});

test('a loss keeps its width while it is no giant', () => {
  equal([0.5, -0.25, 99999, 100000].map((value) => fixed(value, 'en')), ['0.5000', '−0.2500', '99,999.0000', '100,000']);
  equal(fixed(0.5, 'fr'), '0,5000');
  equal(fixed(Number.NaN, 'en'), '–');
});

test('marks beside an axis are short', () => {
  equal([0.015, 1250, 100000].map((value) => mark(value, 'en')), ['0.015', '1,250', '1 · 10⁵']);
});

test('counts are whole and shares are per cent', () => {
  equal([count(1234.6, 'en'), percent(0.625, 'en'), percent(1, 'en')], ['1,235', '62.5%', '100%']);
  equal(percent(0.625, 'fr').replace(WIDE, NARROW), `62,5${NARROW}%`);
});

test('the page speaks the first of the browser’s languages that it knows', () => {
  for (const [languages, expected] of [
    [['fr-CA', 'en'], 'fr'],
    [['de', 'EN-gb', 'fr'], 'en'],
    [['de'], 'en'],
    [[], 'en'],
  ] as const) {
    platform('navigator', { languages });
    equal(browserLocale(), expected);
  }
});
