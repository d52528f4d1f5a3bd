/** Leaves those entries that have all words of the field, and none of what stands between them while one looks for something. */
export function finder(field: HTMLInputElement, told: HTMLElement, main: HTMLElement, found: (entries: number) => string): void {
  const entries = [...main.querySelectorAll<HTMLElement>('section.entry')].map((section) => ({ section, text: plain(section.textContent ?? '') }));
  const find = (): void => {
    const wanted = plain(field.value).split(' ').filter((word) => word !== '');
    let count = 0;
    for (const { section, text } of entries) {
      section.hidden = !wanted.every((word) => text.includes(word));
      count += section.hidden ? 0 : 1;
    }
    main.classList.toggle('searching', wanted.length > 0);
    told.textContent = wanted.length === 0 ? '' : found(count);
  };
  field.addEventListener('input', find);
  find();
}

/** Small letters without accents, one blank between words. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}
