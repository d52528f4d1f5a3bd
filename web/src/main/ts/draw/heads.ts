import { isFixed } from '../editor/text';
import { h } from '../element/dom';
import { icon } from '../element/icons';
import type { Does, Reads } from '../state/state';
import { addLayer, addUnits, removeLayer, setActivation } from '../control/network-edits';
import type { Plan } from '../worker/model';
import { isPassing, type Column, type Drawing } from './layout';
import { unitName } from './unit-name';

type Needs = Reads<'reading' | 'vocabulary' | 'strings' | 'locked'> & Does<'change' | 'look'>;

/** Room above the drawing for the columns' headings. */
export const HEAD_HEIGHT = 78;

/** What stands above each column: its size with less and more, its activation, and a new layer behind it. */
export function heads(app: Needs, plan: Plan, drawing: Drawing): HTMLElement[] {
  const apart = drawing.columns.length > 1 ? (drawing.columns[1]?.x ?? 0) - (drawing.columns[0]?.x ?? 0) : drawing.width;
  const narrow = apart < 92;
  const all = drawing.columns.map((column, at) =>
    column.planned === null ? featuresHead(app, plan, column) : layerHead(app, plan, column, drawing, at, narrow, apart),
  );
  const hidden = drawing.columns
    .filter((column) => column.hidden > 0)
    .map((column) => {
      const last = column.nodes[column.nodes.length - 1];
      return placed(moreUnits(app, column), column.x, (last?.y ?? 0) + (last?.size ?? 0) / 2 + 3);
    });
  return [...all, ...hidden, ...gaps(app, drawing, narrow)];
}

/** The units that there is no room to draw: chosen by number, each opens as those that are drawn. */
function moreUnits(app: Needs, { layer, planned, nodes, hidden }: Column): HTMLElement {
  const label = app.strings.more(hidden);
  if (planned === null || planned.picture !== null) {
    return h('span', { class: 'more' }, label);
  }
  const menu = h(
    'select',
    { class: 'more quiet', 'aria-label': label },
    h('option', { value: '' }, label),
    ...Array.from({ length: hidden }, (_, at) => h('option', { value: nodes.length + at }, unitName(app.strings, planned, nodes.length + at))),
  );
  menu.addEventListener('change', () => {
    app.look({ selection: { layer, unit: Number(menu.value), from: -2 }, details: 'inspector' });
    menu.value = '';
  });
  return menu;
}

/** Between two columns, the place for a new layer; below the headings where these are close together. */
function gaps(app: Needs, drawing: Drawing, narrow: boolean): HTMLElement[] {
  if (kept(app)) {
    return [];
  }
  return drawing.columns.slice(1).map((column, at) => {
    const before = drawing.columns[at];
    const behind = before?.planned?.index ?? -1;
    const label = app.strings.addLayer;
    const button = h(
      'button',
      { type: 'button', class: 'gap', 'aria-label': label, title: label, onclick: () => addLayer(app, behind) },
      icon('plus'),
    );
    return placed(button, ((before?.x ?? 0) + column.x) / 2, narrow ? HEAD_HEIGHT - 4 : 2);
  });
}

/** Whether the layers stay as they are: the reader's, or a challenge's. */
function kept(app: Needs): boolean {
  return app.locked || isFixed(app.reading.value, 'layers');
}

function placed<T extends HTMLElement>(element: T, x: number, y: number): T {
  element.style.left = `${x}px`;
  element.style.top = `${y}px`;
  return element;
}

function featuresHead(app: Needs, plan: Plan, column: Column): HTMLElement {
  const words = app.strings;
  return placed(
    h(
      'div',
      { class: 'head features' },
      h('span', { class: 'head-name' }, plan.picture === null ? words.features : `${plan.picture.height} × ${plan.picture.width}`),
    ),
    column.x,
    0,
  );
}

function layerHead(
  app: Needs,
  plan: Plan,
  column: Column,
  drawing: Drawing,
  at: number,
  narrow: boolean,
  apart: number,
): HTMLElement {
  const words = app.strings;
  const planned = column.planned;
  if (planned === null) {
    return h('div');
  }
  const last = at === drawing.columns.length - 1;
  const fixed = planned.index < 0;
  const number = planned.picture?.channels ?? planned.units;
  const passing = passingBefore(plan, column.layer);
  const editable = !fixed && !kept(app) && planned.sized;
  const head = h(
    'div',
    { class: `head${fixed ? ' added' : ''}${narrow ? ' narrow' : ''}`, role: 'group', 'aria-label': last ? words.output : nameOf(planned.keyword, planned.label), title: fixed ? words.addedOutput : null },
    h(
      'span',
      { class: 'head-name' },
      h('span', { class: 'head-word', title: planned.label }, last ? words.output : nameOf(planned.keyword, planned.label)), passing === '' ? null : h('em', {}, ` ${passing}`),
      editable && !last ? small('close', words.removeLayer, () => removeLayer(app, planned)) : null,
    ),
    h(
      'div',
      { class: 'head-row' },
      editable ? small('minus', words.removeUnit, () => addUnits(app, planned, -1), number <= 1) : null,
      h('span', { class: 'head-number' }, String(number)),
      editable ? small('plus', words.addUnit, () => addUnits(app, planned, 1)) : null,
    ),
    planned.activation === null ? null : activationMenu(app, planned.activation, fixed || kept(app), (name) => setActivation(app, planned, name)),
  );
  // No wider than its column's place at the drawing's edge.
  head.style.width = `${Math.max(54, Math.min(124, apart - 12, 2 * (drawing.width - column.x)))}px`;
  return placed(head, column.x, 0);
}

function nameOf(keyword: string, label: string): string {
  return label === '' ? keyword : label;
}

/** Layers such as dropout that stand between this column and the one before. */
function passingBefore(plan: Plan, layer: number): string {
  const names: string[] = [];
  for (let at = layer - 1; at >= 0; at--) {
    const one = plan.layers[at];
    if (one === undefined || !isPassing(one)) {
      break;
    }
    if (one.kind !== 'reshape') {
      names.unshift(one.keyword);
    }
  }
  return names.join(' · ');
}

function activationMenu(app: Needs, activation: string, fixed: boolean, chosen: (name: string) => void): HTMLElement {
  const names = (app.vocabulary['activation'] ?? []).map((choice) => choice.name);
  const all = names.includes(activation) ? names : [activation, ...names];
  const menu = h(
    'select',
    { class: 'quiet', 'aria-label': app.strings.activation, disabled: fixed },
    ...all.map((name) => h('option', { value: name, selected: name === activation }, name)),
  );
  menu.addEventListener('change', () => chosen(menu.value));
  return menu;
}

function small(name: Parameters<typeof icon>[0], label: string, run: () => void, disabled = false): HTMLElement {
  return h('button', { type: 'button', class: 'small', 'aria-label': label, title: label, disabled, onclick: run }, icon(name));
}
