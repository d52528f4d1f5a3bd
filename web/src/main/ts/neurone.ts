import { NeuronePlayground } from './element/playground';

/** The element alone, for any web page: `<script type="module" src="…/neurone.js">`. */
if (customElements.get('neurone-playground') === undefined) {
  customElements.define('neurone-playground', NeuronePlayground);
}

export { NeuronePlayground };
