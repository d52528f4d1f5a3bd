import { boundsOf } from '../draw/bounds';
import { classColour } from '../draw/field';
import { css, type Palette } from '../draw/palette';
import { isFixed } from '../editor/text';
import type { Does, Reads } from '../state/state';
import { h, setAttribute, setText } from '../element/dom';
import { dragPoints } from './drag';
import { writePoints } from './draw-points';
import { drawnPoints } from './drawing';
import { panelWords } from '../i18n/panels';

type Needs = Reads<'reading' | 'loaded' | 'view' | 'locale'> & Does<'change' | 'look'>;

/** Classes that can be drawn: as many as the palette keeps apart with ease. */
const CLASSES = 4;

/**
 * Draws a set by hand: on or off, which class, and all away.
 *
 * @param map what is drawn on
 */
export function drawPanel(app: Needs, palette: () => Palette, until: AbortSignal, map: HTMLElement): { toggle: HTMLElement; tools: HTMLElement } {
  const words = panelWords(app.locale.value);
  const toggle = h('button', { type: 'button', class: 'plain', 'aria-pressed': 'false' }, words.draw);
  toggle.addEventListener('click', () => {
    const drawing = app.view.value.drawing;
    app.look({ drawing: drawing === null ? { target: 0, bounds: boundsOf(app.loaded.value, app.view.value), points: null } : null });
  });
  const classes = Array.from({ length: CLASSES }, (_, target) => {
    const dot = h('i', {});
    dot.style.backgroundColor = css(classColour(palette(), target, target < 2 ? 2 : CLASSES));
    return h('button', { type: 'button', class: 'class', 'aria-label': `${words.drawClass} ${target}`, onclick: () => choose(target) }, dot, String(target));
  });
  const choose = (target: number): void => {
    const drawing = app.view.value.drawing;
    if (drawing !== null) {
      app.look({ drawing: { ...drawing, target } });
    }
  };
  const clear = h('button', { type: 'button', class: 'plain', onclick: () => writePoints(app, []) }, words.clearPoints);
  const waiting = h('p', { role: 'status' });
  const tools = h('div', { class: 'draw-tools' }, h('div', { role: 'group', 'aria-label': words.drawClass }, ...classes), clear, h('p', { class: 'faint' }, words.drawHint), waiting);
  app.view.follow(until, (view) => {
    setAttribute(toggle, 'aria-pressed', String(view.drawing !== null));
    tools.hidden = view.drawing === null;
    classes.forEach((button, target) => setAttribute(button, 'aria-pressed', String(view.drawing?.target === target)));
    clear.disabled = drawnPoints(app).length === 0;
    setText(waiting, view.drawing?.points == null ? '' : words.drawWaits);
  });
  // What a challenge fixes cannot be drawn anew: whoever had begun stops, and the button says why.
  app.reading.follow(until, (reading) => {
    toggle.disabled = isFixed(reading, 'data');
    setAttribute(toggle, 'title', toggle.disabled ? words.drawFixed : '');
    if (toggle.disabled && app.view.value.drawing !== null) {
      app.look({ drawing: null });
    }
  });
  // A class's own digit chooses it; in a field or the text it is a digit.
  document.addEventListener(
    'keydown',
    (event) => {
      const typing = event.composedPath().some((one) => one instanceof HTMLElement && (one.isContentEditable || /^(INPUT|SELECT|TEXTAREA)$/.test(one.tagName)));
      if (!typing && /^[0-3]$/.test(event.key)) {
        choose(Number(event.key));
      }
    },
    { signal: until },
  );
  dragPoints(app, map, until);
  return { toggle, tools };
}
