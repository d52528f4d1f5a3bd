import type { Locale } from '../i18n';
import { h } from '../element/dom';
import type { Reads } from '../state/state';

/** Where the reference of the language stands, beside this script. */
export function referenceAddress(locale: Locale): string {
  return new URL(locale === 'fr' ? './learn/fr/language/' : './learn/language/', import.meta.url).href;
}

/**
 * A link to what the reference says: it opens in a dialog here, or elsewhere where the reader asks for that.
 *
 * @param section of the page, such as `statement-layer` or `problem-unknown-name`
 */
export function referenceLink(app: Reads<'locale' | 'strings'>, section: string, setting = ''): HTMLElement {
  const link = h('a', { class: 'more', href: `${referenceAddress(app.locale.value)}#${section}`, target: '_blank' }, app.strings.explained);
  link.addEventListener('click', (event) => {
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      openReference(app, link, section, setting);
    }
  });
  return link;
}

/** @param from within the playground */
export function openReference(app: Reads<'locale'>, from: Element, section: string, setting: string): void {
  const surface = from.closest('.shell') ?? document.body;
  void import('../element/reference').then(({ reference }) => reference(app, surface, section, setting));
}
