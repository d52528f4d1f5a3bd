import { withState } from '../editor/text';
import type { Does, Reads } from '../state/state';
import { openDialog } from '../element/dialog';
import { h } from '../element/dom';
import { ownTables } from '../state/bundled';
import { exportSection } from './export';
import { putIn } from './listing';
import { Refused, save } from './server';
import { toFragment } from './fragment';
import { panelWords } from '../i18n/panels';

type Needs = Reads<'text' | 'stored' | 'tables' | 'locale'> & Does<'keep' | 'ask'>;

/** Stores the experiment with its present weights and shows the link; without a server the text's own link remains. */
export async function share(app: Needs, host: HTMLElement): Promise<void> {
  const words = panelWords(app.locale.value);
  const status = h('p', { class: 'status', role: 'status' }, words.saving);
  const links = h('div', { class: 'share-links' });
  openDialog(host, words.shareTitle, words.close, 'share', [h('p', {}, words.shareText), status, links]);
  const text = app.text.value;
  const fragment = await toFragment(text);
  const own = new URL(`#${fragment}`, new URL('./', location.href.replace(/\/m\/.*$/, '/'))).href;
  let whole = text;
  try {
    whole = withState(text, await app.ask('state', null));
    const tables = ownTables(app.tables);
    const parent = app.stored.value?.id ?? null;
    const saved = await save(whole, tables, parent, (seconds) => {
      status.textContent = words.waitingForTurn(seconds);
    });
    status.textContent = '';
    links.append(linkRow(app, words.linkReady, saved.url), putIn(app, saved.id, whole, tables, parent));
    // The address is that of what stands here: another text may have come while the server took its time.
    if (app.text.value === text) {
      app.keep({ id: saved.id, text, parent });
      history.replaceState(null, '', saved.url);
    }
  } catch (error) {
    status.textContent = words.shareFailed(error instanceof Refused ? words.refused(error.status, error.message, error.code) : words.serverAway);
  }
  links.append(linkRow(app, words.fragmentLink, own), h('p', { class: 'faint' }, words.shareFragmentText));
  links.append(h('p', {}, downloadLink(words.download, whole)), exportSection(app, () => whole));
}

function linkRow(app: Needs, label: string, address: string): HTMLElement {
  const words = panelWords(app.locale.value);
  const field = h('input', { type: 'text', readonly: true, value: address, 'aria-label': label });
  const copy = h('button', { type: 'button', class: 'plain' }, words.copy);
  field.addEventListener('focus', () => field.select());
  copy.addEventListener('click', () => {
    field.select();
    // Without a secure address there is no clipboard to write to; what is selected can be copied all the same.
    const copied = navigator.clipboard?.writeText(address) ?? (document.execCommand('copy') ? Promise.resolve() : Promise.reject(new Error('copy')));
    copied.then(
      () => (copy.textContent = words.copied),
      () => field.select(),
    );
  });
  return h('div', { class: 'link-row' }, h('label', {}, h('span', {}, label), field), copy);
}

function downloadLink(label: string, text: string): HTMLElement {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/vnd.neurone' }));
  return h('a', { href: address, download: 'experiment.nn' }, label);
}
