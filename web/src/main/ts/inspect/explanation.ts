import { asking, type Inquired } from './asking';
import { sourceName } from './source-name';
import type { Does, Reads } from '../state/state';
import { h } from '../element/dom';
import type { Selection } from '../state/view';
import { readable } from '../i18n';
import { type PanelWords, panelWords } from '../i18n/panels';
import type { Explanation, Factor, Plan } from '../worker/model';
import type { Frame } from '../worker/protocol';
import { isPerceptron, products, rosenblatt, section, update } from './update';
import { formula, fraction, id, joined, math, number, op, product, reachable, row, slope, sub, sum, text, type Write } from './mathml';

type Needs = Reads<'plan' | 'frame' | 'view' | 'locale'> & Does<'ask'>;

/** Paths and summands that are written out; the rest is a number. */
const SHOWN = 4;

/** The engine's own account of one number, in formulas with today's values, refreshed while the network learns. */
export function explanation(app: Needs, selection: Selection, until: AbortSignal): HTMLElement {
  const box = h('div', { class: 'explanation' });
  const { layer, from, unit } = selection;
  const question = (frame: Frame): Inquired<string> => {
    const view = app.view.value;
    const own = !view.averaged && view.exampleRow < 0 ? view.example : null;
    const example = view.averaged ? -1 : view.exampleRow >= 0 ? view.exampleRow : -2;
    const number = from < 0 ? frame.biases[layer]?.[unit] : frame.weights[layer]?.[from * (app.plan.value?.layers[layer]?.units ?? 0) + unit];
    return {
      stamp: `${number} ${example} ${own?.join()} ${view.exampleTarget.join()}`,
      ask: () => (own === null ? app.ask('explain', [layer, from, unit, example]) : app.ask('explainExample', [layer, from, unit, own.slice(), targetFor(app, view.exampleTarget)])),
    };
  };
  asking(app, box, until, question, (json) => {
    const plan = app.plan.value;
    if (plan !== null) {
      box.replaceChildren(...sections(app, plan, selection, JSON.parse(json) as Explanation));
      reachable(box);
    }
  });
  return box;
}

/** As many numbers as the data have target columns: what was meant for other data is filled up with 0. */
export function targetFor(app: Reads<'plan'>, target: Float64Array): Float64Array {
  const plan = app.plan.value;
  const width = plan === null || plan.task === 'classify' ? 1 : plan.targets.length;
  const most = plan?.task === 'classify' ? plan.classes.length - 1 : Number.POSITIVE_INFINITY;
  return Float64Array.from({ length: width }, (_, at) => Math.min(most, target[at] ?? 0));
}

function sections(app: Needs, plan: Plan, selection: Selection, told: Explanation): HTMLElement[] {
  const words = panelWords(app.locale.value).explain;
  const write: Write = (value) => readable(value, app.locale.value, 4);
  const layer = plan.layers[selection.layer];
  const name = (from: number): string => sourceName(app, plan, selection.layer, from);
  const perceptron = isPerceptron(plan);
  const all = [
    forward(told, layer?.activation ?? null, selection, write, words, name),
    perceptron ? rosenblatt(told, selection, write, words) : backward(told, selection, write, words),
    products(told, perceptron, write, words),
    ...(perceptron ? [] : [chain(told, write, words, plan), check(told, selection, write, words), update(told, selection, write, words)]),
  ];
  return all.filter((one): one is HTMLElement => one !== null);
}

