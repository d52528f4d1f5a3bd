import type { Strings } from '../i18n';
import type { PlannedLayer } from '../worker/model';

/** What one of a layer's drawn units is called: a channel where it is a picture, else a neuron. */
export function unitName(words: Strings, layer: PlannedLayer | undefined, unit: number): string {
  const label = layer?.label ?? '';
  return layer?.picture == null ? words.unit(label, unit + 1) : words.channelOf(label, unit + 1);
}
