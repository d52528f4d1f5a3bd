import { h, setAttribute } from '../element/dom';
import type { Reads } from '../state/state';
import { boundsOf, type Bounds } from './bounds';
import { readable } from '../i18n';
import type { View } from '../state/view';
import type { Plan, PlannedLayer } from '../worker/model';
import type { Frame, Loaded } from '../worker/protocol';
import { bitmap, followSize, sharp } from './canvas';
import { contour } from './contour';
import { between, classOf, fieldOf, fitted, outputScale, paintOutput, paintWinner, unitScale, type Field } from './field';
import { DRAWN_UNITS } from './layout';
import { rangeOf } from './nodes';
import { css, type Palette } from './palette';
import { drawPoints, nearestPoint, pointsOf, type Points } from './points';
import { drawnPoints } from '../control/drawing';
import { drawSketch } from './sketch';
import { answerCurve } from './curve';
import { cross, drawCross } from './cross';

type Needs = Reads<'reading' | 'loaded' | 'plan' | 'frame' | 'view' | 'locale' | 'strings'>;

/** The decision map with the data on it. What a click does is the caller's: choose a point, or draw one. */
export function decisionMap(
  app: Needs,
  palette: () => Palette,
  until: AbortSignal,
  clicked: (column: number, row: number, nearest: number) => void,
): HTMLElement {
  const canvas = h('canvas', { role: 'application', tabindex: '0', 'aria-label': app.strings.outputLabel });
  let side = 0;
  let points: { of: Loaded; axes: string; points: Points } | null = null;
  const ground = document.createElement('canvas');

  const dataPoints = (loaded: Loaded): Points => {
    const axes = app.view.value.axes.join();
    if (points === null || points.of !== loaded || points.axes !== axes) {
      points = { of: loaded, axes, points: pointsOf(loaded, app.view.value.axes) };
    }
    return points.points;
  };
  const bounds = (loaded: Loaded): Bounds => boundsOf(loaded, app.view.value);

  const at = (loaded: Loaded, u: number, v: number): [number, number] => {
    const [x0, x1, y0, y1] = bounds(loaded);
    return [x0 + u * (x1 - x0), y1 - v * (y1 - y0)];
  };
  const press = (u: number, v: number): void => {
    const loaded = app.loaded.value;
    if (loaded !== null && loaded.info.plan.columns.length > 0) {
      const nearest = nearestPoint(loaded.info.plan, dataPoints(loaded), bounds(loaded), u, v, app.view.value.showTest);
      clicked(...at(loaded, u, v), nearest);
    }
  };
  const paint = (): void => {
    paintMap();
    const fit = sharp(canvas, side, side);
    if (fit !== null) {
      drawCross(fit.context, keys, side, palette().ink, css(palette().ground));
    }
  };
  const keys = cross(canvas, (u, v) => placeName(app, u, v, at), () => paint(), press);
  const box = h('div', { class: 'map' }, canvas, keys.told);

  const paintMap = (): void => {
    const plan = app.plan.value;
    const loaded = app.loaded.value;
    const fit = sharp(canvas, side, side);
    if (plan === null || loaded === null || fit === null) {
      return;
    }
    const colours = palette();
    const frame = app.frame.value;
    fit.context.clearRect(0, 0, side, side);
    if (plan.columns.length === 1 && plan.task === 'regress') {
      answerCurve(fit.context, plan, loaded, frame, bounds(loaded), side, colours, app.view.value);
      return;
    }
    if (frame !== null && frame.size > 0 && frame.maps.length > 0) {
      paintGround(ground, fit.context, plan, loaded, frame, app, side, colours);
    }
    const { drawing } = app.view.value;
    const drawn = drawing === null ? [] : drawnPoints(app);
    // Until the first point is drawn, the data stay where they are.
    if (drawn.length > 0 || drawing?.points) {
      drawSketch(fit.context, drawn, bounds(loaded), side, colours);
      return;
    }
    drawPoints(fit.context, plan, loaded, dataPoints(loaded), bounds(loaded), side, colours, app.view.value, mistakes(plan, loaded, frame, dataPoints(loaded), bounds(loaded)));
  };

  followSize(box, until, (width) => {
    side = width;
    paint();
  });
  app.frame.changes(until, paint);
  app.loaded.changes(until, paint);
  app.view.changes(until, paint);
  app.reading.changes(until, paint);
  app.frame.changes(until, (frame) => {
    if (frame !== null && !frame.running) {
      setAttribute(canvas, 'aria-label', `${app.strings.outputLabel}. ${app.strings.trainLoss} ${readable(frame.trainLoss, app.locale.value)}`);
    }
  });

  // A finger that scrolls the page clicks nothing.
  canvas.addEventListener('click', (event) => {
    const place = canvas.getBoundingClientRect();
    press((event.clientX - place.left) / place.width, (event.clientY - place.top) / place.height);
  });
  return box;
}

