import { isFixed } from '../editor/text';
import { h, setAttribute } from '../element/dom';
import type { Does, Reads } from '../state/state';
import { FEATURE_SIZE } from './features';
import type { Selection } from '../state/view';
import { readable } from '../i18n';
import { toggleFeature } from '../control/network-edits';
import type { Plan } from '../worker/model';
import type { Frame } from '../worker/protocol';
import { bitmap } from './canvas';
import { fieldOf, fitted, outputScale, paintUnit, unitScale, type Scale } from './field';
import { featureList, DRAWN_UNITS, type Drawing, type Node } from './layout';
import { inkScale, paintPixels, reachOf, signScale } from './pixels';
import { unitName } from './unit-name';
import { css, ramp, rampPixel, weightColour, type Palette } from './palette';

type Needs = Reads<'reading' | 'loaded' | 'plan' | 'frame' | 'features' | 'view' | 'locale' | 'strings' | 'locked'> & Does<'change' | 'look' | 'say'>;

/** One button for each feature and unit, with its map in it and its bias beside it. */
export interface NodeButtons {
  elements: HTMLElement[];
  paint(frame: Frame | null, palette: Palette): void;
  mark(selection: Selection | null): void;
  /** The unit whose button or bias an element is, or is part of. */
  unitOf(element: Element): Node | null;
}

interface Shown {
  node: Node;
  button: HTMLButtonElement;
  canvas: HTMLCanvasElement;
  bias: HTMLElement | null;
  name: string;
  /** The bias as it was last shown. */
  biased: number;
  /** A feature's picture as it was last painted, and on which ground. */
  picture: Float64Array | null;
  dark: boolean;
}

const UNPAINTED = { biased: Number.NaN, picture: null, dark: false };

export function nodeButtons(app: Needs, plan: Plan, drawing: Drawing): NodeButtons {
  const shown: Shown[] = [];
  for (const column of drawing.columns) {
    for (const node of column.nodes) {
      shown.push(column.planned === null ? featureNode(app, plan, node) : unitNode(app, plan, node));
    }
  }
  const paint = (frame: Frame | null, palette: Palette): void => {
    for (const one of shown) {
      if (one.node.layer < 0) {
        paintFeature(app, plan, one, palette);
      } else if (frame !== null) {
        paintNode(app, plan, one, frame, palette);
      }
    }
  };
  const mark = (selection: Selection | null): void => {
    for (const { node, button } of shown) {
      if (node.layer >= 0) {
        setAttribute(button, 'aria-pressed', String(selection?.layer === node.layer && selection.unit === node.unit));
      }
    }
  };
  mark(app.view.value.selection);
  const unitOf = (element: Element): Node | null =>
    shown.find((one) => one.node.layer >= 0 && (one.button.contains(element) || one.bias === element))?.node ?? null;
  return { elements: shown.flatMap((one) => (one.bias === null ? [one.button] : [one.button, one.bias])), paint, mark, unitOf };
}

function place(element: HTMLElement, node: Node): void {
  element.style.left = `${node.x - node.size / 2}px`;
  element.style.top = `${node.y - node.size / 2}px`;
  element.style.width = `${node.size}px`;
  element.style.height = `${node.size}px`;
}

function featureNode(app: Needs, plan: Plan, node: Node): Shown {
  const feature = plan.picture === null ? featureList(plan)[node.unit] : { name: '', active: true };
  const name = feature?.name ?? '';
  const canvas = h('canvas', { 'aria-hidden': 'true' });
  const canToggle = plan.picture === null && !app.locked && !isFixed(app.reading.value, 'inputs');
  const label = node.active ? app.strings.featureOn(pretty(name)) : app.strings.featureOff(pretty(name));
  const button = h(
    'button',
    {
      type: 'button',
      class: `node feature${node.active ? '' : ' off'}`,
      'aria-label': name === '' ? app.strings.features : label,
      'aria-pressed': canToggle ? String(node.active) : null,
      title: label,
      onclick: () => canToggle && toggleFeature(app, name),
    },
    canvas,
    h('span', { class: 'feature-name' }, pretty(name)),
  );
  place(button, node);
  return { node, button, canvas, bias: null, name, ...UNPAINTED };
}

function unitNode(app: Needs, plan: Plan, node: Node): Shown {
  const planned = plan.layers[node.layer];
  const last = node.layer === plan.layers.length - 1;
  const className = last && plan.classes.length > 2 ? plan.classes[node.unit] : undefined;
  const name = className ?? unitName(app.strings, planned, node.unit);
  const canvas = h('canvas', { 'aria-hidden': 'true' });
  const button = h(
    'button',
    {
      type: 'button',
      class: 'node unit',
      'aria-label': name,
      onclick: () => app.look({ selection: { layer: node.layer, unit: node.unit, from: -2 }, details: 'inspector' }),
    },
    canvas,
    className === undefined ? null : h('span', { class: 'class-name' }, className),
  );
  place(button, node);
  let bias: HTMLElement | null = null;
  if (planned?.kind === 'dense' && node.size >= 12) {
    bias = h('button', {
      type: 'button',
      class: 'bias',
      'aria-label': `${app.strings.bias}, ${name}`,
      tabindex: '-1',
      onclick: () => app.look({ selection: { layer: node.layer, unit: node.unit, from: -1 }, details: 'inspector' }),
    });
    bias.style.left = `${node.x - node.size / 2 - 9}px`;
    bias.style.top = `${node.y + node.size / 2 - 5}px`;
  }
  return { node, button, canvas, bias, name, ...UNPAINTED };
}

