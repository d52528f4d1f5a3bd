import type { Bounds } from '../draw/bounds';
import type { Drawn } from '../draw/sketch';
import type { Does, Reads } from '../state/state';
import type { View } from '../state/view';
import { drawnPoints } from './drawing';

type Needs = Reads<'reading' | 'view'> & Does<'change' | 'look'>;

/** Part of the map's side within which a click means a point that is there. */
const REACH = 0.022;

/** A click while drawing: takes the point under it away, or puts one of that class there. */
export function drawAt(app: Needs, x: number, y: number, target: number): void {
  const drawing = app.view.value.drawing;
  if (drawing === null) {
    return;
  }
  const points = drawnPoints(app);
  const [x0, x1, y0, y1] = drawing.bounds;
  const near = points.findIndex((point) => Math.hypot((point.x - x) / (x1 - x0), (point.y - y) / (y1 - y0)) < REACH);
  const next =
    near >= 0
      ? points.filter((_, at) => at !== near)
      : [...points, pointAt({ ...drawing, target }, (x - x0) / (x1 - x0), (y1 - y) / (y1 - y0))];
  writePoints(app, next);
}

/** These are the points from now on. Fewer than two classes are nothing to learn from: they wait, and the text stays what it is. */
export function writePoints(app: Needs, points: Drawn[]): void {
  const drawing = app.view.value.drawing;
  const enough = new Set(points.map((point) => point.target)).size > 1;
  if (enough) {
    const list = points.map((point) => `${point.x} ${point.y} ${point.target}`).join('  ');
    app.change((edits) => edits.put(`data points [${list}] columns 3`));
  }
  if (drawing !== null) {
    app.look({ drawing: { ...drawing, points: enough ? null : points } });
  }
}

/** A point of the chosen class at a place of the map, in parts of its side from the upper left. */
export function pointAt(drawing: NonNullable<View['drawing']>, u: number, v: number): Drawn {
  const [x0, x1, y0, y1] = drawing.bounds;
  return { x: rounded(x0 + u * (x1 - x0), drawing.bounds), y: rounded(y1 - v * (y1 - y0), drawing.bounds), target: drawing.target };
}

/** Three digits of the map's size are finer than a hand. */
function rounded(value: number, bounds: Bounds): number {
  const digits = Math.max(0, 3 - Math.ceil(Math.log10(bounds[1] - bounds[0])));
  return Number(value.toFixed(Math.min(digits, 12)));
}
