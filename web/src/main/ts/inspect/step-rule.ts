import { h } from '../element/dom';
import { count, readable } from '../i18n';
import { panelWords } from '../i18n/panels';
import type { Reads } from '../state/state';
import type { Plan } from '../worker/model';
import { formula, fraction, id, math, number, op, row, slope, sum, text, type Write } from './mathml';
import type { StepParts } from './step-parts';
import type { Stop } from './stops';
import { isPerceptron } from './update';

type Needs = Reads<'locale'>;

/** Summands that are written out. */
const SUMMANDS = 6;

/** What happens at a stop, in a line. */
export function stopTitle(app: Needs, plan: Plan, stop: Stop): string {
  const words = panelWords(app.locale.value).slow;
  const label = plan.layers[stop.layer]?.label ?? '';
  return words.titles[stop.kind](label);
}

/** The rule of a stop, with its numbers where they are the whole batch's or the example's; a neuron's own stand below. */
export function stopFormula(app: Needs, plan: Plan, parts: StepParts, stop: Stop): Element[] {
  const write: Write = (value) => readable(value, app.locale.value, 4);
  const line = rule(app, plan, parts, stop, write);
  return line === null ? [] : [h('div', { class: 'math' }, line)];
}

function rule(app: Needs, plan: Plan, parts: StepParts, stop: Stop, write: Write): Element | null {
  const words = panelWords(app.locale.value);
  const last = parts.layers[parts.layers.length - 1];
  switch (stop.kind) {
    case 'batch':
      return math(text(words.slow.batchOf(count(parts.examples.length, app.locale.value), count(parts.step, app.locale.value))));
    case 'forward':
      return plan.layers[stop.layer]?.kind === 'dense' ? math(formula('z = ∑ x w + b'), op(','), formula('a = f(z)')) : null;
    case 'error': {
      const loss = parts.losses[parts.row] ?? Number.NaN;
      const [d = Number.NaN] = parts.desired;
      const [a = Number.NaN] = last?.outputs ?? [];
      if (plan.settings['loss'] === 'quadratic' && parts.desired.length === 1) {
        return math(id('ℓ'), op('='), formula('(d − a)²'), op('='), op('('), number(d, write), op('−'), number(a, write, true), formula(')²'), op('='), number(loss, write));
      }
      return math(id('ℓ'), op('='), number(loss, write), text(`\u2003${words.table.loss(plan.settings['loss'] ?? '')}`));
    }
    case 'mean': {
      const some = [...parts.losses.subarray(0, SUMMANDS)].map((value) => row(number(value, write)));
      const rest = parts.losses.length > SUMMANDS ? [op('…')] : [];
      return math(id('L'), op('='), fraction(sum([...some, ...rest]), number(parts.losses.length, write)), op('='), number(parts.loss, write));
    }
    case 'back':
      if (plan.layers[stop.layer]?.kind !== 'dense') {
        return null;
      }
      return stop.layer < plan.layers.length - 1
        ? math(formula('δ = f′(z)'), op('·'), formula('∑ w δ'))
        : isPerceptron(plan)
          ? math(formula('δ = a − d'))
          : math(id('δ'), op('='), slope(id('z')), text(`\u2003${words.slow.share(count(parts.examples.length, app.locale.value))}`));
    case 'adds':
      return math(formula('x δ'));
    case 'gradient':
      return isPerceptron(plan) ? math(formula('∑ (a − d) x')) : math(slope(id('w')), op('='), formula('∑ x δ'));
    default:
      return plan.settings['optimizer'] === 'sgd' || isPerceptron(plan)
        ? math(formula('w′ = w − η g'), text(`\u2003η = ${write(parts.rate)}`))
        : math(text(words.slow.byRule(plan.settings['optimizer'] ?? '', write(parts.rate))));
  }
}
