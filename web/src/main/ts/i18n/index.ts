import { en, type Strings } from './en';

export type { Strings };
export type Locale = 'en' | 'fr';

const loaded: Partial<Record<Locale, Strings>> = { en };

/** Fetches a language's strings; English is always there. */
export async function loadStrings(locale: Locale): Promise<void> {
  if (locale === 'fr' && loaded.fr === undefined) {
    loaded.fr = (await import('./fr')).fr;
  }
}

/** The strings of a language that was loaded, else the English ones. */
export function strings(locale: Locale): Strings {
  return loaded[locale] ?? en;
}

/** The first language of the browser that the page speaks. */
export function browserLocale(): Locale {
  const wanted = typeof navigator === 'undefined' ? [] : navigator.languages;
  for (const tag of wanted) {
    if (tag.toLowerCase().startsWith('fr')) {
      return 'fr';
    }
    if (tag.toLowerCase().startsWith('en')) {
      return 'en';
    }
  }
  return 'en';
}

/** A number for reading: four significant digits, the locale's own marks, a real minus sign. */
export function readable(value: number, locale: Locale, digits = 4): string {
  if (!Number.isFinite(value)) {
    return Number.isNaN(value) ? '–' : value > 0 ? '∞' : '−∞';
  }
  const size = Math.abs(value);
  return size !== 0 && (size < 0.0001 || size >= 1e7)
    ? scientific(value, locale, digits)
    : format({ maximumSignificantDigits: digits }, locale).format(value).replace('-', '−');
}

/** With a power of ten. */
function scientific(value: number, locale: Locale, digits: number): string {
  const written = format({ notation: 'scientific', maximumSignificantDigits: digits }, locale).format(value);
  return written.replace('-', '−').replace(/E(-|−)?(\d+)$/, power);
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** `E−5` as people write it. */
function power(_: string, sign: string | undefined, digits: string): string {
  return ` · 10${sign === undefined ? '' : '⁻'}${[...digits].map((digit) => SUPERSCRIPTS[Number(digit)]).join('')}`;
}

/** A loss in a fixed width: always four digits behind the point, while it is no giant. */
export function fixed(value: number, locale: Locale, digits = 4): string {
  if (!Number.isFinite(value) || Math.abs(value) >= 1e5) {
    return readable(value, locale);
  }
  return format({ minimumFractionDigits: digits, maximumFractionDigits: digits }, locale).format(value).replace('-', '−');
}

/** A number beside an axis. */
export function mark(value: number, locale: Locale): string {
  return Math.abs(value) >= 1e5 ? scientific(value, locale, 2) : format({ maximumSignificantDigits: 3 }, locale).format(value);
}

export function count(value: number, locale: Locale): string {
  return format({ maximumFractionDigits: 0 }, locale).format(value);
}

export function percent(value: number, locale: Locale): string {
  return format({ style: 'percent', maximumFractionDigits: 1 }, locale).format(value);
}

const made = new Map<string, Intl.NumberFormat>();

function format(options: Intl.NumberFormatOptions, locale: Locale): Intl.NumberFormat {
  const key = locale + JSON.stringify(options);
  let found = made.get(key);
  if (found === undefined) {
    found = new Intl.NumberFormat(locale, options);
    made.set(key, found);
  }
  return found;
}
