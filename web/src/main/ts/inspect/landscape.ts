import { followSize, sharp } from '../draw/canvas';
import { contour } from '../draw/contour';
import { paintPixels } from '../draw/pixels';
import { css, type Palette, type Rgb } from '../draw/palette';
import { h, setAttribute, setText } from '../element/dom';
import { readable, type Locale } from '../i18n';
import { panelWords } from '../i18n/panels';
import type { Does, Reads } from '../state/state';
import type { Plan } from '../worker/model';
import type { Frame } from '../worker/protocol';
import { asking, type Inquired } from './asking';
import { sourceName } from './source-name';
import { finenessFor, levelsOf, middles, placesIn, rangeAround, reliefOf, shareBelow, valueOf, type Place, type Relief } from './relief';

type Needs = Reads<'loaded' | 'plan' | 'frame' | 'view' | 'locale'> & Does<'ask'>;

const LEVELS = 14;
const TRAIL = 3000;

type Ranges = [[number, number], [number, number]];

/** What was seen of the landscape, and over which values of the two numbers. */
interface Survey {
  over: Ranges;
  relief: Relief;
}

/** Where the network is on its loss, over two of its numbers or one: contours, the ball with its trail, and the next step. */
export function landscape(app: Needs, palette: () => Palette, until: AbortSignal): HTMLElement {
  const words = panelWords(app.locale.value).relief;
  const [across, up] = [h('select', { 'aria-label': words.across }), h('select', { 'aria-label': words.up })];
  const canvas = h('canvas', { role: 'img', 'aria-label': words.label });
  const under = h('canvas', {});
  const place = h('div', { class: 'relief-map' }, canvas);
  const facts = h('p', { class: 'facts', 'aria-live': 'off' });
  const box = h(
    'div',
    { class: 'relief' },
    place,
    h('div', { class: 'relief-side' }, h('label', {}, h('span', {}, words.across), across), h('label', {}, h('span', {}, words.up), up), facts, h('p', { class: 'faint' }, words.hint)),
  );
  let places: Place[] = [];
  let offered = '';
  let side = 0;
  let relief: Relief | null = null;
  let ranges: Ranges | null = null;
  let trail: [number, number][] = [];
  const chosen = (): { x: Place; y: Place | null } | null => {
    const x = places[Number(across.value)];
    return x === undefined ? null : { x, y: places[Number(up.value)] ?? null };
  };

  const begin = (): void => {
    relief = null;
    ranges = null;
    trail = [];
  };
  const paint = (): void => {
    const fit = sharp(canvas, side, side);
    if (fit !== null) {
      fit.context.clearRect(0, 0, side, side);
      if (relief !== null && ranges !== null) {
        const draw = { context: fit.context, side, relief, ranges, trail, palette: palette(), locale: app.locale.value };
        const plane = chosen()?.y !== null;
        if (plane) {
          drawMap(draw, under);
        } else {
          drawCurve(draw);
        }
        ends(draw, plane);
      }
    }
    setText(facts, told(app, relief, chosen()?.y !== null));
    setAttribute(canvas, 'aria-label', `${words.label}. ${facts.textContent ?? ''}`);
  };
  const question = (frame: Frame): Inquired<Survey> | null => {
    const plan = app.plan.value;
    const pair = chosen();
    if (plan === null || pair === null) {
      return null;
    }
    const x = valueOf(frame, plan, pair.x);
    const y = pair.y === null ? 0 : valueOf(frame, plan, pair.y);
    if (!Number.isFinite(x) || !Number.isFinite(y)) {
      return null;
    }
    const survey = async (): Promise<Survey> => {
      const over: Ranges = [rangeAround(x, ranges?.[0] ?? null), rangeAround(y, ranges?.[1] ?? null)];
      const fine = finenessFor(plan.parameters, plan.train);
      const numbers = Int32Array.of(pair.x.layer, pair.x.from, pair.x.unit, pair.y?.layer ?? -1, pair.y?.from ?? 0, pair.y?.unit ?? 0);
      const [across, up] = [middles(...over[0], pair.y === null ? fine * 4 : fine), pair.y === null ? Float64Array.of(0) : middles(...over[1], fine)];
      return { over, relief: reliefOf(await app.ask('landscape', [numbers, across, up])) };
    };
    return { stamp: `${across.value} ${up.value}`, ask: survey };
  };
  const ask = asking(app, box, until, question, (survey) => {
    ranges = survey.over;
    relief = survey.relief;
    paint();
  });
  app.loaded.follow(until, (loaded) => {
    const plan = loaded?.info.plan;
    if (plan !== undefined) {
      const names = JSON.stringify([plan.layers.map((layer) => [layer.label, layer.inputs, layer.units]), plan.features]);
      if (names !== offered) {
        offered = names;
        places = placesIn(plan);
        offer(app, plan, places, across, up);
      }
      begin();
      paint();
    }
  });
  for (const menu of [across, up]) {
    menu.addEventListener('change', () => {
      begin();
      ask();
    });
  }
  app.frame.follow(until, (frame) => {
    const plan = app.plan.value;
    const pair = chosen();
    if (frame !== null && plan !== null && pair !== null) {
      const point: [number, number] = [valueOf(frame, plan, pair.x), pair.y === null ? 0 : valueOf(frame, plan, pair.y)];
      const last = trail[trail.length - 1];
      if (last === undefined || last[0] !== point[0] || last[1] !== point[1]) {
        trail.push(point);
        trail.splice(0, trail.length - TRAIL);
      }
    }
  });
  followSize(place, until, (width) => {
    side = Math.floor(Math.min(width, 360));
    paint();
  });
  return box;
}

