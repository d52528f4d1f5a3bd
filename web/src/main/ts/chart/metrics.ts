import { h } from '../element/dom';
import type { App } from '../element/app';
import { percent, readable, type Locale } from '../i18n';
import type { MetricValue } from '../worker/model';

/** The measures beside the loss, and the confusion matrix as a table. */
export function metrics(app: App, until: AbortSignal): HTMLElement {
  const section = h('section', { class: 'metrics', 'aria-label': app.strings.metrics });
  let shown = '';
  app.frame.follow(until, (frame) => {
    const values = frame?.metrics ?? [];
    const key = JSON.stringify(values);
    if (key !== shown) {
      shown = key;
      section.replaceChildren(...values.map((value) => (value.table === undefined ? row(app, value) : matrix(app, value))));
    }
  });
  return section;
}

const SHARES = new Set(['accuracy', 'precision', 'recall', 'f1']);

/** A measure's value as it is read: a share as a percentage. */
export function measured(name: string, value: number, locale: Locale): string {
  return SHARES.has(name) ? percent(value, locale) : readable(value, locale);
}

function row(app: App, value: MetricValue): HTMLElement {
  const show = (number: number): string => measured(value.name, number, app.locale.value);
  return h(
    'dl',
    { class: 'metric' },
    h('dt', {}, value.name),
    h('dd', {}, show(value.train)),
    value.test === null || Number.isNaN(value.test) ? null : h('dd', { class: 'test' }, show(value.test)),
  );
}

function matrix(app: App, value: MetricValue): HTMLElement {
  const table = value.table ?? [];
  const classes = app.plan.value?.classes ?? [];
  const largest = Math.max(1, ...table.flat());
  const name = (at: number): string => classes[at] ?? String(at);
  return h(
    'table',
    { class: 'confusion' },
    h('caption', {}, app.strings.confusion),
    h('thead', {}, h('tr', {}, h('td', {}, `${app.strings.trueClass} \\ ${app.strings.predictedClass}`), ...table.map((_, at) => h('th', { scope: 'col' }, name(at))))),
    h(
      'tbody',
      {},
      ...table.map((cells, row) =>
        h('tr', {}, h('th', { scope: 'row' }, name(row)), ...cells.map((cell, column) => confusionCell(cell, cell / largest, row === column))),
      ),
    ),
  );
}

function confusionCell(cell: number, share: number, right: boolean): HTMLElement {
  const element = h('td', { class: right ? 'right' : 'wrong' }, String(cell));
  element.style.setProperty('--share', String(Math.round(share * 50)));
  return element;
}