/** Which of the points the map answers with another class than theirs, by their position. Where it shows two of more columns, it answers for none of them. */
function mistakes(plan: Plan, loaded: Loaded, frame: Frame | null, points: Points, [x0, x1, y0, y1]: Bounds): (at: number) => boolean {
  if (frame === null || frame.size === 0 || frame.maps.length === 0 || plan.task !== 'classify' || plan.columns.length !== 2) {
    return () => false;
  }
  const field = fieldOf(frame.maps, plan, plan.layers.length - 1, frame.size, DRAWN_UNITS);
  return (at) => {
    const answers = Float64Array.from({ length: field.units }, (_, unit) =>
      between(field, unit, ((points.x[at] as number) - x0) / (x1 - x0), (y1 - (points.y[at] as number)) / (y1 - y0)),
    );
    return classOf(answers, plan.signed) !== loaded.targets[points.rows[at] as number];
  };
}

/** A place on the map by its columns. */
function placeName(app: Needs, u: number, v: number, at: (loaded: Loaded, u: number, v: number) => [number, number]): string {
  const loaded = app.loaded.value;
  if (loaded === null) {
    return '';
  }
  const { columns } = loaded.info.plan;
  const say = (value: number, column: number): string =>
    columns[column] === undefined ? '' : `${columns[column]} = ${readable(value, app.locale.value, 3)}`;
  const [x, y] = at(loaded, u, v);
  const [across, up] = app.view.value.axes;
  return [say(x, across), columns.length > 1 ? say(y, up) : ''].filter((one) => one !== '').join(', ');
}

/** The map itself: a point for each pixel where it stands still, coarser and smoothed up while it moves. */
function paintGround(
  ground: HTMLCanvasElement,
  context: CanvasRenderingContext2D,
  plan: Plan,
  loaded: Loaded,
  frame: Frame,
  app: Needs,
  side: number,
  palette: Palette,
): void {
  const view = app.view.value;
  const pointed = pointedUnit(plan, view.pointed);
  const layer = pointed?.layer ?? plan.layers.length - 1;
  const field = fieldOf(frame.maps, plan, layer, frame.size, DRAWN_UNITS);
  if (field.values.length === 0) {
    return;
  }
  const scale = pointed === null ? outputScale(plan, rangeOf(loaded.targets)) : fitted(field, pointed.unit, unitScale(plan.layers[layer] as PlannedLayer));
  const points = Math.max(frame.size, Math.round(frame.running ? side / 1.5 : side));
  const made = bitmap(ground, points);
  if (made === null) {
    return;
  }
  const { pixels } = made;
  const { unit, shown } = pointed === null ? shownUnit(plan, field, view.output) : { unit: pointed.unit, shown: field };
  // A step has no slope to be drawn between two points.
  const sudden = plan.layers[layer]?.flat === true;
  if (unit < 0) {
    paintWinner(pixels, points, field, view.discretise, palette);
  } else {
    paintOutput(pixels, points, shown, unit, scale, view.discretise || sudden, palette);
  }
  made.context.putImageData(made.image, 0, 0);
  context.imageSmoothingEnabled = true;
  context.drawImage(ground, 0, 0, side, side);
  if (unit >= 0 && (plan.task === 'classify' || pointed !== null) && !sudden) {
    context.strokeStyle = css(palette.dark ? [240, 240, 235] : [20, 24, 30], 0.65);
    context.lineWidth = 1;
    contour(context, shown, unit, scale, side);
  }
}

/** A hidden unit whose map the frames hold. */
function pointedUnit(plan: Plan, pointed: View['pointed']): View['pointed'] {
  return pointed !== null && pointed.layer < plan.layers.length - 1 && pointed.unit < DRAWN_UNITS ? pointed : null;
}

/** Which of the output's units the map shows: −1 for the winner of several. Two units under softmax show the second. */
export function shownUnit(plan: Plan, field: Field, chosen: number): { unit: number; shown: Field } {
  if (plan.task === 'classify' && chosen < 0 && field.units > 2) {
    return { unit: -1, shown: field };
  }
  if (plan.task === 'classify' && chosen < 0) {
    return { unit: field.units - 1, shown: field };
  }
  return { unit: Math.min(Math.max(0, chosen), field.units - 1), shown: field };
}
