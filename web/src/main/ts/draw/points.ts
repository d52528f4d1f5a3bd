import type { View } from '../state/view';
import type { Plan } from '../worker/model';
import type { Loaded } from '../worker/protocol';
import { classColour, outputScale } from './field';
import { rangeOf } from './nodes';
import { css, diverging, type Palette, type Rgb } from './palette';

/** The examples' places in the shown plane, training rows first. */
export interface Points {
  x: Float64Array;
  y: Float64Array;
  train: number;
}

export function pointsOf(loaded: Loaded, axes: [number, number]): Points {
  const width = Math.max(1, loaded.info.columns);
  const rows = loaded.examples.length / width;
  const x = new Float64Array(rows);
  const y = new Float64Array(rows);
  for (let row = 0; row < rows; row++) {
    x[row] = loaded.examples[row * width + axes[0]] ?? 0;
    y[row] = width > 1 ? (loaded.examples[row * width + axes[1]] ?? 0) : 0;
  }
  return { x, y, train: loaded.info.plan.train };
}

type Bounds = [number, number, number, number];

/** Discs for training, rings for testing; the chosen example has a larger ring. */
export function drawPoints(
  context: CanvasRenderingContext2D,
  plan: Plan,
  loaded: Loaded,
  points: Points,
  bounds: Bounds,
  side: number,
  palette: Palette,
  view: View,
): void {
  if (plan.picture !== null) {
    return;
  }
  const colour = colourOf(plan, loaded, palette);
  const rows = points.x.length;
  const radius = rows > 600 ? 2.2 : rows > 150 ? 2.9 : rows > 20 ? 3.6 : 6;
  const edge = palette.dark ? 'rgb(16 18 22 / .85)' : 'rgb(255 255 255 / .95)';
  const u = (row: number): number => (((points.x[row] as number) - bounds[0]) / (bounds[1] - bounds[0])) * side;
  const v = (row: number): number => ((bounds[3] - (points.y[row] as number)) / (bounds[3] - bounds[2])) * side;
  for (let row = 0; row < rows; row++) {
    const test = row >= points.train;
    if (test && !view.showTest) {
      continue;
    }
    const fill = colour(row);
    context.beginPath();
    context.arc(u(row), v(row), radius, 0, 2 * Math.PI);
    if (test) {
      context.fillStyle = edge;
      context.fill();
      context.lineWidth = 1.4;
      context.strokeStyle = css(fill);
      context.stroke();
    } else {
      context.fillStyle = css(fill);
      context.fill();
      context.lineWidth = 0.9;
      context.strokeStyle = edge;
      context.stroke();
    }
  }
  if (view.example !== null) {
    const x = ((view.example[view.axes[0]] ?? 0) - bounds[0]) / (bounds[1] - bounds[0]);
    const y = (bounds[3] - (plan.columns.length > 1 ? (view.example[view.axes[1]] ?? 0) : 0)) / (bounds[3] - bounds[2]);
    context.beginPath();
    context.arc(x * side, y * side, radius + 3.5, 0, 2 * Math.PI);
    context.lineWidth = 1.8;
    context.strokeStyle = palette.ink;
    context.stroke();
  }
}

/** The colour of an example's own answer. */
export function colourOf(plan: Plan, loaded: Loaded, palette: Palette): (row: number) => Rgb {
  const targets = loaded.targets;
  if (plan.task === 'classify') {
    return (row) => classColour(palette, targets[row] ?? 0, plan.classes.length);
  }
  const width = Math.max(1, loaded.info.targetColumns);
  const scale = outputScale(plan, rangeOf(targets));
  return (row) => diverging(palette, ((targets[row * width] ?? 0) - scale.middle) / scale.half);
}

/** The row of the example nearest to a place in the unit square, −1 where none lies within reach. */
export function nearestPoint(points: Points, bounds: Bounds, u: number, v: number, test: boolean): number {
  let best = -1;
  let nearest = 0.04 * 0.04;
  const rows = test ? points.x.length : points.train;
  for (let row = 0; row < rows; row++) {
    const du = ((points.x[row] as number) - bounds[0]) / (bounds[1] - bounds[0]) - u;
    const dv = (bounds[3] - (points.y[row] as number)) / (bounds[3] - bounds[2]) - v;
    const distance = du * du + dv * dv;
    if (distance < nearest) {
      nearest = distance;
      best = row;
    }
  }
  return best;
}
