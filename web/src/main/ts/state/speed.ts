import type { Plan } from '../worker/model';

/** A pace of training: updates or whole epochs a second; 0 is as fast as it goes. */
export interface Pace {
  updates?: number;
  epochs?: number;
}

/** From slow motion to full speed, in the order of the slider. */
export const PACES: readonly Pace[] = [
  { updates: 2 },
  { updates: 10 },
  { updates: 60 },
  { epochs: 10 },
  { epochs: 60 },
  { updates: 0 },
];

/** Slow enough to watch, fast enough not to wait. */
export const USUAL_PACE = 3;

/** Updates a second for a place on the slider. */
export function perSecond(place: number, plan: Plan | null): number {
  const pace = PACES[place] ?? { updates: 0 };
  if (pace.updates !== undefined) {
    return pace.updates;
  }
  return (plan?.updates ?? 1) * (pace.epochs ?? 1);
}
