import { lossChart } from '../chart/loss';
import { metrics } from '../chart/metrics';
import { decide } from '../control/clicks';
import { output } from '../control/output';
import { network } from '../draw/network';
import type { Palette } from '../draw/palette';
import { textPanel } from '../editor/panel';
import { wordsOf } from '../editor/text';
import { details } from '../inspect/details';
import type { Commands, State } from '../state/state';
import { h } from './dom';
import { later, whenLearning } from './later';
import { notices } from './notices';
import { transport } from './transport';

/** The parts are put together here: each takes of this what it names. */
type Whole = State & Commands;

/** The parts of the playground, by the names that the attribute `show` takes. */
export const PARTS = ['controls', 'challenge', 'text', 'settings', 'graph', 'details', 'examples', 'step', 'inspector', 'landscape', 'pad', 'why', 'compare', 'output', 'loss', 'metrics'] as const;
export type Part = (typeof PARTS)[number];

/** Lays the whole out: text on the left, the network in the middle, what it answers on the right. */
export function layout(
  app: Whole,
  root: ShadowRoot,
  editor: HTMLElement,
  palette: () => Palette,
  shows: (part: Part) => boolean,
  until: AbortSignal,
): void {
  const changes = shows('settings') && !app.locked;
  const part = (name: Part, make: () => HTMLElement): HTMLElement[] => (shows(name) ? [make()] : []);
  const left = [
    ...part('text', () => textPanel(app, editor, until)),
    ...(changes
      ? [later(app, 'settings', until, () => editing())]
      : []),
    ...part('text', () => sharedPart(app, until)),
  ];
  const middle = [
    ...part('graph', () => network(app, palette, until)),
    ...part('details', () => details(app, palette, until)),
    // Where the details are shown, these are among them.
    ...(['examples', 'step', 'inspector', 'landscape', 'pad', 'why', 'compare'] as const).flatMap((name) => (shows('details') ? [] : part(name, () => alone(app, name, palette, until)))),
  ];
  const right = [
    ...part('output', () => output(app, palette, until, (x, y, nearest) => decide(app, x, y, nearest))),
    ...part('loss', () => lossPart(app, palette, until)),
    ...part('metrics', () => metrics(app, until)),
    ...part('metrics', () => claimsPart(app, until)),
  ];
  const columns = [
    { name: 'left', width: 'minmax(300px, 25fr)', content: left },
    { name: 'middle', width: 'minmax(0, 52fr)', content: middle },
    { name: 'right', width: 'minmax(270px, 23fr)', content: right },
  ].filter((column) => column.content.length > 0);
  const main = h(
    'div',
    { class: 'columns' },
    ...columns.map((column) => h('div', { class: column.name }, ...column.content)),
  );
  main.style.setProperty('--columns', columns.map((column) => column.width).join(' '));
  const shell = h(
    'div',
    { class: `shell${palette().dark ? ' dark' : ''}`, lang: app.locale.value },
    ...part('controls', () => transport(app, until)),
    ...part('challenge', () => challengePart(app, until)),
    main,
    notices(app, until),
  );
  shell.addEventListener('keydown', (event) => undoKey(app, event), { signal: until });
  // What there is to choose beside the map is known with the first plan: until then nothing is there that would move.
  app.loaded.follow(until, () => shell.classList.toggle('waiting', app.plan.value === null));
  const editing = async (): Promise<HTMLElement> => {
    const { acceptDrops, settings } = await import('../control/settings');
    acceptDrops(app, shell, until);
    return settings(app, palette, until);
  };
  root.replaceChildren(shell);
}

/** One of the panels among the details in a place of its own: fetched behind the first step. */
function alone(app: Whole, name: 'examples' | 'step' | 'inspector' | 'landscape' | 'pad' | 'why' | 'compare', palette: () => Palette, until: AbortSignal): HTMLElement {
  const place = h('section', { class: `alone ${name}-part`, role: 'group', 'aria-label': app.strings[name] });
  whenLearning(app, until, () => {
    import('../inspect/panels')
      .then((panels) => {
        if (!until.aborted) {
          panels.adoptPanelStyles(place);
          place.append(h('h2', {}, app.strings[name]), panels[name](app, palette, until));
        }
      })
      .catch(() => app.notFetched());
  });
  return place;
}

/** Undo reaches every change of the text, wherever the keyboard is; fields and the editor have their own. */
function undoKey(app: Whole, event: KeyboardEvent): void {
  const typing = event.composedPath().some((one) => one instanceof HTMLElement && (one.isContentEditable || one.matches('input:not([type="range"], [type="checkbox"], [type="radio"]), textarea')));
  if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'z' && !typing) {
    event.preventDefault();
    if (event.shiftKey) {
      app.redo();
    } else {
      app.undo();
    }
  }
}

/** What comes of the text's claims: fetched with the first text that makes any. */
function claimsPart(app: Whole, until: AbortSignal): HTMLElement {
  const place = h('section', { class: 'claims', role: 'group', hidden: true });
  let asked = false;
  app.plan.follow(until, (plan) => {
    if (plan !== null && plan.expectations.length > 0 && !asked) {
      asked = true;
      void import('../chart/claims').then(({ claims }) => claims(app, place, until));
    }
  });
  return place;
}

/** Where the text has a link: what it was made from, and what can be done about it. */
function sharedPart(app: Whole, until: AbortSignal): HTMLElement {
  const place = h('p', { class: 'shared', hidden: true });
  const once = new AbortController();
  until.addEventListener('abort', () => once.abort());
  app.stored.follow(once.signal, (stored) => {
    if (stored !== null) {
      once.abort();
      whenLearning(app, until, () => {
        import('../share/shared').then(({ shared }) => shared(app, place, until)).catch(() => app.notFetched());
      });
    }
  });
  return place;
}

/** What a challenge asks for and how far the run is: fetched with the first text that is one. */
function challengePart(app: Whole, until: AbortSignal): HTMLElement {
  const place = h('section', { class: 'challenge', hidden: true });
  const once = new AbortController();
  until.addEventListener('abort', () => once.abort());
  app.reading.follow(once.signal, (reading) => {
    if (reading.plan !== null && wordsOf(reading, 'challenge').length > 0) {
      once.abort();
      whenLearning(app, until, () => {
        import('../challenge/panel').then(({ challenge }) => challenge(app, place, until)).catch(() => app.notFetched());
      });
    }
  });
  return place;
}

function lossPart(app: Whole, palette: () => Palette, until: AbortSignal): HTMLElement {
  const words = app.strings;
  const test = h('span', { class: 'key test' }, words.testing);
  const validation = h('span', { class: 'key validation', hidden: true }, words.validation);
  app.plan.follow(until, (plan) => {
    test.hidden = plan?.test === 0;
    validation.hidden = (plan?.validation ?? 0) === 0;
  });
  return h(
    'section',
    { class: 'loss', role: 'group', 'aria-label': words.lossOverTime },
    h('div', { class: 'section-head' }, h('h2', {}, words.lossOverTime), scaleButton(app)),
    lossChart(app, palette, until),
    h(
      'p',
      { class: 'loss-legend', 'aria-hidden': 'true' },
      h('span', { class: 'key train' }, words.training),
      test,
      validation,
    ),
  );
}

function scaleButton(app: Whole): HTMLElement {
  const label = (): string => (app.view.value.logarithmic ? app.strings.linear : app.strings.logarithmic);
  const button = h('button', { type: 'button', class: 'plain' }, label());
  button.addEventListener('click', () => {
    app.look({ logarithmic: !app.view.value.logarithmic });
    button.textContent = label();
  });
  return button;
}
