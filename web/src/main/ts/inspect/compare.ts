import { beside } from './beside';
import { CURVE_POINT } from '../worker/curve';
import { lossesDrawn } from '../chart/losses';
import { boundsOf } from '../draw/bounds';
import { bitmap, followSize, sharp } from '../draw/canvas';
import { fieldOf, outputScale, paintOutput, paintWinner } from '../draw/field';
import { DRAWN_UNITS } from '../draw/layout';
import { shownUnit } from '../draw/map';
import { rangeOf } from '../draw/nodes';
import type { Palette } from '../draw/palette';
import { drawPoints, pointsOf } from '../draw/points';
import { h, setText } from '../element/dom';
import { icon, setIcon } from '../element/icons';
import { count, readable } from '../i18n';
import { panelWords } from '../i18n/panels';
import type { Does, Reads } from '../state/state';
import type { Compared, Loaded } from '../worker/protocol';

type Needs = Reads<'text' | 'tables' | 'reading' | 'loaded' | 'view' | 'locale'> & Does<'ask' | 'notFetched'>;

/** Points a side of each map, and its side on the page. */
const SIZE = 36;
const SIDE = 132;

/** What is shown of one variant. */
interface Tile {
  element: HTMLElement;
  show(now: Compared): void;
  paint(): void;
}

/** The variants that a text compares, where it does, and the text beside another one. */
export function compare(app: Needs, palette: () => Palette, until: AbortSignal): HTMLElement {
  const own = variants(app, palette, until);
  app.reading.follow(until, (reading) => {
    own.hidden = !reading.statements.some((one) => one.keyword === 'compare');
  });
  return h('div', {}, own, beside(app, palette, until));
}

/** The variants side by side: their maps, their losses on one axis, one button that plays all of them. */
function variants(app: Needs, palette: () => Palette, until: AbortSignal): HTMLElement {
  const words = panelWords(app.locale.value).comparing;
  const play = h('button', { type: 'button', class: 'round' }, icon('play'));
  const again = h('button', { type: 'button', class: 'plain' }, words.again);
  const state = h('p', { class: 'faint', role: 'status' });
  const chart = h('canvas', { role: 'img' });
  const place = h('div', { class: 'chart' }, chart);
  const tiles = h('div', { class: 'variants' });
  const box = h('div', { class: 'compare' }, h('div', { class: 'compare-head' }, play, again, state), place, tiles);
  let shown: Tile[] = [];
  let curves: { name: string; points: number[] }[] = [];
  let text = '';
  let turn = 0;
  let plays = false;
  let size = { width: 0, height: 0 };

  const paintChart = (): void => {
    const fit = sharp(chart, size.width, size.height);
    if (fit !== null) {
      lossesDrawn(fit.context, curves, size.width, size.height, app.locale.value, palette());
    }
  };
  const label = (): void => {
    const name = plays ? words.pause : words.play;
    play.setAttribute('aria-label', name);
    play.title = name;
    setIcon(play, plays ? 'pause' : 'play');
  };
  const take = (all: Compared[]): void => {
    if (all[0]?.info != null) {
      shown = all.map((one, at) => tile(app, palette, at, one));
      curves = all.map(({ name }) => ({ name, points: [] }));
      tiles.replaceChildren(...shown.map((one) => one.element));
    }
    all.forEach((one, at) => {
      const points = curves[at]?.points ?? [];
      const anew = Number.isNaN(one.curve[0]);
      if (anew) {
        points.length = 0;
      }
      points.push(...(anew ? one.curve.subarray(CURVE_POINT) : one.curve));
      shown[at]?.show(one);
    });
    setText(state, words.state(all.length, count(Math.max(0, ...all.map((one) => one.epoch)), app.locale.value)));
    chart.setAttribute('aria-label', `${words.losses}: ${all.map((one, at) => `${at + 1} ${one.name} ${readable(one.trainLoss, app.locale.value, 3)}`).join('; ')}`);
    paintChart();
  };
  /** Asks on while it plays; each answer is drawn before the next is asked for. */
  const go = async (fresh: boolean): Promise<void> => {
    const mine = ++turn;
    label();
    try {
      do {
        const bounds = boundsOf(app.loaded.value, { ...app.view.value, drawing: null, axes: [0, 1] });
        const all = await app.ask('compare', { fresh, train: plays, size: SIZE, units: DRAWN_UNITS, bounds });
        if (mine !== turn || until.aborted) {
          return;
        }
        fresh = false;
        take(all);
        plays = plays && all.some((one) => one.goesOn);
        await new Promise(requestAnimationFrame);
      } while (plays && mine === turn && box.offsetParent !== null);
    } catch {
      // A lost worker, or a text that is no longer sound, has its own sentence.
    }
    if (mine === turn) {
      plays = false;
      label();
    }
  };
  const begin = (): void => {
    plays = false;
    text = app.text.value;
    void go(true);
  };
  play.addEventListener('click', () => {
    plays = !plays;
    void go(text !== app.text.value);
    text = app.text.value;
  });
  again.addEventListener('click', begin);
  const refresh = (): void => {
    if (!box.hidden && box.offsetParent !== null && app.loaded.value !== null && text !== app.text.value) {
      begin();
    }
  };
  app.loaded.follow(until, () => requestAnimationFrame(refresh));
  app.view.changes(until, () => requestAnimationFrame(refresh));
  requestAnimationFrame(refresh);
  followSize(place, until, (width, height) => {
    size = { width, height };
    paintChart();
    shown.forEach((one) => one.paint());
  });
  label();
  return box;
}

