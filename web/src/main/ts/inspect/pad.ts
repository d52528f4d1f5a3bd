import { paintBars } from '../control/picture';
import { inkScale, paintPixels } from '../draw/pixels';
import type { Palette } from '../draw/palette';
import { h, setText } from '../element/dom';
import { panelWords } from '../i18n/panels';
import type { Does, Reads } from '../state/state';
import type { Loaded } from '../worker/protocol';
import { handOf, inkOf, pictureOf, type Hand, type Sheet } from './ink';

type Needs = Reads<'loaded' | 'plan' | 'frame' | 'view' | 'locale' | 'strings'> & Does<'look'>;

/** Points a side of the sheet, and the pen's widths as shares of it. */
const SIDE = 224;
const PEN = { least: 0.03, most: 0.2, usual: 0.1 };
/** A file's picture is looked at in no more points a side than these. */
const FILE_SIDE = 448;

/**
 * A sheet to draw a picture on that goes through the network at every stroke: by finger, mouse or keyboard, from a file or a
 * phone's camera. Nothing of it leaves the browser.
 */
export function pad(app: Needs, palette: () => Palette, until: AbortSignal): HTMLElement {
  const words = panelWords(app.locale.value).sheet;
  const canvas = h('canvas', { width: SIDE, height: SIDE, tabindex: '0', role: 'img', 'aria-label': words.label });
  const mark = h('i', { class: 'cell-mark', hidden: true });
  const place = h('div', { class: 'marked pad-sheet' }, canvas, mark);
  const seen = h('canvas', { role: 'img', 'aria-label': words.seen });
  const bars = h('div', { class: 'bars' });
  const like = h('input', { type: 'checkbox' });
  const pen = h('input', { type: 'range', min: PEN.least, max: PEN.most, step: 0.01, value: PEN.usual, 'aria-label': words.pen });
  const desired = h('select', {});
  const meant = h('label', { class: 'row' }, h('span', {}, words.meant), desired);
  const file = h('input', { type: 'file', accept: 'image/*', hidden: true });
  const camera = h('input', { type: 'file', accept: 'image/*', capture: 'environment', hidden: true });
  const said = h('p', { class: 'faint', role: 'status' });
  const content = h(
    'div',
    { class: 'pad' },
    place,
    h('figure', { class: 'pad-seen' }, seen, h('figcaption', { class: 'faint' }, words.seen)),
    h('div', {}, bars, meant),
    h(
      'div',
      { class: 'pad-tools' },
      h('button', { type: 'button', class: 'plain', onclick: () => clear() }, words.clear),
      h('button', { type: 'button', class: 'plain', onclick: () => file.click() }, words.file),
      // A computer's browser has no camera behind this field, only files.
      matchMedia('(pointer: coarse)').matches ? h('button', { type: 'button', class: 'plain', onclick: () => camera.click() }, words.camera) : null,
      h('label', { class: 'toggle' }, like, h('span', {}, words.like)),
      h('label', { class: 'row' }, h('span', {}, words.pen), pen),
      file,
      camera,
    ),
    said,
  );
  const none = h('p', { class: 'faint' }, words.noPicture);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  let hand: { of: Loaded; how: Hand } | null = null;

  const handNow = (loaded: Loaded): Hand | null => {
    const { picture } = loaded.info.plan;
    if (picture !== null && hand?.of.examples !== loaded.examples) {
      hand = { of: loaded, how: handOf(loaded.examples, picture) };
    }
    return hand?.how ?? null;
  };
  const begin = (loaded: Loaded | null): void => {
    const plan = loaded?.info.plan;
    const there = plan?.picture != null;
    content.hidden = !there;
    none.hidden = there;
    if (loaded !== null && there && hand?.of.run !== loaded.run) {
      like.checked = handNow(loaded)?.steady === true;
      const classes = plan?.task === 'classify' ? plan.classes : [];
      meant.hidden = classes.length === 0;
      desired.replaceChildren(...classes.map((name, at) => h('option', { value: at }, name)));
    }
  };
  const show = (): void => {
    const loaded = app.loaded.value;
    const picture = loaded?.info.plan.picture;
    const how = loaded === null ? null : handNow(loaded);
    if (loaded === null || picture == null || how === null || context === null) {
      return;
    }
    const example = pictureOf(sheetOf(context), how, picture, like.checked);
    const { plan, targetColumns } = loaded.info;
    const taught = targetColumns === example.length ? example.slice() : new Float64Array(targetColumns);
    app.look({ example, exampleRow: -1, exampleTarget: plan.task === 'classify' ? Float64Array.of(Number(desired.value)) : taught });
  };
  const paint = (): void => {
    const loaded = app.loaded.value;
    const { example } = app.view.value;
    const picture = loaded?.info.plan.picture;
    const how = loaded === null || example === null ? null : handNow(loaded);
    if (loaded !== null && picture != null && example !== null && how !== null && content.offsetParent !== null) {
      const [low, high] = [Math.min(how.ground, how.full), Math.max(how.ground, how.full)];
      paintPixels(seen, picture.width, picture.height, (row, column) => example[(row * picture.width + column) * picture.channels] ?? 0, inkScale(palette(), low, high));
      paintBars(app, bars, loaded, app.frame.value, palette());
    }
  };
  const clear = (): void => {
    context?.clearRect(0, 0, SIDE, SIDE);
    setText(said, '');
    show();
  };
  const take = async (chosen: Blob): Promise<void> => {
    setText(said, '');
    try {
      const read = await fromFile(chosen);
      if (!until.aborted && context !== null) {
        lay(context, read);
        show();
      }
    } catch {
      setText(said, words.unreadable);
    }
  };
  for (const field of [file, camera]) {
    field.addEventListener('change', () => {
      const [chosen] = field.files ?? [];
      if (chosen !== undefined) {
        void take(chosen);
      }
      field.value = '';
    });
  }
  place.addEventListener('dragover', (event) => {
    event.preventDefault();
  });
  place.addEventListener('drop', (event) => {
    const dropped = event.dataTransfer?.files[0];
    if (dropped !== undefined) {
      // Elsewhere on the page a file that is dropped is a table.
      event.preventDefault();
      void take(dropped);
    }
  });
  like.addEventListener('change', show);
  desired.addEventListener('change', show);
  if (context !== null) {
    byPointer(canvas, context, () => pen.valueAsNumber * SIDE, show);
    byKeys(canvas, context, mark, () => app.plan.value?.picture ?? null, { show, clear });
  }
  app.loaded.follow(until, begin);
  app.view.changes(until, () => requestAnimationFrame(paint));
  app.frame.follow(until, paint);
  // What was made before it stood on the page is painted when it does.
  requestAnimationFrame(paint);
  return h('div', {}, content, none, h('p', { class: 'faint' }, words.hint));
}

