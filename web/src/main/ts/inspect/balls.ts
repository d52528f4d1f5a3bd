import type { Palette } from '../draw/palette';
import { h, setAttribute, setText } from '../element/dom';
import { icon, setIcon } from '../element/icons';
import { count, readable } from '../i18n';
import { panelWords } from '../i18n/panels';
import type { Does, Reads } from '../state/state';
import type { Raced, RacedBy } from '../worker/protocol';
import { reliefOf, rangeOver, type Place, type Relief } from './relief';
import { ballColours, type Ball, type Ranges } from './relief-drawing';

type Needs = Reads<'reading' | 'locale'> & Does<'ask'>;

/** Numbers that are told of each ball before its way, and places of it that are kept. */
const FACTS = 7;
const TRAIL = 6000;
/** Milliseconds between two landscapes while balls roll. */
const PAUSE = 350;

/** What the landscape lends to the balls. */
interface Ground {
  /** The directions as the engine takes them, and the places at which L is wanted within a range. */
  chosen(): { numbers: Int32Array; first: Ranges; places: (ranges: Ranges) => [Float64Array, Float64Array] } | null;
  /** Balls, landscape or choice have changed. */
  changed(): void;
}

/** Several runs as balls on one landscape, each with its way, a button that lets them roll, and a legend. */
export interface Balls {
  element: HTMLElement;
  /** Whether there are any; else the network itself is the only one. */
  there(): boolean;
  /** Back to the start, all of them. */
  begin(): void;
  balls(): Ball[];
  relief(): Relief | null;
  ranges(): Ranges | null;
}

interface Rolling {
  epoch: number;
  step: number;
  rolls: number;
  loss: number;
  x: number;
  y: number;
  trail: [number, number][];
}