function tile(app: Needs, palette: () => Palette, at: number, first: Compared): Tile {
  const words = panelWords(app.locale.value).comparing;
  const canvas = h('canvas', { role: 'img', 'aria-label': first.name });
  const ground = document.createElement('canvas');
  const facts = h('span', { class: 'faint' });
  const loaded = { info: first.info, examples: first.examples, targets: first.targets } as Loaded;
  const plane = first.maps.length > 0;
  const element = h('figure', {}, ...(plane ? [canvas] : []), h('figcaption', {}, h('b', {}, `${at + 1} · ${first.name}`), facts));
  let now = first;
  const paint = (): void => {
    const fit = plane ? sharp(canvas, SIDE, SIDE) : null;
    if (fit !== null) {
      paintMap(fit.context, ground, app, loaded, now, palette());
    }
  };
  return {
    element,
    paint,
    show(next) {
      now = next;
      const { locale } = app;
      const test = Number.isFinite(next.testLoss) ? ` · ${words.test} ${readable(next.testLoss, locale.value, 3)}` : '';
      setText(facts, next.broken === '' ? `${words.train} ${readable(next.trainLoss, locale.value, 3)}${test}` : next.broken);
      paint();
    },
  };
}

function paintMap(context: CanvasRenderingContext2D, ground: HTMLCanvasElement, app: Needs, loaded: Loaded, now: Compared, palette: Palette): void {
  const { plan } = loaded.info;
  const field = fieldOf(now.maps, plan, plan.layers.length - 1, SIZE, DRAWN_UNITS);
  const made = bitmap(ground, SIDE);
  if (made === null || field.values.length === 0) {
    return;
  }
  const { unit, shown } = shownUnit(plan, field, -1);
  if (unit < 0) {
    paintWinner(made.pixels, SIDE, field, false, palette);
  } else {
    paintOutput(made.pixels, SIDE, shown, unit, outputScale(plan, rangeOf(loaded.targets)), plan.layers[plan.layers.length - 1]?.flat === true, palette);
  }
  made.context.putImageData(made.image, 0, 0);
  context.drawImage(ground, 0, 0, SIDE, SIDE);
  const view = { ...app.view.value, axes: [0, 1] as [number, number], example: null, drawing: null };
  drawPoints(context, plan, loaded, pointsOf(loaded, [0, 1]), boundsOf(app.loaded.value, view), SIDE, palette, view, () => false, 1.6);
}
