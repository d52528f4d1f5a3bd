import type { Plan, PlannedLayer } from '../worker/model';

/** Units of a layer that are drawn one by one; the rest is a number below them. */
export const DRAWN_UNITS = 12;

/** Pixels from one neuron to the next where there is room for all. */
const ROOMY = 104;

/** Whether a layer only passes numbers on: such a one is written in a heading, not drawn as a column. */
export function isPassing(layer: PlannedLayer): boolean {
  return layer.kind === 'pass' || layer.kind === 'reshape';
}

export interface Node {
  /** −1 for a feature. */
  layer: number;
  unit: number;
  x: number;
  y: number;
  size: number;
  /** A feature that is offered but not in use. */
  active: boolean;
}

export interface Column {
  layer: number;
  planned: PlannedLayer | null;
  x: number;
  nodes: Node[];
  hidden: number;
}

export interface Drawing {
  width: number;
  height: number;
  columns: Column[];
}

/** Every feature to draw: those on offer, and what else the text names. */
export function featureList(plan: Plan): { name: string; active: boolean }[] {
  const used = new Set(plan.features);
  const others = plan.features.filter((name) => !plan.offered.includes(name));
  return [...plan.offered, ...others].map((name) => ({ name, active: used.has(name) }));
}

/** Places every feature and unit in a picture of a size, columns evenly apart, each column centred. */
export function layOut(plan: Plan, width: number, height: number, top: number): Drawing {
  const features = plan.picture === null ? featureList(plan) : [];
  const shown = plan.layers.map((planned, layer) => ({ planned, layer })).filter((one) => !isPassing(one.planned));
  const counts = [Math.min(features.length || 1, DRAWN_UNITS), ...shown.map((one) => Math.min(drawnUnits(one.planned), DRAWN_UNITS))];
  const room = height - top;
  const most = Math.max(...counts, 1);
  const pitch = Math.min(ROOMY, Math.max(14, room / (most + 0.35)));
  const columnsNumber = shown.length + 1;
  const longest = Math.max(0, ...features.map((feature) => feature.name.length));
  const left = Math.min(width * 0.26, 34 + 7 * Math.max(4, longest));
  const named = plan.classes.length > 2 ? Math.max(...plan.classes.map((name) => name.length)) : 0;
  const right = Math.max(48, Math.min(width * 0.26, 34 + 6.5 * named));
  const apart = (width - left - right) / Math.max(1, columnsNumber - 1);
  const size = Math.max(10, Math.min(64, pitch * 0.74, Math.max(24, apart * 0.34)));
  const columns: Column[] = [];
  const place = (layer: number, planned: PlannedLayer | null, at: number, total: number, active: (n: number) => boolean): void => {
    const number = counts[at] ?? 0;
    const x = left + apart * at;
    const start = top + (room - pitch * number) / 2 + pitch / 2 - (total > number ? 12 : 0);
    const nodes = Array.from({ length: number }, (_, unit) => ({
      layer,
      unit,
      x,
      y: start + pitch * unit,
      size,
      active: active(unit),
    }));
    columns.push({ layer, planned, x, nodes, hidden: total - number });
  };
  place(-1, null, 0, features.length || 1, (unit) => features[unit]?.active ?? true);
  shown.forEach((one, at) => place(one.layer, one.planned, at + 1, drawnUnits(one.planned), () => true));
  return { width, height, columns };
}

/** A picture is drawn by its channels, not by its pixels. */
export function drawnUnits(layer: PlannedLayer): number {
  if (layer.picture !== null) {
    return layer.picture.channels;
  }
  return layer.units;
}
