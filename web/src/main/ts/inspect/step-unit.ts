import { h } from '../element/dom';
import { panelWords } from '../i18n/panels';
import { readable } from '../i18n';
import type { Does, Reads } from '../state/state';
import type { Plan, PlannedLayer } from '../worker/model';
import { sourceName } from './source-name';
import { id, math, number, op, product, row, sub, sum, type Write } from './mathml';
import type { Chosen } from './step-drawing';
import type { StepLayer, StepParts } from './step-parts';
import type { Seen } from './stops';
import { isPerceptron } from './update';

type Needs = Reads<'locale'> & Does<'look'>;

/** Rows of a neuron's table, and summands of a formula, at most. */
const ROWS = 64;
const SUMMANDS = 5;

/** One neuron at a stop: its formulas with their numbers, and what each of its weights has to do with the step. */
export function stepUnit(app: Needs, plan: Plan, parts: StepParts, seen: Seen, chosen: Chosen, each: boolean): HTMLElement[] {
  const planned = plan.layers[chosen.layer];
  const layer = parts.layers[chosen.layer];
  if (planned === undefined || layer === undefined) {
    return [];
  }
  const write: Write = (value) => readable(value, app.locale.value, 4);
  const words = panelWords(app.locale.value);
  const lines = planned.kind === 'dense' ? formulas(plan, parts, planned, layer, seen, chosen, write) : [];
  const table = weights(app, plan, planned, layer, parts, seen, chosen, each);
  return [h('h4', {}, words.unit(planned.label, chosen.unit + 1)), ...lines.map((line) => h('div', { class: 'math' }, line)), ...(table === null ? [] : [table])];
}

/** What enters a layer of the plan. */
function inputsOf(parts: StepParts, layer: number): Float64Array {
  return parts.layers[layer - 1]?.outputs ?? parts.input;
}

function formulas(plan: Plan, parts: StepParts, planned: PlannedLayer, layer: StepLayer, seen: Seen, { layer: at, unit }: Chosen, write: Write): Element[] {
  const lines: Element[] = [];
  const units = planned.units;
  if (seen.forward >= at) {
    const x = inputsOf(parts, at);
    const few = [...x.subarray(0, SUMMANDS)].map((value, from) => product([value, layer.before[from * units + unit] ?? Number.NaN], write));
    const terms = layer.before.length === 0 ? [op('…')] : [...few, ...(x.length > SUMMANDS ? [op('…')] : []), number(layer.before[x.length * units + unit] ?? Number.NaN, write)];
    lines.push(math(id('z'), op('='), op('∑'), id('x'), id('w'), op('+'), id('b'), op('='), sum(terms), op('='), number(layer.sums[unit] ?? Number.NaN, write)));
    if (planned.activation !== null) {
      lines.push(math(id('a'), op('='), id(planned.activation), op('('), id('z'), op(')'), op('='), number(layer.outputs[unit] ?? Number.NaN, write)));
    }
  }
  const delta = layer.deltas[unit];
  if (seen.back <= at && delta !== undefined) {
    const behind = parts.layers[at + 1];
    const next = plan.layers[at + 1];
    if (at === parts.layers.length - 1) {
      lines.push(
        isPerceptron(plan)
          ? math(id('δ'), op('='), id('a'), op('−'), id('d'), op('='), number(delta, write))
          : math(id('δ'), op('='), row(op('∂'), id('L'), op('/'), op('∂'), id('z')), op('='), number(delta, write)),
      );
    } else if (next?.kind === 'dense' && behind !== undefined && behind.before.length > 0) {
      const ways = [...behind.deltas.subarray(0, SUMMANDS)].map((value, to) => product([behind.before[unit * next.units + to] ?? Number.NaN, value], write));
      const rest = behind.deltas.length > SUMMANDS ? [op('…')] : [];
      lines.push(
        math(id('δ'), op('='), id('f′'), op('('), id('z'), op(')'), op('·'), op('∑'), id('w'), sub(id('δ'), 'k'), op('='), id('f′'), op('('), number(layer.sums[unit] ?? Number.NaN, write), op(')'), op('·'), op('('), sum([...ways, ...rest]), op(')'), op('='), number(delta, write)),
      );
    } else {
      lines.push(math(id('δ'), op('='), number(delta, write)));
    }
  }
  return lines;
}

type Column = [string, (at: number, from: number) => number | undefined];

/** A row for each of the neuron's weights, its bias last; each leads to the weight's own page. */
function weights(app: Needs, plan: Plan, planned: PlannedLayer, layer: StepLayer, parts: StepParts, seen: Seen, chosen: Chosen, each: boolean): HTMLElement | null {
  const words = panelWords(app.locale.value);
  const units = planned.picture?.channels ?? planned.units;
  const inputs = Math.floor(layer.before.length / units) - 1;
  if (layer.before.length === 0) {
    return planned.trainable ? h('p', { class: 'faint' }, words.notHere) : null;
  }
  const dense = planned.kind === 'dense';
  const x = inputsOf(parts, chosen.layer);
  const changed = parts.layers.some(({ gradient, slopes }) => gradient.some((value, at) => value !== slopes[at]));
  const slope = isPerceptron(plan) ? '∑ (a − d) x' : '∂L/∂w';
  const columns: Column[] = [
    ...(dense ? [['x', (_, from) => (from < 0 ? 1 : x[from])] satisfies Column] : []),
    ['w', (at) => layer.before[at]],
    ...(seen.back <= chosen.layer && (seen.adds || !each) ? [[each ? words.slow.adds : isPerceptron(plan) ? '(a − d) x' : dense ? 'x δ' : words.slow.adds, (at) => layer.adds[at]] satisfies Column] : []),
    ...(each && seen.adds ? [[words.slow.soFar, (at) => layer.soFar[at]] satisfies Column] : []),
    ...(seen.gradient ? [[slope, (at) => layer.slopes[at]] satisfies Column] : []),
    ...(seen.gradient && changed ? [['g', (at) => layer.gradient[at]] satisfies Column] : []),
    ...(seen.update ? [['w′', (at) => layer.after[at]] satisfies Column] : []),
  ];
  const shown = [...Array.from({ length: Math.min(inputs, ROWS) }, (_, from) => from), -1];
  const rows = shown.map((from) => {
    const at = (from < 0 ? inputs : from) * units + chosen.unit;
    const name = from < 0 ? words.bias : dense ? sourceName(app, plan, chosen.layer, from) : `w ${from + 1}`;
    const open = dense ? h('button', { type: 'button', class: 'plain', onclick: () => app.look({ selection: { ...chosen, from }, details: 'inspector' }) }, name) : name;
    return h('tr', {}, h('th', { scope: 'row' }, open), ...columns.map(([, value]) => h('td', { class: 'number' }, readable(value(at, from) ?? Number.NaN, app.locale.value, 5))));
  });
  return h(
    'div',
    { class: 'products-table', tabindex: 0 },
    h(
      'table',
      { class: 'products' },
      h('thead', {}, h('tr', {}, h('td', {}), ...columns.map(([title]) => h('th', { scope: 'col' }, title)))),
      h('tbody', {}, ...rows),
    ),
    inputs > ROWS ? h('p', { class: 'faint' }, words.more(inputs - ROWS)) : null,
  );
}
