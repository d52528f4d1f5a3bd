import { setText } from '../element/dom';
import { readable, type Locale } from '../i18n';
import type { Does, Reads } from '../state/state';
import { setAt, valueAt, type Place } from './moves';

/** Sliders of the page move numbers of the playground, and follow what else moves them until the signal aborts. */
export function connectSliders(app: Reads<'frame' | 'plan'> & Does<'setByHand'>, group: HTMLElement, locale: Locale, until: AbortSignal): void {
  for (const slider of group.querySelectorAll('input')) {
    const [layer = 1, unit = 1, from = 0] = (slider.dataset['place'] ?? '').split(' ').map(Number);
    const place: Place = { layer, unit, from };
    const shown = slider.parentElement?.querySelector('output');
    let held = false;
    const show = (value: number): void => {
      if (shown != null) {
        setText(shown, readable(value, locale, 3));
      }
    };
    slider.addEventListener('input', () => {
      held = true;
      show(slider.valueAsNumber);
      void setAt(app, place, slider.valueAsNumber).then(() => {
        held = false;
      });
    });
    app.frame.follow(until, () => {
      const value = valueAt(app, place);
      if (!held && Number.isFinite(value)) {
        slider.value = String(value);
        show(value);
      }
    });
  }
}
