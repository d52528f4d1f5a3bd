import { inkScale, paintPixels } from '../draw/pixels';
import { rangeOf } from '../draw/nodes';
import type { Palette } from '../draw/palette';
import { h, setAttribute, setText } from '../element/dom';
import { count, readable } from '../i18n';
import { panelWords } from '../i18n/panels';
import type { Does, Reads } from '../state/state';
import type { Plan } from '../worker/model';
import type { ExampleNumbers, Loaded } from '../worker/protocol';
import { asking, type Inquired } from './asking';
import { classOf } from '../draw/field';
import { isTruthTable, ordered, placesOf, rowsOf, type ExampleRow, type Order } from './example-rows';

type Needs = Reads<'loaded' | 'plan' | 'frame' | 'view' | 'locale'> & Does<'ask' | 'look'>;

/** Examples that are asked for at most, and rows that are drawn at a time. */
const ASKED = 2000;
const DRAWN = 100;
/** Columns, and outputs, beyond which a row does not list them. */
const LISTED = 6;

/**
 * What is being learned, example by example: inputs, weighted sum, output, what is desired, and the loss of each, whose mean is L.
 * The batch at hand is marked; a row that is chosen goes through the network everywhere.
 */
export function examples(app: Needs, palette: () => Palette, until: AbortSignal): HTMLElement {
  const words = panelWords(app.locale.value).table;
  const head = h('tr', {});
  const body = h('tbody', {});
  const mean = h('td', { class: 'number' });
  const meanName = h('th', { scope: 'row' }, words.mean);
  const caption = h('caption', {});
  const order = h(
    'select',
    {},
    h('option', { value: 'given' }, words.asGiven),
    h('option', { value: 'loss' }, words.byLoss),
    h('option', { value: 'batch' }, words.batchFirst),
  );
  const remark = h('p', { class: 'faint' });
  const more = h('button', { type: 'button', class: 'plain' });
  const box = h(
    'div',
    { class: 'example-table' },
    h('div', { class: 'example-head' }, h('label', {}, h('span', {}, words.order), order), h('span', { class: 'faint' }, words.legend)),
    h('table', {}, caption, h('thead', {}, head), body, h('tfoot', {}, h('tr', {}, meanName, mean))),
    more,
    remark,
  );
  let known: ExampleNumbers | null = null;
  let of: Loaded | null = null;
  let drawn = DRAWN;
  let lines: Line[] = [];

  const show = (): void => {
    const loaded = app.loaded.value;
    const plan = app.plan.value;
    if (known === null || loaded === null || plan === null || of?.run !== loaded.run) {
      return;
    }
    const places = placesOf(known);
    const rows = ordered(rowsOf(known, outputsOf(plan)), order.value as Order, places);
    const wanted = Math.min(rows.length, drawn);
    while (lines.length < wanted) {
      lines.push(line(app, loaded, plan));
    }
    lines.length = wanted;
    body.replaceChildren(...lines.map((one) => one.element));
    lines.forEach((one, at) => one.show(rows[at] as ExampleRow, places, app.view.value.exampleRow, palette()));
    setText(mean, readable(app.frame.value?.trainLoss ?? Number.NaN, app.locale.value, 6));
    more.hidden = rows.length <= drawn;
    setText(more, words.more(count(Math.min(DRAWN, rows.length - drawn), app.locale.value)));
    setText(remark, remarks(app, plan, loaded, rows));
  };
  const begin = (loaded: Loaded | null): void => {
    if (loaded === null) {
      return;
    }
    const { plan } = loaded.info;
    of = loaded;
    drawn = DRAWN;
    lines = [];
    known = null;
    const titles = columnTitles(app, plan);
    head.replaceChildren(...titles.map((title) => h('th', { scope: 'col' }, title)));
    meanName.colSpan = titles.length - 1;
    setText(caption, isTruthTable(plan, loaded.examples) ? words.truth : words.caption(count(plan.train, app.locale.value)));
  };
  app.loaded.follow(until, begin);
  const question = (): Inquired<ExampleNumbers> => ({ stamp: '', ask: () => app.ask('examples', { from: 0, count: Math.min(ASKED, app.plan.value?.train ?? 0) }) });
  asking(app, box, until, question, (numbers) => {
    known = numbers;
    show();
  });
  app.view.changes(until, show);
  order.addEventListener('change', show);
  more.addEventListener('click', () => {
    drawn += DRAWN;
    show();
  });
  return box;
}

function outputsOf(plan: Plan): number {
  return plan.layers[plan.layers.length - 1]?.units ?? 1;
}

