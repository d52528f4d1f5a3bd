import type { View } from '../state/view';
import type { Plan } from '../worker/model';
import type { Loaded } from '../worker/protocol';
import { classColour, outputScale } from './field';
import { rangeOf } from './nodes';
import { css, diverging, type Palette, type Rgb } from './palette';

/** More examples than these are a blot, and take the page's time: an even share of them is drawn. */
const MOST_DRAWN = 3000;

/** What an example is kept for. */
export type Part = 'train' | 'test' | 'validation';

/** The shown examples' places in the shown plane. */
export interface Points {
  /** Their rows among all examples, ascending. */
  rows: Int32Array;
  x: Float64Array;
  y: Float64Array;
  /** How far a point is moved aside where others have its place, in shares of the map's side: across and up, by its row. */
  aside: Map<number, [number, number]>;
}

export function pointsOf(loaded: Loaded, axes: [number, number]): Points {
  const width = Math.max(1, loaded.info.columns);
  const rows = drawnRows(loaded.examples.length / width);
  const x = Float64Array.from(rows, (row) => loaded.examples[row * width + axes[0]] ?? 0);
  const y = Float64Array.from(rows, (row) => (width > 1 ? (loaded.examples[row * width + axes[1]] ?? 0) : 0));
  return { rows, x, y, aside: movedAside(rows, x, y) };
}

/** Every row, or where they are too many every so-manieth: of each part its share. */
export function drawnRows(rows: number): Int32Array {
  const apart = Math.max(1, rows / MOST_DRAWN);
  return Int32Array.from({ length: Math.floor(rows / apart) }, (_, at) => Math.floor(at * apart));
}

/** Training rows come first, then test rows, then validation rows. */
export function partOf(plan: Plan, row: number): Part {
  return row < plan.train ? 'train' : row < plan.train + plan.test ? 'test' : 'validation';
}

/** Points in one place stand around it, so that each is seen. */
function movedAside(all: Int32Array, x: Float64Array, y: Float64Array): Map<number, [number, number]> {
  const places = new Map<string, number[]>();
  x.forEach((value, at) => {
    const place = `${value} ${y[at]}`;
    const rows = places.get(place);
    if (rows === undefined) {
      places.set(place, [all[at] as number]);
    } else {
      rows.push(all[at] as number);
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
 * Discs for training, hollow diamonds for testing, hollow squares for validation; one that is answered wrong is edged in ink, the chosen
 * one has a ring.
 *
 * @param wrong whether the map gives another class to a point's place, by its position among the points
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
  const count = points.rows.length;
  const edge = palette.dark ? 'rgb(16 18 22 / .85)' : 'rgb(255 255 255 / .95)';
  for (let at = 0; at < count; at++) {
    const row = points.rows[at] as number;
    const part = partOf(plan, row);
    if (part !== 'train' && !view.showTest) {
      continue;
    }
    const [aside, up] = points.aside.get(row) ?? [0, 0];
    const u = (((points.x[at] as number) - bounds[0]) / (bounds[1] - bounds[0]) + aside) * side;
    const v = ((bounds[3] - (points.y[at] as number)) / (bounds[3] - bounds[2]) - up) * side;
    const fill = colour(row);
    mark(context, part, u, v, radius);
    if (part !== 'train') {
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
    if (wrong(at)) {
      mark(context, part, u, v, radius + 1);
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

/** A disc, the diamond of a test point, which is a little larger so that both weigh the same, or the square of a validation point. */
export function mark(context: CanvasRenderingContext2D, part: Part, x: number, y: number, radius: number): void {
  context.beginPath();
  if (part === 'test') {
    const reach = radius * 1.45;
    context.moveTo(x, y - reach);
    context.lineTo(x + reach, y);
    context.lineTo(x, y + reach);
    context.lineTo(x - reach, y);
    context.closePath();
  } else if (part === 'validation') {
    context.rect(x - radius, y - radius, 2 * radius, 2 * radius);
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
export function nearestPoint(plan: Plan, points: Points, bounds: Bounds, u: number, v: number, test: boolean): number {
  let best = -1;
  let nearest = 0.04 * 0.04;
  for (let at = 0; at < points.rows.length; at++) {
    const row = points.rows[at] as number;
    if (!test && partOf(plan, row) !== 'train') {
      continue;
    }
    const [aside, up] = points.aside.get(row) ?? [0, 0];
    const du = ((points.x[at] as number) - bounds[0]) / (bounds[1] - bounds[0]) + aside - u;
    const dv = (bounds[3] - (points.y[at] as number)) / (bounds[3] - bounds[2]) - up - v;
    const distance = du * du + dv * dv;
    if (distance < nearest) {
      nearest = distance;
      best = row;
    }
  }
  return best;
}
