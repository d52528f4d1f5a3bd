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
  /** How far a point is moved aside where others have its place, in shares of the map's side: across and up, by its row. */
  aside: Map<number, [number, number]>;
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
  return { x, y, train: loaded.info.plan.train, aside: movedAside(x, y) };
}

/** Points in one place stand around it, so that each is seen. */
function movedAside(x: Float64Array, y: Float64Array): Map<number, [number, number]> {
  const places = new Map<string, number[]>();
  x.forEach((value, row) => {
    const place = `${value} ${y[row]}`;
    const rows = places.get(place);
    if (rows === undefined) {
      places.set(place, [row]);
    } else {
      rows.push(row);
    }
  });
  const apart = x.length > 150 ? 0.011 : x.length > 20 ? 0.014 : 0.026;
  const aside = new Map<number, [number, number]>();
  for (const rows of places.values()) {
    if (rows.length > 1 && rows.length <= 8) {
      const reach = (apart * Math.max(2, rows.length)) / 2;
      rows.forEach((row, at) => {
        const turn = (2 * Math.PI * at) / rows.length;
        aside.set(row, [-reach * Math.cos(turn), reach * Math.sin(turn)]);
      });
    }
  }
  return aside;
}

function radiusOf(rows: number): number {
  return rows > 600 ? 2.2 : rows > 150 ? 2.9 : rows > 20 ? 3.6 : 6;
}

type Bounds = [number, number, number, number];

/**
 * Discs for training, hollow diamonds for testing; one that is answered wrong is edged in ink, the chosen one has a ring.
 *
 * @param wrong whether the map gives another class to a row's place
 */
export function drawPoints(
  context: CanvasRenderingContext2D,
  plan: Plan,
  loaded: Loaded,
  points: Points,
  bounds: Bounds,
  side: number,
  palette: Palette,
  view: View,
  wrong: (row: number) => boolean,
  radius = radiusOf(points.x.length),
): void {
  if (plan.picture !== null) {
    return;
  }
  const colour = colourOf(plan, loaded, palette);
  const rows = points.x.length;
  const edge = palette.dark ? 'rgb(16 18 22 / .85)' : 'rgb(255 255 255 / .95)';
  const u = (row: number): number => (((points.x[row] as number) - bounds[0]) / (bounds[1] - bounds[0]) + (points.aside.get(row)?.[0] ?? 0)) * side;
  const v = (row: number): number => ((bounds[3] - (points.y[row] as number)) / (bounds[3] - bounds[2]) - (points.aside.get(row)?.[1] ?? 0)) * side;
  for (let row = 0; row < rows; row++) {
    const test = row >= points.train;
    if (test && !view.showTest) {
      continue;
    }
    const fill = colour(row);
    outline(context, u(row), v(row), radius, test);
    if (test) {
      context.fillStyle = edge;
      context.fill();
      context.lineWidth = 1.7;
      context.strokeStyle = css(fill);
      context.stroke();
    } else {
      context.fillStyle = css(fill);
      context.fill();
      context.lineWidth = 0.9;
      context.strokeStyle = edge;
      context.stroke();
    }
    if (wrong(row)) {
      outline(context, u(row), v(row), radius + 1, test);
      context.lineWidth = 1.5;
      context.strokeStyle = palette.ink;
      context.stroke();
    }
  }
  if (view.example !== null) {
    const x = ((view.example[view.axes[0]] ?? 0) - bounds[0]) / (bounds[1] - bounds[0]);
    const y = (bounds[3] - (plan.columns.length > 1 ? (view.example[view.axes[1]] ?? 0) : 0)) / (bounds[3] - bounds[2]);
    context.beginPath();
    const [aside, up] = points.aside.get(view.exampleRow) ?? [0, 0];
    context.arc((x + aside) * side, (y - up) * side, radius + 3.5, 0, 2 * Math.PI);
    context.lineWidth = 1.8;
    context.strokeStyle = palette.ink;
    context.stroke();
  }
}

/** A disc, or the diamond of a test point, which is a little larger so that both weigh the same. */
export function outline(context: CanvasRenderingContext2D, x: number, y: number, radius: number, test: boolean): void {
  context.beginPath();
  if (test) {
    const reach = radius * 1.45;
    context.moveTo(x, y - reach);
    context.lineTo(x + reach, y);
    context.lineTo(x, y + reach);
    context.lineTo(x - reach, y);
    context.closePath();
  } else {
    context.arc(x, y, radius, 0, 2 * Math.PI);
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
    const [aside, up] = points.aside.get(row) ?? [0, 0];
    const du = ((points.x[row] as number) - bounds[0]) / (bounds[1] - bounds[0]) + aside - u;
    const dv = (bounds[3] - (points.y[row] as number)) / (bounds[3] - bounds[2]) - up - v;
    const distance = du * du + dv * dv;
    if (distance < nearest) {
      nearest = distance;
      best = row;
    }
  }
  return best;
}
