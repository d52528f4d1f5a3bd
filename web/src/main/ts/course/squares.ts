import { h } from '../element/dom';
import { readable, type Locale } from '../i18n';
import { asking } from '../inspect/asking';
import { rowsOf } from '../inspect/example-rows';
import type { Does, Reads } from '../state/state';
import { courseWords } from './words';

/** As many are told apart. */
const MOST = 12;

/** Every example's gap between what was desired and what is predicted, as a square on its side: all squares together are n times L. */
export function connectSquares(app: Reads<'frame' | 'view' | 'plan'> & Does<'ask'>, box: HTMLElement, locale: Locale, until: AbortSignal): void {
  const words = courseWords(locale);
  const list = h('div', { class: 'squares-row' });
  box.replaceChildren(list);
  asking(
    app,
    box,
    until,
    () => ({ stamp: '', ask: () => app.ask('examples', { from: 0, count: Math.min(MOST, app.plan.value?.train ?? 0) }) }),
    (numbers) => {
      const write = (value: number): string => readable(value, locale, 3);
      list.replaceChildren(
        ...rowsOf(numbers, 1).map(({ row, outputs, desired }) => {
          const [wanted = 0, found = 0] = [desired[0], outputs[0]];
          const gap = Math.abs(wanted - found);
          const square = h('i', { 'aria-hidden': 'true' });
          square.style.inlineSize = `${Math.min(1, gap) * 100}%`;
          return h(
            'div',
            { class: 'square' },
            h('div', { class: 'frame' }, square),
            h('p', {}, h('strong', {}, String(row + 1)), ` ${words.square(write(wanted), write(found), write(gap * gap))}`),
          );
        }),
      );
    },
  );
}