/** Alpha is ink: the canvas shows what it holds in whatever colour. */
function sheetOf(context: CanvasRenderingContext2D): Sheet {
  const { data } = context.getImageData(0, 0, SIDE, SIDE);
  return { width: SIDE, height: SIDE, ink: Float64Array.from({ length: SIDE * SIDE }, (_, at) => (data[4 * at + 3] ?? 0) / 255) };
}

/** Puts a file's ink in the middle of the empty sheet, as large as it fits. */
function lay(context: CanvasRenderingContext2D, read: Sheet): void {
  const image = context.createImageData(SIDE, SIDE);
  const fitted = pictureOf(read, { ground: 0, full: 255, hard: false, side: 1, x: 0, y: 0, centre: 'box', steady: false }, { width: SIDE, height: SIDE, channels: 1 }, false);
  fitted.forEach((ink, at) => {
    image.data[4 * at + 3] = ink;
  });
  context.putImageData(image, 0, 0);
}

/** @throws DOMException where it is no picture that the browser reads */
async function fromFile(chosen: Blob): Promise<Sheet> {
  const bitmap = await createImageBitmap(chosen);
  const scale = Math.min(1, FILE_SIDE / Math.max(bitmap.width, bitmap.height));
  const [width, height] = [Math.max(1, Math.round(bitmap.width * scale)), Math.max(1, Math.round(bitmap.height * scale))];
  const context = h('canvas', { width, height }).getContext('2d');
  if (context === null) {
    throw new DOMException('no canvas');
  }
  // What is transparent lies on white.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.drawImage(bitmap, 0, 0, width, height);
  bitmap.close();
  const { data } = context.getImageData(0, 0, width, height);
  // Luma of Rec. 601, as JPEG has it.
  const grey = Float64Array.from({ length: width * height }, (_, at) => (0.299 * (data[4 * at] ?? 0) + 0.587 * (data[4 * at + 1] ?? 0) + 0.114 * (data[4 * at + 2] ?? 0)) / 255);
  return inkOf(grey, width, height);
}

