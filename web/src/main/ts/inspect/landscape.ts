import { followSize, sharp } from '../draw/canvas';
import type { Palette } from '../draw/palette';
import { h, setAttribute, setText } from '../element/dom';
import { readable } from '../i18n';
import { panelWords } from '../i18n/panels';
import type { Does, Reads } from '../state/state';
import type { Plan } from '../worker/model';
import type { Frame } from '../worker/protocol';
import { asking, type Inquired } from './asking';
import { balls as ballsOf, numbersOf } from './balls';
import { sourceName } from './source-name';
import { ballColours, drawCurve, drawMap, ends, type Ball, type Ranges } from './relief-drawing';
import { drawSolid } from './relief-solid';
import { DIRECTIONS, finenessFor, isNumber, middles, NOWHERE, placesIn, rangeAround, reliefOf, valueOf, type Place, type Relief } from './relief';

type Needs = Reads<'loaded' | 'plan' | 'reading' | 'frame' | 'view' | 'locale'> & Does<'ask'>;

const TRAIL = 3000;
/** Half of the least range of a number, and of a direction through all of them. */
const LEAST = { number: 4, direction: 1.5 };

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
  const solid = h('input', { type: 'checkbox' });
  const turn = h('input', { type: 'range', min: -180, max: 180, value: 35, step: 5, 'aria-label': words.turn, title: words.turn, hidden: true });
  const box = h('div', { class: 'relief' });
  let places: readonly Place[] = [];
  let offered = '';
  let side = 0;
  let own: Survey | null = null;
  let trail: [number, number][] = [];
  const chosen = (): { x: Place; y: Place | null } | null => {
    const x = places[Number(across.value)];
    return x === undefined ? null : { x, y: places[Number(up.value)] ?? null };
  };
  /** The values at which L is asked for. */
  const grid = (plan: Plan, plane: boolean, [x, y]: Ranges): [Float64Array, Float64Array] => {
    const fine = finenessFor(plan.parameters, plan.train);
    return [middles(...x, plane ? fine : fine * 4), plane ? middles(...y, fine) : Float64Array.of(0)];
  };
  const around = (pair: { x: Place; y: Place | null }, x: number, y: number, before: Ranges | null): Ranges => {
    const least = (one: Place | null): number => (one === null || isNumber(one) ? LEAST.number : LEAST.direction);
    return [rangeAround(x, before?.[0] ?? null, least(pair.x)), rangeAround(y, before?.[1] ?? null, least(pair.y))];
  };
  const shown = (): { relief: Relief; ranges: Ranges; balls: Ball[] } | null => {
    if (several.there()) {
      const [relief, ranges] = [several.relief(), several.ranges()];
      return relief === null || ranges === null ? null : { relief, ranges, balls: several.balls() };
    }
    if (own === null) {
      return null;
    }
    const { relief, over } = own;
    const ball: Ball = { x: relief.x, y: relief.y, next: [relief.nextX, relief.nextY], trail, colour: ballColours(palette())[0] as string, label: '' };
    return { relief, ranges: over, balls: [ball] };
  };
  const paint = (): void => {
    const fit = sharp(canvas, side, side);
    const now = shown();
    const plane = chosen()?.y !== null;
    turn.hidden = !solid.checked || !plane;
    solid.disabled = !plane;
    if (fit !== null) {
      fit.context.clearRect(0, 0, side, side);
      if (now !== null) {
        const draw = { context: fit.context, side, ...now, palette: palette(), locale: app.locale.value };
        if (!plane) {
          drawCurve(draw);
        } else if (solid.checked) {
          drawSolid(draw, (Number(turn.value) * Math.PI) / 180);
        } else {
          drawMap(draw, under);
        }
        if (!solid.checked || !plane) {
          ends(draw, plane);
        }
      }
    }
    setText(facts, told(app, now?.relief ?? null, plane));
    setAttribute(canvas, 'aria-label', `${words.label}. ${facts.textContent ?? ''}`);
  };
  const several = ballsOf(
    app,
    palette,
    box,
    {
      chosen: () => {
        const [plan, frame, pair] = [app.plan.value, app.frame.value, chosen()];
        if (plan === null || pair === null) {
          return null;
        }
        const start = (one: Place | null): number => (one === null || frame === null || !isNumber(one) ? 0 : valueOf(frame, plan, one) || 0);
        return { numbers: numbersOf(pair.x, pair.y ?? NOWHERE), first: around(pair, start(pair.x), start(pair.y), null), places: (ranges) => grid(plan, pair.y !== null, ranges) };
      },
      changed: () => paint(),
    },
    until,
  );
  box.append(
    place,
    h(
      'div',
      { class: 'relief-side' },
      h('div', { class: 'pair' }, h('label', {}, h('span', {}, words.across), across), h('label', {}, h('span', {}, words.up), up)),
      several.element,
      h('div', { class: 'relief-view' }, h('label', { class: 'toggle' }, solid, h('span', {}, words.solid)), turn),
      facts,
      h('p', { class: 'faint' }, words.hint),
    ),
  );
  const begin = (): void => {
    own = null;
    trail = [];
    several.begin();
  };
  const question = (frame: Frame): Inquired<Survey> | null => {
    const plan = app.plan.value;
    const pair = chosen();
    if (plan === null || pair === null || several.there()) {
      return null;
    }
    const value = (one: Place | null, before: number | undefined): number => (one === null ? 0 : isNumber(one) ? valueOf(frame, plan, one) : (before ?? 0));
    const [x, y] = [value(pair.x, own?.relief.x), value(pair.y, own?.relief.y)];
    if (!Number.isFinite(x) || !Number.isFinite(y)) {
      return null;
    }
    const survey = async (): Promise<Survey> => {
      const over = around(pair, x, y, own?.over ?? null);
      return { over, relief: reliefOf(await app.ask('landscape', [numbersOf(pair.x, pair.y ?? NOWHERE), ...grid(plan, pair.y !== null, over)])) };
    };
    return { stamp: `${across.value} ${up.value} ${several.there()}`, ask: survey };
  };
  const walk = (x: number, y: number): void => {
    const last = trail[trail.length - 1];
    if (last === undefined || last[0] !== x || last[1] !== y) {
      trail.push([x, y]);
      trail.splice(0, trail.length - TRAIL);
    }
  };
  const ask = asking(app, box, until, question, (survey) => {
    own = survey;
    const pair = chosen();
    if (pair !== null && (!isNumber(pair.x) || (pair.y !== null && !isNumber(pair.y)))) {
      walk(survey.relief.x, survey.relief.y);
    }
    paint();
  });
  app.loaded.follow(until, (loaded) => {
    const plan = loaded?.info.plan;
    if (plan !== undefined) {
      const names = JSON.stringify([plan.layers.map((layer) => [layer.label, layer.inputs, layer.units]), plan.features]);
      if (names !== offered) {
        offered = names;
        places = [...placesIn(plan), ...DIRECTIONS];
        offer(app, plan, places, across, up);
      }
      begin();
      paint();
    }
  });
  for (const menu of [across, up]) {
    menu.addEventListener('change', () => {
      begin();
      paint();
      ask();
    });
  }
  several.element.addEventListener('change', () => ask());
  solid.addEventListener('change', paint);
  turn.addEventListener('input', paint);
  app.frame.follow(until, (frame) => {
    const plan = app.plan.value;
    const pair = chosen();
    if (frame !== null && plan !== null && pair !== null) {
      const [x, y] = [valueOf(frame, plan, pair.x), pair.y === null ? 0 : valueOf(frame, plan, pair.y)];
      if (Number.isFinite(x) && Number.isFinite(y)) {
        walk(x, y);
      }
    }
  });
  followSize(place, until, (width) => {
    side = Math.floor(Math.min(width, 360));
    paint();
  });
  return box;
}

/** The numbers by the names that the rest of the page has for them, and directions through all; the first two of the network are chosen. */
function offer(app: Needs, plan: Plan, places: readonly Place[], across: HTMLSelectElement, up: HTMLSelectElement): void {
  const words = panelWords(app.locale.value);
  const name = ({ layer, from, unit }: Place): string => {
    const to = words.unit(plan.layers[layer]?.label ?? '', unit + 1);
    return `${from < 0 ? words.bias : sourceName(app, plan, layer, from)} → ${to}`;
  };
  const options = (): HTMLElement[] => {
    const all = places.map((one, at) => h('option', { value: at }, isNumber(one) ? name(one) : one.layer === -3 ? words.relief.way : words.relief.random(one.unit)));
    return [...all.filter((_, at) => isNumber(places[at] as Place)), h('optgroup', { label: words.relief.directions }, ...all.filter((_, at) => !isNumber(places[at] as Place)))];
  };
  across.replaceChildren(...options());
  up.replaceChildren(h('option', { value: -1 }, words.relief.none), ...options());
  across.value = '0';
  const first = places[0];
  const second = places.findIndex((one) => first !== undefined && one.layer === first.layer && one.unit === first.unit && one.from === first.from + 1);
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
