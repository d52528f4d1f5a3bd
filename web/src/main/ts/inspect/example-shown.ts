import { count, readable } from '../i18n';
import { panelWords } from '../i18n/panels';
import type { Reads } from '../state/state';

/** The chosen example's own numbers, where they are few; else which one it is. */
export function exampleShown(app: Reads<'plan' | 'view' | 'locale'>): string {
  const { example, exampleRow } = app.view.value;
  const plan = app.plan.value;
  const locale = app.locale.value;
  if (example === null || plan === null) {
    return panelWords(locale).nextExample;
  }
  return example.length > 6
    ? exampleRow < 0 ? panelWords(locale).ownPicture : count(exampleRow + 1, locale)
    : plan.columns.map((name, at) => `${name} = ${readable(example[at] ?? 0, locale, 3)}`).join(', ');
}