/** The numbers by the names that the rest of the page has for them; the first two of the network are chosen. */
function offer(app: Needs, plan: Plan, places: Place[], across: HTMLSelectElement, up: HTMLSelectElement): void {
  const words = panelWords(app.locale.value);
  const name = ({ layer, from, unit }: Place): string => {
    const to = words.unit(plan.layers[layer]?.label ?? '', unit + 1);
    return `${from < 0 ? words.bias : sourceName(app, plan, layer, from)} → ${to}`;
  };
  const options = (): HTMLElement[] => places.map((one, at) => h('option', { value: at }, name(one)));
  across.replaceChildren(...options());
  up.replaceChildren(h('option', { value: -1 }, words.relief.none), ...options());
  across.value = '0';
  const first = places[0];
  const second = places.findIndex((one) => first !== undefined && one.unit === first.unit && one.from === first.from + 1);
  up.value = String(second >= 0 ? second : places.length > 1 ? 1 : -1);
}

function told(app: Needs, relief: Relief | null, plane: boolean): string {
  if (relief === null) {
    return '';
  }
  const write = (value: number): string => readable(value, app.locale.value, 4);
  const words = panelWords(app.locale.value).relief;
  const pair = (x: number, y: number): string => (plane ? `(${write(x)}; ${write(y)})` : write(x));
  return `${words.facts(write(relief.loss))} · w = ${pair(relief.x, relief.y)} · ∇L = ${pair(relief.slopeX, relief.slopeY)} · w′ = ${pair(relief.nextX, relief.nextY)}`;
}

/** The ends of what is shown, so that distances can be read. */
function ends({ context, side, ranges: [[left, right], [low, high]], palette, locale }: Drawing, plane: boolean): void {
  const write = (value: number): string => readable(value, locale, 2);
  context.fillStyle = palette.faint;
  context.font = '12px system-ui, sans-serif';
  context.textAlign = 'left';
  context.fillText(write(left), 22, side - 6);
  context.textAlign = 'right';
  context.fillText(write(right), side - 6, side - 6);
  if (plane) {
    context.textAlign = 'left';
    context.fillText(write(high), 6, 16);
    context.fillText(write(low), 6, side - 22);
  }
}

