import { h } from '../element/dom';
import type { Reads } from '../state/state';
import { followSize, sharp } from '../draw/canvas';
import { css, type Palette } from '../draw/palette';
import { readable } from '../i18n';
import { panelWords } from '../i18n/panels';
import type { Plan } from '../worker/model';

type Needs = Reads<'plan' | 'frame' | 'view' | 'locale'>;

const BINS = 41;
const ROW = 64;

/** For each layer the spread of its weights and of its gradients. */
export function histograms(app: Needs, palette: () => Palette, until: AbortSignal): HTMLElement {
  const canvas = h('canvas', { role: 'img', 'aria-label': panelWords(app.locale.value).weightsTab });
  const box = h('div', { class: 'histograms' }, canvas);
  let width = 0;
  const paint = (): void => {
    const plan = app.plan.value;
    if (plan === null || width === 0 || app.view.value.details !== 'weights') {
      return;
    }
    const layers = plan.layers.map((layer, at) => ({ layer, at })).filter((one) => one.layer.trainable);
    const height = Math.max(1, layers.length) * ROW + 14;
    canvas.style.height = `${height}px`;
    const fit = sharp(canvas, width, height);
    if (fit === null) {
      return;
    }
    fit.context.clearRect(0, 0, width, height);
    layers.forEach(({ at }, row) => drawRow(fit.context, app, plan, at, row * ROW + 14, width, palette()));
  };
  followSize(box, until, (w) => {
    width = w;
    paint();
  });
  app.frame.changes(until, paint);
  app.view.changes(until, paint);
  return box;
}

function drawRow(context: CanvasRenderingContext2D, app: Needs, plan: Plan, layer: number, top: number, width: number, palette: Palette): void {
  const frame = app.frame.value;
  const label = plan.layers[layer]?.label ?? '';
  const half = (width - 96 - 24) / 2;
  context.font = '12px system-ui, sans-serif';
  context.fillStyle = palette.ink;
  context.textAlign = 'left';
  context.textBaseline = 'middle';
  context.fillText(label, 0, top + ROW / 2 - 8, 92);
  const sets: [string, Float64Array | undefined, number][] = [
    [panelWords(app.locale.value).weight, frame?.weights[layer], 96],
    [panelWords(app.locale.value).gradient, frame?.gradients[layer], 96 + half + 24],
  ];
  for (const [name, values, left] of sets) {
    bars(context, app, name, values, left, top, half, palette);
  }
}

function bars(
  context: CanvasRenderingContext2D,
  app: Needs,
  name: string,
  values: Float64Array | undefined,
  left: number,
  top: number,
  width: number,
  palette: Palette,
): void {
  context.fillStyle = palette.faint;
  context.font = '11px system-ui, sans-serif';
  if (values === undefined || values.length === 0) {
    context.fillText(panelWords(app.locale.value).notHere, left, top + ROW / 2 - 8, width);
    return;
  }
  const reach = reachOf(values);
  const counts = new Array<number>(BINS).fill(0);
  for (const value of values) {
    if (Number.isFinite(value)) {
      const bin = Math.min(BINS - 1, Math.max(0, Math.floor(((value / reach + 1) / 2) * BINS)));
      counts[bin] = (counts[bin] as number) + 1;
    }
  }
  const most = Math.max(1, ...counts);
  const height = ROW - 30;
  const bar = width / BINS;
  counts.forEach((number, bin) => {
    if (number > 0) {
      context.fillStyle = css(bin < (BINS - 1) / 2 ? palette.below : palette.above, 0.85);
      const tall = Math.max(1, (number / most) * height);
      context.fillRect(left + bin * bar, top + height - tall, Math.max(1, bar - 1), tall);
    }
  });
  context.strokeStyle = palette.hairline;
  context.beginPath();
  context.moveTo(left, top + height + 0.5);
  context.lineTo(left + width, top + height + 0.5);
  context.stroke();
  context.fillStyle = palette.faint;
  const locale = app.locale.value;
  context.textAlign = 'left';
  context.fillText(readable(-reach, locale, 2), left, top + height + 9);
  context.textAlign = 'center';
  context.fillText(name, left + width / 2, top + height + 9);
  context.textAlign = 'right';
  context.fillText(readable(reach, locale, 2), left + width, top + height + 9);
  context.textAlign = 'left';
}

/** A round end for the axis on both sides of 0: 1, 2 or 5 times a power of ten. */
function reachOf(values: Float64Array): number {
  let most = 0;
  for (const value of values) {
    most = Number.isFinite(value) ? Math.max(most, Math.abs(value)) : most;
  }
  if (most === 0) {
    return 1;
  }
  const power = 10 ** Math.floor(Math.log10(most));
  return ([1, 2, 5, 10].find((one) => one * power >= most) ?? 10) * power;
}
