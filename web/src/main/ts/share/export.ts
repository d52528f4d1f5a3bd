import type * as exportModule from '../export.js';
import type { Format } from '../worker/model';
import type { Reads } from '../state/state';
import { h } from '../element/dom';
import { panelWords } from '../i18n/panels';

type Needs = Reads<'tables' | 'locale'>;

/** The formats that a network can leave in, fetched when the section is first opened. */
export function exportSection(app: Needs, text: () => string): HTMLElement {
  const words = panelWords(app.locale.value);
  const body = h('div', { class: 'export' });
  const section = h('details', { class: 'export-section' }, h('summary', {}, words.exportTitle), body);
  section.addEventListener('toggle', () => void fill(app, body, text), { once: true });
  return section;
}

async function fill(app: Needs, body: HTMLElement, text: () => string): Promise<void> {
  const words = panelWords(app.locale.value);
  const locale = app.locale.value;
  const status = h('p', { class: 'status', role: 'status' });
  try {
    const writer = (await import(beside('export'))) as typeof exportModule;
    const formats = JSON.parse(writer.formats(locale)) as Format[];
    const choice = h('select', { 'aria-label': words.exportTitle });
    for (const format of formats) {
      choice.append(h('option', { value: format.word }, `${format.word} · ${format.sentence}`));
    }
    const button = h('button', { type: 'button', class: 'plain' }, words.exportSave);
    button.addEventListener('click', () => {
      const format = formats[choice.selectedIndex] as Format;
      const write = async (): Promise<void> => {
        const bytes = new Uint8Array(writer.write(text(), Object.entries(app.tables).flat(), locale, format.word));
        const painted = format.mediaType === 'image/png';
        offer(painted ? await png(bytes, words.exportUnpainted) : new Blob([bytes], { type: format.mediaType }), `Network.${format.ending}`);
        status.textContent = '';
      };
      write().catch((error: unknown) => {
        status.textContent = error instanceof Error ? error.message : String(error);
      });
    });
    body.append(h('div', { class: 'link-row' }, choice, button), status);
  } catch {
    status.textContent = words.notFetched;
    body.append(status);
  }
}

/** A drawing painted as large as it says it is. */
async function png(svg: Uint8Array<ArrayBuffer>, unpainted: string): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode().catch(() => Promise.reject(new Error(unpainted)));
    const canvas = h('canvas', { width: image.naturalWidth, height: image.naturalHeight });
    canvas.getContext('2d')?.drawImage(image, 0, 0);
    const file = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (file === null) {
      throw new Error(unpainted);
    }
    return file;
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** The address of a script beside this one, named at run time: what a first visit loads does not count it. */
function beside(name: string): string {
  return new URL(`./${name}.js`, import.meta.url).href;
}

function offer(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = h('a', { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
