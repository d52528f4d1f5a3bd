import { decide } from '../control/clicks';
import { output } from '../control/output';
import { settings } from '../control/settings';
import { lossChart } from '../chart/loss';
import { metrics } from '../chart/metrics';
import { network } from '../draw/network';
import type { Palette } from '../draw/palette';
import { textPanel } from '../editor/panel';
import { details } from '../inspect/details';
import type { App } from './app';
import { h } from './dom';
import { notices } from './notices';
import { transport } from './transport';

/** Lays the whole page out: text on the left, the network in the middle, what it answers on the right. */
export function layout(app: App, root: ShadowRoot, editor: HTMLElement, palette: () => Palette, until: AbortSignal): void {
  const words = app.strings;
  const shell = h(
    'div',
    { class: `shell${palette().dark ? ' dark' : ''}`, lang: app.locale.value },
    notices(app, until),
    transport(app, until),
    h(
      'div',
      { class: 'columns' },
      h('div', { class: 'left' }, textPanel(app, editor, until), settings(app, palette, until)),
      h('div', { class: 'middle' }, network(app, palette, until), details(app, palette, until)),
      h(
        'div',
        { class: 'right' },
        output(app, palette, until, (x, y, nearest) => decide(app, x, y, nearest)),
        h(
          'section',
          { class: 'loss', 'aria-label': words.lossOverTime },
          h('div', { class: 'section-head' }, h('h2', {}, words.lossOverTime), scaleButton(app)),
          lossChart(app, palette, until),
          h('p', { class: 'loss-legend', 'aria-hidden': 'true' }, h('span', { class: 'key train' }, words.training), h('span', { class: 'key test' }, words.testing)),
        ),
        metrics(app, until),
      ),
    ),
  );
  root.replaceChildren(shell);
}

function scaleButton(app: App): HTMLElement {
  const label = (): string => (app.view.value.logarithmic ? app.strings.linear : app.strings.logarithmic);
  const button = h('button', { type: 'button', class: 'plain' }, label());
  button.addEventListener('click', () => {
    app.look({ logarithmic: !app.view.value.logarithmic });
    button.textContent = label();
  });
  return button;
}
