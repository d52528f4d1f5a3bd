/**
 * The engine alone: reading, training and prediction for scripts in Node, Deno and browsers, without a page or a worker.
 * The same text gives the same weights, to the last bit, as in the playground and on the JVM.
 */

/** The languages of sentences. */
export type Locale = 'en' | 'fr';

export interface ReadOptions {
  /** The language of sentences; default `en`. */
  locale?: Locale;
  /** Tables for `data csv "name"`: their CSV by name. */
  tables?: Readonly<Record<string, string>>;
}

/** UTF-16 offsets into the text, `to` behind the last. */
export interface Span {
  from: number;
  to: number;
}

/** Something that is wrong with a text, or might be. */
export interface Problem extends Span {
  /** The same in every language and version. */
  code: string;
  /** A text with an `error` has no experiment. */
  severity: 'error' | 'warning' | 'hint';
  sentence: string;
  /** A second place worth showing. */
  also?: Span & { label: string };
  /** Each mends the text: replace from `from` to `to` by `insert`. */
  fixes: { label: string; edits: (Span & { insert: string })[] }[];
}

/** What a sound text asks for, defaults filled in. */
export interface Experiment {
  title: string;
  notes: string[];
  task: 'classify' | 'regress';
  /** Names of the classes in their order; empty for a regression. */
  classes: string[];
  /** Names of the data's columns: what `predict` takes, in this order. */
  columns: string[];
  /** Names of the columns to learn. */
  targets: string[];
  /** What the first layer is fed, as `inputs` says it; empty for pictures. */
  features: string[];
  layers: { keyword: string; activation: string | null; inputs: number; units: number; trainable: boolean; label: string }[];
  /** The present `data`, `loss`, `optimizer`, `lr`, `batch` and `seed`, as the language writes them. */
  settings: Record<string, string>;
  /** Examples to learn from, and kept for testing. */
  train: number;
  test: number;
  /** Numbers that are trained. */
  parameters: number;
  epochs: number;
}

export interface Reading {
  problems: Problem[];
  /** Null where an error stands. */
  experiment: Experiment | null;
}

/** Reads a text. Never throws, whatever the text. */
export function read(text: string, options?: ReadOptions): Reading;

/** The text in its one canonical spelling; comments stay. */
export function format(text: string): string;

/** Thrown for a text that is not sound; the message is the first error's sentence. */
export class TextError extends Error {
  constructor(sentence: string, problems: Problem[]);
  readonly problems: Problem[];
}

/** One example: a number for each column of the data. */
export type Example = ArrayLike<number>;

/** Why a run ended; `stopped` by {@link Training.stop} or a signal, `paused` where only part of it was asked for. */
export type Ending = 'epochs' | 'stop-rule' | 'not-finite' | 'stopped' | 'paused';

/** Losses and metrics by name: `loss`, and what the text asks for or the usual (`accuracy`, `rmse`, …). */
export interface Evaluation {
  train: Record<string, number>;
  /** Null without a test part. */
  test: Record<string, number> | null;
  /** For classes, of the test part where there is one: rows are the true classes, columns the predicted ones. */
  confusion: number[][] | null;
}

/** A trained network. It never changes. */
export interface Network {
  /** Names of the columns that an example has, in order. */
  readonly columns: string[];
  /** Names of the classes; empty for a regression. */
  readonly classes: string[];
  /** How many numbers the network answers with. */
  readonly outputs: number;
  /** `2:` and SHA-256 over the bits of every trained number: equal on every platform for equal weights. */
  readonly hash: string;
  /**
   * The outputs for one example, or for each of several; columns as the data has them, normalisation is the network's.
   * Throws a RangeError for an example with another number of columns.
   */
  predict(example: Example): number[];
  predict(examples: readonly Example[]): number[][];
  /**
   * The outputs for many examples into memory of the caller's, without allocating: the fastest way to ask.
   *
   * @param columns rows × columns, row after row, as the data has them
   * @param outputs where the answers go, rows × {@link outputs}, row after row
   * Throws a RangeError where the numbers make no whole examples, or the answers have no room.
   */
  predictInto(columns: Float64Array, outputs: Float64Array): void;
  /** The name of the class that the network takes an example for. Throws an Error for a regression. */
  classify(example: Example): string;
  classify(examples: readonly Example[]): string[];
  /** Weights of a layer of the experiment from 0, row-major (inputs, units); empty where it has none. */
  weights(layer: number): Float64Array;
  /** Biases of a layer, one a unit. */
  biases(layer: number): Float64Array;
}

export interface RunOptions {
  /** Go on for so many epochs at most; default to the end of the text's own. */
  epochs?: number;
  /** Ends the run with `stopped`. */
  signal?: AbortSignal;
  /** Called after each epoch with the training itself. */
  onEpoch?: (training: Training) => void;
}

/**
 * One run of one experiment. Iterating trains: each turn is one epoch, and leaving the loop stops.
 *
 *     for await (const { epoch, testLoss } of training) {
 *       if (testLoss < 0.05) break;
 *     }
 */
export interface Training extends AsyncIterable<Training> {
  readonly experiment: Experiment;
  /** Updates and whole epochs done. */
  readonly step: number;
  readonly epoch: number;
  /** Why it is over, or null while it is not. */
  readonly ending: 'epochs' | 'stop-rule' | 'not-finite' | null;
  /** Which number stopped being finite, and why; null while all are. The weights are then the last finite ones. */
  readonly breakdown: string | null;
  /** The data loss of the last update's batch, before that update; NaN before the first. */
  readonly batchLoss: number;
  /** The data loss on the training part: computed when asked for. */
  readonly trainLoss: number;
  /** The data loss on the test part; NaN without one. */
  readonly testLoss: number;
  /** As {@link Network.hash}. */
  readonly hash: string;
  /** One update; false once the run is over. */
  stepBatch(): boolean;
  /** Up to so many updates in one call, which is faster than as many calls; how many were done, fewer where the run ended. */
  stepBatches(updates: number): number;
  /** The rest of an epoch; false once the run is over. */
  stepEpoch(): boolean;
  /** Trains to the end, or as far as asked, giving way to everything else every few milliseconds. */
  run(options?: RunOptions): Promise<Ending>;
  /** Ends a {@link run} or an iteration after the batch at hand. */
  stop(): void;
  evaluate(): Evaluation;
  /** As of the network as it is now. */
  predict: Network['predict'];
  classify: Network['classify'];
  /** The network as it is now: a copy that goes its own way. */
  network(): Network;
  /** All that was learned, as the text of a `state "…"`. */
  state(): string;
  /** Goes on from a state of the same network; throws an Error with a sentence for any other. */
  restore(state: string): void;
  /** The whole experiment with its state: a text to keep, to go on from with {@link open}, to ask with {@link load}. */
  text(): string;
  /** Back to the very start. */
  rewind(): void;
}

/** Opens a run, at the text's `state` where it has one. Throws a {@link TextError} where the text is not sound. */
export function open(text: string, options?: ReadOptions): Training;

/** {@link open} and {@link Training.run} in one. */
export function train(text: string, options?: ReadOptions & RunOptions): Promise<Training>;

/** The network that a text with a `state` has learned. Throws a {@link TextError} where the text is not sound or has none. */
export function load(text: string, options?: ReadOptions): Network;
