import type { Does } from '../state/state';
import { breath } from '../state/slices';
import { h } from '../element/dom';
import { openDialog } from '../element/dialog';
import { count } from '../i18n';
import type { PanelStrings } from '../i18n/en-panels';
import { panelWords } from '../i18n/panels';
import { gunzipped, idxBytes, idxSets, idxTable, mayBeIdx } from './idx';
import { arePictures, pictureTable } from './pictures';
import { previewTable, type Needs as PreviewNeeds } from './table-preview';
import { tableText } from './table-text';
import { unzipped, type NamedFile } from './zip';

export type Needs = PreviewNeeds & Does<'useTable' | 'say' | 'ask'>;

/** Bytes of a table that the page takes: more belongs on the command line. */
const LARGEST = 20_000_000;

/** A table of so many characters takes a moment. */
const LONG = 500_000;

/** Takes the reader's own table: the text then names it, everything stays on this machine, and what was understood is shown. */
export async function useTable(app: Needs, host: HTMLElement, fileName: string, table: string, source: 'csv' | 'pictures' = 'csv'): Promise<void> {
  const name = fileName.replace(/\.[a-z]+$/i, '').replace(/["\\\n\r]/g, ' ').trim() || 'table';
  if (table.length > LONG) {
    app.say({ kind: 'information', sentence: () => panelWords(app.locale.value).tableReads(name) });
  }
  await app.useTable(source, name, table);
  await breath();
  const { plan } = app.reading.value;
  const rows = source === 'csv' ? app.tablePreview()?.rows : plan === null ? undefined : plan.train + plan.test + plan.validation;
  if (rows === undefined) {
    app.say(null);
    return;
  }
  app.say({ kind: 'information', sentence: () => loadedWords(app, source)(name, count(rows, app.locale.value)) });
  if (source === 'csv') {
    previewTable(app, host);
  }
}

function loadedWords(app: Needs, source: 'csv' | 'pictures'): (name: string, rows: string) => string {
  const words = panelWords(app.locale.value);
  return source === 'csv' ? words.tableLoaded : words.pictures.loaded;
}

/** Learns from files of the reader's own: a table, examples in IDX form with their labels, pictures in folders or in an archive. */
export async function useFiles(app: Needs, host: HTMLElement, given: NamedFile[]): Promise<void> {
  const words = (): PanelStrings => panelWords(app.locale.value);
  const problem = (sentence: (words: PanelStrings) => string): void => app.say({ kind: 'problem', sentence: () => sentence(words()) });
  const [first] = given;
  if (first === undefined) {
    return;
  }
  let files = given;
  if (given.length === 1 && /\.zip$/i.test(first.path)) {
    try {
      files = await unzipped(first.file);
    } catch {
      problem(({ pictures }) => pictures.noArchive(first.path));
      return;
    }
  }
  if (arePictures(files)) {
    app.say({ kind: 'information', sentence: () => words().tableReads(first.path.split('/')[0] ?? '') });
    await usePictures(app, host, first.path.replace(/\.zip$/i, '').split('/')[0] ?? '', files, problem);
  } else if (files.some(mayBeIdx) && (await useIdx(app, host, files.filter(mayBeIdx), problem))) {
    // The sets in IDX form stand at hand.
  } else {
    await useFile(app, host, files[0] as NamedFile, problem);
  }
}

type Says = (sentence: (words: PanelStrings) => string) => void;

async function usePictures(app: Needs, host: HTMLElement, fallback: string, files: NamedFile[], problem: Says): Promise<void> {
  const read = await pictureTable(app, fallback, files);
  if ('table' in read) {
    await useTable(app, host, read.name, read.table, 'pictures');
  } else if ('bad' in read) {
    problem(({ pictures }) => pictures.bad(listed(read.bad), read.bad.length));
  } else {
    problem(({ pictures }) => pictures.loose(listed(read.loose)));
  }
}

/** @returns false where the files are in another form */
async function useIdx(app: Needs, host: HTMLElement, files: NamedFile[], problem: Says): Promise<boolean> {
  let found = false;
  for (const { name, examples, labels } of idxSets(files).reverse()) {
    const bytes = await idxBytes(examples.file);
    if (bytes === null) {
      continue;
    }
    found = true;
    const classes = labels === null ? null : await idxBytes(labels.file);
    if (classes === null) {
      problem(({ pictures }) => pictures.noLabels(examples.path));
      return true;
    }
    await useTable(app, host, name, await idxTable(bytes, classes), (bytes[3] ?? 0) > 2 ? 'pictures' : 'csv');
  }
  return found;
}

async function useFile(app: Needs, host: HTMLElement, { path, file }: NamedFile, problem: Says): Promise<void> {
  const blob = /\.gz$/i.test(path) ? await gunzipped(file).catch(() => file) : file;
  if (blob.size > LARGEST) {
    problem((words) => words.tableTooLarge(path));
    return;
  }
  const read = tableText(new Uint8Array(await blob.arrayBuffer()));
  if ('text' in read) {
    await useTable(app, host, path.split('/').pop()?.replace(/\.gz$/i, '') ?? path, read.text);
  } else {
    problem((words) => words.tableNoText(path, read.brokenLine));
  }
}

/** The first few names of many. */
function listed(names: string[]): string {
  return `${names.slice(0, 3).join(', ')}${names.length > 3 ? ', …' : ''}`;
}

/** A place to choose a file or to paste a table. */
export function tableDialog(app: Needs, host: HTMLElement): void {
  const words = panelWords(app.locale.value);
  const area = h('textarea', { rows: 10, spellcheck: 'false', 'aria-label': words.pasteTable, placeholder: 'a,b,species\n5.1,3.5,setosa\n…' });
  const file = h('input', { type: 'file', multiple: true, 'aria-label': words.chooseFile });
  const folder = h('input', { type: 'file', multiple: true, webkitdirectory: true, 'aria-label': words.pictures.chooseFolder });
  const use = h('button', { type: 'button', class: 'strong' }, words.useTable);
  const close = openDialog(host, words.ownTable, words.close, 'table', [
    h('p', {}, words.tableStays),
    h('p', {}, h('label', {}, h('span', {}, words.chooseFile), ' ', file)),
    h('p', {}, h('label', {}, h('span', {}, words.pictures.chooseFolder), ' ', folder)),
    h('label', { class: 'paste' }, h('span', {}, words.pasteTable), area),
    h('p', { class: 'actions' }, use),
  ]);
  for (const input of [file, folder]) {
    input.addEventListener('change', () => {
      const chosen = [...(input.files ?? [])].map((one) => ({ path: one.webkitRelativePath || one.name, file: one }));
      if (chosen.length > 0) {
        close();
        void useFiles(app, host, chosen);
      }
    });
  }
  use.addEventListener('click', () => {
    if (area.value.trim() !== '') {
      close();
      void useTable(app, host, 'table', area.value);
    }
  });
}
