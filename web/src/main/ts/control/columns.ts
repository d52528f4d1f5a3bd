import { h } from '../element/dom';
import { panelWords } from '../i18n/panels';
import type { Does, Reads } from '../state/state';

type Needs = Reads<'reading' | 'locale'> & Does<'change' | 'edit' | 'tablePreview'>;

/** Which columns of the reader's own table are learned and which are fed to the network; nothing where there is none. */
export function columnChoices(app: Needs): HTMLElement[] {
  const { columns, targets } = app.reading.value.table ?? { columns: [], targets: [] };
  const target = targets[0];
  if (columns.length < 2 || target === undefined) {
    return [];
  }
  const words = panelWords(app.locale.value);
  const select = h('select', {}, ...columns.map(({ name }) => h('option', { value: name, selected: name === target }, name)));
  select.addEventListener('change', () => app.change((edits) => edits.setTarget(select.value)));
  const boxes = columns
    .filter(({ name }) => !targets.includes(name))
    .map(({ name, used }) => {
      const box = h('input', { type: 'checkbox', checked: used });
      box.addEventListener('change', () => app.change((edits) => edits.useColumn(name, box.checked)));
      return h('label', { class: 'toggle' }, box, h('span', {}, name));
    });
  const see = h('button', { type: 'button', class: 'plain' }, words.preview.see);
  see.addEventListener('click', () => {
    const host = see.closest<HTMLElement>('.shell') ?? see;
    void import('./table-preview').then(({ previewTable }) => previewTable(app, host));
  });
  return [
    h('label', { class: 'row wide' }, h('span', {}, words.target), select),
    see,
    h('fieldset', { class: 'columns-choice' }, h('legend', {}, words.features), ...boxes),
  ];
}
