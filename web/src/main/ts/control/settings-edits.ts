import { optionOf, removeNamed, setOption, setStatement, setValue } from '../editor/edits';
import type { App } from '../element/app';
import type { Edit } from '../worker/model';

/** What the settings' controls do to the text. */

export function setLearningRate(app: App, value: string): Edit[] {
  return setValue(app.text.value, app.reading.value, 'lr', value);
}

export function setBatch(app: App, value: string): Edit[] {
  return setValue(app.text.value, app.reading.value, 'batch', value);
}

/** Another optimizer, loss or regulariser takes its own defaults: the old one's options need not fit. */
export function setChoice(app: App, keyword: string, name: string): Edit[] {
  return name === '' ? removeNamed(app.text.value, app.reading.value, keyword) : setStatement(app.text.value, app.reading.value, keyword, name);
}

/** Options that every made data set knows stay when the set changes. */
const COMMON = ['noise', 'samples', 'seed', 'test'];
const MADE = new Set(['circle', 'gauss', 'spiral', 'moons', 'rings', 'checkerboard']);

/** Another data set; features of the old one go, unless both lie in the same plane. */
export function setData(app: App, name: string): Edit[] {
  const reading = app.reading.value;
  const old = reading.statements.find((statement) => statement.keyword === 'data')?.words[0]?.text ?? 'circle';
  const kept = MADE.has(old) && MADE.has(name) ? COMMON.flatMap((option) => keep(app, option)) : [];
  const edits = setStatement(app.text.value, reading, 'data', [name, ...kept].join(' '));
  const planar = app.plan.value?.columns.join() === 'x,y';
  return planar && !PLANAR.has(name) ? [...edits, ...removeNamed(app.text.value, reading, 'inputs')] : edits;
}

const PLANAR = new Set([...MADE, 'and', 'or', 'nand', 'nor', 'xor', 'xnor', 'blobs', 'plane', 'bumps']);

function keep(app: App, option: string): string[] {
  const value = optionOf(app.reading.value, 'data', option);
  return value === null ? [] : [option, value];
}

export function setDataOption(app: App, option: string, value: string): Edit[] {
  const first = app.plan.value?.settings['data'] ?? 'circle';
  return setOption(app.text.value, app.reading.value, 'data', option, value, first);
}

/** Other random choices, the same experiment. */
export function newSeed(app: App): Edit[] {
  const present = Number(app.plan.value?.settings['seed'] ?? '1');
  return setValue(app.text.value, app.reading.value, 'seed', String(present + 1));
}