function byPointer(canvas: HTMLCanvasElement, context: CanvasRenderingContext2D, width: () => number, show: () => void): void {
  let last: [number, number] | null = null;
  const stroke = (event: PointerEvent): void => {
    const box = canvas.getBoundingClientRect();
    for (const one of event.getCoalescedEvents?.().concat(event) ?? [event]) {
      const at: [number, number] = [((one.clientX - box.left) / box.width) * SIDE, ((one.clientY - box.top) / box.height) * SIDE];
      const from = last ?? at;
      context.lineWidth = width();
      context.lineCap = 'round';
      context.beginPath();
      context.moveTo(...from);
      context.lineTo(...at);
      context.stroke();
      last = at;
    }
    show();
  };
  canvas.addEventListener('pointerdown', (event) => {
    canvas.setPointerCapture(event.pointerId);
    stroke(event);
  });
  canvas.addEventListener('pointermove', (event) => {
    if (last !== null) {
      stroke(event);
    }
  });
  for (const end of ['pointerup', 'pointercancel'] as const) {
    canvas.addEventListener(end, () => {
      last = null;
    });
  }
}

/** Arrow keys move a cell as large as a pixel of the data, Space inks it or takes its ink away, Delete clears the sheet. */
function byKeys(canvas: HTMLCanvasElement, context: CanvasRenderingContext2D, mark: HTMLElement, picture: () => { width: number; height: number } | null, then: { show: () => void; clear: () => void }): void {
  let [x, y] = [0, 0];
  const cells = (): number => Math.max(picture()?.width ?? 1, picture()?.height ?? 1);
  const place = (): void => {
    const side = 100 / cells();
    Object.assign(mark.style, { left: `${x * side}%`, top: `${y * side}%`, width: `${side}%`, height: `${side}%` });
    mark.hidden = false;
  };
  canvas.addEventListener('keydown', (event) => {
    const [right, down] = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] }[event.key] ?? [0, 0];
    const known = right !== 0 || down !== 0 || [' ', 'Delete', 'Backspace'].includes(event.key);
    if (!known || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    const within = (at: number): number => Math.min(cells() - 1, Math.max(0, at));
    [x, y] = [within(x + (right ?? 0)), within(y + (down ?? 0))];
    place();
    if (event.key === ' ') {
      const side = SIDE / cells();
      const middle = context.getImageData((x + 0.5) * side, (y + 0.5) * side, 1, 1).data[3] ?? 0;
      context.clearRect(x * side, y * side, side, side);
      if (middle < 128) {
        context.fillRect(x * side, y * side, side, side);
      }
      then.show();
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      then.clear();
    }
  });
  canvas.addEventListener('focus', () => {
    if (canvas.matches(':focus-visible')) {
      place();
    }
  });
  canvas.addEventListener('blur', () => {
    mark.hidden = true;
  });
}
