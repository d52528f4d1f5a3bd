import type { Bounds } from '../draw/bounds';
import type { Drawn } from '../draw/sketch';
import { wordsOf } from '../editor/text';
import type { Does, Reads } from '../state/state';

type Needs = Reads<'reading' | 'view'> & Does<'change'>;

/** Part of the map's side within which a click means a point that is there. */
const REACH = 0.022;

/** The points in the text's own list; none where the data come from elsewhere. */
export function drawnPoints(app: Reads<'reading'>): Drawn[] {
  const [source, list = ''] = wordsOf(app.reading.value, 'data');
  if (source !== 'points') {
    return [];
  }
  const numbers = list.replace(/[[\];\s]+/g, ' ').trim().split(' ').map(Number);
  const points: Drawn[] = [];
  for (let at = 0; at + 2 < numbers.length; at += 3) {
    points.push({ x: numbers[at] as number, y: numbers[at + 1] as number, target: numbers[at + 2] as number });
  }
  return points;
}

/** A click while drawing: takes the point under it away, or puts one of the chosen class there. */
export function drawAt(app: Needs, x: number, y: number): void {
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
      : [...points, { x: rounded(x, drawing.bounds), y: rounded(y, drawing.bounds), target: drawing.target }];
  writePoints(app, next);
}

export function writePoints(app: Needs, points: Drawn[]): void {
  const list = points.map((point) => `${point.x} ${point.y} ${point.target}`).join('  ');
  app.change((edits) => edits.put(`data points [${list}] columns 3`));
}

/** Three digits of the map's size are finer than a hand. */
function rounded(value: number, bounds: Bounds): number {
  const digits = Math.max(0, 3 - Math.ceil(Math.log10(bounds[1] - bounds[0])));
  return Number(value.toFixed(Math.min(digits, 12)));
}
