import { setText } from '../element/dom';
import { readable, type Locale } from '../i18n';

/** Of numbers in a question: a click is no more exact. */
const DIGITS = 4;

/**
 * Lets the drawing of a task be clicked on: the sliders below it take the place, and a keyboard moves them.
 *
 * @returns the chosen place, of a curve with one number; null before any is chosen
 */
export function connectBoard(board: HTMLElement, locale: Locale): () => number[] | null {
  const drawing = board.querySelector('svg');
  const mark = board.querySelector('.mark');
  const sliders = [...board.querySelectorAll('input')];
  const [left = 0, top = 0, right = 1, bottom = 1] = (board.dataset['frame'] ?? '').split(' ').map(Number);
  const ends = [
    [left, right],
    [bottom, top],
  ] as const;
  let chosen = false;
  const show = (): void => {
    const places = sliders.map((slider, at) => {
      const output = slider.parentElement?.querySelector('output');
      if (output != null) {
        setText(output, readable(slider.valueAsNumber, locale, 3));
      }
      const [from, to] = ends[at] ?? [0, 0];
      return from + ((slider.valueAsNumber - Number(slider.min)) / (Number(slider.max) - Number(slider.min))) * (to - from);
    });
    mark?.setAttribute('transform', `translate(${places[0] ?? 0} ${places[1] ?? 0})`);
  };
  const choose = (): void => {
    chosen = true;
    board.classList.add('chosen');
    show();
  };
  drawing?.addEventListener('click', (event) => {
    const box = drawing.getBoundingClientRect();
    const { width, height } = drawing.viewBox.baseVal;
    const at = [((event.clientX - box.left) / box.width) * width, ((event.clientY - box.top) / box.height) * height];
    sliders.forEach((slider, which) => {
      const [from, to] = ends[which] ?? [0, 1];
      const share = Math.min(1, Math.max(0, ((at[which] ?? 0) - from) / (to - from)));
      slider.valueAsNumber = Number(slider.min) + share * (Number(slider.max) - Number(slider.min));
    });
    choose();
  });
  sliders.forEach((slider) => slider.addEventListener('input', choose));
  show();
  return () => (chosen ? sliders.map((slider) => Number(slider.valueAsNumber.toPrecision(DIGITS))) : null);
}
