import { optionOf, wordsOf } from '../editor/text';
import type { App } from '../element/app';
import { h } from '../element/dom';
import { panelWords } from '../i18n/panels';

/** The columns of the reader's own table by its first line; empty where it has none at hand. */
export function tableColumns(app: App): string[] {
  const [source, name = ''] = wordsOf(app.reading.value, 'data');
  if (source !== 'csv') {
    return [];
  }
  const csv = app.tables[name.replace(/^"|"$/g, '')];
  const line = csv?.split(/\r?\n/, 1)[0] ?? '';
  const mark = ['\t', ';', ','].find((one) => line.includes(one)) ?? ',';
  return line === '' ? [] : line.split(mark).map((name) => name.trim().replace(/^"(.*)"$/, '$1'));
}

/** Which column is learned and which are fed to the network. */
export function columnChoices(app: App): HTMLElement[] {
  const columns = tableColumns(app);
  const plan = app.plan.value;
  if (columns.length < 2 || plan === null) {
    return [];
  }
  const words = panelWords(app.locale.value);
  const target = unquoted(optionOf(app.reading.value, 'data', 'target') ?? columns[columns.length - 1] ?? '');
  const select = h('select', {}, ...columns.map((name) => h('option', { value: name, selected: name === target }, name)));
  select.addEventListener('change', () => app.change((edits) => edits.set('data', 'target', spelled(select.value))));
  const used = new Set(plan.features);
  const boxes = columns
    .filter((name) => name !== target)
    .map((name) => {
      const box = h('input', { type: 'checkbox', checked: used.has(name) });
      box.addEventListener('change', () => choose(app, columns, target, name, box.checked));
      return h('label', { class: 'toggle' }, box, h('span', {}, name));
    });
  return [
    h('label', { class: 'row wide' }, h('span', {}, words.target), select),
    h('fieldset', { class: 'columns-choice' }, h('legend', {}, words.features), ...boxes),
  ];
}

function choose(app: App, columns: string[], target: string, name: string, on: boolean): void {
  const features = new Set(app.plan.value?.features ?? []);
  if (on) {
    features.add(name);
  } else {
    features.delete(name);
  }
  const inputs = columns.filter((one) => one !== target && features.has(one));
  if (inputs.length === 0) {
    return;
  }
  const all = inputs.length === columns.length - 1;
  app.change((edits) => (all ? edits.remove('inputs') : edits.put(`inputs ${inputs.map(spelled).join(' ')}`)));
}

/** A name as the language writes it: in quotes where it has not a name's form. */
function spelled(name: string): string {
  return /^[a-z][a-z0-9-]*$/.test(name) ? name : `"${name.replace(/(["\\])/g, '\\$1')}"`;
}

function unquoted(word: string): string {
  return word.startsWith('"') ? word.slice(1, -1).replace(/\\(["\\])/g, '$1') : word;
}
