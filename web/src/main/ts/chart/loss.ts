import { h, setAttribute } from '../element/dom';
import type { Reads } from '../state/state';
import { followSize, sharp } from '../draw/canvas';
import { type Palette } from '../draw/palette';
import { fixed, mark } from '../i18n';
import { CURVE_POINT } from '../worker/curve';
import { decades, niceSteps } from './ticks';

type Needs = Reads<'frame' | 'curve' | 'turn' | 'view' | 'locale' | 'strings'>;

const MARGIN = { left: 44, right: 8, top: 8, bottom: 20 };

/** Training, test and validation loss over the epochs, linear or logarithmic, the whole run at once. */
export function lossChart(app: Needs, palette: () => Palette, until: AbortSignal): HTMLElement {
  const canvas = h('canvas', { role: 'img', 'aria-label': app.strings.lossOverTime });
  const box = h('div', { class: 'chart' }, canvas);
  const points = app.curve;
  let size = { width: 0, height: 0 };

  const paint = (): void => {
    const fit = sharp(canvas, size.width, size.height);
    if (fit !== null) {
      fit.context.clearRect(0, 0, size.width, size.height);
      draw(fit.context, points, size.width, size.height, app, palette());
    }
  };
  followSize(box, until, (width, height) => {
    size = { width, height };
    paint();
  });
  app.frame.changes(until, (frame) => {
    if (frame !== null && !frame.running) {
      const locale = app.locale.value;
      setAttribute(canvas, 'aria-label', app.strings.lossChartLabel(fixed(frame.trainLoss, locale), fixed(frame.testLoss, locale), Number.isFinite(frame.validationLoss) ? fixed(frame.validationLoss, locale) : ''));
    }
    if (!frame?.running || app.turn % 2 === 1) {
      paint();
    }
  });
  app.view.changes(until, paint);
  return box;
}

function draw(context: CanvasRenderingContext2D, points: readonly number[], width: number, height: number, app: Needs, palette: Palette): void {
  const logarithmic = app.view.value.logarithmic;
  const [low, high] = lossRange(points, logarithmic);
  const lastEpoch = points.length >= CURVE_POINT ? (points[points.length - CURVE_POINT] as number) : 0;
  const right = Math.max(1, lastEpoch);
  const x = (epoch: number): number => MARGIN.left + (epoch / right) * (width - MARGIN.left - MARGIN.right);
  const scale = (loss: number): number => (logarithmic ? Math.log10(Math.max(loss, 1e-300)) : loss);
  const bottom = height - MARGIN.bottom;
  const y = (loss: number): number => bottom - ((scale(loss) - low) / (high - low)) * (bottom - MARGIN.top);
  axes(context, app, palette, width, bottom, low, high, right, logarithmic, x);
  line(context, points, 2, x, y, palette.faint, [4, 3]);
  line(context, points, 3, x, y, palette.ink, [1, 3]);
  line(context, points, 1, x, y, palette.ink, []);
}

function axes(
  context: CanvasRenderingContext2D,
  app: Needs,
  palette: Palette,
  width: number,
  bottom: number,
  low: number,
  high: number,
  right: number,
  logarithmic: boolean,
  x: (epoch: number) => number,
): void {
  const locale = app.locale.value;
  context.font = '11px system-ui, sans-serif';
  context.fillStyle = palette.faint;
  context.strokeStyle = palette.hairline;
  context.lineWidth = 1;
  context.textAlign = 'right';
  context.textBaseline = 'middle';
  const places = logarithmic ? decades(low, high) : niceSteps(low, high, 4);
  for (const at of places) {
    const place = Math.round(bottom - ((at - low) / (high - low)) * (bottom - MARGIN.top)) + 0.5;
    context.beginPath();
    context.moveTo(MARGIN.left, place);
    context.lineTo(width - MARGIN.right, place);
    context.stroke();
    context.fillText(mark(logarithmic ? 10 ** at : at, locale), MARGIN.left - 6, place);
  }
  context.textAlign = 'center';
  context.textBaseline = 'top';
  for (const at of niceSteps(0, right, 4)) {
    context.textAlign = at === 0 ? 'left' : x(at) > width - 30 ? 'right' : 'center';
    context.fillText(mark(at, locale), x(at), bottom + 6);
  }
}

function line(
  context: CanvasRenderingContext2D,
  points: readonly number[],
  column: 1 | 2 | 3,
  x: (epoch: number) => number,
  y: (loss: number) => number,
  colour: string,
  dash: number[],
): void {
  context.strokeStyle = colour;
  context.lineWidth = 1.6;
  context.lineJoin = 'round';
  context.setLineDash(dash);
  context.beginPath();
  let down = false;
  for (let at = 0; at + 3 < points.length; at += CURVE_POINT) {
    const loss = points[at + column] as number;
    if (!Number.isFinite(loss)) {
      down = false;
      continue;
    }
    if (down) {
      context.lineTo(x(points[at] as number), y(loss));
    } else {
      context.moveTo(x(points[at] as number), y(loss));
      down = true;
    }
  }
  context.stroke();
  context.setLineDash([]);
}

/** From 0 (or the smallest, on the logarithmic scale) to the largest loss shown, never an empty range. */
function lossRange(points: readonly number[], logarithmic: boolean): [number, number] {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < points.length; at++) {
    const loss = points[at] as number;
    if (at % CURVE_POINT !== 0 && Number.isFinite(loss) && (!logarithmic || loss > 0)) {
      low = Math.min(low, loss);
      high = Math.max(high, loss);
    }
  }
  if (!(low <= high)) {
    return logarithmic ? [-2, 0] : [0, 1];
  }
  if (logarithmic) {
    const from = Math.log10(low);
    const to = Math.log10(high);
    const middle = (from + to) / 2;
    return to - from < 1 ? [middle - 0.55, middle + 0.55] : [from - 0.05, to + 0.05];
  }
  return [0, high > 0 ? high * 1.04 : 1];
}
