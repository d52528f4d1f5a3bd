import { panelWords } from '../i18n/panels';
import type { Reads } from '../state/state';
import type { Plan } from '../worker/model';

/** What feeds a weight: a feature, a neuron of the layer before, or a pixel of a picture, however it was passed on. */
export function sourceName(app: Reads<'locale'>, plan: Plan, layer: number, from: number): string {
  let at = layer - 1;
  while (plan.layers[at]?.kind === 'reshape' || plan.layers[at]?.kind === 'pass') {
    at--;
  }
  const before = plan.layers[at];
  const picture = before === undefined ? plan.picture : before.picture;
  const words = panelWords(app.locale.value);
  if (picture !== null) {
    const place = Math.floor(from / picture.channels);
    const channel = picture.channels > 1 ? (from % picture.channels) + 1 : 0;
    return words.pixel(before?.label ?? '', Math.floor(place / picture.width) + 1, (place % picture.width) + 1, channel);
  }
  return before === undefined ? (plan.features[from] ?? String(from + 1)) : words.unit(before.label, from + 1);
}
