import { define } from './element/define';

/** The element without the editor, for pages that only show: a text stands there to be read. */
define(null);

export { NeuronePlayground } from './element/playground';
