import type { Explanations } from './load';
import type { Claim, MetricValue, Reading, RunInfo, Vocabulary } from './model';

/**
 * By hand, since both ends are TypeScript: no Java record stands behind a question to the worker.
 *
 * Every message between the page and the worker that trains. Each is a question with an answer, save that the
 * worker speaks by itself when a run has ended; so nothing queues up behind a slow page, and memory stays flat.
 */

export type StepBy = 'example' | 'batch' | 'epoch';

/** What one frame must bring; the page asks for no more than it shows. */
export interface FrameWish {
  /** Points a side of each unit's map, 0 for none. */
  size: number;
  columnX: number;
  columnY: number;
  /** x from, x to, y from, y to, in raw units of the two columns. */
  bounds: [number, number, number, number];
  /** Units of each layer that are drawn. */
  units: number;
  /** Layers with more weights than this send none. */
  weightLimit: number;
  metrics: boolean;
  gradients: boolean;
  /** Raw columns of the example that goes through the network, or null. */
  example: Float64Array | null;
  /** Features whose pictures the page has not, as the plan names them, and their points a side. */
  features: string[];
  featureSize: number;
}

export interface Frame {
  /** Which run the numbers belong to: grows with every load. */
  run: number;
  running: boolean;
  ended: string;
  step: number;
  epoch: number;
  within: number;
  seen: number;
  examplesPerSecond: number;
  elapsedSeconds: number;
  batchLoss: number;
  trainLoss: number;
  testLoss: number;
  validationLoss: number;
  /** Points of the loss curve since the last frame: epoch as a real number, training, test and validation loss. */
  curve: Float64Array;
  /** By layer of the plan; empty arrays where there are none or too many. */
  weights: Float64Array[];
  biases: Float64Array[];
  gradients: Float64Array[];
  /** As {@link EngineRun.maps}. */
  maps: Float64Array;
  size: number;
  units: number;
  /** As {@link EngineRun.features}: one picture for each that was asked for. */
  features: Float64Array;
  /** As {@link EngineRun.activations}; empty without an example. */
  activations: Float64Array;
  metrics: MetricValue[];
  claims: Claim[];
  /** Steps at which a checkpoint is kept, oldest first. */
  checkpoints: number[];
  /** The sentence that says which number stopped being finite, and why; empty while all are. */
  broken: string;
}

/** What a text says, and the catalogue's names: with them the page draws a first picture without an engine of its own. */
export interface Described {
  reading: Reading;
  vocabulary: Vocabulary;
}

export interface Loaded {
  run: number;
  /** The text took effect without a new start. */
  continued: boolean;
  /** Computed in plain JavaScript, for want of WebAssembly. */
  plain: boolean;
  info: RunInfo;
  /** Where the page asked for it. */
  described: Described | null;
  examples: Float64Array;
  targets: Float64Array;
}

/** Some of the pictures of a set. */
export interface PictureBatch {
  first: boolean;
  last: boolean;
  /** Height, width and channels to which all are brought, or null for those that suit them. */
  size: number[] | null;
  files: { name: string; className: string; file: Blob }[];
}

/** What becomes of examples: see {@link Explanations.examples} and {@link Explanations.batch}. */
export interface ExampleNumbers {
  numbers: Float64Array;
  batch: Float64Array;
}

/** What is to be known of the variants that a text compares, and whether they train on meanwhile. */
export interface CompareWish {
  /** Begins all of them anew, of the text that runs now. */
  fresh: boolean;
  train: boolean;
  /** As in {@link FrameWish}. */
  size: number;
  units: number;
  bounds: [number, number, number, number];
}

/** One variant as it is now. */
export interface Compared {
  name: string;
  /** With the examples only the first time. */
  info: RunInfo | null;
  examples: Float64Array;
  targets: Float64Array;
  epoch: number;
  goesOn: boolean;
  /** The sentence that says which number stopped being finite; empty while all are. */
  broken: string;
  trainLoss: number;
  testLoss: number;
  /** As {@link Frame.curve}. */
  curve: Float64Array;
  /** As {@link EngineRun.maps}; empty where the data have not two columns. */
  maps: Float64Array;
}

/** What makes the balls on a landscape differ. */
export type RacedBy = 'batch' | 'rate' | 'compare';

/** What is to be known of several balls on one landscape. */
export interface RaceWish {
  /** Begins all of them anew, of the text that runs now. */
  fresh: boolean;
  by: RacedBy;
  /** The directions, as {@link Explanations.landscape} takes them. */
  chosen: Int32Array;
  /** The epoch to which they roll. */
  until: number;
  /** The ball whose landscape is asked for, −1 for none; and where, as {@link Explanations.landscape} takes it. */
  ball: number;
  across: Float64Array;
  up: Float64Array;
}

export interface Raced {
  names: string[];
  /** As `Balls.told` of the engine. */
  balls: Float64Array;
  /** As {@link Explanations.landscape}; empty where none was asked for. */
  relief: Float64Array;
}

/** What is to be known of the present text beside another one. */
export interface BesideWish {
  /** The other text and its tables, to begin with; null to go on. */
  other: { text: string; tables: string[] } | null;
  /** Whether both runs go on. */
  train: boolean;
}

export interface BesideTold {
  /** JSON of what is known, as `SideBySide` says. */
  told: string;
  /** As {@link Frame.curve}, of each. */
  curves: [Float64Array, Float64Array];
}

/** What the method of {@link Explanations} by that name is asked with, and gives. */
type Explained<K extends keyof Explanations> = [Parameters<Explanations[K]>, ReturnType<Explanations[K]>];

/** Questions by name: what is sent and what comes back. */
export interface Questions {
  load: [{ text: string; tables: string[]; locale: string; fresh: boolean; play: boolean; describe: boolean }, Loaded];
  play: [{ untilEpoch: number | null }, null];
  pause: [null, null];
  step: [{ by: StepBy }, null];
  /** Updates a second, 0 for as fast as it goes. */
  speed: [{ perSecond: number }, null];
  /** The language of what is told from now on. */
  speak: [string, null];
  frame: [FrameWish, Frame];
  state: [null, string];
  hash: [null, string];
  setWeight: [{ layer: number; index: number; value: number }, null];
  setBias: [{ layer: number; unit: number; value: number }, null];
  explain: Explained<'explain'>;
  explainExample: Explained<'explainExample'>;
  cell: Explained<'cell'>;
  landscape: Explained<'landscape'>;
  stepParts: Explained<'stepParts'>;
  neuron: Explained<'neuron'>;
  /** See {@link Explanations.examples}. */
  examples: [{ from: number; count: number }, ExampleNumbers];
  /** JSON of what is {@link Examined} so far: why the run does not learn. Each question goes on a little; `fresh` begins with the run as it is. */
  examine: [{ fresh: boolean }, string];
  compare: [CompareWish, Compared[]];
  race: [RaceWish, Raced];
  beside: [BesideWish, BesideTold];
  /** Reads some pictures of many, the first of which begin a set; the last ones give its table, and each the names of what is none. */
  pictures: [PictureBatch, { bad: string[]; table: string }];
  rewind: [{ step: number }, null];
  /** JSON of a {@link Judgement}: how the run stands to a task that began with `start`; of `text` as it opens where that is given. */
  judge: [{ goals: string[]; start: string; text: string | null }, string];
}

export type Ask = { [K in keyof Questions]: { id: number; name: K; value: Questions[K][0] } }[keyof Questions];

/** Stands in place of a sentence where a part of the engine could not be fetched. */
export const NOT_FETCHED = 'not-fetched';

export type Reply =
  | { id: number; value: unknown }
  | { id: number; error: string };
