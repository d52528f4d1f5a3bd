import { h } from '../element/dom';
import type { NeuronePlayground } from '../element/playground';
import type { Locale } from '../i18n';
import { fromFragment, toFragment } from '../share/fragment';
import { save } from './file';
import { courseWords } from './words';

/** A lesson as the server reads it: its article, and what is wrong with it. */
interface Read {
  title: string;
  html: string;
  faults: { line: number; code: string; sentence: string }[];
}

/** After so long without a key the lesson is read again, in milliseconds. */
const PAUSE = 500;

/**
 * Lessons of others: written here, dropped, opened from a file, from a link that carries one behind its `#`, or from
 * `?lesson=ADDRESS` of this site. The server reads them, because formulas and CommonMark need Java there; what it answers has nothing of the lesson but
 * escaped text. `connect` makes an article answer.
 */
export function openOwn(main: HTMLElement, locale: Locale, connect: (article: HTMLElement, playgrounds: NeuronePlayground[]) => void): void {
  const words = courseWords(locale);
  const address = main.dataset['reader'] ?? '';
  const field = main.querySelector('textarea') as HTMLTextAreaElement;
  const told = main.querySelector('.told') as HTMLElement;
  const faults = main.querySelector('.faults') as HTMLElement;
  const article = main.querySelector('article') as HTMLElement;
  let asked = 0;
  const tell = (sentence: string): void => {
    told.textContent = sentence;
  };
  /** Null where something newer was asked meanwhile. */
  const read = async (): Promise<Read | null> => {
    const mine = ++asked;
    try {
      const answer = await fetch(address, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ text: field.value, language: locale }),
      });
      const said = answer.headers.get('Content-Type')?.includes('json') === true ? ((await answer.json()) as Read & { detail?: string }) : null;
      if (mine !== asked) {
        return null;
      }
      if (!answer.ok || said === null) {
        tell(said?.detail ?? words.noReader);
        return null;
      }
      tell(words.faults(said.faults.length));
      faults.replaceChildren(...said.faults.map(row));
      return said;
    } catch {
      tell(words.noReader);
      return null;
    }
  };
  const row = ({ line, sentence }: Read['faults'][number]): HTMLElement => {
    const go = (): void => {
      const lines = field.value.split('\n');
      const from = lines.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0);
      field.focus();
      field.setSelectionRange(from, from + (lines[line - 1]?.length ?? 0));
    };
    return h('li', {}, h('button', { type: 'button', class: 'plain', onclick: go }, words.line(line)), ` ${sentence}`);
  };
  const show = async (): Promise<void> => {
    const lesson = await read();
    if (lesson !== null) {
      // Escaped by whoever wrote it, and the page's policy lets no script of its own run.
      article.replaceChildren(...new DOMParser().parseFromString(lesson.html, 'text/html').body.childNodes);
      article.hidden = false;
      connect(article, [...article.querySelectorAll<NeuronePlayground>('neurone-playground')]);
      article.scrollIntoView({ block: 'start' });
    }
  };
  const open = (text: string): void => {
    field.value = text;
    void show();
  };
  const openFile = (file: File | undefined): void => {
    void file?.text().then(open);
  };
  const chooseFile = (): void => {
    const input = h('input', { type: 'file', accept: '.md,.markdown,text/markdown,text/plain' });
    input.addEventListener('change', () => openFile(input.files?.[0]));
    input.click();
  };
  const copyLink = async (): Promise<void> => {
    const link = new URL(`#${await toFragment(field.value)}`, location.href.replace(/[?#].*$/, '')).href;
    history.replaceState(null, '', link);
    try {
      await navigator.clipboard.writeText(link);
      tell(words.copied);
    } catch {
      tell(words.inAddress);
    }
  };
  const acts: Record<string, () => void> = {
    show: () => void show(),
    file: chooseFile,
    save: () => save(field.value),
    link: () => void copyLink(),
  };
  for (const button of main.querySelectorAll<HTMLButtonElement>('.edit button[data-act]')) {
    button.addEventListener('click', () => acts[button.dataset['act'] ?? '']?.());
  }
  let pause = 0;
  field.addEventListener('input', () => {
    clearTimeout(pause);
    pause = setTimeout(() => void read(), PAUSE);
  });
  document.addEventListener('dragover', (event) => event.preventDefault());
  document.addEventListener('drop', (event) => {
    // A text that is dropped on a playground is the playground's.
    if (!event.defaultPrevented && event.dataTransfer?.files.length) {
      event.preventDefault();
      openFile(event.dataTransfer.files[0]);
    }
  });
  const fromLink = async (): Promise<void> => {
    try {
      const text = await fromFragment(location.hash.slice(1));
      if (text !== null) {
        open(text);
        return;
      }
    } catch {
      tell(words.damagedLink);
      return;
    }
    const wanted = new URLSearchParams(location.search).get('lesson');
    if (wanted === null) {
      void read();
      return;
    }
    const from = new URL(wanted, location.href);
    if (from.origin !== location.origin) {
      tell(words.otherSite);
      return;
    }
    const answer = await fetch(from).catch(() => null);
    if (answer === null || !answer.ok) {
      tell(words.noLesson);
      return;
    }
    open(await answer.text());
  };
  window.addEventListener('hashchange', () => void fromLink());
  void fromLink();
}
