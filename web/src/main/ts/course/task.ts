import { h } from '../element/dom';
import type { Locale } from '../i18n';
import type { Does, Reads } from '../state/state';
import type { Judgement } from '../worker/model';
import { connectBoard } from './board';
import { perform, type Driven } from './moves';
import { courseWords } from './words';

export type Judged = Driven & Reads<'reading'> & Does<'open' | 'ask'>;

type State = 'right' | 'not-yet' | 'cannot';

/** What a task needs of the page around it. */
export interface Surroundings {
  locale: Locale;
  /** The playground; null until it has started. */
  app: () => Judged | null;
  /** Opens a text of the page by its name. */
  open: (name: string) => Promise<void>;
  solved: (task: string) => void;
}

/** Makes a task of the page answer: to its buttons, and with why. */
export function connectTask(task: HTMLElement, around: Surroundings): void {
  const words = courseWords(around.locale);
  const { goals, start, solution, moves, question, about, place } = task.dataset;
  const part = <E extends HTMLElement>(selector: string): E | null => task.querySelector<E>(selector);
  const tell = (state: State, sentence: string, findings: Judgement['goals'] = []): void => {
    task.dataset['state'] = state;
    const head = state === 'right' ? words.right : state === 'not-yet' ? words.notYet : words.cannot;
    part('.verdict')?.replaceChildren(h('strong', {}, head), sentence === '' ? '' : ` ${sentence}`);
    part('.findings')?.replaceChildren(
      ...findings.map(({ held, sentence: said }) =>
        h('li', { class: held ? 'held' : 'missing' }, h('span', { class: 'mark', role: 'img', 'aria-label': held ? words.holds : words.missing }, held ? '✓' : '✗'), ` ${said}`),
      ),
    );
    const because = part('.because');
    if (because !== null && state === 'right') {
      because.hidden = false;
    }
    if (state === 'right') {
      around.solved(task.id);
    }
  };
  const judge = async (app: Judged, asked: { goals: string[]; start: string; text: string | null }): Promise<Judgement> =>
    JSON.parse(await app.ask('judge', asked)) as Judgement;

  const checkGoals = async (): Promise<void> => {
    const app = around.app();
    if (app === null || app.reading.value.plan === null) {
      tell('cannot', app === null ? words.notStarted : words.unsound);
      return;
    }
    try {
      const { verdict, goals: findings } = await judge(app, { goals: (goals ?? '').split('\n'), start: start ?? '', text: null });
      tell(verdict, verdict === 'cannot' ? (findings[0]?.sentence ?? '') : '', verdict === 'cannot' ? [] : findings);
    } catch (error) {
      tell('cannot', error instanceof Error ? error.message : String(error));
    }
  };
  const checkNumber = async (): Promise<void> => {
    const app = around.app();
    const written = part<HTMLInputElement>('input')?.value ?? '';
    const number = readNumber(written);
    if (app === null || Number.isNaN(number)) {
      tell('cannot', app === null ? words.notStarted : words.notANumber);
      return;
    }
    const [quantity, within = '0'] = (question ?? '').split(' within ');
    const { verdict, goals: findings } = await judge(app, { goals: [`${quantity} is ${number} within ${within}`], start: '', text: about ?? '' });
    tell(verdict, verdict === 'right' ? '' : verdict === 'not-yet' ? words.anotherNumber(written.trim()) : (findings[0]?.sentence ?? ''));
  };
  const board = part('.board');
  const chosen = board === null ? () => null : connectBoard(board, around.locale);
  const checkPlace = async (): Promise<void> => {
    const app = around.app();
    const at = chosen();
    if (app === null || at === null) {
      tell('cannot', app === null ? words.notStarted : words.noPlace);
      return;
    }
    const goal = (place ?? '').replaceAll('{x}', String(at[0])).replaceAll('{y}', String(at[1]));
    const { verdict, goals: findings } = await judge(app, { goals: [goal], start: '', text: about ?? '' });
    // On a curve the finding would be the answer.
    const said = verdict === 'not-yet' && at.length === 1 ? [] : findings;
    tell(verdict, said.length === 0 ? words.elsewhere : verdict === 'cannot' ? (said[0]?.sentence ?? '') : '', verdict === 'not-yet' ? said : []);
  };
  const begin = async (text: string, lines: string[]): Promise<void> => {
    const app = around.app();
    if (app === null) {
      tell('cannot', words.notStarted);
      return;
    }
    task.ariaBusy = 'true';
    try {
      await app.open({ text }, false);
      for (const line of lines) {
        await perform(app, line, around.open);
      }
    } finally {
      task.ariaBusy = 'false';
    }
  };
  const hint = (button: HTMLButtonElement): void => {
    const hidden = [...task.querySelectorAll<HTMLElement>('.hints > li[hidden]')];
    hidden[0]?.removeAttribute('hidden');
    if (hidden.length <= 1) {
      button.disabled = true;
      button.textContent = words.noMoreHints;
    }
  };

  const acts: Record<string, (button: HTMLButtonElement) => void> = {
    check: () => void (place !== undefined ? checkPlace() : question !== undefined ? checkNumber() : checkGoals()),
    start: () => void begin(start ?? '', []),
    solution: () => void begin(solution ?? '', (moves ?? '').split('\n').filter((line) => line !== '')),
    hint,
  };
  for (const button of task.querySelectorAll<HTMLButtonElement>('button[data-act]')) {
    button.addEventListener('click', () => acts[button.dataset['act'] ?? '']?.(button));
  }
  part('input')?.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') {
      void checkNumber();
    }
  });
  for (const option of task.querySelectorAll<HTMLElement>('.option')) {
    option.querySelector('button')?.addEventListener('click', (event) => {
      const says = option.querySelector<HTMLElement>('.says');
      if (says !== null) {
        says.hidden = false;
      }
      (event.currentTarget as HTMLElement).setAttribute('aria-pressed', 'true');
      tell(option.dataset['right'] === 'true' ? 'right' : 'not-yet', '');
    });
  }
}

/** A number as people write it in either language; NaN for anything else. */
export function readNumber(text: string): number {
  const plain = text.trim().replaceAll('−', '-').replaceAll(/[\s\u00a0\u202f]/g, '').replace(',', '.');
  const share = plain.endsWith('%');
  const digits = share ? plain.slice(0, -1) : plain;
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(digits) ? Number(digits) / (share ? 100 : 1) : NaN;
}
