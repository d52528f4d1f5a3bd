import { define } from './element/define';

/** The element alone, for any web page: `<script type="module" src="…/neurone.js">`. */
define(() => import('./editor/editor'));

export { NeuronePlayground } from './element/playground';
