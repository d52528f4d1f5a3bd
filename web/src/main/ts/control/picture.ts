import { inkScale, paintPixels } from '../draw/pixels';
import { classColour } from '../draw/field';
import { rangeOf } from '../draw/nodes';
import { css, type Palette } from '../draw/palette';
import { partOf } from '../draw/points';
import type { Does, Reads } from '../state/state';
import { h, setAttribute, setText } from '../element/dom';
import { icon } from '../element/icons';
import { count, percent, readable } from '../i18n';
import type { Frame, Loaded } from '../worker/protocol';

type Needs = Reads<'loaded' | 'frame' | 'view' | 'locale' | 'strings'> & Does<'look'>;

/** Data that are pictures: the chosen one, what it is, and what the network answers to it. */
export function pictureView(app: Needs, palette: () => Palette, until: AbortSignal): HTMLElement {
  const words = app.strings;
  const canvas = h('canvas', { role: 'img', 'aria-label': words.pixelsLabel });
  const caption = h('p', { class: 'picture-caption' });
  const bars = h('div', { class: 'bars' });
  const turn = (change: number): void => {
    const loaded = app.loaded.value;
    if (loaded !== null) {
      const { plan } = loaded.info;
      const rows = plan.train + plan.test + plan.validation;
      // Beside a picture of the reader's own are the first and the last one.
      const from = Math.max(app.view.value.exampleRow, change < 0 ? 0 : -1);
      chooseRow(app, loaded, (from + change + rows) % rows);
    }
  };
  const previous = h('button', { type: 'button', class: 'round', 'aria-label': words.previous, title: words.previous, onclick: () => turn(-1) }, icon('back'));
  const next = h('button', { type: 'button', class: 'round', 'aria-label': words.next, title: words.next, onclick: () => turn(1) }, icon('step'));
  let ranged: { of: Loaded; low: number; high: number } | null = null;

  const paint = (): void => {
    const loaded = app.loaded.value;
    const example = app.view.value.example;
    const picture = loaded?.info.plan.picture;
    if (loaded === null || example === null || picture == null) {
      return;
    }
    if (ranged?.of !== loaded) {
      const [low, high] = rangeOf(loaded.examples);
      ranged = { of: loaded, low, high };
    }
    paintPixels(canvas, picture.width, picture.height, (row, column) => example[(row * picture.width + column) * picture.channels] ?? 0, inkScale(palette(), ranged.low, ranged.high));
    const row = app.view.value.exampleRow;
    const plan = loaded.info.plan;
    const truth = plan.classes[loaded.targets[row] ?? -1] ?? '';
    const part = { train: words.training, test: words.testing, validation: words.validation }[partOf(plan, row)];
    setText(caption, row < 0 ? words.ownPicture : `${count(row + 1, app.locale.value)} / ${count(plan.train + plan.test + plan.validation, app.locale.value)} (${part}) · ${words.truth(truth)}`);
    paintBars(app, bars, loaded, app.frame.value, palette());
  };
  app.loaded.follow(until, paint);
  app.view.changes(until, paint);
  app.frame.changes(until, paint);
  return h('div', { class: 'picture' }, h('div', { class: 'picture-frame' }, canvas), h('div', { class: 'picture-turn' }, previous, caption, next), bars);
}

/** Sends a row of the examples through the network. */
export function chooseRow(app: Needs, loaded: Loaded, row: number): void {
  const { columns } = loaded.info;
  app.look({ example: loaded.examples.slice(row * columns, (row + 1) * columns), exampleRow: row });
}

/** One bar for each output. */
export function paintBars(app: Reads<'locale'>, box: HTMLElement, loaded: Loaded, frame: Frame | null, palette: Palette): void {
  const plan = loaded.info.plan;
  const units = plan.layers[plan.layers.length - 1]?.units ?? 0;
  const answers = frame === null || frame.activations.length < units ? null : frame.activations.subarray(frame.activations.length - units);
  const names = plan.classes.length === units ? plan.classes : plan.targets;
  const named = names.join('\n');
  if (box.dataset['names'] !== named) {
    box.dataset['names'] = named;
    box.replaceChildren(...names.map((name) => h('div', { class: 'bar' }, h('span', {}, name), h('i', {}), h('output', {}, ''))));
  }
  if (answers === null) {
    return;
  }
  const last = plan.layers[plan.layers.length - 1];
  const shares = plan.task === 'classify' && last?.lowest === 0 && last.highest === 1;
  const best = answers.indexOf(Math.max(...answers));
  [...box.children].forEach((row, at) => {
    const value = answers[at] ?? 0;
    const bar = row.children[1] as HTMLElement;
    bar.style.width = `${Math.min(1, Math.max(0, value)) * 100}%`;
    bar.style.backgroundColor = css(classColour(palette, at, units));
    setText(row.children[2] as Element, shares ? percent(value, app.locale.value) : readable(value, app.locale.value, 3));
    setAttribute(row, 'class', at === best ? 'bar best' : 'bar');
  });
}
