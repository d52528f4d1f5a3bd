import { insertLayer, layerStatements, removeNamed, removeStatement, setStatement } from '../editor/edits';
import type { App } from '../element/app';
import type { Edit, Plan, PlannedLayer, Statement } from '../worker/model';

/** What the drawing's buttons do to the text. */

function statementOf(app: App, layer: PlannedLayer): Statement | undefined {
  return layer.index < 0 ? undefined : layerStatements(app.reading.value)[layer.index];
}

/** One neuron (or filter) more or fewer in a layer. */
export function addUnits(app: App, layer: PlannedLayer, change: number): Edit[] {
  const statement = statementOf(app, layer);
  const word = statement?.words[0];
  if (statement === undefined) {
    return [];
  }
  const present = layer.picture?.channels ?? layer.units;
  const next = Math.max(1, present + change);
  if (word === undefined || !/^[0-9]/.test(word.text)) {
    const at = statement.from + statement.keyword.length;
    return [{ from: at, to: at, insert: ` ${next}` }];
  }
  return [{ from: word.from, to: word.to, insert: String(next) }];
}

export function setActivation(app: App, layer: PlannedLayer, name: string): Edit[] {
  const statement = statementOf(app, layer);
  if (statement === undefined) {
    return [];
  }
  const known = new Set((app.vocabulary['activation'] ?? []).map((choice) => choice.name));
  const place = statement.keyword === 'conv' ? 2 : 1;
  const word = statement.words[place];
  if (word !== undefined && known.has(word.text)) {
    return [{ from: word.from, to: word.to, insert: name }];
  }
  const behind = statement.words[place - 1]?.to ?? statement.to;
  return [{ from: behind, to: behind, insert: ` ${name}` }];
}

/** A new hidden layer of four neurons behind another, with that one's activation. */
export function addLayer(app: App, behind: number): Edit[] {
  const plan = app.plan.value;
  const like = plan?.layers.find((layer) => layer.index === behind) ?? plan?.layers.find((layer) => layer.index >= 0);
  const known = like?.activation;
  const activation = known == null || known === 'softmax' || known === 'linear' ? 'tanh' : known;
  return insertLayer(app.text.value, app.reading.value, behind, `layer 4 ${activation}`);
}

export function removeLayer(app: App, layer: PlannedLayer): Edit[] {
  const statement = statementOf(app, layer);
  return statement === undefined ? [] : removeStatement(app.text.value, statement);
}

/** Puts a feature into `inputs` or takes it out; with all plain columns alone the statement goes. */
export function toggleFeature(app: App, plan: Plan, name: string): Edit[] {
  const next = plan.features.includes(name) ? plan.features.filter((one) => one !== name) : [...plan.features, name];
  if (next.length === 0) {
    return [];
  }
  const plain = next.length === plan.columns.length && next.every((one, at) => one === plan.columns[at]);
  return plain
    ? removeNamed(app.text.value, app.reading.value, 'inputs')
    : setStatement(app.text.value, app.reading.value, 'inputs', next.join(' '));
}
