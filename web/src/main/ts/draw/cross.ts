import { h, setText } from '../element/dom';

/** Parts of the map's side that an arrow key goes, and with Shift held. */
const STRIDE = 1 / 40;
const SMALL_STRIDE = 1 / 200;

/** A cross on the map that the arrow keys move; Enter and the space bar do there what a click does. */
export interface Cross {
  /** Where it stands, in parts of the map's side; null while it is not in use. */
  place: { u: number; v: number } | null;
  /** Says aloud, and beside the cross, where it stands. */
  told: HTMLElement;
}

export function cross(map: HTMLElement, tell: (u: number, v: number) => string, moved: () => void, pressed: (u: number, v: number) => void): Cross {
  const made: Cross = { place: null, told: h('output', { class: 'tip', hidden: true }) };
  const go = (place: Cross['place']): void => {
    made.place = place;
    made.told.hidden = place === null;
    if (place !== null) {
      setText(made.told, tell(place.u, place.v));
    }
    moved();
  };
  map.addEventListener('keydown', (event) => {
    const at = made.place ?? { u: 0.5, v: 0.5 };
    const stride = event.shiftKey ? SMALL_STRIDE : STRIDE;
    const way = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
    if (way !== undefined) {
      go({ u: inside(at.u + (way[0] ?? 0) * stride), v: inside(at.v + (way[1] ?? 0) * stride) });
    } else if (event.key === 'Enter' || event.key === ' ') {
      go(at);
      pressed(at.u, at.v);
    } else if (event.key === 'Escape' && made.place !== null) {
      go(null);
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  });
  map.addEventListener('blur', () => go(null));
  return made;
}

function inside(share: number): number {
  return Math.min(1, Math.max(0, share));
}

export function drawCross(context: CanvasRenderingContext2D, { place }: Cross, side: number, ink: string, paper: string): void {
  if (place === null) {
    return;
  }
  const x = Math.round(place.u * side) + 0.5;
  const y = Math.round(place.v * side) + 0.5;
  for (const [colour, width] of [[paper, 3], [ink, 1]] as const) {
    context.strokeStyle = colour;
    context.lineWidth = width;
    context.beginPath();
    context.moveTo(x - 9, y);
    context.lineTo(x + 9, y);
    context.moveTo(x, y - 9);
    context.lineTo(x, y + 9);
    context.stroke();
  }
}
