import { openDialog } from '../element/dialog';
import { h, setAttribute } from '../element/dom';
import { replaceKeepingFocus } from '../element/focus';
import { count } from '../i18n';
import { panelWords } from '../i18n/panels';
import type { Does, Reads } from '../state/state';
import type { Problem, TablePreview } from '../worker/model';

export type Needs = Reads<'reading' | 'locale'> & Does<'change' | 'edit' | 'tablePreview'>;
type Column = TablePreview['columns'][number];

/** The first rows of the text's table and how each column was understood; a click on a column changes the text. */
export function previewTable(app: Needs, host: HTMLElement): void {
  const words = panelWords(app.locale.value).preview;
  const until = new AbortController();
  const content = h('div', { class: 'preview' });
  const close = openDialog(host, words.title, panelWords(app.locale.value).close, 'table-preview', [content]);
  content.closest('dialog')?.addEventListener('close', () => until.abort());
  let scroll = 0;
  app.reading.follow(until.signal, () => {
    const preview = app.tablePreview();
    if (preview === null) {
      // The text names no table any more.
      queueMicrotask(close);
      return;
    }
    scroll = content.querySelector('.preview-rows')?.scrollLeft ?? scroll;
    const done = h('button', { type: 'button', class: 'strong', onclick: close }, words.done);
    replaceKeepingFocus(content, ...about(app, preview), rowsOf(app, preview), ...faults(app), h('p', { class: 'actions' }, done));
    content.querySelector('.preview-rows')?.scrollTo({ left: scroll });
  });
}

/** How large the table is and what its first row was taken for. */
function about(app: Needs, preview: TablePreview): HTMLElement[] {
  const words = panelWords(app.locale.value).preview;
  const say = (number: number): string => count(number, app.locale.value);
  const header = h('button', { type: 'button', class: 'plain' }, preview.named ? words.asExample : words.asNames);
  header.addEventListener('click', () => app.change((edits) => edits.set('data', 'header', preview.named ? 'off' : 'on')));
  const columns = preview.columns.length + preview.further;
  return [
    h('p', {}, words.size(say(preview.rows), say(columns), say(preview.cells.length))),
    h('p', {}, preview.named ? words.named : words.unnamed, ' ', header),
    ...preview.remarks.map((remark) => h('p', { class: 'remark' }, remark)),
    h('p', { class: 'hint' }, words.hint),
  ];
}

function rowsOf(app: Needs, { columns, cells, further }: TablePreview): HTMLElement {
  const toggle = ({ name, use }: Column): void => app.change((edits) => edits.useColumn(name, use === 'out'));
  const heads = columns.map((column) => head(app, column, () => toggle(column)));
  const rows = cells.map((row) =>
    h('tr', {}, ...row.map((cell, at) => {
      const column = columns[at] as Column;
      const shown = h('td', { class: `${column.use} ${column.kind}` }, cell);
      shown.addEventListener('click', () => toggle(column));
      return shown;
    })),
  );
  const words = panelWords(app.locale.value).preview;
  const more = further > 0 ? [h('p', { class: 'hint' }, words.further(count(further, app.locale.value)))] : [];
  const table = h('table', {}, h('thead', {}, h('tr', {}, ...heads)), h('tbody', {}, ...rows));
  return h('div', { class: 'preview-rows', role: 'group', tabindex: '0', 'aria-label': words.title }, table, ...more);
}

/** A column's name, how it was understood, and what makes it the target. */
function head(app: Needs, column: Column, toggle: () => void): HTMLElement {
  const words = panelWords(app.locale.value).preview;
  const { name, use } = column;
  const understood = understanding(app, column);
  const chosen = h('button', { type: 'button', class: 'column-name', title: `${name}: ${understood}`, onclick: toggle }, name);
  setAttribute(chosen, 'aria-pressed', String(use !== 'out'));
  chosen.disabled = use === 'target';
  const target = h('button', { type: 'button', class: 'plain column-target', 'aria-label': words.makeTarget(name) }, words.target);
  setAttribute(target, 'aria-pressed', String(use === 'target'));
  target.addEventListener('click', () => app.change((edits) => edits.setTarget(name)));
  return h('th', { scope: 'col', class: use }, chosen, h('span', { class: 'understood' }, understood), target);
}

/** “number, target, 3 missing”. */
function understanding(app: Needs, { kind, use, missing, distinct }: Column): string {
  const words = panelWords(app.locale.value).preview;
  const say = (number: number): string => count(number, app.locale.value);
  const parts = [kind === 'category' && distinct > 0 ? words.categories(say(distinct)) : words.kinds[kind]];
  if (use !== 'input') {
    parts.push(use === 'target' ? words.isTarget : words.out);
  }
  if (missing > 0) {
    parts.push(words.missing(say(missing)));
  }
  return parts.join(', ');
}

/** What keeps the text from learning, with what mends it. */
function faults(app: Needs): HTMLElement[] {
  const fault = app.reading.value.problems.find((one: Problem) => one.severity === 'error');
  if (fault === undefined) {
    return [];
  }
  const fixes = fault.fixes.map(({ label, edits }) => h('button', { type: 'button', class: 'fix', onclick: () => app.edit(edits) }, label));
  return [h('p', { class: 'fault', role: 'status' }, fault.sentence, ' ', ...fixes)];
}
