import { s } from './dom';

const PATHS = {
  play: 'M5 3.2v9.6L13 8z',
  pause: 'M4.5 3h2.6v10H4.5zM8.9 3h2.6v10H8.9z',
  step: 'M3.5 3.5v9L10 8zM11 3.5h1.8v9H11z',
  reset: 'M8 2.6a5.4 5.4 0 1 1-5.2 3.9l1.5.4A3.9 3.9 0 1 0 8 4.1v2L4.6 3.4 8 .8z',
  dice: 'M3 3h10v10H3zM4.3 4.3v7.4h7.4V4.3zM5.6 5.6h1.6v1.6H5.6zM8.8 8.8h1.6v1.6H8.8zM8.8 5.6h1.6v1.6H8.8zM5.6 8.8h1.6v1.6H5.6z',
  plus: 'M7.3 3h1.4v4.3H13v1.4H8.7V13H7.3V8.7H3V7.3h4.3z',
  minus: 'M3 7.3h10v1.4H3z',
  close: 'M4 3l4 4 4-4 1 1-4 4 4 4-1 1-4-4-4 4-1-1 4-4-4-4z',
  theme: 'M8 2.5a5.5 5.5 0 1 0 0 11zM8 1.2a6.8 6.8 0 1 1 0 13.6A6.8 6.8 0 0 1 8 1.2z',
  back: 'M12.5 3.5v9L6 8zM3.2 3.5H5v9H3.2z',
} as const;

export type IconName = keyof typeof PATHS;

/** A 16 × 16 drawing in the colour of the text, invisible to screen readers: the button around it has a label. */
export function icon(name: IconName): SVGElement {
  return s(
    'svg',
    { viewBox: '0 0 16 16', width: 16, height: 16, 'aria-hidden': 'true', class: 'icon' },
    s('path', { d: PATHS[name], fill: 'currentColor', 'fill-rule': 'evenodd' }),
  );
}

export function setIcon(holder: Element, name: IconName): void {
  holder.querySelector('.icon')?.replaceWith(icon(name));
}
