import { isFixed } from '../editor/text';
import { h, setAttribute } from '../element/dom';
import { replaceKeepingFocus } from '../element/focus';
import type { Does, Reads } from '../state/state';
import { sharp } from '../draw/canvas';
import { css, type Palette } from '../draw/palette';
import { columnChoices } from './columns';
import { setData } from './settings-edits';
import type { Choice } from '../worker/model';
import { panelWords } from '../i18n/panels';

type Needs = Reads<'reading' | 'vocabulary' | 'plan' | 'frame' | 'locale'> & Does<'change' | 'edit' | 'useTable' | 'tablePreview' | 'preview' | 'say' | 'ask'>;

const SIDE = 34;

/** Chooses where the examples come from: pictures for some of the sets, a menu for every set. */
export function dataPicker(app: Needs, palette: () => Palette, until: AbortSignal): HTMLElement {
  const words = panelWords(app.locale.value);
  const choices = app.vocabulary['data'] ?? [];
  const place = ({ picture = -1 }: Choice): number => picture;
  const pictured = choices.filter((choice) => place(choice) >= 0).sort((a, b) => place(a) - place(b));
  const pictures = pictured.map(({ name }) => {
    const canvas = h('canvas', { 'aria-hidden': 'true' });
    const button = h('button', { type: 'button', class: 'thumb', 'aria-label': name, title: name, onclick: () => setData(app, name) }, canvas);
    return { name, button, canvas };
  });
  const select = h('select', { 'aria-label': words.data });
  select.addEventListener('change', () => setData(app, select.value));
  const row = h('div', { class: 'thumbs', role: 'group', 'aria-label': words.data }, ...pictures.map((one) => one.button));
  const previews = new Map<string, Float64Array>();
  const paint = (): void => {
    for (const { name, canvas } of pictures) {
      let points = previews.get(name);
      if (points === undefined) {
        points = app.preview(name);
        previews.set(name, points);
      }
      paintThumb(canvas, points, palette());
    }
  };
  app.plan.follow(until, (plan) => {
    const present = (plan?.settings['data'] ?? '').split(' ', 1)[0] ?? '';
    for (const { name, button } of pictures) {
      setAttribute(button, 'aria-pressed', String(name === present));
    }
    const names = choices.map((choice) => choice.name);
    const all = names.includes(present) || present === '' ? names : [present, ...names];
    if (select.options.length !== all.length) {
      select.replaceChildren(...all.map((name) => h('option', { value: name }, name)));
    }
    select.value = present;
  });
  // The pictures wait until the first frame is on the screen: what learns comes first.
  const first = new AbortController();
  until.addEventListener('abort', () => first.abort());
  app.frame.follow(first.signal, (frame) => {
    if (frame !== null) {
      first.abort();
      requestAnimationFrame(paint);
    }
  });
  const own = h('button', { type: 'button', class: 'plain' }, words.ownTable);
  own.addEventListener('click', () => {
    const host = own.closest<HTMLElement>('.shell') ?? own;
    void import('./table').then(({ tableDialog }) => tableDialog(app, host));
  });
  const columns = h('div', { class: 'own-columns' });
  let shown = '';
  app.reading.follow(until, (reading) => {
    for (const control of [select, own, ...pictures.map((one) => one.button)]) {
      control.disabled = isFixed(reading, 'data');
    }
    const key = JSON.stringify([reading.table, app.locale.value]);
    if (key !== shown) {
      shown = key;
      replaceKeepingFocus(columns, ...columnChoices(app));
    }
  });
  const head = h('div', { class: 'data-head' }, h('label', { class: 'row wide' }, h('span', {}, words.data), select), own);
  return h('div', { class: 'data-picker' }, head, row, columns);
}

function paintThumb(canvas: HTMLCanvasElement, points: Float64Array, palette: Palette): void {
  const fit = sharp(canvas, SIDE, SIDE);
  if (fit === null) {
    return;
  }
  const { context } = fit;
  context.clearRect(0, 0, SIDE, SIDE);
  if (points.length === 0) {
    // The digits are fetched when they are chosen.
    context.font = '24px serif';
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    context.fillStyle = palette.ink;
    context.fillText('7', SIDE / 2, SIDE / 2 + 1);
    return;
  }
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < points.length; at++) {
    if (at % 3 !== 2) {
      low = Math.min(low, points[at] as number);
      high = Math.max(high, points[at] as number);
    }
  }
  const place = (value: number): number => 3 + ((value - low) / (high - low || 1)) * (SIDE - 6);
  const radius = points.length > 240 ? 1.15 : points.length > 30 ? 2 : 4;
  for (let at = 0; at + 2 < points.length; at += 3) {
    const colour = points[at + 2] === 0 ? palette.negative : points[at + 2] === 1 ? palette.positive : (palette.classes[2] ?? palette.positive);
    context.fillStyle = css(colour);
    context.beginPath();
    context.arc(place(points[at] as number), SIDE - place(points[at + 1] as number), radius, 0, 2 * Math.PI);
    context.fill();
  }
}