export function balls(app: Needs, palette: () => Palette, box: HTMLElement, ground: Ground, until: AbortSignal): Balls {
  const words = panelWords(app.locale.value).relief;
  const kinds = ['', 'batch', 'rate', 'compare'] as const;
  const by = h('select', { 'aria-label': words.balls }, ...kinds.map((kind) => h('option', { value: kind }, words.kinds[kind === '' ? 'own' : kind])));
  const play = h('button', { type: 'button', class: 'round' }, icon('play'));
  const once = h('button', { type: 'button', class: 'round', 'aria-label': words.epoch, title: words.epoch }, icon('step'));
  const again = h('button', { type: 'button', class: 'round', 'aria-label': words.again, title: words.again }, icon('reset'));
  const head = h('div', { class: 'balls-head', hidden: true }, play, once, again);
  const legend = h('ul', { class: 'balls-legend', hidden: true });
  const element = h('div', { class: 'balls' }, h('label', {}, h('span', {}, words.balls), by), head, legend);
  let all: Rolling[] = [];
  let names: string[] = [];
  let relief: Relief | null = null;
  /** Over which the landscape was looked at, and over which it is to be. */
  let ranges: Ranges | null = null;
  let wanted: Ranges = [[0, 1], [0, 1]];
  let through = 0;
  let turn = 0;
  let goal = 0;
  let plays = false;

  const label = (): void => {
    const name = plays ? words.pause : words.play;
    play.setAttribute('aria-label', name);
    play.title = name;
    setIcon(play, plays ? 'pause' : 'play');
  };
  const show = (): void => {
    const colours = ballColours(palette());
    if (legend.childElementCount !== all.length) {
      legend.replaceChildren(
        ...all.map((_, at) => {
          const choose = (): void => {
            through = at;
            void go(false);
          };
          return h('li', {}, h('button', { type: 'button', onclick: choose }, h('i', {}, String(at + 1)), h('span', {})));
        }),
      );
    }
    all.forEach((one, at) => {
      const button = legend.children[at]?.firstElementChild as HTMLElement;
      setAttribute(button, 'aria-pressed', String(at === through));
      (button.firstElementChild as HTMLElement).style.background = colours[at % colours.length] as string;
      setText(button.lastElementChild as HTMLElement, told(one, names[at] ?? ''));
    });
    ground.changed();
  };
  const told = (one: Rolling, name: string): string => {
    const { locale } = app;
    const state = one.rolls < 0 ? words.broken : `L = ${readable(one.loss, locale.value, 4)}${ranges !== null && isOut(one, ranges) ? ` · ${words.outside}` : ''}`;
    return `${name} · ${words.soFar(count(Math.floor(one.epoch), locale.value), count(one.step, locale.value))} · ${state}`;
  };
  const take = (answer: Raced, over: Ranges): void => {
    names = answer.names;
    const values = answer.balls;
    for (let at = 0, ball = 0; at < values.length; ball++) {
      const [epoch = 0, step = 0, rolls = 0, loss = 0, x = 0, y = 0, places = 0] = values.subarray(at, at + FACTS);
      const trail = all[ball]?.trail ?? [];
      at += FACTS;
      for (const end = at + 2 * places; at < end; at += 2) {
        trail.push([values[at] as number, values[at + 1] as number]);
      }
      // Of a long way every second place goes, so that its beginning stays.
      all[ball] = { epoch, step, rolls, loss, x, y, trail: trail.length > TRAIL ? trail.filter((_, place) => place % 2 === 0) : trail };
    }
    through = Math.min(through, all.length - 1);
    if (answer.relief.length > 0) {
      relief = reliefOf(answer.relief);
      ranges = over;
    }
  };
  const slowest = (): number => Math.min(...all.filter((one) => one.rolls > 0).map((one) => one.epoch));
  /** Asks on while they roll or are on the way to the end of an epoch; each answer is drawn before the next is asked for. */
  const go = async (fresh: boolean): Promise<void> => {
    const mine = ++turn;
    label();
    const here = ground.chosen();
    const kind = by.value as RacedBy | '';
    if (here === null || kind === '') {
      return;
    }
    if (fresh) {
      [all, relief, ranges, wanted, goal] = [[], null, null, here.first, 0];
    }
    let [last, surveyed] = [performance.now(), 0];
    try {
      for (let more = true; more && (fresh || box.offsetParent !== null); ) {
        const now = performance.now();
        const slow = slowest();
        if (plays && Number.isFinite(slow)) {
          // Slowly at first, where most happens; never further ahead than they can follow.
          goal = Math.min(goal + (Math.min(100, now - last) / 1000) * (1.5 + slow / 4), slow + 1 + slow / 10);
        }
        last = now;
        more = plays || (!fresh && slow < goal);
        const over = wanted;
        const survey = fresh || !more || now - surveyed > PAUSE || String(over) !== String(ranges);
        surveyed = survey ? now : surveyed;
        const [across, up] = here.places(over);
        const answer = await app.ask('race', { fresh, by: kind, chosen: here.numbers, until: goal, ball: survey ? through : -1, across, up });
        if (mine !== turn || until.aborted) {
          return;
        }
        fresh = false;
        take(answer, over);
        wanted = spread(over, here.first);
        plays = plays && Number.isFinite(slowest());
        // What has grown is looked at once more.
        more = more || String(wanted) !== String(over);
        show();
        await new Promise(requestAnimationFrame);
      }
    } catch {
      // A lost worker, or a text that is no longer sound, has its own sentence.
    }
    if (mine === turn) {
      plays = false;
      label();
    }
  };
  const spread = (now: Ranges, first: Ranges): Ranges => {
    const news = all.flatMap((one) => one.trail.slice(-200));
    return [rangeOver(news.map(([x]) => x), now[0], first[0]), rangeOver(news.map(([, y]) => y), now[1], first[1])];
  };
  const begin = (): void => {
    plays = false;
    head.hidden = legend.hidden = by.value === '';
    if (by.value !== '') {
      void go(true);
    }
  };
  by.addEventListener('change', () => {
    begin();
    ground.changed();
  });
  play.addEventListener('click', () => {
    plays = !plays;
    void go(!Number.isFinite(slowest()));
  });
  once.addEventListener('click', () => {
    plays = false;
    goal = Math.floor(slowest()) + 1;
    void go(all.length === 0);
  });
  again.addEventListener('click', begin);
  app.reading.follow(until, (reading) => {
    const option = by.options[kinds.indexOf('compare')] as HTMLOptionElement;
    option.hidden = option.disabled = !reading.statements.some((one) => one.keyword === 'compare');
    if (option.hidden && by.value === 'compare') {
      by.value = '';
    }
  });
  label();
  return {
    element,
    begin,
    there: () => by.value !== '',
    relief: () => relief,
    ranges: () => ranges,
    balls: () => {
      const colours = ballColours(palette());
      return all.map((one, at) => ({
        x: one.x,
        y: one.y,
        next: at === through && relief !== null && !plays && one.rolls > 0 ? [relief.nextX, relief.nextY] : null,
        trail: one.trail,
        colour: colours[at % colours.length] as string,
        label: String(at + 1),
      }));
    },
  };
}

function isOut({ x, y }: Rolling, [[left, right], [low, high]]: Ranges): boolean {
  return x < left || x > right || y < low || y > high;
}

/** The numbers of two directions, three each. */
export function numbersOf(first: Place, second: Place): Int32Array {
  return Int32Array.of(first.layer, first.from, first.unit, second.layer, second.from, second.unit);
}
