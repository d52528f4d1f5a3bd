import type { Field, Scale } from './field';

/**
 * The line along which a unit's answer is the scale's middle, by marching squares (Lorensen and Cline's marching cubes
 * in the plane): in each cell of four points a piece between the two edges that the line crosses.
 */
export function contour(context: CanvasRenderingContext2D, field: Field, unit: number, scale: Scale, side: number): void {
  const n = field.size;
  const step = side / n;
  const offset = unit * n * n;
  const value = (x: number, y: number): number => (field.values[offset + y * n + x] as number) - scale.middle;
  context.beginPath();
  for (let y = 0; y < n - 1; y++) {
    for (let x = 0; x < n - 1; x++) {
      const corners = [value(x, y), value(x + 1, y), value(x + 1, y + 1), value(x, y + 1)] as const;
      const cuts = crossings(corners, (x + 0.5) * step, (y + 0.5) * step, step);
      for (let at = 0; at + 3 < cuts.length; at += 4) {
        context.moveTo(cuts[at] as number, cuts[at + 1] as number);
        context.lineTo(cuts[at + 2] as number, cuts[at + 3] as number);
      }
    }
  }
  context.stroke();
}

/** Pairs of points where the line enters and leaves a cell, corners clockwise from the upper left. */
function crossings(corners: readonly [number, number, number, number], x: number, y: number, step: number): number[] {
  const [a, b, c, d] = corners;
  const cuts: number[] = [];
  if (a > 0 !== b > 0) cuts.push(x + (step * a) / (a - b), y);
  if (b > 0 !== c > 0) cuts.push(x + step, y + (step * b) / (b - c));
  if (c > 0 !== d > 0) cuts.push(x + step - (step * c) / (c - d), y + step);
  if (d > 0 !== a > 0) cuts.push(x, y + step - (step * d) / (d - a));
  return cuts;
}
