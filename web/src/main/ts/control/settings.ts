import { isFixed, optionOf, wordsOf } from '../editor/text';
import { h } from '../element/dom';
import { replaceKeepingFocus } from '../element/focus';
import type { Does, Reads } from '../state/state';
import type { Plan } from '../worker/model';
import { dataPicker } from './data';
import { adoptPanelStyles } from '../style/panels';
import { setPenalty } from './settings-edits';
import type { Palette } from '../draw/palette';
import { panelWords } from '../i18n/panels';

type Needs = Reads<'reading' | 'vocabulary' | 'plan' | 'frame' | 'locale'> & Does<'change' | 'edit' | 'useTable' | 'tablePreview' | 'preview' | 'say' | 'ask'>;

export { acceptDrops } from './drop';

const RATES = ['0.0001', '0.0003', '0.001', '0.003', '0.01', '0.03', '0.1', '0.3', '0.5', '1', '3', '10'];
const BATCHES = ['1', '5', '10', '16', '32', '64', '128', 'all'];
const NOISES = ['0%', '5%', '10%', '20%', '30%', '50%'];
const TESTS = ['0%', '10%', '20%', '30%', '40%', '50%'];
const PENALTIES = ['0.0001', '0.001', '0.01', '0.03', '0.1', '0.3', '1'];

/** The settings of the experiment as menus: each shows what the text says, and changes the text. */
export function settings(app: Needs, palette: () => Palette, until: AbortSignal): HTMLElement {
  const words = panelWords(app.locale.value);
  const rows = h('div', { class: 'rows' });
  const section = h('section', { class: 'settings', role: 'group', 'aria-label': words.experiment }, dataPicker(app, palette, until), rows);
  let shown = '';
  const build = (plan: Plan | null): void => {
    if (plan === null) {
      return;
    }
    const reading = app.reading.value;
    const state = plan.settings;
    const noise = optionOf(reading, 'data', 'noise');
    const test = optionOf(reading, 'data', 'test');
    const [regularizer = '', rate = ''] = wordsOf(reading, 'regularize');
    const key = JSON.stringify([state, noise, test, regularizer, rate, wordsOf(reading, 'fixed'), app.locale.value]);
    if (key === shown) {
      return;
    }
    shown = key;
    const noisy = (data: string): boolean => app.vocabulary['data']?.find((choice) => choice.name === data)?.noisy === true;
    const choices = (kind: string): string[] => (app.vocabulary[kind] ?? []).map((one) => one.name);
    const set =
      (keyword: string, parameter: string) =>
      (value: string): void =>
        app.change((edits) => edits.set(keyword, parameter, value));
    replaceKeepingFocus(
      rows,
      menu(words.loss, choices('loss'), state['loss'] ?? '', set('loss', 'loss'), {}, isFixed(reading, 'loss')),
      menu(words.optimizer, choices('optimizer'), state['optimizer'] ?? '', set('optimizer', 'optimizer'), {}, isFixed(reading, 'optimizer')),
      menu(words.lr, RATES, state['lr'] ?? '', set('lr', 'rate'), {}, isFixed(reading, 'lr')),
      menu(words.batchSize, BATCHES, state['batch'] ?? '', set('batch', 'examples'), { all: words.all }, isFixed(reading, 'batch')),
      menu(words.regularize, ['', 'l1', 'l2'], regularizer, (name) => setPenalty(app, name, rate || '0.001'), { '': words.none }, isFixed(reading, 'regularize')),
      menu(
        words.regularizeRate,
        PENALTIES,
        rate,
        (value) => setPenalty(app, regularizer || 'l2', value),
        { '': '–' },
        isFixed(reading, 'regularize'),
      ),
      menu(words.noise, NOISES, noise ?? '0%', set('data', 'noise'), {}, isFixed(reading, 'data', 'noise') || !noisy(state['data'] ?? '')),
      menu(words.test, TESTS, test ?? (plan.test === 0 ? '0%' : '30%'), set('data', 'test'), {}, isFixed(reading, 'data', 'test')),
    );
  };
  // Attached in this same task: before anything is painted.
  requestAnimationFrame(() => adoptPanelStyles(section));
  app.plan.follow(until, build);
  app.reading.changes(until, () => build(app.plan.value));
  return section;
}

/** A label with a menu of values; the present value is among them whatever it is. */
function menu(
  label: string,
  values: string[],
  present: string,
  chosen: (value: string) => void,
  names: Record<string, string> = {},
  disabled = false,
): HTMLElement {
  const all = values.includes(present) ? values : [present, ...values];
  const select = h(
    'select',
    { disabled },
    ...all.map((value) => h('option', { value, selected: value === present }, names[value] ?? value)),
  );
  select.addEventListener('change', () => chosen(select.value));
  return h('label', { class: 'row' }, h('span', {}, label), select);
}
