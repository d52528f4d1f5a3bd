import { Language } from '../../../main/ts/state/language';
import type { Engine } from '../../../main/ts/worker/load';
import { equal, test } from '../suite';

/** A language that counts how often it reads a text. */
function language(): { language: Language; reads: string[] } {
  const reads: string[] = [];
  const engine = {
    document: (text: string, tables: string[]) => {
      reads.push([text, ...tables].join('|'));
      return {
        reading: (locale: string) => JSON.stringify({ problems: [], statements: [{ keyword: locale, words: [], from: 0, to: 0 }], plan: null }),
        hover: () => 'null',
        edits: () => ({ remove: (keyword: string) => JSON.stringify([{ from: text.indexOf(keyword), to: text.length, insert: '' }]) }),
      };
    },
  } as unknown as Engine;
  return { language: new (Language as unknown as new (engine: Engine) => Language)(engine), reads };
}

test('whatever is asked of one text, it is read once', () => {
  const { language: spoken, reads } = language();
  const tables = { t: '1' };
  equal(spoken.read('layer 3', tables, 'en').statements[0]?.keyword, 'en');
  equal(spoken.read('layer 3', tables, 'fr').statements[0]?.keyword, 'fr');
  equal(spoken.hover('layer 3', tables, 2, 'en'), null);
  equal(spoken.edits('layer 3', tables, (edits) => edits.remove('3')), [{ from: 6, to: 7, insert: '' }]);
  equal(reads, ['layer 3|t|1']);
});

test('another text, or other tables, are read anew', () => {
  const { language: spoken, reads } = language();
  const tables = {};
  spoken.read('layer 3', tables, 'en');
  spoken.read('layer 4', tables, 'en');
  spoken.read('layer 4', { ...tables }, 'en');
  equal(reads.length, 3);
});

test('a state is kept out of sight, and a text without one stays', () => {
  const { language: spoken } = language();
  const state = { problems: [], statements: [{ keyword: 'state', words: [], from: 8, to: 18 }], plan: null };
  equal(spoken.visible('layer 3\nstate "AA"', {}, state), 'layer 3\n');
  equal(spoken.visible('layer 3', {}, { ...state, statements: [] }), 'layer 3');
});
