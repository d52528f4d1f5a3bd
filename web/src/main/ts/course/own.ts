import { h } from '../element/dom';
import type { NeuronePlayground } from '../element/playground';
import type { Locale } from '../i18n';
import { fromFragment, toFragment } from '../share/fragment';
import { onDrop } from './drop';
import { save } from './file';
import { NotRead, readLesson, type Fault, type Read } from './reader';
import { keepLesson, NotKept } from './stored';
import { courseWords } from './words';

/** After so long without a key the lesson is read again, and after so long behind that its runs are done, in milliseconds. */
const PAUSE = 600;
const LONG_PAUSE = 1200;

/** Makes a lesson's article answer until the signal aborts. */
export type Connect = (article: HTMLElement, playgrounds: NeuronePlayground[], until: AbortSignal) => void;

/**
 * Lessons of others: written here, dropped, opened from a file, from a link that carries one behind its `#`, or from
 * `?lesson=ADDRESS` of this site. The server reads them, because formulas and CommonMark need Java there; what it answers has nothing of the lesson but
 * escaped text. The lesson stands beside its text and follows it.
 */
export function openOwn(main: HTMLElement, locale: Locale, connect: Connect): void {
  const words = courseWords(locale);
  const api = new URL(main.dataset['reader'] ?? '', location.href).href;
  const field = main.querySelector('textarea') as HTMLTextAreaElement;
  const told = main.querySelector('.told') as HTMLElement;
  /** What came of a button: the check, which goes on by itself, says its own beside it. */
  const outcome = main.querySelector('.outcome') as HTMLElement;
  const faults = main.querySelector('.faults') as HTMLElement;
  const article = main.querySelector('article') as HTMLElement;
  let asked = 0;
  let shown = new AbortController();
  const tell = (sentence: string): void => {
    told.textContent = sentence;
  };
  const row = ({ line, sentence }: Fault): HTMLElement => {
    const go = (): void => {
      const lines = field.value.split('\n');
      const from = lines.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0);
      field.focus();
      field.setSelectionRange(from, from + (lines[line - 1]?.length ?? 0));
    };
    return h('li', {}, h('button', { type: 'button', class: 'plain', onclick: go }, words.line(line)), ` ${sentence}`);
  };
  /** Whether it was read, and nothing newer was asked meanwhile. */
  const read = async (check: boolean): Promise<boolean> => {
    const mine = ++asked;
    try {
      const lesson = await readLesson(api, field.value, locale, check);
      if (mine !== asked) {
        return false;
      }
      tell(lesson.faults.length > 0 ? words.faults(lesson.faults.length) : check ? words.sound(lesson.tasks, lesson.numbers) : words.faults(0));
      faults.replaceChildren(...lesson.faults.map(row));
      if (!check) {
        show(lesson);
      }
      return true;
    } catch (error) {
      if (mine === asked) {
        tell((error as NotRead).message || words.noReader);
      }
      return false;
    }
  };
  const show = (lesson: Read): void => {
    // Escaped by whoever wrote it, and the page's policy lets no script of its own run.
    // Into this document first: an experiment that is taken over would lose its style sheets in another.
    const next = document.adoptNode(new DOMParser().parseFromString(lesson.html, 'text/html').body);
    takeOver(article, next);
    shown.abort();
    shown = new AbortController();
    article.replaceChildren(...next.childNodes);
    article.hidden = false;
    connect(article, [...article.querySelectorAll<NeuronePlayground>('neurone-playground')], shown.signal);
  };
  let pause = 0;
  const follow = (): void => {
    outcome.replaceChildren();
    clearTimeout(pause);
    pause = setTimeout(() => {
      void read(false).then((shown) => {
        if (shown) {
          pause = setTimeout(() => void read(true), LONG_PAUSE);
        }
      });
    }, PAUSE);
  };
  const open = async (text: string): Promise<void> => {
    clearTimeout(pause);
    if (field.value !== text) {
      outcome.replaceChildren();
    }
    field.value = text;
    if (await read(false)) {
      article.scrollIntoView({ block: 'nearest' });
      await read(true);
    }
  };
  const openFile = (file: File | undefined): void => {
    void file?.text().then(open);
  };
  const chooseFile = (): void => {
    const input = h('input', { type: 'file', accept: '.md,.markdown,text/markdown,text/plain' });
    input.addEventListener('change', () => openFile(input.files?.[0]));
    input.click();
  };
  const copy = async (link: string, said: string): Promise<void> => {
    history.replaceState(null, '', link);
    try {
      await navigator.clipboard.writeText(link);
      outcome.textContent = said;
    } catch {
      outcome.textContent = words.inAddress;
    }
  };
  const copyLink = async (): Promise<void> => copy(new URL(`#${await toFragment(field.value)}`, location.href.replace(/[?#].*$/, '')).href, words.copied);
  const share = async (): Promise<void> => {
    try {
      const link = await keepLesson(api, field.value, locale);
      outcome.replaceChildren(words.kept, ' ', h('a', { href: link }, link));
      await navigator.clipboard.writeText(link).catch(() => {});
    } catch (error) {
      outcome.textContent = (error instanceof NotKept ? error.message : '') || words.noReader;
    }
  };
  const acts: Record<string, () => void> = {
    show: () => void open(field.value).then(() => article.scrollIntoView({ block: 'start' })),
    file: chooseFile,
    save: () => save(field.value),
    link: () => void copyLink(),
    share: () => void share(),
  };
  for (const button of main.querySelectorAll<HTMLButtonElement>('.edit button[data-act]')) {
    button.addEventListener('click', () => acts[button.dataset['act'] ?? '']?.());
  }
  field.addEventListener('input', follow);
  onDrop(openFile);
  const fromLink = async (): Promise<void> => {
    try {
      const text = await fromFragment(location.hash.slice(1));
      if (text !== null) {
        await open(text);
        return;
      }
    } catch {
      tell(words.damagedLink);
      return;
    }
    const wanted = new URLSearchParams(location.search).get('lesson');
    if (wanted === null) {
      await open(field.value);
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
    await open(await answer.text());
  };
  window.addEventListener('hashchange', () => void fromLink());
  void fromLink();
}

/** An experiment whose text is the same goes on where it stands: only the words around it are new. */
function takeOver(old: HTMLElement, next: HTMLElement): void {
  const running = [...old.querySelectorAll('neurone-playground')];
  for (const place of next.querySelectorAll('neurone-playground')) {
    const at = running.findIndex((one) => same(one, place));
    if (at >= 0) {
      place.replaceWith(...running.splice(at, 1));
    }
  }
}

function same(one: Element, other: Element): boolean {
  return one.textContent === other.textContent && ['show', 'height', 'locked'].every((name) => one.getAttribute(name) === other.getAttribute(name));
}
