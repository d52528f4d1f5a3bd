import type { Palette } from '../draw/palette';
import type { Does, Reads } from '../state/state';
import { h } from '../element/dom';
import { adoptPanelStyles } from '../style/panels';
import { drawPanel } from './draw-panel';
import { examplePanel } from './example';

type Needs = Reads<'reading' | 'loaded' | 'plan' | 'frame' | 'view' | 'locale' | 'locked'> & Does<'change' | 'look'>;

/**
 * Under the map: points drawn by hand, and an example typed in.
 *
 * @param map what is drawn on
 */
export function mapTools(app: Needs, palette: () => Palette, until: AbortSignal, map: HTMLElement): HTMLElement {
  const parts = [...(app.locked ? [] : [drawPanel(app, palette, until, map)]), examplePanel(app, until)];
  const tools = h('div', { class: 'draw' }, h('div', { class: 'draw-head' }, ...parts.map((one) => one.toggle)), ...parts.map((one) => one.tools));
  // Attached in this same task: before anything is painted.
  requestAnimationFrame(() => adoptPanelStyles(tools));
  return tools;
}
