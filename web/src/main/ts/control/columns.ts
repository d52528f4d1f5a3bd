import { applyEdits, optionOf, wordsOf } from '../editor/text';
import type { App } from '../element/app';
import { h } from '../element/dom';
import { panelWords } from '../i18n/panels';
import type { Edit, Plan } from '../worker/model';

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
  const used = usedColumns(plan);
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

/** What a column gives the network, whether it is in use now or not: one of words is one feature for each word. */
function featuresOf(app: App, column: string): string[] {
  const text = app.text.value;
  const whole = applyEdits(text, JSON.parse(app.engine.edits(text).remove('inputs')) as Edit[]);
  return (app.read(whole).plan?.columns ?? []).filter((name) => name === column || name.startsWith(`${column}=`));
}

/** The columns behind the features: one of words becomes several, as in `color=red`. */
function usedColumns(plan: Plan | null): Set<string> {
  return new Set((plan?.features ?? []).flatMap((name) => [unquoted(name), unquoted(name).replace(/=.*$/, '')]));
}

function choose(app: App, columns: string[], target: string, name: string, on: boolean): void {
  const features = usedColumns(app.plan.value);
  if (on) {
    features.add(name);
  } else {
    features.delete(name);
  }
  const inputs = columns.filter((one) => one !== target && features.has(one)).flatMap((one) => featuresOf(app, one));
  if (inputs.length === 0) {
    return;
  }
  const all = columns.every((one) => one === target || features.has(one));
  app.change((edits) => (all ? edits.remove('inputs') : edits.put(`inputs ${inputs.map(spelled).join(' ')}`)));
}

/** A name as the language writes it: in quotes where it has not a name's form. */
function spelled(name: string): string {
  return /^[a-z][a-z0-9-]*$/.test(name) ? name : `"${name.replace(/(["\\])/g, '\\$1')}"`;
}

function unquoted(word: string): string {
  return word.startsWith('"') ? word.slice(1, -1).replace(/\\(["\\])/g, '$1') : word;
}
