import type { Drawn } from '../draw/sketch';
import type { Loaded, StepBy } from '../worker/protocol';
import { Signal } from './signal';
import { USUAL_PACE } from './speed';

/** What is looked at, and how: nothing here is part of the experiment. */
export interface View {
  /** The two columns that span the map. */
  axes: [number, number];
  /** Class or target column that the map shows; −1 for the winner of several classes. */
  output: number;
  showTest: boolean;
  discretise: boolean;
  logarithmic: boolean;
  stepBy: StepBy;
  /** The place on the speed slider. */
  speed: number;
  /** A unit or a weight that the inspector explains. */
  selection: Selection | null;
  /** The unit under the pointer, which the map shows meanwhile. */
  pointed: { layer: number; unit: number } | null;
  /** Raw columns of the example that goes through the network. */
  example: Float64Array | null;
  /** Its row among the examples, −1 for a point that belongs to none. */
  exampleRow: number;
  /** What an example that belongs to none should give: a class number, or the target columns. */
  exampleTarget: Float64Array;
  /** What a click on the map draws, where the map stays meanwhile, and points that the text has not yet; null while drawing is off. */
  drawing: { target: number; bounds: [number, number, number, number]; points: Drawn[] | null } | null;
  /** Whether the inspector takes the mean over the batch, and not one example. */
  averaged: boolean;
  details: 'notes' | 'examples' | 'step' | 'inspector' | 'landscape' | 'pad' | 'why' | 'compare' | 'weights' | 'time';
}

/** `from` −1 for a bias, −2 for the unit as a whole. */
export interface Selection {
  layer: number;
  unit: number;
  from: number;
}

export const FIRST_VIEW: View = {
  axes: [0, 1],
  output: -1,
  showTest: false,
  discretise: false,
  logarithmic: false,
  stepBy: 'batch',
  speed: USUAL_PACE,
  selection: null,
  pointed: null,
  example: null,
  exampleRow: -1,
  exampleTarget: Float64Array.of(0),
  drawing: null,
  averaged: false,
  details: 'notes',
};

/** The only owner of the view. */
export class Looking {
  readonly view = new Signal<View>(FIRST_VIEW);

  look(change: Partial<View>): void {
    this.view.value = { ...this.view.value, ...change };
  }

  /** Another text is looked at from its beginning; how it is shown stays. */
  begin(): void {
    this.look({ selection: null, pointed: null, example: null, exampleRow: -1, drawing: null, output: -1, axes: [0, 1] });
  }

  /** Pictures are seen one at a time: the first one until another is chosen. What was chosen of other data is none of these. */
  fit({ info, examples }: Loaded): void {
    const { example } = this.view.value;
    if (example?.length === info.columns) {
      return;
    }
    if (info.plan.picture !== null) {
      this.look({ example: examples.slice(0, info.columns), exampleRow: 0 });
    } else if (example !== null) {
      this.look({ example: null, exampleRow: -1 });
    }
  }
}
