import type { View } from '../state/view';
import type { Plan } from '../worker/model';
import type { Frame, Loaded } from '../worker/protocol';
import { fieldOf, between } from './field';
import { DRAWN_UNITS } from './layout';
import { rangeOf } from './nodes';
import { css, type Palette } from './palette';
import { colourOf, drawnRows, mark, partOf } from './points';

/** One column in, one value out: the answer is a curve through the examples. */
export function answerCurve(
  context: CanvasRenderingContext2D,
  plan: Plan,
  loaded: Loaded,
  frame: Frame | null,
  bounds: [number, number, number, number],
  side: number,
  palette: Palette,
  view: View,
): void {
  const width = Math.max(1, loaded.info.targetColumns);
  const [low, high] = rangeOf(loaded.targets);
  const margin = (high - low) * 0.12 || 1;
  const u = (x: number): number => ((x - bounds[0]) / (bounds[1] - bounds[0])) * side;
  const v = (y: number): number => ((high + margin - y) / (high - low + 2 * margin)) * side;
  context.strokeStyle = palette.hairline;
  context.lineWidth = 1;
  context.beginPath();
  context.moveTo(0, v(0));
  context.lineTo(side, v(0));
  context.moveTo(u(0), 0);
  context.lineTo(u(0), side);
  context.stroke();
  const colour = colourOf(plan, loaded, palette);
  for (const row of drawnRows(loaded.examples.length)) {
    const part = partOf(plan, row);
    if (part !== 'train' && !view.showTest) {
      continue;
    }
    mark(context, part, u(loaded.examples[row] as number), v(loaded.targets[row * width] ?? 0), 2.8);
    if (part !== 'train') {
      context.strokeStyle = css(colour(row));
      context.lineWidth = 1.5;
      context.stroke();
    } else {
      context.fillStyle = css(colour(row));
      context.fill();
    }
  }
  if (frame === null || frame.maps.length === 0) {
    return;
  }
  const field = fieldOf(frame.maps, plan, plan.layers.length - 1, frame.size, DRAWN_UNITS);
  context.strokeStyle = palette.ink;
  context.lineWidth = 2;
  context.lineJoin = 'round';
  context.beginPath();
  for (let x = 0; x <= side; x += 2) {
    const y = v(between(field, 0, x / side, 0.5));
    if (x === 0) {
      context.moveTo(x, y);
    } else {
      context.lineTo(x, y);
    }
  }
  context.stroke();
}
