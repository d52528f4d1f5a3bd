import type { Link } from '../draw/links';

export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Places along a link, the middle first. */
const PLACES = [0.5, 0.4, 0.6, 0.32, 0.68, 0.25, 0.75, 0.18, 0.82];

/** Where a card of that size has room on a link beside all that stands already; null where it has none. */
export function roomOnLink(link: Link, card: { width: number; height: number }, taken: readonly Box[]): Box | null {
  for (const t of PLACES) {
    // A curve that leaves and comes level, as it is drawn.
    const [from, to] = [link.a.x + link.a.size / 2, link.b.x - link.b.size / 2];
    const x = from + (to - from) * (1.5 * t * (1 - t) + t * t * t);
    const y = link.a.y + (link.b.y - link.a.y) * t * t * (3 - 2 * t);
    const box = { left: x - card.width / 2, right: x + card.width / 2, top: y - card.height / 2, bottom: y + card.height / 2 };
    if (!taken.some((one) => box.left < one.right && box.right > one.left && box.top < one.bottom && box.bottom > one.top)) {
      return box;
    }
  }
  return null;
}
