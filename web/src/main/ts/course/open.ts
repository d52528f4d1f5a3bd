import { define } from '../element/define';
import type { App } from '../element/app';
import type { NeuronePlayground } from '../element/playground';
import { setTheme } from '../element/theme';
import type { Locale } from '../i18n';
import { keep, kept } from '../share/storage';
import { toFragment } from '../share/fragment';
import { ALWAYS } from '../state/signal';
import { onDrop } from './drop';
import { openList } from './list';
import { perform } from './moves';
import { openOwn } from './own';
import { progress, remember, solved } from './progress';
import { openReference } from './reference';
import { platform, Report } from './scorm';
import { connectChange } from './change';
import { connectSliders } from './sliders';
import { openStored } from './stored';
import { connectTask } from './task';
import { openTeachers } from './teachers';

/** A page of the course, or the list of them: the page is all there, and this makes it answer. */
export function openCourse(): void {
  const locale: Locale = document.documentElement.lang === 'fr' ? 'fr' : 'en';
  keep('language', locale);
  const playgrounds = [...document.querySelectorAll<NeuronePlayground>('neurone-playground')];
  dress();
  openTeachers(document.body);
  const own = document.querySelector<HTMLElement>('main[data-reader]');
  if (own === null) {
    onDrop((file) => void runElsewhere(file));
  }
  const reference = document.querySelector<HTMLElement>('.reference > main');
  if (reference !== null) {
    openReference(reference, locale);
    return;
  }
  if (own !== null) {
    define(() => import('../editor/editor'));
    openOwn(own, locale, (article, shown, until) => {
      const { theme } = document.documentElement.dataset;
      if (theme !== undefined) {
        shown.forEach((one) => setTheme(one, theme));
      }
      openLesson(article, null, locale, shown, until);
    });
    return;
  }
  const stored = document.querySelector<HTMLElement>('main[data-stored]');
  if (stored !== null) {
    define(() => import('../editor/editor'));
    openLesson(stored, null, locale, playgrounds, ALWAYS);
    openStored(stored, locale);
    return;
  }
  const alone = document.querySelector<HTMLElement>('main[data-alone]');
  if (alone !== null) {
    define(() => import('../editor/editor'));
    openLesson(alone, null, locale, playgrounds, ALWAYS, reporting(alone));
    return;
  }
  const { page } = document.body.dataset;
  if (page === undefined) {
    const list = document.querySelector<HTMLElement>('.pages');
    if (list !== null) {
      openList(list, locale);
    }
    return;
  }
  remember({ ...progress(), last: page });
  define(() => import('../editor/editor'));
  openLesson(document.body, page, locale, playgrounds, ALWAYS);
}

/** Hears of each task that is solved in a lesson that stands alone, and tells the platform that it is on, where there is one. */
function reporting(main: HTMLElement): (task: string) => void {
  const found = platform(window);
  if (found === null) {
    return () => {};
  }
  const tasks = [...main.querySelectorAll('.task')].map((task) => task.id);
  const report = new Report(found, tasks, () => performance.now());
  report.solved().forEach((task) => document.getElementById(task)?.classList.add('done'));
  window.addEventListener('pagehide', () => report.finish(), { once: true });
  return (task) => report.add(task);
}

/**
 * Makes a lesson answer; what is done of one that is no page of the course is not kept. `hear` is told of each task that is solved.
 */
function openLesson(
  root: HTMLElement,
  page: string | null,
  locale: Locale,
  playgrounds: NeuronePlayground[],
  until: AbortSignal,
  hear: (task: string) => void = () => {},
): void {
  const beside = root.querySelector<NeuronePlayground>('.beside neurone-playground');
  let app: App | null = null;
  const open = async (name: string): Promise<void> => {
    const text = textOf(name);
    if (app !== null && text !== null) {
      await app.open({ text }, false);
    }
  };
  void beside?.ready.then((opened) => {
    app = opened;
    for (const group of root.querySelectorAll<HTMLElement>('.sliders')) {
      connectSliders(opened, group, locale, until);
    }
    for (const box of root.querySelectorAll<HTMLElement>('.squares')) {
      void import('./squares').then(({ connectSquares }) => connectSquares(opened, box, locale, until));
    }
  });
  root.querySelectorAll<HTMLElement>('.change').forEach((box) => connectChange(box, locale));
  for (const task of root.querySelectorAll<HTMLElement>('.task')) {
    if (page !== null && progress().done.includes(`${page}/${task.id}`)) {
      task.classList.add('done');
    }
    connectTask(task, {
      locale,
      app: () => app,
      open,
      solved: (name) => {
        task.classList.add('done');
        hear(name);
        if (page !== null) {
          solved(page, name);
        }
      },
    });
  }
  for (const link of root.querySelectorAll<HTMLElement>('button.act')) {
    link.addEventListener('click', () => {
      if (app !== null) {
        void perform(app, link.dataset['do'] ?? '', open);
      }
    });
  }
  // Whoever opens the start of a text in a figure wants to look at it beside the prose.
  playgrounds.forEach((one) => one.closest('figure')?.setAttribute('role', 'group'));
}

/** A lesson that is dropped on a page of the course runs on the page that is for lessons of one's own. */
async function runElsewhere(file: File): Promise<void> {
  const text = await file.text();
  const edit = document.querySelector<HTMLElement>('header a[data-edit]')?.dataset['edit'];
  if (edit !== undefined && text.trim() !== '') {
    location.assign(`${edit}#${await toFragment(text)}`);
  }
}

/** The text that a name of the lesson stands for: a figure's, a task's solution or, with `-start`, where it begins. */
function textOf(name: string): string | null {
  const figure = document.querySelector(`[data-name="${CSS.escape(name)}"] neurone-playground`);
  const start = document.getElementById(name.replace(/-start$/, ''))?.dataset['start'];
  const solution = document.getElementById(name)?.dataset['solution'];
  return figure?.textContent ?? solution ?? start ?? null;
}

function dress(): void {
  const wear = (theme: string): void => {
    document.documentElement.dataset['theme'] = theme;
    // Those that stand there then: a lesson of one's own comes later.
    document.querySelectorAll<NeuronePlayground>('neurone-playground').forEach((one) => setTheme(one, theme));
    keep('theme', theme);
  };
  const theme = kept('theme');
  if (theme !== null) {
    wear(theme);
  }
  document.querySelector('button[data-act="theme"]')?.addEventListener('click', () => {
    const now = document.documentElement.dataset['theme'] ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
    wear(now === 'dark' ? 'light' : 'dark');
  });
}
