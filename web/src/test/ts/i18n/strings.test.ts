import { loadStrings, strings } from '../../../main/ts/i18n';
import { en } from '../../../main/ts/i18n/en';
import { en as enPanels } from '../../../main/ts/i18n/en-panels';
import { fr } from '../../../main/ts/i18n/fr';
import { fr as frPanels } from '../../../main/ts/i18n/fr-panels';
import { panelWords } from '../../../main/ts/i18n/panels';
import { equal, test } from '../suite';

/** Entries that English has as the text's own words. */
const OWN_WORDS = new Set(['measure']);

/** Every entry by its path; functions are called with the numbers and names that they may get. */
function entries(words: object, path = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const [name, value] of Object.entries(words) as [string, unknown][]) {
    if (typeof value === 'string') {
      found.set(path + name, value);
    } else if (typeof value === 'function') {
      const call = value as (...given: unknown[]) => string;
      for (const given of [['7', '8'], [1, 'A sentence.'], [429, 'A sentence.'], [413, 'A sentence.']]) {
        found.set(`${path}${name}(${given[0]})`, call(...given));
      }
    } else if (!OWN_WORDS.has(name)) {
      for (const [inner, text] of entries(value as object, `${path}${name}.`)) {
        found.set(inner, text);
      }
    }
  }
  return found;
}

const both = [
  [en, fr],
  [enPanels, frPanels],
] as const;

test('both languages have the same entries', () => {
  for (const [english, french] of both) {
    equal([...entries(french).keys()].sort(), [...entries(english).keys()].sort());
  }
});

test('no entry is empty', () => {
  for (const words of both.flat()) {
    equal([...entries(words)].filter(([, text]) => text.trim() === ''), []);
  }
});

test('French has its own apostrophe, and a blank that does not break before : ; ! ? and within « »', () => {
  for (const [, french] of both) {
    const odd = [...entries(french)].filter(([, text]) => /'|[^\u00a0\u202f][;!?»]|[^\u00a0\u202f0-9]:(?!\/)|«[^\u00a0\u202f]/.test(text));
    equal(odd, []);
  }
});

test('English has its own apostrophe', () => {
  for (const [english] of both) {
    equal([...entries(english)].filter(([, text]) => text.includes("'")), []);
  }
});

test('French is there once it was fetched; until then English stands in its place', async () => {
  equal(strings('fr').play, 'Play');
  await loadStrings('fr');
  equal([strings('fr').play, strings('en').play], ['Lancer', 'Play']);
  equal([panelWords('fr').copy, panelWords('fr').play, panelWords('en').copy], ['Copier', 'Lancer', 'Copy']);
});
