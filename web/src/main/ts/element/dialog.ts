import { h } from './dom';
import { icon } from './icons';
import { adoptPanelStyles } from '../style/panels';

/** Opens a dialog with a heading; it goes when it closes. @returns what closes it */
export function openDialog(host: Node, title: string, closeLabel: string, name: string, content: (Node | string)[]): () => void {
  const close = h('button', { type: 'button', class: 'small', 'aria-label': closeLabel }, icon('close'));
  const dialog = h('dialog', { class: name, 'aria-label': title }, h('div', { class: 'dialog-head' }, h('h2', {}, title), close), ...content);
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => dialog.remove());
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) {
      dialog.close();
    }
  });
  adoptPanelStyles(host);
  host.appendChild(dialog);
  dialog.showModal();
  return () => dialog.close();
}
