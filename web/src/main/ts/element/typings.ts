import type * as Public from '../../npm/neurone';
import type { NeuronePlayground } from './playground';

/** Nobody runs this: it holds the element to the typings that the npm package gives it. */
export const asPromised: (element: NeuronePlayground) => Omit<Public.NeuronePlayground, keyof HTMLElement> = (element) => element;
