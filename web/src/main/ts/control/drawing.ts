import type { Drawn } from '../draw/sketch';
import { wordsOf } from '../editor/text';
import type { Reads } from '../state/state';

/** The points that are drawn: those that wait for a second class, else the text's own list; none where the data come from elsewhere. */
export function drawnPoints(app: Reads<'reading' | 'view'>): Drawn[] {
  const waiting = app.view.value.drawing?.points ?? null;
  if (waiting !== null) {
    return waiting;
  }
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
