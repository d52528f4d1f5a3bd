import { h, setText } from '../element/dom';
import { replaceKeepingFocus } from '../element/focus';
import { later } from '../element/later';
import type { Does, Reads } from '../state/state';
import { pictureView } from './picture';
import { decisionMap } from '../draw/map';
import { css, diverging, type Palette } from '../draw/palette';
import { classColour, outputScale } from '../draw/field';
import { rangeOf } from '../draw/nodes';
import { unitName } from '../draw/unit-name';
import { readable } from '../i18n';
import type { Plan } from '../worker/model';

type Needs = Reads<'reading' | 'opening' | 'loaded' | 'plan' | 'frame' | 'view' | 'locale' | 'strings' | 'locked'> & Does<'change' | 'speak' | 'look' | 'notFetched'>;

/** The decision map, its axes and legend, and what is shown on it. */
export function output(app: Needs, palette: () => Palette, until: AbortSignal, clicked: (x: number, y: number, nearest: number) => void): HTMLElement {
  const words = app.strings;
  const legend = h('div', { class: 'legend', 'aria-hidden': 'true' });
  const choices = h('div', { class: 'map-choices' });
  const toggles = h(
    'div',
    { class: 'toggles' },
    toggle(words.showTest, app.view.value.showTest, (on) => app.look({ showTest: on })),
    toggle(words.discretise, app.view.value.discretise, (on) => app.look({ discretise: on })),
  );
  const map = decisionMap(app, palette, until, clicked);
  const tools = later(app, 'draw', until, async () => (await import('./map-tools')).mapTools(app, palette, until, map));
  const planar = h('div', { class: 'planar' }, map, legend, choices, toggles, tools);
  const picture = pictureView(app, palette, until);
  picture.hidden = true;
  const title = h('h2', {}, words.output);
  app.view.changes(until, ({ pointed }) => {
    const layer = app.plan.value?.layers[pointed?.layer ?? -1];
    setText(title, pointed === null || layer === undefined ? words.output : unitName(words, layer, pointed.unit));
  });
  app.view.follow(until, ({ showTest }) => legend.classList.toggle('tests', showTest));
  let shown = '';
  app.loaded.follow(until, (loaded) => {
    const plan = loaded?.info.plan;
    if (loaded == null || plan === undefined) {
      return;
    }
    const pictures = plan.picture !== null;
    planar.hidden = pictures;
    picture.hidden = !pictures;
    const key = JSON.stringify([plan.columns, plan.classes, plan.task, plan.layers.length, plan.validation > 0, plan.test > 0, loaded.run, palette().dark]);
    if (key !== shown) {
      shown = key;
      legend.replaceChildren(...legendOf(app, plan, rangeOf(loaded.targets), palette()));
      replaceKeepingFocus(choices, ...axisMenus(app, plan), ...outputMenu(app, plan));
    }
  });
  return h(
    'section',
    { class: 'output', role: 'group', 'aria-label': words.output },
    title,
    planar,
    picture,
  );
}

function toggle(label: string, on: boolean, changed: (on: boolean) => void): HTMLElement {
  const box = h('input', { type: 'checkbox', checked: on });
  box.addEventListener('change', () => changed(box.checked));
  return h('label', { class: 'toggle' }, box, h('span', {}, label));
}

function legendOf(app: Needs, plan: Plan, range: [number, number], palette: Palette): HTMLElement[] {
  if (plan.task === 'classify') {
    const many = plan.classes.length > 2;
    return plan.classes.slice(0, 10).map((name, at) => {
      const dot = h('i', {});
      dot.style.backgroundColor = css(classColour(palette, at, many ? plan.classes.length : 2));
      return h('span', { class: 'legend-class' }, dot, name);
    }).concat(partKeys(app, plan)).concat(plan.columns.length === 2 ? [h('span', { class: 'legend-class' }, h('i', { class: 'wrong' }), app.strings.wrongPoint)] : []);
  }
  const scale = outputScale(plan, range);
  const bar = h('i', { class: 'legend-bar' });
  bar.style.backgroundImage = `linear-gradient(to right, ${[-1, -0.5, 0, 0.5, 1].map((value) => css(diverging(palette, value))).join(', ')})`;
  const mark = (value: number): HTMLElement => h('span', {}, readable(value, app.locale.value, 3));
  return [mark(scale.middle - scale.half), bar, mark(scale.middle + scale.half), ...partKeys(app, plan)];
}

/** How test and validation examples are marked, which the style sheet leaves out while none are shown. */
function partKeys(app: Needs, plan: Plan): HTMLElement[] {
  const { testing, validation } = app.strings;
  const key = (name: string, kind: string): HTMLElement => h('span', { class: 'legend-class' }, h('i', { class: kind }), name);
  return [...(plan.test > 0 ? [key(testing, 'tested')] : []), ...(plan.validation > 0 ? [key(validation, 'validated')] : [])];
}

/** Which two of more columns span the map. */
function axisMenus(app: Needs, plan: Plan): HTMLElement[] {
  if (plan.columns.length < 3 || plan.picture !== null) {
    return [];
  }
  const menu = (label: string, which: 0 | 1): HTMLElement => {
    const select = h(
      'select',
      { 'aria-label': label },
      ...plan.columns.map((name, at) => h('option', { value: at, selected: app.view.value.axes[which] === at }, name)),
    );
    select.addEventListener('change', () => {
      const axes: [number, number] = [...app.view.value.axes];
      axes[which] = Number(select.value);
      app.look({ axes });
    });
    return h('label', { class: 'row' }, h('span', {}, label), select);
  };
  return [menu(app.strings.axis.x, 0), menu(app.strings.axis.y, 1)];
}

/** One class's own output, or the winner of all. */
function outputMenu(app: Needs, plan: Plan): HTMLElement[] {
  const names = plan.task === 'classify' ? (plan.classes.length > 2 ? plan.classes : []) : plan.targets.length > 1 ? plan.targets : [];
  if (names.length === 0) {
    return [];
  }
  const winner = plan.task === 'classify' ? [h('option', { value: -1 }, app.strings.winner)] : [];
  const select = h('select', { 'aria-label': app.strings.output }, ...winner, ...names.map((name, at) => h('option', { value: at }, name)));
  select.value = String(app.view.value.output);
  select.addEventListener('change', () => app.look({ output: Number(select.value) }));
  return [h('label', { class: 'row' }, h('span', {}, app.strings.output), select)];
}
