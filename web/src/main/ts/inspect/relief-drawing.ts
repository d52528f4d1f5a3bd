import { contour } from '../draw/contour';
import { paintPixels } from '../draw/pixels';
import { css, type Palette, type Rgb } from '../draw/palette';
import { readable, type Locale } from '../i18n';
import { levelsOf, shareBelow, type Relief } from './relief';

const LEVELS = 14;

export type Ranges = [[number, number], [number, number]];

/** A run on the landscape: where it is, where its next update takes it where that is known, and where it came from. */
export interface Ball {
  x: number;
  y: number;
  next: readonly [number, number] | null;
  trail: readonly (readonly [number, number])[];
  colour: string;
  /** Stands in the ball; empty where there is only one. */
  label: string;
}

/** What is drawn of a landscape, the ball that it goes through first in mind. */
export interface Drawing {
  context: CanvasRenderingContext2D;
  side: number;
  relief: Relief;
  ranges: Ranges;
  balls: readonly Ball[];
  palette: Palette;
  locale: Locale;
}

/** From above: shades and contours, as much of the landscape between each two. */
export function drawMap({ context, side, relief, ranges: [[left, right], [low, high]], balls, palette }: Drawing, under: HTMLCanvasElement): void {
  const size = Math.round(Math.sqrt(relief.losses.length));
  const levels = levelsOf(relief.losses, LEVELS);
  // Rows come from below, and a picture's from above.
  const value = (row: number, column: number): number => relief.losses[(size - 1 - row) * size + column] ?? 0;
  paintPixels(under, size, size, value, (loss) => shade(palette, shareBelow(levels, loss)));
  context.drawImage(under, 0, 0, side, side);
  context.strokeStyle = palette.faint;
  context.lineWidth = 0.75;
  const flipped = Float64Array.from(relief.losses, (_, at) => value(Math.floor(at / size), at % size));
  for (const level of levels) {
    contour(context, { values: flipped, size, units: 1 }, 0, { middle: level, half: 1 }, side);
  }
  const x = (w: number): number => ((w - left) / (right - left)) * side;
  const y = (w: number): number => side - ((w - low) / (high - low)) * side;
  for (const { trail, colour } of balls) {
    path(context, trail.map(([a, b]) => [x(a), y(b)]), colour);
  }
  for (const one of balls) {
    ball(context, side, [x(one.x), y(one.y)], one.next === null ? null : [x(one.next[0]), y(one.next[1])], one, palette);
  }
}

/** How dark a place is of which that share of the landscape lies lower. */
export function shade(palette: Palette, share: number): Rgb {
  const [g, ink] = [palette.ground, palette.dark ? ([150, 156, 168] as Rgb) : ([120, 126, 138] as Rgb)];
  return [g[0] + (ink[0] - g[0]) * share * 0.8, g[1] + (ink[1] - g[1]) * share * 0.8, g[2] + (ink[2] - g[2]) * share * 0.8];
}

/** One direction: L over it, the tangent where the network is, and the step along it. */
export function drawCurve({ context, side, relief, ranges: [[left, right]], balls, palette }: Drawing): void {
  const points = relief.losses.length;
  const finite = relief.losses.filter(Number.isFinite);
  const [least, most] = [Math.min(...finite), Math.max(...finite)];
  const pad = 12;
  const x = (w: number): number => ((w - left) / (right - left)) * side;
  const y = (loss: number): number => side - pad - ((loss - least) / (most - least || 1)) * (side - 2 * pad);
  const at = (index: number): number => left + ((index + 0.5) / points) * (right - left);
  context.strokeStyle = palette.ink;
  context.lineWidth = 1.5;
  context.beginPath();
  relief.losses.forEach((loss, index) => (index === 0 ? context.moveTo(x(at(index)), y(loss)) : context.lineTo(x(at(index)), y(loss))));
  context.stroke();
  if (Number.isFinite(relief.slopeX)) {
    const reach = (right - left) / 6;
    context.strokeStyle = palette.faint;
    context.beginPath();
    context.moveTo(x(relief.x - reach), y(relief.loss - reach * relief.slopeX));
    context.lineTo(x(relief.x + reach), y(relief.loss + reach * relief.slopeX));
    context.stroke();
  }
  const onCurve = (w: number): number => {
    const index = Math.min(points - 1, Math.max(0, Math.round(((w - left) / (right - left)) * points - 0.5)));
    return y(relief.losses[index] ?? relief.loss);
  };
  for (const one of balls) {
    const height = one.x === relief.x ? y(relief.loss) : onCurve(one.x);
    ball(context, side, [x(one.x), height], one.next === null ? null : [x(one.next[0]), onCurve(one.next[0])], one, palette);
  }
}