/** The weighted sum with its terms and what the activation makes of it; of many terms the largest. */
export function forward(
  told: Explanation,
  activation: string | null,
  selection: Selection,
  write: Write,
  words: Words,
  name: (from: number) => string,
  most = 6,
): HTMLElement | null {
  const way = told.forward;
  if (way === null) {
    return null;
  }
  const order = way.inputs.map((_, at) => at);
  order.sort((a, b) => Math.abs((way.inputs[b] ?? 0) * (way.weights[b] ?? 0)) - Math.abs((way.inputs[a] ?? 0) * (way.weights[a] ?? 0)));
  const kept = order.slice(0, most).sort((a, b) => a - b);
  const summands = kept.map((at) => {
    const numbers = product([way.inputs[at] ?? 0, way.weights[at] ?? 0], write);
    if (at === selection.from) {
      numbers.setAttribute('class', 'chosen');
    }
    return numbers;
  });
  if (kept.length < order.length) {
    summands.push(op('…'));
  }
  const list = kept.length === order.length ? kept.map((at) => name(at)).join(', ') : '';
  return section(
    words.forward,
    list === '' ? null : words.inputs(list),
    math(id('z'), op('='), op('∑'), id('x'), id('w'), op('+'), id('b'), op('='), sum(summands), op('+'), number(way.bias, write, true), op('='), number(way.sum, write)),
    math(id('a'), op('='), id(activation ?? 'f'), op('('), id('z'), op(')'), op('='), number(way.output, write)),
  );
}

type Words = PanelWords['explain'];

function backward(told: Explanation, selection: Selection, write: Write, words: Words): HTMLElement {
  const w = selection.from < 0 ? id('b') : id('w');
  const terms = told.terms.slice(0, told.rows === 1 ? SHOWN : 3);
  const sums = terms.map((term) => product([term.input, term.delta], write));
  const more = told.terms.length > terms.length ? [op('…')] : [];
  const rule =
    told.rows === 1 && told.terms.length <= 1
      ? math(slope(w), op('='), id('x'), op('·'), id('δ'), op('='), ...sums, op('='), number(told.slope, write))
      : math(slope(w), op('='), op('∑'), id('x'), id('δ'), op('='), sum([...sums, ...more]), op('='), number(told.slope, write));
  return section(words.slope, told.rows === 1 ? words.delta : words.mean(told.rows), rule);
}

/** The product behind the slope: one line for each way from the weight to the loss, the largest first. */
function chain(told: Explanation, write: Write, words: Words, plan: Plan): HTMLElement | null {
  if (told.paths.length === 0) {
    return null;
  }
  const lines = told.paths.slice(0, SHOWN).map((path) =>
    math(
      joined(
        path.factors.map((factor) => symbol(factor, plan)),
        '·',
      ),
      op('='),
      product(
        path.factors.map((factor) => factor.value),
        write,
      ),
      op('='),
      number(path.product, write),
    ),
  );
  const rest = told.allPaths - lines.length;
  return section(words.chain, told.allPaths > 1 ? words.paths(told.allPaths) : null, ...lines, rest > 0 ? words.morePaths(rest) : null);
}

function symbol(factor: Factor, plan: Plan): Element {
  const at = String(factor.layer + 1);
  switch (factor.kind) {
    case 'input':
      return sub(id('x'), at);
    case 'slope':
      return row(id('f′'), op('('), sub(id('z'), at), op(')'));
    case 'weight':
      return sub(id('w'), `${factor.from + 1},${factor.to + 1}`);
    case 'loss':
      return fraction(row(op('∂'), id('L')), row(op('∂'), sub(id('a'), at)));
    case 'loss-at-sum':
      return fraction(row(op('∂'), id('L')), row(op('∂'), sub(id('z'), at)));
    default:
      return text(plan.layers[factor.layer]?.label ?? '');
  }
}

function check(told: Explanation, selection: Selection, write: Write, words: Words): HTMLElement {
  const w = (): Element => (selection.from < 0 ? id('b') : id('w'));
  const loss = (sign: string): Element => row(id('L'), op('('), w(), op(sign), id('ε'), op(')'));
  return section(
    words.check,
    math(
      fraction(row(loss('+'), op('−'), loss('−')), row(formula('2 ε'))),
      op('='),
      number(told.numeric, write),
      op('≈'),
      number(told.slope, write),
      text(`\u2003ε = ${write(told.epsilon)}`),
    ),
  );
}
