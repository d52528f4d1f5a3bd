import { strings, type Locale, type Strings } from './index';
import { en, type PanelStrings } from './en-panels';
import { fr } from './fr-panels';

export type PanelWords = Strings & PanelStrings;

/** The words of the parts that are fetched when they are first needed, beside those that are always there. */
export function panelWords(locale: Locale): PanelWords {
  return { ...strings(locale), ...(locale === 'fr' ? fr : en) };
}