/** The ends of what is shown, so that distances can be read. */
export function ends({ context, side, ranges: [[left, right], [low, high]], palette, locale }: Drawing, plane: boolean): void {
  const write = (value: number): string => readable(value, locale, 2);
  context.fillStyle = palette.ink;
  context.strokeStyle = css(palette.ground);
  context.lineWidth = 3;
  context.lineJoin = 'round';
  context.font = '12px system-ui, sans-serif';
  context.textBaseline = 'alphabetic';
  // With a rim: the ground below may be as dark as the words.
  const label = (text: string, align: CanvasTextAlign, x: number, y: number): void => {
    context.textAlign = align;
    context.strokeText(text, x, y);
    context.fillText(text, x, y);
  };
  label(write(left), 'left', 26, side - 6);
  label(write(right), 'right', side - 6, side - 6);
  if (plane) {
    label(write(high), 'left', 6, 16);
    label(write(low), 'left', 6, side - 24);
  }
}

/** Balls are told apart by numbers, and by colours that are neither those of answers nor of weights. */
export function ballColours(palette: Palette): string[] {
  return palette.dark ? [palette.ink, '#ff7d9c', '#4fd0d6', '#e0bd4f'] : [palette.ink, '#b3123f', '#00777d', '#8a6a00'];
}

/** Beyond this a canvas's own arithmetic ends. */
const FAR = 1e5;

export function path(context: CanvasRenderingContext2D, points: [number, number][], colour: string): void {
  const near = (pixels: number): number => Math.min(FAR, Math.max(-FAR, pixels));
  context.strokeStyle = colour;
  context.lineWidth = 1.5;
  context.lineJoin = 'round';
  context.beginPath();
  points.forEach(([x, y], at) => (at === 0 ? context.moveTo(near(x), near(y)) : context.lineTo(near(x), near(y))));
  context.stroke();
}

/** Where a network is, and an arrow to where its next update takes it; one that leapt out shows at the edge which way it went. */
export function ball(context: CanvasRenderingContext2D, side: number, [x, y]: readonly [number, number], to: readonly [number, number] | null, { colour, label }: Ball, palette: Palette): void {
  if (!Number.isFinite(x) || !Number.isFinite(y)) {
    return;
  }
  const radius = label === '' ? 6 : 8;
  const inset = radius + 3;
  const [atX, atY] = [Math.min(side - inset, Math.max(inset, x)), Math.min(side - inset, Math.max(inset, y))];
  const out = x < 0 || x > side || y < 0 || y > side;
  context.strokeStyle = colour;
  context.fillStyle = colour;
  context.lineWidth = 2;
  if (!out && to !== null && Math.hypot(to[0] - x, to[1] - y) > 1) {
    arrow(context, x, y, to[0], to[1]);
  }
  context.beginPath();
  if (out) {
    const angle = Math.atan2(y - atY, x - atX);
    for (const turn of [0, 2.3, -2.3]) {
      context.lineTo(atX + (radius + 2) * Math.cos(angle + turn), atY + (radius + 2) * Math.sin(angle + turn));
    }
    context.closePath();
  } else {
    context.arc(x, y, radius, 0, 2 * Math.PI);
  }
  context.fill();
  context.strokeStyle = css(palette.ground);
  context.stroke();
  if (label !== '') {
    context.fillStyle = css(palette.ground);
    context.font = '600 11px system-ui, sans-serif';
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    context.fillText(label, out ? atX : x, (out ? atY : y) + 0.5);
  }
}

function arrow(context: CanvasRenderingContext2D, x: number, y: number, toX: number, toY: number): void {
  const head = Math.min(8, Math.hypot(toX - x, toY - y) / 2);
  const angle = Math.atan2(toY - y, toX - x);
  context.beginPath();
  context.moveTo(x, y);
  context.lineTo(toX, toY);
  context.moveTo(toX - head * Math.cos(angle - 0.45), toY - head * Math.sin(angle - 0.45));
  context.lineTo(toX, toY);
  context.lineTo(toX - head * Math.cos(angle + 0.45), toY - head * Math.sin(angle + 0.45));
  context.stroke();
}
