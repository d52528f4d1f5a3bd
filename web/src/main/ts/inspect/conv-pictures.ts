import { inkScale, paintPixels, reachOf, signScale, weightScale } from '../draw/pixels';
import type { Palette } from '../draw/palette';
import { h, setAttribute } from '../element/dom';
import { panelWords } from '../i18n/panels';
import type { Does, Reads } from '../state/state';
import type { Selection } from '../state/view';
import type { Cell, PlannedLayer } from '../worker/model';

type Needs = Reads<'plan' | 'frame' | 'view' | 'locale'> & Does<'look'>;

/** A picture that follows the run and the chosen cell; without a cell it waits. */
interface Shown {
  element: HTMLElement;
  show(cell: Cell | null, palette: Palette): void;
}

/** What a layer is fed: the picture, or what the layer before gave of it. */
function fed(app: Needs, layer: number): { values: Float64Array; height: number; width: number; channels: number } | null {
  const plan = app.plan.value;
  const before = layer === 0 ? plan?.picture : plan?.layers[layer - 1]?.picture;
  if (plan === null || before == null) {
    return null;
  }
  if (layer === 0) {
    const { example } = app.view.value;
    return example === null ? null : { ...before, values: example };
  }
  const from = plan.layers.slice(0, layer - 1).reduce((sum, one) => sum + one.units, 0);
  const values = app.frame.value?.activations.subarray(from, from + (plan.layers[layer - 1]?.units ?? 0));
  return values === undefined || values.length === 0 ? null : { ...before, values };
}

/** The picture that a window slides over, the window marked on it. */
export function windowPicture(app: Needs, selection: Selection, layer: PlannedLayer): Shown {
  const canvas = h('canvas', { class: 'window-on', role: 'img', 'aria-label': panelWords(app.locale.value).windowOn });
  const mark = h('i', { class: 'window-mark' });
  const element = h('div', { class: 'marked' }, canvas, mark);
  return {
    element,
    show(cell, palette) {
      const picture = fed(app, selection.layer);
      element.hidden = picture === null || cell === null;
      if (picture === null || cell === null) {
        return;
      }
      const { values, height, width, channels } = picture;
      const channel = layer.kind === 'pool' ? selection.unit : 0;
      const colour = selection.layer === 0 ? inkScale(palette, Math.min(...values), Math.max(...values)) : signScale(palette, reachOf(values));
      paintPixels(canvas, width, height, (row, column) => values[(row * width + column) * channels + channel] ?? 0, colour);
      canvas.style.width = `${Math.min(200, width * 20)}px`;
      mark.style.left = `${(100 * cell.left) / width}%`;
      mark.style.top = `${(100 * cell.top) / height}%`;
      mark.style.width = `${(100 * cell.width) / width}%`;
      mark.style.height = `${(100 * cell.height) / height}%`;
    },
  };
}

/** The kernels of all filters of a convolution, each on one scale with the others; a click opens that filter. */
export function kernelRow(app: Needs, selection: Selection, layer: PlannedLayer): Shown {
  const words = panelWords(app.locale.value);
  const element = h('div', { class: 'kernels', role: 'group', 'aria-label': words.allKernels });
  const filters = layer.kind === 'convolution' ? (layer.picture?.channels ?? 0) : 0;
  const canvases = Array.from({ length: filters }, (_, unit) => {
    const canvas = h('canvas', {});
    const name = `${words.filter} ${unit + 1}`;
    const open = (): void => app.look({ selection: { ...selection, unit } });
    const button = h('button', { type: 'button', title: name, 'aria-label': name, onclick: open }, canvas);
    setAttribute(button, 'aria-pressed', String(unit === selection.unit));
    element.append(button);
    return canvas;
  });
  return {
    element,
    show(cell, palette) {
      const weights = app.frame.value?.weights[selection.layer];
      element.hidden = cell === null || weights === undefined || weights.length === 0 || filters === 0;
      if (cell === null || weights === undefined || element.hidden) {
        return;
      }
      const colour = weightScale(palette, reachOf(weights));
      const channels = weights.length / (filters * cell.height * cell.width);
      canvases.forEach((canvas, unit) => {
        paintPixels(canvas, cell.width, cell.height, (row, column) => weights[(row * cell.width + column) * channels * filters + unit] ?? 0, colour);
      });
    },
  };
}
