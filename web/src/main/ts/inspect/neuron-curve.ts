import { css, type Palette } from '../draw/palette';

/** A unit's activation around the place of one example: see {@link Explanations.neuron}. */
export interface NeuronCurve {
  z: number;
  a: number;
  slope: number;
  /** With the changed weight. */
  movedZ: number;
  movedA: number;
  /** The answers of the step, or the sigmoid, that is drawn beside it. */
  beside: number;
  movedBeside: number;
  places: Float64Array;
  own: Float64Array;
  other: Float64Array;
}

export function curveOf(told: Float64Array, places: Float64Array): NeuronCurve {
  const [z = 0, a = 0, slope = 0, movedZ = 0, movedA = 0, beside = 0, movedBeside = 0] = told;
  const from = 7 + places.length;
  return { z, a, slope, movedZ, movedA, beside, movedBeside, places, own: told.subarray(7, from), other: told.subarray(from) };
}

/** Values of z around 0 that reach a little beyond where the example puts the unit, and where the change moves it. */
export function placesAround(...sums: number[]): Float64Array {
  const reach = Math.max(4, ...sums.filter(Number.isFinite).map((z) => 1.25 * Math.abs(z)));
  return Float64Array.from({ length: 161 }, (_, at) => ((at - 80) / 80) * reach);
}

/** The curve with the dot on it, its tangent there, and how far a change of one weight moves both: Δz across, Δa up. */
export function drawCurve(context: CanvasRenderingContext2D, width: number, height: number, curve: NeuronCurve, palette: Palette): void {
  const { places, own, other } = curve;
  const [left, right] = [places[0] ?? -1, places[places.length - 1] ?? 1];
  const all = [...own, ...other].filter(Number.isFinite);
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const pad = 0.08 * (high - low || 1);
  const x = (z: number): number => ((z - left) / (right - left)) * width;
  const y = (a: number): number => height - ((a - low + pad) / (high - low + 2 * pad || 1)) * height;
  const line = (points: [number, number][], colour: string, thick: number, dash: number[] = []): void => {
    context.strokeStyle = colour;
    context.lineWidth = thick;
    context.setLineDash(dash);
    context.beginPath();
    points.forEach(([px, py], at) => (at === 0 ? context.moveTo(x(px), y(py)) : context.lineTo(x(px), y(py))));
    context.stroke();
    context.setLineDash([]);
  };
  const dot = (z: number, a: number, colour: string, filled: boolean): void => {
    context.beginPath();
    context.arc(x(z), y(a), 5, 0, 2 * Math.PI);
    context.fillStyle = filled ? colour : css(palette.ground);
    context.fill();
    context.strokeStyle = filled ? css(palette.ground) : colour;
    context.lineWidth = 2;
    context.stroke();
  };
  const pointsOf = (values: Float64Array): [number, number][] => [...values].map((value, at) => [places[at] ?? 0, value]);
  context.clearRect(0, 0, width, height);
  line([[left, 0], [right, 0]], palette.hairline, 1);
  line([[0, low - pad], [0, high + pad]], palette.hairline, 1);
  line(pointsOf(other), palette.faint, 1.5, [5, 4]);
  line(pointsOf(own), palette.ink, 2);
  const reach = (right - left) / 9;
  line([[curve.z - reach, curve.a - reach * curve.slope], [curve.z + reach, curve.a + reach * curve.slope]], palette.faint, 1.5);
  line([[curve.z, curve.a], [curve.movedZ, curve.a], [curve.movedZ, curve.movedA]], css(palette.above), 2);
  context.font = '12px system-ui, sans-serif';
  context.fillStyle = css(palette.above);
  context.textAlign = 'center';
  if (Math.abs(x(curve.movedZ) - x(curve.z)) > 24) {
    context.fillText('Δz', (x(curve.z) + x(curve.movedZ)) / 2, y(curve.a) + (curve.movedA >= curve.a ? 14 : -6));
  }
  if (Math.abs(y(curve.movedA) - y(curve.a)) > 14) {
    context.textAlign = curve.movedZ >= curve.z ? 'left' : 'right';
    context.fillText('Δa', x(curve.movedZ) + (curve.movedZ >= curve.z ? 7 : -7), (y(curve.a) + y(curve.movedA)) / 2 + 4);
  }
  dot(curve.z, curve.beside, palette.faint, true);
  dot(curve.movedZ, curve.movedBeside, palette.faint, false);
  dot(curve.movedZ, curve.movedA, css(palette.above), false);
  dot(curve.z, curve.a, palette.ink, true);
}
