import { css } from '../draw/palette';
import { lossAt, levelsOf, shareBelow } from './relief';
import { ball, path, shade, type Drawing } from './relief-drawing';

const LEVELS = 14;
/** What lies above this share of the landscape is drawn as high as that: one steep corner does not press the valleys flat. */
const TOP = 0.9;

/**
 * From the side: height is L. Far cells are drawn before near ones (the painter's algorithm), trails and balls on top of all.
 *
 * @param turn how far it is turned about its middle, in radians
 */
export function drawSolid({ context, side, relief, ranges: [[left, right], [low, high]], balls, palette }: Drawing, turn: number): void {
  const size = Math.round(Math.sqrt(relief.losses.length));
  const levels = levelsOf(relief.losses, LEVELS);
  const sorted = [...relief.losses].filter(Number.isFinite).sort((a, b) => a - b);
  const least = sorted[0] ?? 0;
  const most = sorted[Math.floor(TOP * (sorted.length - 1))] ?? 1;
  const height = (loss: number): number => (Number.isFinite(loss) ? Math.min(1, Math.max(0, (loss - least) / (most - least || 1))) : 1);
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  /** Of a place from 0 to 1 in both directions, and how near it is. */
  const seen = (across: number, up: number, tall: number): [number, number, number] => {
    const [u, v] = [across - 0.5, 0.5 - up];
    const near = u * sin + v * cos;
    return [side / 2 + (u * cos - v * sin) * side * 0.66, side * 0.68 + near * side * 0.36 - tall * side * 0.4, near];
  };
  const corner = (row: number, column: number): [number, number, number] => seen((column + 0.5) / size, (row + 0.5) / size, height(relief.losses[row * size + column] ?? 0));
  const cells: { near: number; loss: number; corners: [number, number, number][] }[] = [];
  for (let row = 0; row + 1 < size; row++) {
    for (let column = 0; column + 1 < size; column++) {
      const corners = [corner(row, column), corner(row, column + 1), corner(row + 1, column + 1), corner(row + 1, column)];
      cells.push({ near: corners.reduce((sum, [, , near]) => sum + near, 0), loss: relief.losses[row * size + column] ?? 0, corners });
    }
  }
  cells.sort((a, b) => a.near - b.near);
  context.lineWidth = 0.5;
  context.lineJoin = 'round';
  context.strokeStyle = palette.faint;
  for (const { loss, corners } of cells) {
    context.fillStyle = css(shade(palette, shareBelow(levels, loss)));
    context.beginPath();
    corners.forEach(([x, y]) => context.lineTo(x, y));
    context.closePath();
    context.fill();
    context.stroke();
  }
  const place = (x: number, y: number): [number, number] => {
    const [across, up] = [(x - left) / (right - left), (y - low) / (high - low)];
    const [atX, atY] = seen(across, up, height(lossAt(relief, size, across, up)));
    return [atX, atY];
  };
  const inside = ([x, y]: readonly [number, number]): boolean => x >= left && x <= right && y >= low && y <= high;
  for (const { trail, colour } of balls) {
    path(context, trail.filter(inside).map(([x, y]) => place(x, y)), colour);
  }
  for (const one of balls) {
    ball(context, side, place(one.x, one.y), one.next === null || !inside(one.next) ? null : place(...one.next), one, palette);
  }
}
