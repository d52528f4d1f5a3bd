import { h } from './dom';
import { icon } from './icons';
import type { App } from './app';

/** The examples of the lecture, in its order; one click opens one. */
export async function gallery(app: App, host: Node): Promise<void> {
  const words = app.strings;
  const close = h('button', { type: 'button', class: 'small', 'aria-label': words.close }, icon('close'));
  const dialog = h(
    'dialog',
    { class: 'gallery', 'aria-label': words.chooseExample },
    h('div', { class: 'dialog-head' }, h('h2', {}, words.chooseExample), close),
  );
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => dialog.remove());
  host.appendChild(dialog);
  dialog.showModal();
}
