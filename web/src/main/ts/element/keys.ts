import { panelWords } from '../i18n/panels';
import { ALWAYS } from '../state/signal';
import type { Does, Reads } from '../state/state';
import { openDialog } from './dialog';
import { h } from './dom';

type Needs = Reads<'loaded' | 'frame' | 'running' | 'view' | 'locale'> & Does<'play' | 'pause' | 'step' | 'rewind' | 'undo' | 'redo'>;

/** What has keys of its own: fields, menus, the map's cross, edges and tabs. */
const OWN = 'input, textarea, select, dialog, [contenteditable="true"], [role="application"], [role="separator"], [role="tab"], [role="tabpanel"]';

/** Keys that drive the run wherever nothing else takes them; `?` lists them in a dialog on the surface that is there then. */
export function driveByKeys(app: Needs, surface: () => HTMLElement): void {
  document.addEventListener('keydown', (event) => {
    const path = event.composedPath().filter((one) => one instanceof Element);
    if (event.defaultPrevented || event.altKey || app.loaded.value === null || path.some((one) => one.matches(OWN))) {
      return;
    }
    if (event.ctrlKey || event.metaKey) {
      // Within the playground the same key is its own.
      if (event.key.toLowerCase() === 'z') {
        event.preventDefault();
        (event.shiftKey ? () => app.redo() : () => app.undo())();
      }
      return;
    }
    const act = actOf(app, event.key, path, surface);
    if (act !== null) {
      event.preventDefault();
      act();
    }
  }, { signal: ALWAYS });
}

function actOf(app: Needs, key: string, path: Element[], surface: () => HTMLElement): (() => unknown) | null {
  switch (key) {
    case ' ':
      return path.some((one) => one.matches('button, a, summary')) ? null : () => (app.running.value ? app.pause() : app.play());
    case 'ArrowRight':
      return () => app.step(app.view.value.stepBy);
    case 'ArrowLeft':
      return () => app.rewind(Math.max(0, (app.frame.value?.step ?? 0) - 1));
    case '?':
      return () => list(app, surface());
    default:
      return null;
  }
}

function list(app: Needs, host: HTMLElement): void {
  const words = panelWords(app.locale.value);
  const rows = words.keys.map(([key, what]) => h('div', {}, h('dt', {}, h('kbd', {}, key)), h('dd', {}, what)));
  openDialog(host, words.keysTitle, words.close, 'keys', [h('dl', {}, ...rows)]);
}
