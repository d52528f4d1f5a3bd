import type { Does, Reads } from '../state/state';
import { h, setText } from '../element/dom';
import { count, readable } from '../i18n';
import { panelWords } from '../i18n/panels';

type Needs = Reads<'loaded' | 'frame' | 'locale'> & Does<'play' | 'rewind'>;

/** The run's time: back to any checkpoint, on to an epoch, how fast and how long. */
export function timeline(app: Needs, _palette: unknown, until: AbortSignal): HTMLElement {
  const words = panelWords(app.locale.value);
  const slider = h('input', { type: 'range', min: 0, max: 0, step: 1, value: 0, 'aria-label': words.rewind });
  const shown = h('output', {});
  const facts = h('p', { class: 'facts' });
  const epoch = h('input', { type: 'number', min: 1, step: 1, value: 100, 'aria-label': words.runUntil });
  const run = h(
    'button',
    { type: 'button', class: 'plain', onclick: () => void app.play(epoch.valueAsNumber) },
    words.run,
  );
  let steps: number[] = [];
  let held = false;
  const chosen = (): number => steps[Number(slider.value)] ?? 0;
  const tell = (): void => {
    setText(shown, `${words.steps} ${count(chosen(), app.locale.value)}`);
    slider.setAttribute('aria-valuetext', shown.textContent ?? '');
  };
  slider.addEventListener('input', () => {
    held = true;
    tell();
  });
  slider.addEventListener('change', () => {
    held = false;
    void app.rewind(chosen());
  });
  app.frame.follow(until, (frame) => {
    if (frame === null || held) {
      return;
    }
    steps = frame.checkpoints;
    slider.max = String(Math.max(0, steps.length - 1));
    const present = steps.filter((step) => step <= frame.step).length - 1;
    slider.value = String(Math.max(0, present));
    tell();
    const locale = app.locale.value;
    const plain = app.loaded.value?.plain === true ? ` · ${words.inJavaScript}` : '';
    const rate = frame.running ? ` · ${words.rate(count(frame.examplesPerSecond, locale))}` : '';
    setText(
      facts,
      `${words.checkpoints(steps.length)} · ${words.elapsed} ${readable(frame.elapsedSeconds, locale, 3)} s${rate}${plain}`,
    );
  });
  return h(
    'div',
    { class: 'timeline' },
    h('label', { class: 'rewind' }, h('span', {}, words.rewind), slider, shown),
    h('div', { class: 'until' }, h('label', {}, h('span', {}, words.runUntil), epoch), run),
    facts,
  );
}
