import type { Does, Reads } from '../state/state';
import type { PlannedLayer } from '../worker/model';

/** What the drawing's buttons do to the text. Each counts from the text as it is, so that two clicks do it twice. */
type Changes = Does<'change'>;

/** So many neurons (or filters) more or fewer in a layer. */
export function addUnits(app: Changes, layer: PlannedLayer, change: number): void {
  app.change((edits) => edits.addUnits(layer.index, change));
}

export function setActivation(app: Changes, layer: PlannedLayer, name: string): void {
  app.change((edits) => edits.setLayer(layer.index, 'activation', name));
}

/** A new hidden layer behind another. */
export function addLayer(app: Changes, behind: number): void {
  app.change((edits) => edits.addHiddenLayer(behind));
}

export function removeLayer(app: Changes, layer: PlannedLayer): void {
  app.change((edits) => edits.removeLayer(layer.index));
}

/** Puts a feature into `inputs` or takes it out; of the last one it is said why it stays. */
export function toggleFeature(app: Changes & Reads<'plan' | 'strings'> & Does<'say'>, name: string): void {
  const features = app.plan.value?.features;
  if (features?.length === 1 && features[0] === name) {
    app.say({ kind: 'information', sentence: () => app.strings.lastFeature });
  } else {
    app.change((edits) => edits.toggleInput(name));
  }
}
