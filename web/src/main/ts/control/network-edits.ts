import type { App } from '../element/app';
import type { Plan, PlannedLayer } from '../worker/model';

/** What the drawing's buttons do to the text. */

/** One neuron (or filter) more or fewer in a layer. */
export function addUnits(app: App, layer: PlannedLayer, change: number): void {
  const next = Math.max(1, (layer.picture?.channels ?? layer.units) + change);
  app.change((edits) => edits.setLayer(layer.index, layer.keyword === 'conv' ? 'filters' : 'units', String(next)));
}

export function setActivation(app: App, layer: PlannedLayer, name: string): void {
  app.change((edits) => edits.setLayer(layer.index, 'activation', name));
}

/** A new hidden layer of four neurons behind another, with that one's activation. */
export function addLayer(app: App, behind: number): void {
  const plan = app.plan.value;
  const like = plan?.layers.find((layer) => layer.index === behind) ?? plan?.layers.find((layer) => layer.index >= 0);
  const known = like?.activation;
  const activation = known == null || known === 'softmax' || known === 'linear' ? 'tanh' : known;
  app.change((edits) => edits.addLayer(behind, `layer 4 ${activation}`));
}

export function removeLayer(app: App, layer: PlannedLayer): void {
  app.change((edits) => edits.removeLayer(layer.index));
}

/** Puts a feature into `inputs` or takes it out; with all plain columns alone the statement goes. */
export function toggleFeature(app: App, plan: Plan, name: string): void {
  const next = plan.features.includes(name) ? plan.features.filter((one) => one !== name) : [...plan.features, name];
  const plain = next.length === plan.columns.length && next.every((one, at) => one === plan.columns[at]);
  if (next.length > 0) {
    app.change((edits) => (plain ? edits.remove('inputs') : edits.put(`inputs ${next.join(' ')}`)));
  }
}
