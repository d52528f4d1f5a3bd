import { h } from '../element/dom';
import { keep } from '../share/storage';

/** Pixels that an arrow key moves, and the least that stays of the panel and of what stands above it. */
const STEP = 24;
const LEAST = 120;
const ABOVE = 200;

/** The panel's upper edge: as tall as the reader draws it, and so the next time. */
export function resizer(panel: HTMLElement, label: string): HTMLElement {
  const edge = h('div', { class: 'resizer', role: 'separator', 'aria-orientation': 'horizontal', 'aria-label': label, tabindex: 0 });
  const set = (height: number): void => {
    const room = (panel.parentElement?.clientHeight ?? innerHeight) - ABOVE;
    const fitting = Math.round(Math.max(LEAST, Math.min(height, Math.max(LEAST, room))));
    panel.style.setProperty('--details', `${fitting}px`);
    edge.setAttribute('aria-valuenow', String(fitting));
  };
  const settle = (): void => void keep('panel', panel.style.getPropertyValue('--details'));
  edge.addEventListener('pointerdown', (event) => {
    const bottom = panel.getBoundingClientRect().bottom;
    edge.setPointerCapture(event.pointerId);
    const drag = (move: PointerEvent): void => set(bottom - move.clientY);
    edge.addEventListener('pointermove', drag);
    edge.addEventListener(
      'lostpointercapture',
      () => {
        edge.removeEventListener('pointermove', drag);
        settle();
      },
      { once: true },
    );
  });
  edge.addEventListener('keydown', (event) => {
    const change = event.key === 'ArrowUp' ? STEP : event.key === 'ArrowDown' ? -STEP : 0;
    if (change !== 0) {
      event.preventDefault();
      set(panel.clientHeight + change);
      settle();
    }
  });
  return edge;
}
