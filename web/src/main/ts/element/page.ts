import { modelOfPage } from '../share/place';
import { kept } from '../share/storage';
import { browserLocale } from '../i18n';
import { define } from './define';
import { h } from './dom';
import { FIRST_TEXT, type NeuronePlayground } from './playground';
import { setTheme } from './theme';

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
  // What learns comes first: the head, links and keeping the text have scripts of their own.
  const [{ header }, { openLinks }, { driveByKeys }] = await Promise.all([import('./header'), import('./links'), import('./keys')]);
  if (!embedded) {
    driveByKeys(app, () => playground.surface);
    header(app, playground, document.querySelector('header') as HTMLElement);
  }
  await openLinks(app, first, !embedded);
  playground.removeAttribute('waiting');
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
