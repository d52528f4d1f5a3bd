import { CURVE_POINT } from '../worker/curve';
import { mark, type Locale } from '../i18n';
import type { Palette } from '../draw/palette';
import { niceSteps } from './ticks';

const MARGIN = { left: 44, right: 26, top: 8, bottom: 20 };
const DASHES = [[], [7, 3], [2, 3], [8, 3, 2, 3]];

/**
 * Training losses of several runs on one axis, each with its number at its end; curves are ink, told apart by dashes.
 *
 * @param curves of {@link CURVE_POINT} numbers a point
 * @param parting the epoch at which a line says that they part, or null
 */
export function lossesDrawn(context: CanvasRenderingContext2D, curves: readonly { points: number[] }[], width: number, height: number, locale: Locale, palette: Palette, parting: number | null = null): void {
  context.clearRect(0, 0, width, height);
  const right = Math.max(1, ...curves.map(({ points }) => points[points.length - CURVE_POINT] ?? 0));
  const top = topOf(curves);
  const bottom = height - MARGIN.bottom;
  const x = (epoch: number): number => MARGIN.left + (epoch / right) * (width - MARGIN.left - MARGIN.right);
  const y = (loss: number): number => bottom - (Math.min(loss, top) / top) * (bottom - MARGIN.top);
  context.font = '11px system-ui, sans-serif';
  context.fillStyle = palette.faint;
  context.strokeStyle = palette.hairline;
  context.lineWidth = 1;
  context.textAlign = 'right';
  context.textBaseline = 'middle';
  for (const at of niceSteps(0, top, 4)) {
    const place = Math.round(y(at)) + 0.5;
    context.beginPath();
    context.moveTo(MARGIN.left, place);
    context.lineTo(width - MARGIN.right, place);
    context.stroke();
    context.fillText(mark(at, locale), MARGIN.left - 6, place);
  }
  context.textAlign = 'center';
  context.textBaseline = 'top';
  for (const at of niceSteps(0, right, 4)) {
    context.fillText(mark(at, locale), x(at), bottom + 6);
  }
  if (parting !== null) {
    context.strokeStyle = palette.accent;
    context.beginPath();
    context.moveTo(Math.round(x(parting)) + 0.5, MARGIN.top);
    context.lineTo(Math.round(x(parting)) + 0.5, bottom);
    context.stroke();
  }
  context.lineWidth = 1.6;
  context.lineJoin = 'round';
  context.textAlign = 'left';
  context.textBaseline = 'middle';
  let free = Number.POSITIVE_INFINITY;
  const ends = curves.map(({ points }, at) => ({ at, loss: points[points.length - CURVE_POINT + 1] ?? Number.NaN, epoch: points[points.length - CURVE_POINT] ?? 0 }));
  curves.forEach(({ points }, at) => {
    context.strokeStyle = palette.ink;
    context.setLineDash(DASHES[at % DASHES.length] as number[]);
    context.beginPath();
    for (let place = 0; place + 1 < points.length; place += CURVE_POINT) {
      const loss = points[place + 1] as number;
      if (Number.isFinite(loss)) {
        context.lineTo(x(points[place] as number), y(loss));
      }
    }
    context.stroke();
  });
  context.setLineDash([]);
  context.fillStyle = palette.ink;
  // From below upwards, each number at least a line above the one before.
  for (const end of ends.filter(({ loss }) => Number.isFinite(loss)).sort((a, b) => a.loss - b.loss)) {
    free = Math.min(y(end.loss), free - 11);
    context.fillText(String(end.at + 1), x(end.epoch) + 5, free);
  }
}

/** The largest loss before the first step of any of them, or now: a run that leaps out does not squeeze the others flat. */
export function topOf(curves: readonly { points: number[] }[]): number {
  let top = 0;
  for (const { points } of curves) {
    for (const loss of [points[1], points[points.length - CURVE_POINT + 1]]) {
      top = loss !== undefined && Number.isFinite(loss) ? Math.max(top, loss) : top;
    }
  }
  const start = Math.max(...curves.map(({ points }) => points[1] ?? 0), 0);
  return Math.min(top, 3 * (start || 1)) * 1.05 || 1;
}
