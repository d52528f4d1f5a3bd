import type { Plan } from '../worker/model';

/** Where slow motion halts on its way through one update. */
export interface Stop {
  kind: 'batch' | 'forward' | 'error' | 'mean' | 'back' | 'adds' | 'gradient' | 'update';
  /** Of the plan, where it is about one; else −1. */
  layer: number;
  /** Which example of the batch goes that way, −1 where it is whichever is looked at. */
  row: number;
}

/** What can be seen at a stop: what it shows and what those before it showed of the same example. */
export interface Seen {
  /** Up to this layer z and a are there, −1 for none. */
  forward: number;
  error: boolean;
  mean: boolean;
  /** From this layer on δ is there. */
  back: number;
  adds: boolean;
  gradient: boolean;
  update: boolean;
}

/** Whether a layer does anything to the numbers that come. */
function works(plan: Plan, layer: number): boolean {
  return plan.layers[layer]?.kind !== 'reshape';
}

/** Forward, the error, and back to the first layer that learns. */
function way(plan: Plan, row: number): { forth: Stop[]; error: Stop; back: Stop[] } {
  const all = plan.layers.map((_, layer) => layer).filter((layer) => works(plan, layer));
  const first = plan.layers.findIndex((layer) => layer.trainable);
  const back = all.filter((layer) => first >= 0 && layer >= first).reverse();
  return {
    forth: all.map((layer) => ({ kind: 'forward', layer, row })),
    error: { kind: 'error', layer: -1, row },
    back: back.map((layer) => ({ kind: 'back', layer, row })),
  };
}

/**
 * All stops of one update.
 *
 * @param rows examples of the batch
 * @param each whether they go one after the other, and not together
 */
export function stopsOf(plan: Plan, rows: number, each: boolean): Stop[] {
  const whole = (kind: Stop['kind']): Stop => ({ kind, layer: -1, row: -1 });
  const end = [whole('gradient'), whole('update')];
  if (!each) {
    const { forth, error, back } = way(plan, -1);
    return [whole('batch'), ...forth, error, whole('mean'), ...back, ...end];
  }
  const ways = Array.from({ length: rows }, (_, row): Stop[] => {
    const { forth, error, back } = way(plan, row);
    return [...forth, error, ...back, { kind: 'adds', layer: -1, row }];
  });
  return [whole('batch'), ...ways.flat(), whole('mean'), ...end];
}

/** Which example of the batch goes its way at a stop, or went last; null where the reader chooses. */
export function rowAt(stops: Stop[], at: number): number | null {
  for (let i = at; i >= 0; i--) {
    const { row } = stops[i] ?? { row: -1 };
    if (row >= 0) {
      return row;
    }
  }
  return null;
}

export function seenAt(stops: Stop[], at: number): Seen {
  const nothing = { forward: -1, error: false, back: Number.POSITIVE_INFINITY, adds: false };
  let seen: Seen = { ...nothing, mean: false, gradient: false, update: false };
  let row = -1;
  for (const stop of stops.slice(0, at + 1)) {
    if (stop.row >= 0 && stop.row !== row) {
      row = stop.row;
      seen = { ...seen, ...nothing };
    }
    switch (stop.kind) {
      case 'batch':
        break;
      case 'forward':
        seen.forward = stop.layer;
        break;
      case 'back':
        seen.back = stop.layer;
        break;
      default:
        seen[stop.kind] = true;
    }
  }
  return seen;
}

/** Where the example that was shown last has just added its part. */
export function stopOfShown(stops: Stop[], shown: number): number {
  return Math.max(0, stops.findIndex((stop) => stop.kind === 'adds' && stop.row === shown - 1));
}
