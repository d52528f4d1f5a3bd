import { bitmap, followSize, sharp } from '../draw/canvas';
import { fieldOf, fitted, paintUnit, unitScale } from '../draw/field';
import { DRAWN_UNITS } from '../draw/layout';
import type { Palette } from '../draw/palette';
import { h, setAttribute, setText } from '../element/dom';
import { readable } from '../i18n';
import { panelWords } from '../i18n/panels';
import type { Does, Reads } from '../state/state';
import type { Selection } from '../state/view';
import type { Explanation, Plan } from '../worker/model';
import { asking } from './asking';
import { exampleShown } from './example-shown';
import { forward } from './explanation';
import { incoming, outgoing } from './incoming';
import { id, math, number, op, reachable, type Write } from './mathml';
import { curveOf, drawCurve, placesAround, type NeuronCurve } from './neuron-curve';
import { sourceName } from './source-name';

type Needs = Reads<'loaded' | 'plan' | 'frame' | 'view' | 'locale'> & Does<'ask' | 'look'>;

/** Terms of the weighted sum that are written out, weights that can be changed for a try, and the curve's height. */
const TERMS = 12;
const TRIED = 64;
const HIGH = 170;

/** A neuron opened: its sum term by term, its activation with the dot on it, its map, and the weights that lead in and out. */
export function neuron(app: Needs, plan: Plan, selection: Selection, palette: () => Palette, until: AbortSignal): HTMLElement {
  const words = panelWords(app.locale.value);
  const layer = plan.layers[selection.layer];
  const activation = layer?.activation ?? 'linear';
  const write: Write = (value) => readable(value, app.locale.value, 4);
  const example = h('p', { class: 'faint' });
  const rule = h('div', {});
  const canvas = h('canvas', { role: 'img' });
  const place = h('div', { class: 'neuron-curve' }, canvas);
  const inputs = Math.min(layer?.inputs ?? 0, TRIED);
  const weight = h(
    'select',
    { 'aria-label': words.neuron.which },
    ...Array.from({ length: inputs }, (_, from) => h('option', { value: from }, sourceName(app, plan, selection.layer, from))),
    h('option', { value: -1 }, words.bias),
  );
  const change = h('input', { type: 'range', min: -2, max: 2, step: 0.1, value: 0.5, 'aria-label': 'Δw' });
  const facts = h('p', { class: 'facts' });
  const map = h('canvas', { class: 'neuron-map', role: 'img', 'aria-label': words.neuron.map });
  const box = h(
    'div',
    { class: 'neuron' },
    h('div', { class: 'neuron-rule' }, example, rule),
    h(
      'div',
      { class: 'neuron-try' },
      h('h4', {}, words.neuron.curve(activation, layer?.flat === true ? 'sigmoid' : 'step')),
      place,
      h('div', { class: 'setter' }, h('label', {}, h('span', {}, 'Δw'), change), weight),
      facts,
    ),
    map,
  );
  const out = outgoing(app, plan, selection, until);
  const whole = h('div', {}, box, h('div', { class: 'neuron-links' }, incoming(app, plan, selection, until), ...(out === null ? [] : [out])));
  let curve: NeuronCurve | null = null;
  let width = 0;

  const paint = (): void => {
    const fit = sharp(canvas, width, HIGH);
    if (fit !== null && curve !== null) {
      drawCurve(fit.context, width, HIGH, curve, palette());
    }
  };
  const tell = (why: Explanation, told: NeuronCurve): void => {
    curve = told;
    setText(example, `${words.neuron.forExample} ${exampleShown(app)}`);
    const sum = forward(why, activation, selection, write, words.explain, (from) => sourceName(app, plan, selection.layer, from), TERMS);
    const slope = h('div', { class: 'math' }, math(id('f′'), op('('), id('z'), op(')'), op('='), number(told.slope, write)));
    rule.replaceChildren(...(sum === null ? [] : [sum]), slope);
    const other = layer?.flat === true ? 'sigmoid' : 'step';
    const moved = (name: string, from: number, to: number): string => `${name} ${write(from)} → ${write(to)}`;
    setText(facts, [`Δw = ${write(change.valueAsNumber)}`, moved('z', told.z, told.movedZ), moved(activation, told.a, told.movedA), moved(other, told.beside, told.movedBeside)].join(' · '));
    setAttribute(canvas, 'aria-label', facts.textContent ?? '');
    reachable(rule);
    paint();
  };
  const ask = asking(
    app,
    box,
    until,
    () => {
      const { example: columns, exampleRow } = app.view.value;
      const own = exampleRow < 0 && columns !== null ? columns.slice() : new Float64Array(0);
      const row = exampleRow >= 0 ? exampleRow : -2;
      const [from, by] = [Number(weight.value), change.valueAsNumber];
      const places = placesAround(curve?.z ?? 0, curve?.movedZ ?? 0);
      const explained =
        own.length > 0
          ? (): Promise<string> => app.ask('explainExample', [selection.layer, -1, selection.unit, own, new Float64Array(Math.max(1, plan.targets.length))])
          : (): Promise<string> => app.ask('explain', [selection.layer, -1, selection.unit, row]);
      return {
        stamp: `${row} ${own.join()} ${from} ${by} ${places[0]}`,
        ask: async () => {
          const why = JSON.parse(await explained()) as Explanation;
          return { why, told: curveOf(await app.ask('neuron', [selection.layer, selection.unit, from, by, row, own, places]), places) };
        },
      };
    },
    ({ why, told }) => tell(why, told),
  );
  weight.addEventListener('change', ask);
  change.addEventListener('input', ask);
  const paintMap = (): void => {
    const frame = app.frame.value;
    const field = frame === null || frame.size === 0 || layer === undefined ? null : fieldOf(frame.maps, plan, selection.layer, frame.size, DRAWN_UNITS);
    const there = field !== null && layer !== undefined && field.values.length >= (selection.unit + 1) * field.size * field.size && selection.unit < DRAWN_UNITS;
    map.hidden = !there;
    const made = there ? bitmap(map, field.size) : null;
    if (made !== null && field !== null && layer !== undefined) {
      paintUnit(made.pixels, field, selection.unit, fitted(field, selection.unit, unitScale(layer)), palette());
      made.context.putImageData(made.image, 0, 0);
    }
  };
  app.frame.follow(until, paintMap);
  followSize(place, until, (now) => {
    width = Math.floor(now);
    paint();
  });
  return whole;
}
