/** The panels behind the notes: fetched when one is first opened. */
export { histograms } from '../chart/histogram';
export { examples } from './examples';
export { inspector } from './inspector';
export { landscape } from './landscape';
export { timeline } from './timeline';
export { adoptPanelStyles } from '../style/panels';