function columnTitles(app: Needs, plan: Plan): string[] {
  const words = panelWords(app.locale.value).table;
  const loss = plan.settings['loss'] ?? '';
  const squared = outputsOf(plan) === 1 ? words.squared : words.squares;
  const inputs = plan.picture !== null || plan.columns.length > LISTED ? [words.input] : plan.columns;
  return [words.number, ...inputs, words.sum, words.output, words.desired, loss === 'quadratic' ? squared : words.loss(loss)];
}

function remarks(app: Needs, plan: Plan, loaded: Loaded, rows: ExampleRow[]): string {
  const words = panelWords(app.locale.value).table;
  const width = Math.max(1, loaded.info.targetColumns);
  const scaled = plan.task === 'regress' && rows.some(({ row, desired }) => Math.abs((desired[0] ?? 0) - (loaded.targets[row * width] ?? 0)) > 1e-9);
  return [plan.train > ASKED ? words.first(count(ASKED, app.locale.value)) : '', scaled ? words.scaled : ''].filter((one) => one !== '').join(' ');
}

/** A row of the table, filled again for whatever example comes to stand there. */
interface Line {
  element: HTMLElement;
  show(row: ExampleRow, places: Map<number, number>, chosen: number, palette: Palette): void;
}

function line(app: Needs, loaded: Loaded, plan: Plan): Line {
  const words = panelWords(app.locale.value).table;
  const { columns } = loaded.info;
  const mark = h('span', { class: 'mark' });
  const number = h('span', {});
  const button = h('button', { type: 'button', class: 'plain' }, number, mark);
  const canvas = plan.picture === null ? null : h('canvas', {});
  const inputs = canvas !== null || plan.columns.length > LISTED ? [h('td', {}, canvas)] : plan.columns.map(() => h('td', { class: 'number' }));
  const cell = (): HTMLElement => h('td', { class: 'number' });
  const [sums, outputs, desired, loss] = [cell(), cell(), cell(), cell()];
  const element = h('tr', {}, h('th', { scope: 'row' }, button), ...inputs, sums, outputs, desired, loss);
  const [low, high] = canvas === null ? [0, 1] : rangeOf(loaded.examples);
  let shown = -1;
  element.addEventListener('click', () => {
    if (shown >= 0) {
      app.look({ example: loaded.examples.slice(shown * columns, (shown + 1) * columns), exampleRow: shown });
    }
  });
  const list = (values: Float64Array): string =>
    values.length > LISTED
      ? `${plan.classes[classOf(values, plan.signed)] ?? '…'}`
      : [...values].map((value) => readable(value, app.locale.value, 4)).join('  ');
  return {
    element,
    show(row, places, chosen, palette) {
      if (row.row !== shown) {
        shown = row.row;
        const columnsOf = loaded.examples.subarray(shown * columns, (shown + 1) * columns);
        const name = count(shown + 1, app.locale.value);
        setText(number, name);
        setAttribute(button, 'aria-label', words.choose(name));
        if (canvas !== null) {
          paintPicture(canvas, plan, columnsOf, inkScale(palette, low, high));
        } else {
          inputs.forEach((cell, at) => setText(cell, inputs.length < columns ? '…' : readable(columnsOf[at] ?? 0, app.locale.value, 4)));
        }
      }
      const place = places.get(shown);
      setText(mark, place === undefined ? '' : place < 0 ? '✓' : place === 0 ? '▸' : '●');
      setAttribute(mark, 'title', place === undefined ? '' : place < 0 ? words.shown : place === 0 ? words.next : words.inBatch);
      const judged = plan.task === 'classify';
      const right = judged && classOf(row.outputs, plan.signed) === classOf(row.desired, plan.signed);
      setText(sums, row.sums.length > LISTED ? '…' : list(row.sums));
      setText(outputs, `${list(row.outputs)}${judged ? (right ? ' ✓' : ' ✗') : ''}`);
      setAttribute(outputs, 'title', judged ? (right ? words.right : words.wrong) : '');
      setText(desired, list(row.desired));
      setText(loss, readable(row.loss, app.locale.value, 4));
      setAttribute(element, 'class', [place === undefined ? '' : 'in-batch', judged && !right ? 'wrong' : ''].join(' ').trim());
      setAttribute(element, 'aria-current', String(shown === chosen));
    },
  };
}

function paintPicture(canvas: HTMLCanvasElement, plan: Plan, example: Float64Array, scale: ReturnType<typeof inkScale>): void {
  const { picture } = plan;
  if (picture !== null) {
    paintPixels(canvas, picture.width, picture.height, (row, column) => example[(row * picture.width + column) * picture.channels] ?? 0, scale);
  }
}
