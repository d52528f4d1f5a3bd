import { paintPixels, reachOf, signScale, weightScale } from '../draw/pixels';
import type { Palette } from '../draw/palette';
import type { Does, Reads } from '../state/state';
import { h } from '../element/dom';
import type { Selection } from '../state/view';
import { readable } from '../i18n';
import { panelWords } from '../i18n/panels';
import type { Cell, PlannedLayer } from '../worker/model';
import { kernelRow, windowPicture } from './conv-pictures';
import { id, math, number, op, product, reachable, sum, type Write } from './mathml';

type Needs = Reads<'plan' | 'frame' | 'turn' | 'view' | 'locale'> & Does<'ask' | 'look'>;

/** Side of a pixel of the small pictures, in CSS pixels. */
const PIXEL = 20;

/** One filter of a convolution, or a channel of a pooling: its map, where a click on a cell shows window × kernel + bias. */
export function filter(app: Needs, selection: Selection, layer: PlannedLayer, palette: () => Palette, until: AbortSignal): HTMLElement {
  const words = panelWords(app.locale.value);
  const picture = layer.picture;
  const map = h('canvas', { class: 'feature-map', tabindex: '0', role: 'img', 'aria-label': words.featureMap });
  const mark = h('i', { class: 'cell-mark' });
  const result = h('div', { class: 'cell' });
  const seen = windowPicture(app, selection, layer);
  const kernels = kernelRow(app, selection, layer);
  let shape: Cell | null = null;
  let cell = { y: Math.floor((picture?.height ?? 0) / 2), x: Math.floor((picture?.width ?? 0) / 2) };

  const answers = (): Float64Array => {
    const plan = app.plan.value;
    const frame = app.frame.value;
    let from = 0;
    for (let at = 0; at < selection.layer; at++) {
      from += plan?.layers[at]?.units ?? 0;
    }
    return frame?.activations.subarray(from, from + layer.units) ?? new Float64Array(0);
  };
  const paint = (): void => {
    const values = answers();
    if (picture !== null && values.length > 0) {
      const at = (row: number, column: number): number => values[(row * picture.width + column) * picture.channels + selection.unit] ?? 0;
      paintPixels(map, picture.width, picture.height, at, signScale(palette(), reachOf(values)));
      map.style.width = `${Math.min(200, picture.width * PIXEL)}px`;
    }
    seen.show(shape, palette());
    kernels.show(shape, palette());
  };
  const ask = (): void => {
    if (picture === null) {
      return;
    }
    mark.style.left = `${(100 * cell.x) / picture.width}%`;
    mark.style.top = `${(100 * cell.y) / picture.height}%`;
    mark.style.width = `${100 / picture.width}%`;
    mark.style.height = `${100 / picture.height}%`;
    const { example, exampleRow } = app.view.value;
    const own = exampleRow < 0 && example !== null ? example.slice() : new Float64Array(0);
    app
      .ask('cell', [selection.layer, selection.unit, cell.y, cell.x, exampleRow < 0 ? -2 : exampleRow, own])
      .then((json) => {
        if (!until.aborted) {
          shape = JSON.parse(json) as Cell;
          result.replaceChildren(...cellParts(app, layer, shape, palette()));
          seen.show(shape, palette());
          kernels.show(shape, palette());
          reachable(result);
        }
      })
      .catch(() => {
        // The layer went with its network.
      });
  };
  const choose = (y: number, x: number): void => {
    if (picture !== null) {
      cell = { y: Math.min(picture.height - 1, Math.max(0, y)), x: Math.min(picture.width - 1, Math.max(0, x)) };
      ask();
    }
  };
  map.addEventListener('click', (event) => {
    const box = map.getBoundingClientRect();
    if (picture !== null) {
      choose(Math.floor(((event.clientY - box.top) / box.height) * picture.height), Math.floor(((event.clientX - box.left) / box.width) * picture.width));
    }
  });
  map.addEventListener('keydown', (event) => {
    const move = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[event.key];
    if (move !== undefined) {
      event.preventDefault();
      choose(cell.y + (move[0] ?? 0), cell.x + (move[1] ?? 0));
    }
  });
  app.frame.follow(until, (frame) => {
    paint();
    if (frame !== null && (!frame.running || app.turn % 12 === 0)) {
      ask();
    }
  });
  ask();
  const pictures = h('div', { class: 'window-and-map' }, seen.element, h('div', { class: 'marked' }, map, mark));
  return h('div', { class: 'filter' }, h('div', {}, pictures, h('p', { class: 'faint' }, words.cellHint), kernels.element), result);
}

function cellParts(app: Needs, layer: PlannedLayer, cell: Cell, palette: Palette): HTMLElement[] {
  const write: Write = (value) => readable(value, app.locale.value, 3);
  const words = panelWords(app.locale.value);
  const grids = h(
    'div',
    { class: 'grids' },
    grid(words.window, cell, cell.window, palette, write),
    h('span', { class: 'times' }, '×'),
    grid(layer.kind === 'pool' ? words.counts : words.kernel, cell, cell.kernel, palette, write, layer.kind !== 'pool'),
  );
  const order = cell.window.map((_, at) => at).filter((at) => (cell.window[at] ?? 0) !== 0 && (cell.kernel[at] ?? 0) !== 0);
  const shown = order.slice(0, 6).map((at) => product([cell.window[at] ?? 0, cell.kernel[at] ?? 0], write));
  const more = order.length > shown.length ? [op('…')] : [];
  const none = shown.length === 0 ? [number(0, write)] : [];
  const counted = sum([...shown, ...more, ...none]);
  const line = (...pieces: Element[]): HTMLElement => h('div', { class: 'math' }, math(...pieces));
  if (layer.kind === 'pool') {
    return [grids, line(id('a'), op('='), counted, op('='), number(cell.output, write))];
  }
  return [
    grids,
    line(id('z'), op('='), counted, op('+'), number(cell.bias, write, true), op('='), number(cell.sum, write)),
    line(id('a'), op('='), id(layer.activation ?? 'f'), op('('), id('z'), op(')'), op('='), number(cell.output, write)),
  ];
}

/** The first channel's numbers on their colours, as a table that can be read aloud. */
function grid(label: string, cell: Cell, values: number[], palette: Palette, write: Write, weights = false): HTMLElement {
  const colour = (weights ? weightScale : signScale)(palette, reachOf(values));
  const rows = Array.from({ length: cell.height }, (_, y) =>
    h(
      'tr',
      {},
      ...Array.from({ length: cell.width }, (_, x) => {
        const value = values[(y * cell.width + x) * cell.channels] ?? 0;
        const box = h('td', {}, write(value));
        const [r, g, b] = colour(value);
        box.style.backgroundColor = `rgb(${r} ${g} ${b} / .55)`;
        return box;
      }),
    ),
  );
  return h('table', { class: 'grid' }, h('caption', {}, label), h('tbody', {}, ...rows));
}
