/** The panels behind the notes, each by its tab's name: fetched when one is first opened. */
export { histograms as weights } from '../chart/histogram';
export { compare } from './compare';
export { examples } from './examples';
export { inspector } from './inspector';
export { landscape } from './landscape';
export { oneStep as step } from './one-step';
export { pad } from './pad';
export { timeline as time } from './timeline';
export { why } from './why';
export { adoptPanelStyles } from '../style/panels';
