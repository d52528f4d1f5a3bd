import type { Does } from '../state/state';

/** What the settings' controls do to the text. */
type Changes = Does<'change'>;

/** Another regulariser, or none. */
export function setPenalty(app: Changes, name: string, rate: string): void {
  app.change((edits) => (name === '' ? edits.remove('regularize') : edits.put(`regularize ${name} ${rate}`)));
}

/** Other data; features of the old ones go, unless both lie in the same plane. */
export function setData(app: Changes, name: string): void {
  app.change((edits) => edits.setSource(name));
}

/** Other random choices, the same experiment. */
export function newSeed(app: Changes): void {
  app.change((edits) => edits.nextSeed());
}
