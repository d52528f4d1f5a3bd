import { h } from '../element/dom';
import type { Reads } from '../state/state';
import { percent, readable, type Locale } from '../i18n';
import type { MetricValue } from '../worker/model';

type Needs = Reads<'plan' | 'frame' | 'locale' | 'strings'>;

/** The measures beside the loss, and the confusion matrix as a table. */
export function metrics(app: Needs, until: AbortSignal): HTMLElement {
  const section = h('section', { class: 'metrics', role: 'group', 'aria-label': app.strings.metrics });
  let shown = '';
  app.frame.follow(until, (frame) => {
    const values = frame?.metrics ?? [];
    const key = JSON.stringify(values);
    if (key !== shown) {
      shown = key;
      const [plain, tables] = [values.filter((value) => value.table === undefined), values.filter((value) => value.table !== undefined)];
      section.replaceChildren(...(plain.length === 0 ? [] : [measures(app, plain)]), ...tables.map((value) => matrix(app, value)));
    }
  });
  return section;
}

/** A measure's value as it is read: a share as a percentage. */
export function measured(share: boolean, value: number, locale: Locale): string {
  return share ? percent(value, locale) : readable(value, locale);
}

/** A measure's name in the reader's language; in English that is the text's own word. */
export function measureName(app: Needs, name: string): string {
  return app.strings.measure[name] ?? name;
}

function measures(app: Needs, values: MetricValue[]): HTMLElement {
  const words = app.strings;
  const tested = (app.plan.value?.test ?? 0) > 0;
  const cells = (value: MetricValue): string[] =>
    [value.train, ...(tested ? [value.test ?? Number.NaN] : [])].map((one) => measured(value.share, one, app.locale.value));
  return h(
    'table',
    { class: 'measures' },
    h('thead', {}, h('tr', {}, h('td', {}), ...[words.training, ...(tested ? [words.testing] : [])].map((part) => h('th', { scope: 'col' }, part)))),
    h('tbody', {}, ...values.map((value) => h('tr', {}, h('th', { scope: 'row' }, measureName(app, value.name)), ...cells(value).map((one) => h('td', {}, one))))),
  );
}

function matrix(app: Needs, value: MetricValue): HTMLElement {
  const table = value.table ?? [];
  const classes = app.plan.value?.classes ?? [];
  const largest = Math.max(1, ...table.flat());
  const name = (at: number): string => classes[at] ?? String(at);
  return h(
    'table',
    // Long names of many classes stand upright, so that the last column is not cut off.
    { class: table.length > 3 && table.some((_, at) => name(at).length > 4) ? 'confusion tall' : 'confusion' },
    h('caption', {}, app.strings.confusion((app.plan.value?.test ?? 0) > 0 ? app.strings.testing : app.strings.training)),
    h('thead', {}, h('tr', {}, h('td', {}, `${app.strings.trueClass} \\ ${app.strings.predictedClass}`), ...table.map((_, at) => h('th', { scope: 'col', title: name(at) }, h('span', {}, name(at)))))),
    h(
      'tbody',
      {},
      ...table.map((cells, row) =>
        h('tr', {}, h('th', { scope: 'row', title: name(row) }, name(row)), ...cells.map((cell, column) => confusionCell(cell, cell / largest, row === column))),
      ),
    ),
  );
}

function confusionCell(cell: number, share: number, right: boolean): HTMLElement {
  const element = h('td', { class: right ? 'right' : 'wrong' }, String(cell));
  element.style.setProperty('--share', String(Math.round(share * 50)));
  return element;
}
