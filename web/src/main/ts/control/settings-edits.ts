import type { App } from '../element/app';

/** What the settings' controls do to the text. */

/** Another regulariser, or none. */
export function setPenalty(app: App, name: string, rate: string): void {
  app.change((edits) => (name === '' ? edits.remove('regularize') : edits.put(`regularize ${name} ${rate}`)));
}

const PLANAR = new Set(['circle', 'gauss', 'spiral', 'moons', 'rings', 'checkerboard', 'and', 'or', 'nand', 'nor', 'xor', 'xnor', 'blobs', 'plane', 'bumps']);

/** Another data set; features of the old one go, unless both lie in the same plane. */
export function setData(app: App, name: string): void {
  const planar = app.plan.value?.columns.join() === 'x,y' && PLANAR.has(name);
  app.change(
    (edits) => edits.set('data', 'source', name),
    (edits) => (planar ? '[]' : edits.remove('inputs')),
  );
}

/** Other random choices, the same experiment. */
export function newSeed(app: App): void {
  const present = Number(app.plan.value?.settings['seed'] ?? '1');
  app.change((edits) => edits.set('seed', 'seed', String(present + 1)));
}
