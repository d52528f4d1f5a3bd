import type { Does, Reads } from '../state/state';
import { h, setText } from '../element/dom';
import type { Selection } from '../state/view';
import { readable } from '../i18n';
import { panelWords } from '../i18n/panels';
import { sourceName } from './source-name';
import type { Plan } from '../worker/model';

type Needs = Reads<'frame' | 'locale'> & Does<'look'>;

/** Rows of the table of incoming weights, at most. */
const ROWS = 64;

/** One row of a table of weights: where its link leads to or comes from. */
interface Row {
  name: string;
  selection: Selection;
}

/** All numbers that feed a neuron, each a way to that weight's own page: the keyboard's way to every link. */
export function incoming(app: Needs, plan: Plan, selection: Selection, until: AbortSignal): HTMLElement {
  const words = panelWords(app.locale.value);
  const inputs = Math.min(plan.layers[selection.layer]?.inputs ?? 0, ROWS);
  const rows = Array.from({ length: inputs + 1 }, (_, at): Row => {
    const from = at - 1;
    return { name: from < 0 ? words.bias : sourceName(app, plan, selection.layer, from), selection: { ...selection, from } };
  });
  return table(app, plan, words.incoming, rows, until);
}

/** The weights by which the next layer looks at a neuron; null where none does. */
export function outgoing(app: Needs, plan: Plan, selection: Selection, until: AbortSignal): HTMLElement | null {
  let layer = selection.layer + 1;
  while (plan.layers[layer]?.kind === 'pass' || plan.layers[layer]?.kind === 'reshape') {
    layer++;
  }
  const next = plan.layers[layer];
  if (next?.kind !== 'dense') {
    return null;
  }
  const words = panelWords(app.locale.value);
  const rows = Array.from({ length: Math.min(next.units, ROWS) }, (_, unit): Row => ({ name: words.unit(next.label, unit + 1), selection: { layer, unit, from: selection.unit } }));
  return table(app, plan, words.outgoing, rows, until);
}

function table(app: Needs, plan: Plan, caption: string, rows: Row[], until: AbortSignal): HTMLElement {
  const lines = rows.map(({ name, selection }) => {
    const value = h('td', { class: 'number' });
    const open = h('button', { type: 'button', class: 'plain', onclick: () => app.look({ selection }) }, name);
    return { selection, value, row: h('tr', {}, h('th', { scope: 'row' }, open), value) };
  });
  app.frame.follow(until, (frame) => {
    for (const { selection, value } of lines) {
      const { layer, from, unit } = selection;
      const number = from < 0 ? frame?.biases[layer]?.[unit] : frame?.weights[layer]?.[from * (plan.layers[layer]?.units ?? 1) + unit];
      setText(value, number === undefined ? '' : readable(number, app.locale.value, 6));
    }
  });
  return h('table', { class: 'incoming' }, h('caption', {}, caption), h('tbody', {}, ...lines.map((one) => one.row)));
}
