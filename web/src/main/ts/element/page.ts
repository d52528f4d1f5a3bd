import { base, load, modelOfPage } from '../share/server';
import { keep, kept } from '../share/storage';
import { browserLocale } from '../i18n';
import type { App } from './app';
import { define } from './define';
import { h } from './dom';
import { header, setTheme } from './header';
import { FIRST_TEXT, type NeuronePlayground } from './playground';

/** Milliseconds of quiet after which the text is kept for the next visit. */
const QUIET = 400;

/** The page around one playground: its head, the link it was opened by, and the text from last time. */
export async function openPage(): Promise<void> {
  const playground = document.querySelector('neurone-playground') as NeuronePlayground;
  const language = kept('language') ?? browserLocale();
  document.documentElement.lang = language;
  playground.setAttribute('lang', language);
  const theme = kept('theme');
  if (theme !== null) {
    setTheme(playground, theme);
  }
  const icon = document.querySelector<HTMLLinkElement>('link[rel="icon"]');
  if (icon !== null) {
    // Where sharing changes the address, the browser asks for the icon anew: by its full address.
    icon.setAttribute('href', icon.href);
  }
  const first = kept('text') ?? FIRST_TEXT;
  playground.textContent = first;
  const linked = modelOfPage() !== null || location.hash.length > 3;
  // Where the address names what to open, nothing is opened before it.
  playground.toggleAttribute('waiting', linked);
  playground.toggleAttribute('autoplay', !linked && !matchMedia('(prefers-reduced-motion: reduce)').matches);
  const embedded = document.querySelector('meta[name="neurone-embed"]') !== null;
  if (embedded) {
    takeOptions(playground);
    document.body.classList.add('embedded');
    document.querySelector('header')?.replaceChildren(h('h1', {}, document.title));
  }
  define(() => import('../editor/editor'));
  const app = await playground.ready;
  if (!embedded) {
    header(app, playground, document.querySelector('header') as HTMLElement);
  }
  const open = embedded ? () => openLink(app, first) : keepText(app, first);
  await open();
  playground.removeAttribute('waiting');
  window.addEventListener('hashchange', () => void open());
}

/** A frame says in its address what it shows: `?show=graph+output+loss&lang=fr&theme=dark`. */
function takeOptions(playground: NeuronePlayground): void {
  const options = new URLSearchParams(location.search);
  for (const name of ['show', 'lang', 'theme']) {
    const value = options.get(name);
    if (value !== null) {
      playground.setAttribute(name, value);
    }
  }
}

/** Opens what the address names. Where nothing in it can learn, the first text does, and what is named stands over it. */
async function openLink(app: App, first: string): Promise<void> {
  let named = await openNamed(app);
  if (app.loaded.value === null) {
    await app.open(first, false);
    named ??= await openNamed(app);
  }
  const trouble = named;
  if (trouble !== null) {
    app.notice.value = { kind: 'problem', sentence: () => app.strings[trouble] };
  }
}

/** Opens a stored model, or a text after the `#`. @returns which sentence says why that cannot be; null where nothing is wrong */
async function openNamed(app: App): Promise<'newerLink' | 'unreadableLink' | 'missingModel' | null> {
  const id = modelOfPage();
  if (location.hash.length > 3) {
    try {
      const { fromFragment } = await import('../share/fragment');
      const text = await fromFragment(location.hash.slice(1));
      if (text !== null) {
        await app.open(text, false);
      }
    } catch (error) {
      return error instanceof Error && error.name === 'NewerLink' ? 'newerLink' : 'unreadableLink';
    }
  } else if (id !== null) {
    try {
      const stored = await load(id);
      app.setTables(stored.tables);
      await app.open(stored.text, false);
      app.stored.value = { id: stored.id, text: app.text.value };
    } catch {
      return 'missingModel';
    }
  }
  return null;
}

/**
 * The last text survives a reload. What a link brings is the reader's own from the first change on: then it is kept, and
 * the address no longer names what it was.
 *
 * @returns opens a link, which by itself is no change
 */
function keepText(app: App, first: string): () => Promise<void> {
  let timer = 0;
  let told = false;
  let opening = false;
  let settled = app.text.value;
  const keepNow = (): void => {
    clearTimeout(timer);
    if (opening || app.text.value === settled) {
      return;
    }
    settled = app.text.value;
    if (!keep('text', settled) && !told) {
      told = true;
      app.notice.value = { kind: 'information', sentence: () => app.strings.storageDenied };
    }
    if (/\/m\//.test(location.pathname)) {
      history.replaceState(null, '', base());
    } else if (location.hash !== '') {
      history.replaceState(null, '', location.pathname + location.search);
    }
  };
  app.text.changes(new AbortController().signal, () => {
    clearTimeout(timer);
    timer = window.setTimeout(keepNow, QUIET);
  });
  window.addEventListener('pagehide', keepNow);
  return async () => {
    opening = true;
    await openLink(app, first);
    opening = false;
    settled = app.text.value;
  };
}
