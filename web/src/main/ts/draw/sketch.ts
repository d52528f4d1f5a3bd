import type { Bounds } from './bounds';
import { classColour } from './field';
import { css, type Palette } from './palette';

/** A point that somebody drew: its place and its class. */
export interface Drawn {
  x: number;
  y: number;
  target: number;
}

/** The points of the text's own list, large enough to be hit again. */
export function drawSketch(context: CanvasRenderingContext2D, points: Drawn[], bounds: Bounds, side: number, palette: Palette): void {
  const classes = Math.max(2, ...points.map((point) => point.target + 1));
  for (const point of points) {
    const x = ((point.x - bounds[0]) / (bounds[1] - bounds[0])) * side;
    const y = ((bounds[3] - point.y) / (bounds[3] - bounds[2])) * side;
    context.beginPath();
    context.arc(x, y, 4.5, 0, 2 * Math.PI);
    context.fillStyle = css(classColour(palette, point.target, classes));
    context.fill();
    context.lineWidth = 1;
    context.strokeStyle = palette.dark ? '#101216' : '#fff';
    context.stroke();
  }
}
