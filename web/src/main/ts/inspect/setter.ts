import type { Does, Reads } from '../state/state';
import { h } from '../element/dom';
import type { Selection } from '../state/view';
import { panelWords } from '../i18n/panels';

type Needs = Reads<'frame' | 'locale'> & Does<'setByHand' | 'keepByHand'>;

/** A slider and a field for one number of the network, as the lecture sets the weights of a gate by hand. */
export function weightSetter(app: Needs, selection: Selection, units: number, until: AbortSignal): HTMLElement {
  const words = panelWords(app.locale.value);
  const { layer, unit, from } = selection;
  const field = h('input', { type: 'number', step: 'any', 'aria-label': words.value });
  const slider = h('input', { type: 'range', min: -5, max: 5, step: 'any', 'aria-label': words.setByHand });
  const present = (): number => {
    const frame = app.frame.value;
    return (from < 0 ? frame?.biases[layer]?.[unit] : frame?.weights[layer]?.[from * units + unit]) ?? 0;
  };
  const set = (value: number): void => {
    if (Number.isFinite(value)) {
      void app.setByHand({ layer, unit, from, units }, value);
    }
  };
  const keep = (value: number): void => {
    if (Number.isFinite(value)) {
      set(value);
      app.keepByHand({ layer, unit, from, units }, value);
    }
  };
  let holding = false;
  slider.addEventListener('input', () => {
    holding = true;
    const value = Math.round(slider.valueAsNumber * 100) / 100;
    field.value = String(value);
    set(value);
  });
  slider.addEventListener('change', () => {
    holding = false;
    keep(Math.round(slider.valueAsNumber * 100) / 100);
  });
  slider.addEventListener('keydown', (event) => {
    const change = { ArrowLeft: -0.1, ArrowDown: -0.1, ArrowRight: 0.1, ArrowUp: 0.1 }[event.key];
    if (change !== undefined) {
      event.preventDefault();
      keep(Math.round((present() + change) * 100) / 100);
    }
  });
  field.addEventListener('change', () => keep(field.valueAsNumber));
  let typing = false;
  field.addEventListener('focus', () => {
    typing = true;
  });
  field.addEventListener('blur', () => {
    typing = false;
  });
  app.frame.follow(until, () => {
    const value = present();
    if (!typing) {
      field.value = String(Number(value.toPrecision(8)));
    }
    if (!holding) {
      const reach = Math.max(5, Math.ceil(Math.abs(value)));
      slider.min = String(-reach);
      slider.max = String(reach);
      slider.value = String(value);
    }
  });
  return h('div', { class: 'setter' }, h('label', {}, h('span', {}, words.value), field), slider);
}
