import { h } from '../element/dom';

/** Gives the reader a lesson as a file, named for its title. */
export function save(text: string): void {
  const link = h('a', { href: URL.createObjectURL(new Blob([text], { type: 'text/markdown' })), download: `${fileName(text)}.md` });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

/** The title's letters and digits, small, with hyphens between words; `lesson` where there are none. */
export function fileName(text: string): string {
  const title = /^# (.*)$/m.exec(text)?.[1] ?? '';
  const plain = title.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase();
  return plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'lesson';
}
