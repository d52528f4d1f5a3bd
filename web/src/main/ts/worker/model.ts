/** What the language and the engine say about a text, as plain data. The Java side writes exactly these forms. */

/** UTF-16 offsets into the text, `to` behind the last. */
export interface Span {
  from: number;
  to: number;
}

export interface Edit extends Span {
  insert: string;
}

export interface Fix {
  label: string;
  edits: Edit[];
}

export interface Problem extends Span {
  code: string;
  severity: 'error' | 'warning' | 'hint';
  sentence: string;
  /** A second place worth showing, for instance where a name was first defined. */
  also?: Span & { label: string };
  fixes: Fix[];
}

/** A statement as written: its keyword and the values and option words behind it. */
export interface Statement extends Span {
  keyword: string;
  words: (Span & { text: string })[];
}

export interface Reading {
  problems: Problem[];
  statements: Statement[];
  /** What the text asks for, defaults filled in; null where an error stands. */
  plan: Plan | null;
  /** Triples: from, to, class (an index into {@link TOKEN_CLASSES}); only where the whole engine read the text. */
  highlights?: number[];
  /** What the text makes of the columns of a table at hand, sound or not; only where the whole engine read the text. */
  table?: TableColumns | null;
}

/** The columns of the reader's own table, in its order. */
export interface TableColumns {
  columns: { name: string; used: boolean }[];
  /** Names of those that are predicted. */
  targets: string[];
}

export interface Plan {
  title: string;
  notes: string[];
  task: 'classify' | 'regress';
  /** Names of the classes in their order; empty for values. */
  classes: string[];
  /** Columns of the table that hold the inputs, before `inputs` makes features of them. */
  columns: string[];
  /** Whether two classes stand as −1 and +1 at the output, and not as 0 and 1. */
  signed: boolean;
  /** Names of the target columns. */
  targets: string[];
  picture: PictureShape | null;
  /** The features fed to the first layer, as written in `inputs`; empty for a picture. */
  features: string[];
  /** Features on offer beside those, in the order in which they are drawn; empty where there are none. */
  offered: string[];
  layers: PlannedLayer[];
  /** Present values of the settings that have a control, as the language writes them. */
  settings: Record<string, string>;
  train: number;
  test: number;
  /** Updates an epoch. */
  updates: number;
  parameters: number;
  epochs: number;
  /** Claims that can be checked. */
  expectations: Expectation[];
}

/** A measure that is at least, or at most, so much after so many epochs from the seed. */
export interface Expectation {
  metric: string;
  value: number;
  atMost: boolean;
  after: number;
}

export interface PictureShape {
  height: number;
  width: number;
  channels: number;
}

export interface PlannedLayer {
  /** Which of the text's layers, −1 where the plan added it. */
  index: number;
  keyword: string;
  activation: string | null;
  /** Numbers that no output lies below or above; null where there is no such end. */
  lowest: number | null;
  highest: number | null;
  /** Whether the activation's slope is 0 wherever there is one. */
  flat: boolean;
  /** Numbers the layer gives for one example. */
  units: number;
  inputs: number;
  picture: PictureShape | null;
  trainable: boolean;
  /** The layer's name in a sentence or a heading. */
  label: string;
}

export interface Completion extends Edit {
  label: string;
  detail: string;
  kind: string;
}

export interface Hover extends Span {
  title: string;
  sentence: string;
  /** A whole statement, or null. */
  example: string | null;
}

/** An entry of the catalogue for a menu. */
export interface Choice {
  name: string;
  sentence: string;
  /** Whether it takes noise; only where the whole engine says it. */
  noisy?: boolean;
  /** Its place among the data that are shown as small pictures, −1 for none; only where the whole engine says it. */
  picture?: number;
}

/** What the controls offer, by the catalogue's kinds: `data`, `activation`, `loss`, `optimizer`, … */
export type Vocabulary = Record<string, Choice[]>;

export interface RunInfo {
  plan: Plan;
  /** Smallest and largest raw value of each column, all examples. */
  ranges: [number, number][];
  columns: number;
  targetColumns: number;
}

export interface MetricValue {
  name: string;
  train: number;
  test: number | null;
  /** Rows are the true classes, columns the predicted ones; only for a confusion matrix. */
  table?: number[][];
}

/** What came of a claim: `open` until its epoch, `aside` where this run can no longer decide it. */
export interface Claim {
  state: 'open' | 'held' | 'failed' | 'aside';
  /** What was reached; null where the run broke down before. */
  value?: number | null;
}

/** Everything behind one weight, as the engine's explainer tells it. */
export interface Explanation {
  value: number;
  /** ∂L/∂w over the examples explained. */
  slope: number;
  /** (L(w + ε) − L(w − ε)) / 2ε over the same. */
  numeric: number;
  epsilon: number;
  rows: number;
  loss: number;
  /** The unit's sum for the first of the examples; null for a convolution. */
  forward: { inputs: number[]; weights: number[]; bias: number; sum: number; output: number } | null;
  terms: { row: number; place: number; input: number; delta: number; product: number }[];
  paths: { factors: Factor[]; product: number }[];
  allPaths: number;
  /** The next update; null where training leaves the weight as it is. */
  update: {
    before: number;
    dataSlope: number;
    penaltySlope: number;
    gradient: number;
    decayed: number;
    rate: number;
    step: number;
    lines: { symbol: string; formula: string; value: number }[];
  } | null;
}

export interface Factor {
  kind: 'input' | 'slope' | 'weight' | 'pass' | 'loss' | 'loss-at-sum';
  layer: number;
  from: number;
  to: number;
  value: number;
}

/** How one cell of a convolution's output comes about: Σ window · kernel + bias, then the activation. */
export interface Cell {
  height: number;
  width: number;
  channels: number;
  top: number;
  left: number;
  window: number[];
  kernel: number[];
  bias: number;
  sum: number;
  output: number;
}
