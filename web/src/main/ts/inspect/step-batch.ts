import { h, setAttribute, setText } from '../element/dom';
import { count, readable, type Locale } from '../i18n';
import { panelWords } from '../i18n/panels';
import type { StepParts } from './step-parts';
import type { Seen } from './stops';

/** Examples of a batch that are listed; the rest is a number. */
const LISTED = 200;

interface Strip {
  element: HTMLElement;
  /**
   * @param turn which example goes its way while they go one by one, −1 while they go together
   * @param added whether that one has just added its part
   */
  show(parts: StepParts, seen: Seen, turn: number, added: boolean): void;
}

/** The batch's examples in their order, each with its ℓ once that is known: which is looked at, and how full the batch is. */
export function batchStrip(locale: Locale, choose: (row: number) => void): Strip {
  const words = panelWords(locale).slow;
  const list = h('div', { class: 'step-batch', role: 'group', 'aria-label': words.batch });
  const told = h('p', { class: 'faint' });
  let buttons: { button: HTMLElement; name: HTMLElement; loss: HTMLElement }[] = [];
  const fit = (many: number): void => {
    if (buttons.length !== many) {
      buttons = Array.from({ length: many }, (_, row) => {
        const name = h('span', {});
        const loss = h('small', {});
        return { button: h('button', { type: 'button', onclick: () => choose(row) }, name, loss), name, loss };
      });
      list.replaceChildren(...buttons.map((one) => one.button));
    }
  };
  return {
    element: h('div', { class: 'step-examples' }, list, told),
    show(parts, seen, turn, added) {
      const { examples, losses } = parts;
      fit(Math.min(examples.length, LISTED));
      const done = turn < 0 ? 0 : turn + (added || seen.mean ? 1 : 0);
      buttons.forEach(({ button, name, loss }, row) => {
        const number = count((examples[row] ?? 0) + 1, locale);
        const known = turn < 0 ? seen.error : row < turn || (row === turn && seen.error) || seen.mean;
        setText(name, `${row < done ? '✓ ' : ''}${number}`);
        setText(loss, known ? readable(losses[row] ?? Number.NaN, locale, 3) : '');
        setAttribute(button, 'aria-pressed', String(row === parts.row));
        setAttribute(button, 'aria-label', known ? `${words.example(number)}, ℓ = ${loss.textContent ?? ''}` : words.example(number));
      });
      const rest = examples.length > LISTED ? ` ${panelWords(locale).more(examples.length - LISTED)}` : '';
      const full = turn < 0 ? words.together(count(examples.length, locale)) : done === examples.length ? words.full(count(done, locale)) : words.filling(count(done, locale), count(examples.length, locale));
      setText(told, full + rest);
    },
  };
}
