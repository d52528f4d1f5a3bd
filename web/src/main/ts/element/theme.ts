import { keep } from '../share/storage';
import type { NeuronePlayground } from './playground';

/** Shows page and playground light or dark, from now on and at the next visit. */
export function setTheme(playground: NeuronePlayground, theme: string): void {
  keep('theme', theme);
  document.documentElement.dataset['theme'] = theme;
  playground.setAttribute('theme', theme);
}
