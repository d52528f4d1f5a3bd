import type { Locale } from '../i18n';
import { progress, readProgress, remember, writeProgress } from './progress';
import { courseWords } from './words';

/** The list of pages: where the reader left off, what is done, and the progress as text to take along. */
export function openList(list: HTMLElement, locale: Locale): void {
  const words = courseWords(locale);
  const field = document.querySelector('textarea') as HTMLTextAreaElement;
  const show = (): void => {
    const { last, done } = progress();
    for (const item of list.querySelectorAll<HTMLElement>('li[data-page]')) {
      const { page = '', tasks = '' } = item.dataset;
      const names = tasks.split(' ').filter((name) => name !== '');
      const ready = names.filter((name) => done.includes(`${page}/${name}`)).length;
      const mark = item.querySelector('.done');
      if (mark !== null) {
        mark.textContent = words.tasks(ready, names.length);
      }
      item.classList.toggle('complete', names.length > 0 && ready === names.length);
      item.classList.toggle('last', page === last);
    }
    const goOn = document.querySelector<HTMLElement>('.go-on');
    if (goOn !== null) {
      goOn.hidden = last === null;
      goOn.querySelector('a')?.setAttribute('href', `${last ?? '1'}/`);
    }
    field.value = writeProgress(progress());
  };
  const say = (sentence: string): void => {
    field.setAttribute('aria-description', sentence);
    document.querySelector('.progress output')?.remove();
    const said = document.createElement('output');
    said.textContent = sentence;
    field.after(said);
  };
  document.querySelector('button[data-act="take"]')?.addEventListener('click', () => {
    const taken = readProgress(field.value);
    if (taken === null) {
      say(words.unreadable);
      return;
    }
    remember(taken);
    show();
    say(words.taken);
  });
  document.querySelector('button[data-act="forget"]')?.addEventListener('click', () => {
    remember({ last: null, done: [] });
    show();
    say(words.forgotten);
  });
  show();
}