interface Drawing {
  context: CanvasRenderingContext2D;
  side: number;
  relief: Relief;
  ranges: [[number, number], [number, number]];
  trail: readonly (readonly [number, number])[];
  palette: Palette;
  locale: Locale;
}

function drawMap({ context, side, relief, ranges: [[left, right], [low, high]], trail, palette }: Drawing, under: HTMLCanvasElement): void {
  const size = Math.round(Math.sqrt(relief.losses.length));
  const levels = levelsOf(relief.losses, LEVELS);
  // Rows come from below, and a picture's from above.
  const value = (row: number, column: number): number => relief.losses[(size - 1 - row) * size + column] ?? 0;
  const [g, ink] = [palette.ground, palette.dark ? ([150, 156, 168] as Rgb) : ([120, 126, 138] as Rgb)];
  paintPixels(under, size, size, value, (loss): Rgb => {
    const share = shareBelow(levels, loss) * 0.8;
    return [g[0] + (ink[0] - g[0]) * share, g[1] + (ink[1] - g[1]) * share, g[2] + (ink[2] - g[2]) * share];
  });
  context.drawImage(under, 0, 0, side, side);
  context.strokeStyle = palette.faint;
  context.lineWidth = 0.75;
  const flipped = Float64Array.from(relief.losses, (_, at) => value(Math.floor(at / size), at % size));
  for (const level of levels) {
    contour(context, { values: flipped, size, units: 1 }, 0, { middle: level, half: 1 }, side);
  }
  const x = (w: number): number => ((w - left) / (right - left)) * side;
  const y = (w: number): number => side - ((w - low) / (high - low)) * side;
  path(context, trail.map(([a, b]) => [x(a), y(b)]), palette);
  ball(context, x(relief.x), y(relief.y), x(relief.nextX), y(relief.nextY), palette);
}

/** One number: L over it, the tangent where the network is, and the step along it. */
function drawCurve({ context, side, relief, ranges: [[left, right]], palette }: Drawing): void {
  const points = relief.losses.length;
  const [least, most] = [Math.min(...relief.losses), Math.max(...relief.losses)];
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
  const index = Math.min(points - 1, Math.max(0, Math.round(((relief.nextX - left) / (right - left)) * points - 0.5)));
  ball(context, x(relief.x), y(relief.loss), x(relief.nextX), y(relief.losses[index] ?? relief.loss), palette);
}

function path(context: CanvasRenderingContext2D, points: [number, number][], palette: Palette): void {
  context.strokeStyle = palette.ink;
  context.lineWidth = 1.5;
  context.beginPath();
  points.forEach(([x, y], at) => (at === 0 ? context.moveTo(x, y) : context.lineTo(x, y)));
  context.stroke();
}

/** Where the network is, and an arrow to where its next update takes it. */
function ball(context: CanvasRenderingContext2D, x: number, y: number, toX: number, toY: number, palette: Palette): void {
  const [dx, dy] = [toX - x, toY - y];
  const length = Math.hypot(dx, dy);
  context.strokeStyle = palette.ink;
  context.fillStyle = palette.ink;
  context.lineWidth = 2;
  if (length > 1) {
    const head = Math.min(8, length / 2);
    const angle = Math.atan2(dy, dx);
    context.beginPath();
    context.moveTo(x, y);
    context.lineTo(toX, toY);
    context.moveTo(toX - head * Math.cos(angle - 0.45), toY - head * Math.sin(angle - 0.45));
    context.lineTo(toX, toY);
    context.lineTo(toX - head * Math.cos(angle + 0.45), toY - head * Math.sin(angle + 0.45));
    context.stroke();
  }
  context.beginPath();
  context.arc(x, y, 6, 0, 2 * Math.PI);
  context.fill();
  context.strokeStyle = css(palette.ground);
  context.stroke();
}
