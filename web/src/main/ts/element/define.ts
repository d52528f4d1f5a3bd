import { NeuronePlayground } from './playground';

/** Gives the element its name, once a page, and its editor. Does nothing where there is no document. */
export function define(editor: typeof NeuronePlayground.editor): void {
  NeuronePlayground.editor ??= editor;
  if (typeof customElements !== 'undefined' && customElements.get('neurone-playground') === undefined) {
    customElements.define('neurone-playground', NeuronePlayground);
  }
}
