import { measured, measureName } from '../chart/metrics';
import { solves } from '../editor/text';
import { h, setText } from '../element/dom';
import { count } from '../i18n';
import { challengeWords } from '../i18n/challenge';
import { panelWords } from '../i18n/panels';
import { boardOf, standing, type Board } from '../share/board';
import type { Reads } from '../state/state';
import { Latest } from '../state/latest';
import { adoptPanelStyles } from '../style/panels';
import type { Bound, Challenged } from '../worker/model';
import { handing } from './handing';

export type Needs = Reads<'text' | 'reading' | 'stored' | 'tables' | 'plan' | 'frame' | 'locale' | 'strings'>;

/** The goal of a challenge, what is left of each of its limits, whether this run solves it, and where it is handed in. */
export function challenge(app: Needs, section: HTMLElement, until: AbortSignal): void {
  const words = challengeWords(app.locale.value);
  const title = h('h2');
  const goals = h('p', { class: 'goals' });
  const bounds = h('ul', { class: 'bounds' });
  const state = h('p', { class: 'state', role: 'status' });
  const broken = h('ul', { class: 'broken' });
  const hand = h('div', { class: 'hand' });
  section.setAttribute('aria-label', words.challenge);
  section.setAttribute('role', 'group');
  section.replaceChildren(h('div', { class: 'asked' }, title, goals), bounds, state, broken, hand);
  adoptPanelStyles(section);
  let stands: Challenged | null = null;
  let board: Board | null = null;

  const tell = (): void => {
    const solved = solvedBy(app, stands);
    section.classList.toggle('solved', solved);
    const wrong = stands !== null && stands.broken.length > 0;
    setText(state, wrong ? words.broken : solved ? words.solved(numbers(app, stands)) : words.open);
  };
  const show = (): void => {
    section.hidden = stands === null;
    if (stands !== null) {
      setText(title, `${words.challenge}${app.locale.value === 'fr' ? '\u00a0' : ''}: ${stands.title}`);
      setText(goals, goalsOf(app));
      bounds.replaceChildren(...stands.bounds.map((bound) => item(app, bound)));
      broken.replaceChildren(...stands.broken.map((sentence) => h('li', {}, sentence)));
      tell();
    }
  };
  const looks = new Latest();
  const look = (): void => {
    // What does not run says so itself; what stood here before stays beside it.
    if (app.reading.value.plan === null) {
      return;
    }
    const turn = looks.begin();
    standing(app.text.value, app.tables, app.locale.value, board?.text ?? '').then(
      (found) => {
        if (!turn.aborted && !until.aborted) {
          stands = found;
          show();
        }
      },
      () => {},
    );
  };
  app.reading.follow(until, look);
  app.frame.changes(until, tell);
  let asked = '';
  app.stored.follow(until, (stored) => {
    const id = stored?.id ?? '';
    if (id !== asked) {
      asked = id;
      board = null;
      hand.replaceChildren();
      if (id !== '') {
        void boardOf(id, app.tables, app.locale.value).then(
          (found) => {
            if (asked === id && !until.aborted) {
              board = found;
              hand.replaceChildren(handing(app, found.id));
              look();
            }
          },
          () => {},
        );
      }
    }
  });
}

function solvedBy(app: Needs, stands: Challenged | null): boolean {
  const frame = app.frame.value;
  return stands !== null && stands.broken.length === 0 && frame !== null && solves(app.reading.value, frame);
}

function goalsOf(app: Needs): string {
  const locale = app.locale.value;
  const words = panelWords(locale);
  const goals = app.plan.value?.expectations.map(
    (goal) =>
      `${measureName(app, goal.metric)} ${goal.atMost ? '≤' : '≥'} ${measured(goal.share, goal.value, locale)} ${words.afterEpochs(count(goal.after, locale))}`,
  );
  return (goals ?? []).join(', ');
}

/** What came of each goal, and what the network took for it. */
function numbers(app: Needs, stands: Challenged | null): string {
  const locale = app.locale.value;
  const { bounds } = challengeWords(locale);
  const reached = (app.plan.value?.expectations ?? []).map((goal, at) => {
    const value = app.frame.value?.claims[at]?.value;
    return `${measureName(app, goal.metric)} ${value == null ? '–' : measured(goal.share, value, locale)}`;
  });
  const took = (stands?.bounds ?? []).filter((bound) => bound.most > 0).map((bound) => `${bounds[bound.what].toLowerCase()} ${count(bound.used, locale)}`);
  return [...reached, ...took].join(', ');
}

function item(app: Needs, bound: Bound): HTMLElement {
  const locale = app.locale.value;
  const words = challengeWords(locale);
  const name = h('span', {}, words.bounds[bound.what]);
  if (bound.most === 0) {
    return h('li', {}, name, h('b', {}, bound.allowed.join(', ')));
  }
  const over = bound.used > bound.most;
  const left = over ? '' : words.left(count(bound.most - bound.used, locale));
  return h('li', { class: over ? 'over' : '' }, name, h('b', {}, words.of(count(bound.used, locale), count(bound.most, locale))), h('span', { class: 'left-over' }, left));
}
