import { filter } from './conv';
import type { Palette } from '../draw/palette';
import type { Does, Reads } from '../state/state';
import { h, setText } from '../element/dom';
import { focusIn } from '../element/focus';
import type { Selection } from '../state/view';
import type { Plan } from '../worker/model';
import { exampleShown } from './example-shown';
import { explanation } from './explanation';
import { neuron } from './neuron';
import { sourceName } from './source-name';
import { weightSetter } from './setter';
import { panelWords } from '../i18n/panels';

type Needs = Reads<'loaded' | 'plan' | 'frame' | 'turn' | 'view' | 'locale' | 'locked'> & Does<'setByHand' | 'keepByHand' | 'ask' | 'look'>;

/** The chosen weight or neuron with its numbers: what it is, how it can be set, and where its gradient comes from. */
export function inspector(app: Needs, palette: () => Palette, until: AbortSignal): HTMLElement {
  const box = h('div', { class: 'inspector' });
  let shown = '';
  let present = new AbortController();
  until.addEventListener('abort', () => present.abort());
  app.view.follow(until, (view) => {
    // A network of the same shape keeps the fields: what is being typed is not lost to a run that begins anew.
    const plan = app.loaded.value?.info.plan;
    const key = JSON.stringify([view.selection, plan?.layers, plan?.features, plan?.targets]);
    if (key !== shown) {
      shown = key;
      present.abort();
      present = new AbortController();
      const byKeyboard = focusIn(box)?.matches(':focus-visible') === true;
      box.replaceChildren(...content(app, view.selection, palette, present.signal));
      if (byKeyboard) {
        box.querySelector<HTMLElement>('input, button')?.focus();
      }
    }
  });
  app.loaded.changes(until, (loaded) => {
    if (loaded !== null && !loaded.continued) {
      app.look({ selection: stillThere(app.view.value.selection, loaded.info.plan) });
    }
  });
  return box;
}

function stillThere(selection: Selection | null, plan: Plan): Selection | null {
  const layer = selection === null ? undefined : plan.layers[selection.layer];
  const there =
    selection !== null && layer !== undefined && selection.unit < layer.units && selection.from < layer.inputs;
  return there ? selection : null;
}

function content(
  app: Needs,
  selection: Selection | null,
  palette: () => Palette,
  until: AbortSignal,
): HTMLElement[] {
  const words = panelWords(app.locale.value);
  const plan = app.plan.value;
  const layer = selection === null ? undefined : plan?.layers[selection.layer];
  if (selection === null || plan === null || layer === undefined) {
    return [h('p', { class: 'faint' }, words.inspectorEmpty)];
  }
  const name = words.unit(layer.label, selection.unit + 1);
  if (layer.kind !== 'dense') {
    const part = layer.kind === 'convolution' ? words.filter : words.channel;
    return layer.kind === 'convolution' || layer.kind === 'pool'
      ? [h('h3', {}, `${layer.label}, ${part} ${selection.unit + 1}`), filter(app, selection, layer, palette, until)]
      : [h('h3', {}, name)];
  }
  if (selection.from === -2) {
    return [h('h3', {}, name), neuron(app, plan, selection, palette, until)];
  }
  const bias = selection.from === -1;
  const source = bias ? '' : sourceName(app, plan, selection.layer, selection.from);
  return [
    h('h3', {}, bias ? `${words.bias}, ${name}` : `${words.weight}, ${source} → ${name}`),
    ...(app.locked ? [] : [weightSetter(app, selection, layer.units, until)]),
    scope(app, until),
    explanation(app, selection, until),
  ];
}

/** One example, or the mean over the batch. */
function scope(app: Needs, until: AbortSignal): HTMLElement {
  const words = panelWords(app.locale.value);
  const example = h('span', { class: 'faint' });
  app.view.follow(until, () => setText(example, exampleShown(app)));
  const choice = (averaged: boolean, label: string): HTMLElement => {
    const button = h('input', { type: 'radio', name: 'scope', checked: app.view.value.averaged === averaged });
    button.addEventListener('change', () => app.look({ averaged }));
    return h('label', { class: 'toggle' }, button, h('span', {}, label));
  };
  return h('div', { class: 'scope', role: 'radiogroup' }, choice(false, words.forExample), example, choice(true, words.overBatch));
}
