import { TextDocument } from '../../../main/ts/state/document';
import type { Language } from '../../../main/ts/state/language';
import { applyEdits } from '../../../main/ts/editor/text';
import type { Edit } from '../../../main/ts/worker/model';
import { planOf, readingOf } from '../fake/plan';
import { equal, platform, test, turn } from '../suite';

/** A document whose language finds every text sound that holds no `?`. */
function document(text: string, fetched = true): { page: TextDocument; pasted: string[]; missing: () => number } {
  const pasted: string[] = [];
  let missing = 0;
  const page = new TextDocument(text, () => 'en', (state) => void pasted.push(state), () => void missing++);
  const language = {
    readTables: () => Promise.resolve(false),
    read: (read: string) => ({ ...readingOf(read), plan: read.includes('?') ? null : planOf() }),
    edits: (present: string, _: object, make: (edits: never) => Edit[]) => make({ append: (more: string) => [{ from: present.length, to: present.length, insert: more }] } as never),
    vocabulary: () => ({ data: [] }),
    format: (odd: string) => odd.trim(),
  } as unknown as Language;
  page.language = fetched ? language : null;
  return { page, pasted, missing: () => missing };
}

const append = (more: string) => (edits: unknown) => (edits as { append(more: string): string }).append(more);

test('a text and what it says change together', () => {
  const { page } = document('layer 3');
  const seen: [string, boolean][] = [];
  page.sheet.changes(new AbortController().signal, () => seen.push([page.text.value, page.reading.value.plan !== null]));
  page.typed('layer 4');
  page.typed('layer ?');
  page.typed('layer ?');
  equal(seen, [['layer 4', true], ['layer ?', false]]);
});

test('each of two changes in a row is made of the text that the one before left', () => {
  const { page } = document('a');
  page.change(append('b'));
  page.change(append('c'));
  equal(page.text.value, 'abc');
});

test('while an editor is open it makes the edits, so that one undo takes them back', () => {
  const { page } = document('a');
  const applied: Edit[][] = [];
  const turns: string[] = [];
  page.holder = { explain: () => undefined, apply: (edits) => void applied.push(edits), replace: () => {}, undo: () => void turns.push('undo'), redo: () => void turns.push('redo') };
  page.change(append('b'));
  page.edit([]);
  equal(applied, [[{ from: 1, to: 1, insert: 'b' }]]);
  equal(page.text.value, 'a');
  equal(applyEdits('a', applied[0] as Edit[]), 'ab');
  page.undo();
  page.redo();
  equal(turns, ['undo', 'redo']);
});

test('without an editor, changes are taken back and made again one by one', () => {
  const { page } = document('a');
  page.undo();
  page.change(append('b'));
  page.change(append('c'));
  page.undo();
  equal(page.text.value, 'ab');
  page.undo();
  page.undo();
  equal(page.text.value, 'a');
  page.redo();
  equal(page.text.value, 'ab');
  page.change(append('d'));
  page.redo();
  equal(page.text.value, 'abd');
});

test('a pasted state is opened, not shown', async () => {
  const { page, pasted } = document('layer 3');
  page.typed('layer 3\nstate "AA"');
  await turn();
  equal([page.text.value, pasted], ['layer 3', ['layer 3\nstate "AA"']]);
});

test('formatting what is in order changes nothing', () => {
  const { page } = document('layer 3');
  const seen: string[] = [];
  page.text.changes(new AbortController().signal, (text) => seen.push(text));
  page.format();
  page.typed(' layer 3 ');
  page.format();
  equal(seen, [' layer 3 ', 'layer 3']);
});

test('a set that does not come with the page is fetched once, and read with', async () => {
  let asked = 0;
  platform('fetch', async () => {
    asked++;
    return new Response('1,2');
  });
  const { page, missing } = document('layer 3');
  page.typed('data digits');
  page.typed('data digits; layer 3');
  await turn();
  await turn();
  equal([asked, page.tables[':digits'], missing()], [1, '1,2', 0]);
  equal(page.tableList, [':digits', '1,2']);
});

test('a set that cannot be had is said once, and asked for again with the next text', async () => {
  let asked = 0;
  platform('fetch', async () => {
    asked++;
    return new Response('', { status: 503 });
  });
  const { page, missing } = document('layer 3');
  page.typed('data digits');
  page.typed('data digits; layer 3');
  await turn();
  await turn();
  equal([asked, missing()], [1, 1]);
  page.typed('data digits');
  await turn();
  await turn();
  equal([asked, missing()], [2, 2]);
});
