import { h } from '../element/dom';
import type { PanelWords } from '../i18n/panels';
import type { Selection } from '../state/view';
import type { Explanation, Plan } from '../worker/model';
import { formula, id, math, number, op, product, withNumbers, type Write } from './mathml';

type Words = PanelWords['explain'];

/** How a rule names what it changes: a weight w, or a bias b. */
function named(line: string, bias: boolean): string {
  return bias ? line.replace(/w/g, 'b') : line;
}

export function section(title: string, ...content: (Element | string | null)[]): HTMLElement {
  const shown = content.filter((one): one is Element | string => one !== null);
  return h('section', {}, h('h4', {}, title), ...shown.map((one) => (typeof one === 'string' ? h('p', {}, one) : h('div', { class: 'math' }, one))));
}

/** The next update by the optimizer's own rule, each line with its letters, then with today's numbers. */
export function update(told: Explanation, selection: Selection, write: Write, words: Words): HTMLElement {
  const next = told.update;
  if (next === null) {
    return section(words.update, words.frozen);
  }
  const bias = selection.from < 0;
  const w = id(bias ? 'b' : 'w');
  const gradient =
    next.penaltySlope === 0 && next.gradient === next.dataSlope
      ? math(id('g'), op('='), number(next.gradient, write))
      : math(id('g'), op('='), number(next.dataSlope, write), op('+'), number(next.penaltySlope, write, true), op('→'), number(next.gradient, write));
  const decay = next.decayed === next.before ? null : math(w, op('='), number(next.before, write), op('→'), number(next.decayed, write));
  const known = new Map<string, number>();
  const lines = next.lines.map((line) => {
    line.letters.forEach(({ letter, value }) => known.set(named(letter, bias), value));
    const rule = named(line.formula, bias);
    const set = math(formula(named(line.symbol, bias)), op('='), formula(rule), op('='), withNumbers(rule, known, write), op('='), number(line.value, write));
    known.set(named(line.symbol, bias), line.value);
    return set;
  });
  return section(words.update, words.updateNote(write(next.rate)), gradient, decay, ...lines);
}

/** Whether Rosenblatt's rule teaches, which knows no slope: the answer is right, or the weights move by what was missed. */
export function isPerceptron(plan: Plan): boolean {
  return plan.settings['optimizer'] === 'perceptron';
}

/** w′ = w − η (a − d) x of one example, or summed over the batch. */
export function rosenblatt(told: Explanation, selection: Selection, write: Write, words: Words): HTMLElement {
  const rate = told.update?.rate;
  const error = told.terms.reduce((sum, term) => sum + Math.abs(term.delta), 0);
  if (rate === undefined) {
    return section(words.rosenblatt, words.frozen);
  }
  if (error === 0) {
    return section(words.rosenblatt, told.rows === 1 ? words.right : words.allRight);
  }
  const bias = selection.from < 0;
  const moved = told.terms.reduce((sum, term) => sum + term.product, 0);
  const [only] = told.terms;
  const rule = named(told.rows === 1 ? 'w − η (a − d) x' : 'w − η Σ (a − d) x', bias);
  const output = told.forward?.output ?? Number.NaN;
  const numbers =
    told.rows === 1 && only !== undefined
      ? [product([rate], write), op('·'), op('('), number(output, write), op('−'), number(output - only.delta, write, true), op(')'), op('·'), number(only.input, write, true)]
      : [product([rate, moved], write)];
  return section(
    words.rosenblatt,
    told.rows === 1 ? words.wrong : null,
    math(formula(named('w′', bias)), op('='), formula(rule), op('='), number(told.value, write), op('−'), ...numbers, op('='), number(told.value - rate * moved, write)),
  );
}

/** What each example of the batch adds: none is left out, so that it adds up to what stands below. */
export function products(told: Explanation, perceptron: boolean, write: Write, words: Words): HTMLElement | null {
  const { examples } = told;
  if (told.rows === 1 || examples === undefined || told.forward === null || told.terms.length !== told.rows) {
    return null;
  }
  const cell = (value: number): HTMLElement => h('td', { class: 'number' }, write(value));
  const rows = told.terms.map((term) =>
    h('tr', {}, h('th', { scope: 'row' }, String((examples[term.row] ?? 0) + 1)), cell(term.input), cell(term.delta), cell(term.product)),
  );
  const heads = [words.example, 'x', perceptron ? 'a − d' : 'δ', perceptron ? '(a − d) x' : 'x δ'];
  return h(
    'details',
    { class: 'products' },
    h('summary', {}, words.adds(told.rows)),
    h(
      'div',
      { class: 'products-table', tabindex: 0 },
      h(
        'table',
        {},
        h('thead', {}, h('tr', {}, ...heads.map((head) => h('th', { scope: 'col' }, head)))),
        h('tbody', {}, ...rows),
        h('tfoot', {}, h('tr', {}, h('th', { scope: 'row', colspan: 3 }, 'Σ'), cell(told.terms.reduce((sum, term) => sum + term.product, 0)))),
      ),
    ),
  );
}
