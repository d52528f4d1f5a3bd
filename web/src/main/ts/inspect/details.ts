import type { Palette } from '../draw/palette';
import type { Does, Reads } from '../state/state';
import { h, setAttribute } from '../element/dom';
import { whenLearning } from '../element/later';
import { kept } from '../share/storage';
import { notes } from './notes';

type Needs = Reads<'opening' | 'text' | 'tables' | 'reading' | 'loaded' | 'plan' | 'frame' | 'turn' | 'view' | 'locale' | 'strings' | 'locked'> & Does<'play' | 'pause' | 'step' | 'rewind' | 'setByHand' | 'keepByHand' | 'ask' | 'look' | 'edit' | 'speak' | 'notFetched'>;

/** Below the drawing: the experiment's notes, its examples, the inspector, histograms of weights, and the run's time. */
export function details(app: Needs, palette: () => Palette, until: AbortSignal): HTMLElement {
  const words = app.strings;
  const tabs = (['notes', 'examples', 'step', 'inspector', 'landscape', 'pad', 'why', 'compare', 'weights', 'time'] as const).map((name) => ({
    name,
    place: name === 'notes' ? notes(app, until) : h('div', {}),
  }));
  let filled = false;
  const fill = async (): Promise<void> => {
    filled = true;
    const panels = await import('./panels');
    if (!until.aborted) {
      panels.adoptPanelStyles(list);
      for (const { name, place } of tabs) {
        if (name !== 'notes') {
          place.append(panels[name](app, palette, until));
        }
      }
    }
  };
  const buttons = tabs.map(({ name }) =>
    h(
      'button',
      {
        type: 'button',
        role: 'tab',
        id: `tab-${name}`,
        'aria-controls': `panel-${name}`,
        onclick: () => app.look({ details: name }),
      },
      words[name === 'weights' ? 'weightsTab' : name],
    ),
  );
  const panels = tabs.map(({ name, place }) =>
    h(
      'div',
      { role: 'tabpanel', id: `panel-${name}`, class: 'panel', 'aria-labelledby': `tab-${name}`, tabindex: '0' },
      place,
    ),
  );
  const list = h('div', { role: 'tablist', class: 'tabs' }, ...buttons);
  list.addEventListener('keydown', (event) => {
    const change = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const at = tabs.findIndex(({ name }) => name === app.view.value.details);
    let to = at + change;
    while (buttons[(to + tabs.length) % tabs.length]?.hidden === true) {
      to += change;
    }
    const next = tabs[(to + tabs.length) % tabs.length];
    if (change !== 0 && next !== undefined) {
      app.look({ details: next.name });
      buttons[tabs.indexOf(next)]?.focus();
    }
  });
  const section = h('section', { class: 'details', role: 'group', 'aria-label': words.details });
  section.append(list, ...panels);
  const before = kept('panel');
  if (before !== null && /^[0-9]+px$/.test(before)) {
    section.style.setProperty('--details', before);
  }
  whenLearning(app, until, () => {
    void import('./resizer').then(({ resizer }) => section.prepend(resizer(section, words.panelHeight)));
  });
  // Only pictures can be drawn.
  app.plan.follow(until, (plan) => {
    const there = plan?.picture != null;
    (buttons[tabs.findIndex(({ name }) => name === 'pad')] as HTMLElement).hidden = !there;
    if (!there && plan !== null && app.view.value.details === 'pad') {
      app.look({ details: 'notes' });
    }
  });
  let shown = '';
  app.view.follow(until, (view) => {
    if (view.details !== 'notes' && !filled) {
      void fill();
    }
    if (view.details !== shown) {
      shown = view.details;
      tabs.forEach(({ name }, at) => {
        const chosen = name === view.details;
        setAttribute(buttons[at] as Element, 'aria-selected', String(chosen));
        setAttribute(buttons[at] as Element, 'tabindex', chosen ? '0' : '-1');
        (panels[at] as HTMLElement).hidden = !chosen;
      });
    }
  });
  return section;
}
