import type { Does, Reads } from '../state/state';
import { h, setText } from '../element/dom';
import type { Selection } from '../state/view';
import { readable } from '../i18n';
import { panelWords } from '../i18n/panels';
import type { Plan } from '../worker/model';

type Needs = Reads<'frame' | 'locale'> & Does<'look'>;

/** Rows of the table of incoming weights, at most. */
const ROWS = 64;

/** What feeds a weight: a feature, or a neuron of the layer before. */
export function sourceName(app: Reads<'locale'>, plan: Plan, layer: number, from: number): string {
  const before = plan.layers[layer - 1];
  return before === undefined ? (plan.features[from] ?? String(from + 1)) : panelWords(app.locale.value).unit(before.label, from + 1);
}

/** All numbers that feed a neuron, each a way to that weight's own page: the keyboard's way to every link. */
export function incoming(app: Needs, plan: Plan, selection: Selection, until: AbortSignal): HTMLElement {
  const layer = plan.layers[selection.layer];
  const units = layer?.units ?? 1;
  const inputs = Math.min(layer?.inputs ?? 0, ROWS);
  const rows = Array.from({ length: inputs + 1 }, (_, at) => at - 1).map((from) => {
    const name = from < 0 ? panelWords(app.locale.value).bias : sourceName(app, plan, selection.layer, from);
    const value = h('td', { class: 'number' });
    const open = h(
      'button',
      { type: 'button', class: 'plain', onclick: () => app.look({ selection: { ...selection, from } }) },
      name,
    );
    return { from, value, row: h('tr', {}, h('th', { scope: 'row' }, open), value) };
  });
  app.frame.follow(until, (frame) => {
    for (const { from, value } of rows) {
      const number =
        from < 0
          ? frame?.biases[selection.layer]?.[selection.unit]
          : frame?.weights[selection.layer]?.[from * units + selection.unit];
      setText(value, number === undefined ? '' : readable(number, app.locale.value, 6));
    }
  });
  return h(
    'table',
    { class: 'incoming' },
    h('caption', {}, panelWords(app.locale.value).incoming),
    h('tbody', {}, ...rows.map((one) => one.row)),
  );
}
