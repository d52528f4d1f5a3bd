import type { Does, Reads } from '../state/state';
import { h } from '../element/dom';
import { openDialog } from '../element/dialog';
import { panelWords } from '../i18n/panels';
import { tableText } from './table-text';

type Needs = Reads<'locale'> & Does<'useTable' | 'say'>;

/** Bytes of a table that the page takes: more belongs on the command line. */
const LARGEST = 20_000_000;

/** Takes the reader's own table: the text then names it, and everything stays on this machine. */
export function useTable(app: Needs, fileName: string, csv: string): void {
  const name = fileName.replace(/\.[a-z]+$/i, '').replace(/["\\\n\r]/g, ' ').trim() || 'table';
  app.useTable(name, csv);
  const rows = csv.split('\n').filter((line) => line.trim() !== '').length - 1;
  app.say({ kind: 'information', sentence: () => panelWords(app.locale.value).tableLoaded(name, Math.max(0, rows)) });
}

export async function useFile(app: Needs, file: File): Promise<void> {
  if (file.size > LARGEST) {
    app.say({ kind: 'problem', sentence: () => panelWords(app.locale.value).tableTooLarge(file.name) });
    return;
  }
  const read = tableText(new Uint8Array(await file.arrayBuffer()));
  if ('text' in read) {
    useTable(app, file.name, read.text);
  } else {
    app.say({ kind: 'problem', sentence: () => panelWords(app.locale.value).tableNoText(file.name, read.brokenLine) });
  }
}

/** A place to choose a file or to paste a table. */
export function tableDialog(app: Needs, host: HTMLElement): void {
  const words = panelWords(app.locale.value);
  const area = h('textarea', { rows: 10, spellcheck: 'false', 'aria-label': words.pasteTable, placeholder: 'a,b,species\n5.1,3.5,setosa\n…' });
  const file = h('input', { type: 'file', accept: '.csv,.tsv,.txt,text/csv', 'aria-label': words.chooseFile });
  const use = h('button', { type: 'button', class: 'strong' }, words.useTable);
  const close = openDialog(host, words.ownTable, words.close, 'table', [
    h('p', {}, words.tableStays),
    h('p', {}, h('label', {}, h('span', {}, words.chooseFile), ' ', file)),
    h('label', { class: 'paste' }, h('span', {}, words.pasteTable), area),
    h('p', { class: 'actions' }, use),
  ]);
  file.addEventListener('change', () => {
    const chosen = file.files?.[0];
    if (chosen !== undefined) {
      close();
      void useFile(app, chosen);
    }
  });
  use.addEventListener('click', () => {
    if (area.value.trim() !== '') {
      close();
      useTable(app, 'table', area.value);
    }
  });
}
