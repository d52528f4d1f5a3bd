import type { Palette } from '../draw/palette';
import { h, setAttribute, setText } from '../element/dom';
import { icon, setIcon } from '../element/icons';
import { panelWords } from '../i18n/panels';
import type { Does, Reads } from '../state/state';
import { asking, type Inquired } from './asking';
import { reachable } from './mathml';
import { batchStrip } from './step-batch';
import { StepDrawing, type Chosen } from './step-drawing';
import { partsOf, type StepParts } from './step-parts';
import { stopFormula, stopTitle } from './step-rule';
import { stepUnit } from './step-unit';
import { rowAt, seenAt, stopOfShown, stopsOf, type Stop } from './stops';

type Needs = Reads<'loaded' | 'plan' | 'frame' | 'view' | 'locale'> & Does<'ask' | 'look' | 'pause' | 'step'>;

/** Milliseconds at a stop while it plays. */
const STAY = 1400;

/** One update in slow motion: stop after stop, on this network, forwards and back; behind the last one the step is made. */
export function oneStep(app: Needs, palette: () => Palette, until: AbortSignal): HTMLElement {
  const words = panelWords(app.locale.value).slow;
  let parts: StepParts | null = null;
  let stops: Stop[] = [];
  let at = 0;
  let chosenRow = 0;
  let chosen: Chosen | null = null;
  let drawing: StepDrawing | null = null;
  let timer = 0;

  const round = (label: string, name: 'back' | 'step' | 'play', run: () => void): HTMLButtonElement =>
    h('button', { type: 'button', class: 'round', 'aria-label': label, title: label, onclick: run }, icon(name));
  const back = round(words.back, 'back', () => leave(() => go(at - 1)));
  const forth = round(words.forth, 'step', () => leave(() => go(at + 1)));
  const play = round(words.play, 'play', () => toggle());
  const slider = h('input', { type: 'range', min: 0, step: 1, 'aria-label': words.stop });
  slider.addEventListener('input', () => leave(() => go(Number(slider.value))));
  const each = h('input', { type: 'checkbox' });
  each.addEventListener('change', () => {
    at = 0;
    leave(() => go(0));
  });
  const make = h('button', { type: 'button', class: 'plain', onclick: () => leave(() => makeStep()) }, words.make);
  const title = h('h3', { 'aria-live': 'polite' });
  const rule = h('div', { class: 'step-rule' });
  const batch = batchStrip(app.locale.value, (row) => {
    chosenRow = row;
    const loaded = app.loaded.value;
    const example = parts?.examples[row];
    if (loaded !== null && example !== undefined) {
      const { columns } = loaded.info;
      app.look({ example: loaded.examples.slice(example * columns, (example + 1) * columns), exampleRow: example });
    }
    leave(() => {
      const first = stops.findIndex((stop) => stop.row === row);
      go(first >= 0 ? first : at);
    });
  });
  const picture = h('div', {});
  const unit = h('div', { class: 'step-unit' });
  const box = h(
    'div',
    { class: 'one-step' },
    h('div', { class: 'step-bar' }, back, play, forth, slider, h('label', { class: 'toggle' }, each, h('span', {}, words.each)), make),
    h('div', { class: 'step-head' }, title, rule),
    batch.element,
    picture,
    unit,
  );

  const show = (): void => {
    const plan = app.plan.value;
    if (parts === null || plan === null || drawing === null) {
      return;
    }
    const stop = stops[at] as Stop;
    const seen = seenAt(stops, at);
    const selected = chosen !== null && chosen.unit >= 0 && plan.layers[chosen.layer] !== undefined ? chosen : { layer: stop.layer >= 0 ? stop.layer : plan.layers.length - 1, unit: 0 };
    slider.max = String(stops.length - 1);
    slider.value = String(at);
    setAttribute(slider, 'aria-valuetext', stopTitle(app, plan, stop));
    setText(title, stopTitle(app, plan, stop));
    rule.replaceChildren(...stopFormula(app, plan, parts, stop));
    back.disabled = at === 0;
    const forward = at === stops.length - 1 ? words.make : words.forth;
    setAttribute(forth, 'aria-label', forward);
    setAttribute(forth, 'title', forward);
    batch.show(parts, seen, each.checked ? (rowAt(stops, at) ?? -1) : -1, stop.kind === 'adds');
    drawing.show(parts, stop, seen, selected, palette());
    unit.replaceChildren(...stepUnit(app, plan, parts, seen, selected, each.checked));
    reachable(box);
  };
  const wantedRow = (): number => (each.checked ? (rowAt(stops, at) ?? 0) : chosenRow);
  const question = (): Inquired<Float64Array> => {
    const row = wantedRow();
    return { stamp: `${row} ${JSON.stringify(app.plan.value?.settings)}`, ask: () => app.ask('stepParts', [row]) };
  };
  const ask = asking(app, box, until, question, (numbers) => {
    const told = partsOf(numbers);
    const plan = app.plan.value;
    if (plan === null) {
      return;
    }
    const before = parts;
    parts = told;
    chosenRow = Math.min(chosenRow, told.examples.length - 1);
    stops = stopsOf(plan, told.examples.length, each.checked);
    at = Math.min(at, stops.length - 1);
    if (before !== null && before.step === told.step && told.shown > before.shown) {
      // Shown one by one from elsewhere: the example that came last has added its part.
      each.checked = true;
      stops = stopsOf(plan, told.examples.length, true);
      at = stopOfShown(stops, told.shown);
    }
    // Of another example than the one whose turn it is now, the next answer is asked for at once.
    if (told.row === wantedRow()) {
      show();
    }
  });
  const go = (to: number): void => {
    const plan = app.plan.value;
    if (parts === null || plan === null) {
      return;
    }
    if (to >= stops.length) {
      makeStep();
      return;
    }
    stops = stopsOf(plan, parts.examples.length, each.checked);
    at = Math.max(0, Math.min(to, stops.length - 1));
    if (wantedRow() === parts.row) {
      show();
    } else {
      ask();
    }
  };
  const makeStep = (): void => {
    at = 0;
    chosenRow = 0;
    void app.step('batch');
  };
  const name = (does: 'play' | 'pause'): void => {
    setIcon(play, does);
    setAttribute(play, 'aria-label', words[does]);
    setAttribute(play, 'title', words[does]);
  };
  const stopPlaying = (): void => {
    clearInterval(timer);
    timer = 0;
    name('play');
  };
  /** What hands do ends what plays, here and in the network. */
  const leave = (then: () => void): void => {
    stopPlaying();
    if (app.frame.value?.running === true) {
      void app.pause();
    }
    then();
  };
  const toggle = (): void => {
    if (timer !== 0) {
      stopPlaying();
      return;
    }
    leave(() => go(at + 1));
    timer = window.setInterval(() => (box.offsetParent === null ? stopPlaying() : go(at + 1)), STAY);
    name('pause');
  };
  until.addEventListener('abort', stopPlaying);
  app.loaded.follow(until, (loaded) => {
    const plan = loaded?.info.plan;
    if (plan !== undefined) {
      parts = null;
      at = loaded?.continued === true ? at : 0;
      chosen = null;
      drawing = new StepDrawing(
        plan,
        app.locale.value,
        (pointed) => {
          chosen = pointed;
          show();
        },
        ({ layer, unit: to, from }) => {
          chosen = { layer, unit: to };
          app.look({ selection: { layer, unit: to, from } });
          show();
        },
      );
      picture.replaceChildren(drawing.element);
    }
  });
  const resized = new ResizeObserver(() => show());
  resized.observe(box);
  until.addEventListener('abort', () => resized.disconnect());
  return box;
}
