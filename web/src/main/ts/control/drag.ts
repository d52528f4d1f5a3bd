import type { Does, Reads } from '../state/state';
import { pointAt, writePoints } from './draw-points';
import { drawnPoints } from './drawing';

type Needs = Reads<'reading' | 'view'> & Does<'change' | 'look'>;

/** From one point of a stroke to the next, in parts of the map's side. */
const APART = 0.035;

/** While drawing is on, a pointer that is drawn over the map leaves points behind it: one change of the text, when it is lifted. */
export function dragPoints(app: Needs, map: HTMLElement, until: AbortSignal): void {
  let last: [number, number] | null = null;
  let dragged = false;
  const place = (event: PointerEvent): [number, number] => {
    const box = map.getBoundingClientRect();
    return [(event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height];
  };
  const add = (...places: [number, number][]): void => {
    const drawing = app.view.value.drawing;
    if (drawing !== null) {
      app.look({ drawing: { ...drawing, points: [...drawnPoints(app), ...places.map(([u, v]) => pointAt(drawing, u, v))] } });
    }
  };
  const listen = (name: 'pointerdown' | 'pointermove' | 'pointerup' | 'pointercancel', run: (event: PointerEvent) => void): void =>
    map.addEventListener(name, run, { signal: until });
  listen('pointerdown', (event) => {
    dragged = false;
    last = app.view.value.drawing !== null && event.button === 0 ? place(event) : null;
  });
  listen('pointermove', (event) => {
    const [u, v] = place(event);
    if (last === null || u < 0 || u > 1 || v < 0 || v > 1 || Math.hypot(u - last[0], v - last[1]) < APART) {
      return;
    }
    if (!dragged) {
      dragged = true;
      map.setPointerCapture(event.pointerId);
      add(last);
    }
    last = [u, v];
    add(last);
  });
  const lift = (): void => {
    last = null;
    if (dragged) {
      writePoints(app, drawnPoints(app));
    }
  };
  listen('pointerup', lift);
  listen('pointercancel', lift);
  // The click that a browser makes of a stroke's end draws nothing more.
  map.addEventListener('click', (event) => dragged && event.stopPropagation(), { capture: true, signal: until });
  app.view.follow(until, (view) => map.classList.toggle('drawn-on', view.drawing !== null));
}