/** A unit's name, its bias, and what it answers to the chosen example. */
export function unitNumbers(app: Needs, { layer, unit }: Node): string {
  const frame = app.frame.value;
  const plan = app.plan.value;
  const planned = plan?.layers[layer];
  if (frame === null || plan === null || planned === undefined) {
    return '';
  }
  const before = plan.layers.slice(0, layer).reduce((sum, one) => sum + one.units, 0);
  const numbers: [string, number | undefined][] = [
    ['b', frame.biases[layer]?.[unit]],
    ['a', planned.picture === null ? frame.activations[before + unit] : undefined],
  ];
  const written = numbers.flatMap(([name, value]) => (value === undefined ? [] : [`${name} = ${readable(value, app.locale.value)}`]));
  return [unitName(app.strings, planned, unit), ...written].join(' · ');
}

/** Powers and products as a reader writes them. */
function pretty(name: string): string {
  return name.replace(/\^2/g, '²').replace(/\^3/g, '³').replace(/\*/g, '·');
}

function paintFeature(app: Needs, plan: Plan, one: Shown, palette: Palette): void {
  if (plan.picture !== null) {
    paintPicture(app, plan, one.canvas, palette);
    return;
  }
  const picture = app.features.value.get(one.name);
  if (picture === undefined || (one.picture === picture && one.dark === palette.dark)) {
    return;
  }
  one.picture = picture;
  one.dark = palette.dark;
  const made = bitmap(one.canvas, FEATURE_SIZE);
  if (made === null) {
    return;
  }
  const [low, high] = rangeOf(picture);
  const half = Math.max(Math.abs(low), Math.abs(high), 1e-12);
  const [middle, reach] = low < 0 ? [0, half] : [(low + high) / 2, Math.max((high - low) / 2, 1e-12)];
  const colours = ramp(palette);
  for (let at = 0; at < picture.length; at++) {
    made.pixels[at] = rampPixel(colours, ((picture[at] as number) - middle) / reach);
  }
  made.context.putImageData(made.image, 0, 0);
}

/** The chosen example at the network's entrance. */
function paintPicture(app: Needs, plan: Plan, canvas: HTMLCanvasElement, palette: Palette): void {
  const example = app.view.value.example;
  const picture = plan.picture;
  if (example !== null && picture !== null) {
    const [low, high] = rangeOf(example);
    paintPixels(canvas, picture.width, picture.height, (row, column) => example[(row * picture.width + column) * picture.channels] ?? 0, inkScale(palette, low, high));
  }
}

function paintNode(app: Needs, plan: Plan, one: Shown, frame: Frame, palette: Palette): void {
  const planned = plan.layers[one.node.layer];
  if (planned === undefined) {
    return;
  }
  const last = one.node.layer === plan.layers.length - 1;
  const scale = last && plan.task === 'regress' ? outputScale(plan, targetRange(app)) : unitScale(planned);
  if (frame.size > 0 && frame.maps.length > 0 && planned.picture === null) {
    const field = fieldOf(frame.maps, plan, one.node.layer, frame.size, DRAWN_UNITS);
    const made = bitmap(one.canvas, frame.size);
    if (made !== null && field.values.length >= (one.node.unit + 1) * frame.size * frame.size) {
      paintUnit(made.pixels, field, one.node.unit, fitted(field, one.node.unit, scale), palette);
      made.context.putImageData(made.image, 0, 0);
    }
  } else if (frame.activations.length > 0 && frame.size === 0) {
    paintActivation(one.canvas, plan, one.node, frame, scale, palette);
  }
  if (one.bias !== null) {
    const bias = frame.biases[one.node.layer]?.[one.node.unit] ?? 0;
    if (bias !== one.biased) {
      one.biased = bias;
      one.bias.style.backgroundColor = css(weightColour(palette, bias, Math.sqrt(Math.abs(bias) / 3)));
    }
  }
}

/** What a unit or a filter answers to the chosen example: one colour, or a feature map. */
function paintActivation(canvas: HTMLCanvasElement, plan: Plan, node: Node, frame: Frame, scale: Scale, palette: Palette): void {
  let from = 0;
  for (let at = 0; at < node.layer; at++) {
    from += plan.layers[at]?.units ?? 0;
  }
  const picture = plan.layers[node.layer]?.picture ?? null;
  if (picture === null) {
    const value = ((frame.activations[from + node.unit] ?? 0) - scale.middle) / scale.half;
    paintPixels(canvas, 1, 1, () => value, signScale(palette, 1));
    return;
  }
  const map = frame.activations.subarray(from, from + picture.height * picture.width * picture.channels);
  paintPixels(canvas, picture.width, picture.height, (row, column) => map[(row * picture.width + column) * picture.channels + node.unit] ?? 0, signScale(palette, reachOf(map)));
}

function targetRange(app: Needs): [number, number] {
  const loaded = app.loaded.value;
  return loaded === null ? [-1, 1] : rangeOf(loaded.targets);
}

/** The smallest and the largest of some numbers. */
export function rangeOf(values: Float64Array): [number, number] {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return low <= high ? [low, high] : [-1, 1];
}
