import { progress } from '../course/progress';
import type { Locale } from '../i18n';
import { base } from '../share/place';
import { keep } from '../share/storage';
import { ALWAYS } from '../state/signal';
import type { Does, Reads } from '../state/state';
import { h } from './dom';
import { icon } from './icons';
import type { NeuronePlayground } from './playground';
import { setTheme } from './theme';

type Needs = Reads<'text' | 'stored' | 'tables' | 'locale' | 'strings'> & Does<'open' | 'edit' | 'look' | 'keep' | 'ask' | 'notFetched'>;

/** The page's head: its name and what it is, three doors (the course, play, building with it), then examples, share, language, theme. */
export function header(app: Needs, playground: NeuronePlayground, head: HTMLElement): void {
  const draw = (locale: Locale): void => {
    const words = app.strings;
    document.documentElement.lang = locale;
    const language = h('button', { type: 'button', class: 'plain', lang: locale === 'en' ? 'fr' : 'en' }, words.otherLanguage);
    language.addEventListener('click', () => {
      const next = locale === 'en' ? 'fr' : 'en';
      keep('language', next);
      document.documentElement.lang = next;
      playground.setAttribute('lang', next);
    });
    const theme = h('button', { type: 'button', class: 'round', 'aria-label': words.theme, title: words.theme }, icon('theme'));
    theme.addEventListener('click', () => setTheme(playground, playground.dark ? 'light' : 'dark'));
    const examples = h('button', { type: 'button', class: 'plain' }, words.examples);
    examples.addEventListener('click', () => void import('./gallery').then(({ gallery }) => gallery(app, playground.surface)));
    const share = h('button', { type: 'button', class: 'strong' }, words.share);
    share.addEventListener('click', () => void import('../share/dialog').then((dialog) => dialog.share(app, playground.surface)));
    const folder = locale === 'fr' ? 'fr/' : '';
    const { last } = progress();
    const course = h('a', { href: `${base()}learn/${folder}${last === null ? '' : `${last}/`}` }, last === null ? words.begin : words.course, last === null ? '' : words.coursePage(last));
    const play = h('a', { href: base(), 'aria-current': 'page' }, words.playDoor);
    const make = h('a', { href: `${base()}make/${folder}` }, words.make);
    const skip = h('button', { type: 'button', class: 'skip' }, words.skip);
    skip.addEventListener('click', () => playground.surface.querySelector<HTMLElement>('.map canvas')?.focus());
    head.replaceChildren(
      skip,
      h('h1', {}, h('a', { class: 'name', href: base() }, 'Neurone')),
      h('p', { class: 'what' }, words.what),
      h('nav', { class: 'doors', 'aria-label': 'Neurone' }, course, play, make),
      h('div', { class: 'tools' }, examples, share, language, theme),
    );
  };
  let drawn = false;
  app.locale.follow(ALWAYS, (locale) => {
    draw(locale);
    if (drawn) {
      head.querySelector<HTMLButtonElement>('button[lang]')?.focus();
    }
    drawn = true;
  });
}
