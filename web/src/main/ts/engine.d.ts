/**
 * engine.js: the engine and the language, compiled from org.neurone.web.EngineModule. The page loads it for the
 * language, the worker for training, scripts for both. What crosses is a number, a string of JSON or a Float64Array.
 */

/** The version of the language that this build speaks. */
export function languageVersion(): number;

/**
 * JSON of a {@link Reading}. Never throws, whatever the text.
 *
 * @param tables the reader's own tables: a name, its CSV, the next name, and so on; a bundled set's name begins with `:`
 */
export function read(text: string, tables: string[], locale: string): string;
export function format(text: string): string;
/** JSON of {@link Completion}s at a UTF-16 offset. */
export function complete(text: string, offset: number, tables: string[], locale: string): string;
/** JSON of a {@link Vocabulary}: what the controls offer, read from the catalogue. */
export function vocabulary(locale: string): string;
/**
 * A few examples of what a data statement such as `spiral noise 5%` makes, as triples x, y, class or value; empty
 * where the data have not two columns.
 */
export function preview(data: string): Float64Array;
/** Reads a text once for all that the editor and the controls ask about it. Never throws, whatever the text. */
export function document(text: string, tables: string[]): PageDocument;
/**
 * Opens a run; throws an Error with a sentence where the text is not sound.
 *
 * @param kernels the compiled `kernels.wasm`; null computes in JavaScript, more slowly and to the same bits
 */
export function open(text: string, tables: string[], locale: string, kernels: WebAssembly.Module | null): EngineRun;

/**
 * JSON of a {@link Judgement}: how a run stands to the goals of a lesson's task. Never throws, whatever the text and the goals.
 *
 * @param state what the run has learned; empty for a text that has just been opened
 * @param start what the task began with, whose data must still be there; empty where that matters not
 */
export function judge(text: string, tables: string[], locale: string, state: string, start: string, goals: string[]): string;

/**
 * Explains the numbers of a run, wherever it trains, by a copy of it.
 *
 * @throws Error where the text is not sound
 */
export function explanations(text: string, tables: string[]): Explanations;

/** One text, read when it was made and not again. */
export interface PageDocument {
  /** JSON of a {@link Reading}. */
  reading(locale: string): string;
  /** JSON of a {@link Hover} at a UTF-16 offset, or "null". */
  hover(offset: number, locale: string): string;
  /** Changes of this text. */
  edits(): TextEdits;
}

/**
 * Changes of one text, each as JSON of {@link Edit}s that leave comments and all else as they are. Layers are counted
 * from 0 in the order of the text; a null value takes an option away. What is added or taken away is counted from what the
 * text says.
 */
export interface TextEdits {
  set(keyword: string, parameter: string, value: string | null): string;
  put(statement: string): string;
  remove(keyword: string): string;
  setLayer(layer: number, parameter: string, value: string | null): string;
  removeLayer(layer: number): string;
  /** So many neurons or filters more, fewer where `change` is less than 0. */
  addUnits(layer: number, change: number): string;
  /** A hidden layer of four neurons behind that one (−1: before the first), with that one's activation. */
  addHiddenLayer(after: number): string;
  nextSeed(): string;
  /** Other data; `inputs` go with the old ones, unless both have the same columns. */
  setSource(name: string): string;
  /** Puts a feature into `inputs`, or takes it out; the last one stays. */
  toggleInput(feature: string): string;
  /** Learns from a column of the table, or leaves it aside. */
  useColumn(column: string, used: boolean): string;
  setTarget(column: string): string;
}

/** One run of one experiment inside the worker. Arrays that come back are copies and may be transferred. */
export interface EngineRun {
  /** JSON of {@link RunInfo}. */
  info(): string;
  /** Raw columns of every example, training rows first, row-major. */
  examples(): Float64Array;
  /** Targets in the data's own terms: a class number, or the target columns; training rows first, row-major. */
  targets(): Float64Array;
  /** Continues with another text without a reset; false where that needs a new network. */
  adopt(text: string, tables: string[]): boolean;
  stepExample(): void;
  /** One update; whether all numbers are still finite. */
  stepBatch(): boolean;
  /** Updates made so far. */
  step(): number;
  epoch(): number;
  /** Examples seen so far. */
  seen(): number;
  /** Examples of the present epoch that are behind. */
  within(): number;
  /** Why the run is over in the reader's language, or the empty string while it is not. */
  ended(): string;
  /** The sentence that says which number stopped being finite and why; empty while all are. */
  broken(): string;
  /** JSON of {@link Claim}s: what came of what the text expects, in its order. */
  claims(): string;
  /** What came of each claim, as pairs: the value, and the epoch when it was decided, −1 while it is open. */
  verdicts(): Float64Array;
  /** Takes over the {@link #verdicts} of the same run in another module. */
  recall(verdicts: Float64Array): void;
  /** The language of every sentence from now on. */
  speak(locale: string): void;
  /** The data loss of the last update's batch, before that update; NaN before the first. */
  batchLoss(): number;
  trainLoss(): number;
  /** NaN without a test part. */
  testLoss(): number;
  /** JSON of {@link MetricValue}s. */
  metrics(): string;
  /** Weights of a layer of the plan, row-major (inputs, units); empty where it has none. */
  weights(layer: number): Float64Array;
  biases(layer: number): Float64Array;
  /** The gradient that the last update used, as {@link #weights}. */
  gradients(layer: number): Float64Array;
  /**
   * Outputs of every unit over a square of the plane of two columns, the others at their mean: for each layer of the
   * plan up to `units` units, each size × size values, top row first.
   */
  maps(size: number, columnX: number, columnY: number, bounds: Float64Array, units: number): Float64Array;
  /**
   * What features give over a square of the plane, as {@link #maps}: for each of them size × size values.
   *
   * @param names columns, or terms as a text writes them
   */
  features(names: string[], size: number, columnX: number, columnY: number, bounds: Float64Array): Float64Array;
  /** Outputs of every layer for one example given by raw columns, layer after layer. */
  activations(columns: Float64Array): Float64Array;
  setWeight(layer: number, index: number, value: number): void;
  setBias(layer: number, unit: number, value: number): void;
  /** The text of `state "…"`. */
  state(): string;
  restore(state: string): void;
  /** The weights' hash, `1:…`. */
  hash(): string;
}

/** Says of a run with the state that it was told last what the run itself would. */
export interface Explanations {
  /** What the run has learned, as {@link EngineRun.state} gives it. */
  at(state: string): void;
  /**
   * JSON of an {@link Explanation} of a weight.
   *
   * @param from which number it multiplies, −1 for the bias
   * @param row of the examples, −1 for the batch that comes next, −2 for the example that comes next
   */
  explain(layer: number, from: number, unit: number, row: number): string;
  /** As above, for an example that is not among the data; `target` a class number or the target columns. */
  explainExample(layer: number, from: number, unit: number, columns: Float64Array, target: Float64Array): string;
  /** JSON of a {@link Cell} of a convolution's output. */
  cell(layer: number, filter: number, y: number, x: number, row: number): string;
  /**
   * What becomes of examples of the training part: a row each, of as many weighted sums of the last layer as it has outputs, its
   * outputs, what is desired there, all as the network has them, and ℓ, whose mean over all is L.
   */
  examples(from: number, count: number): Float64Array;
  /** The batch at hand: how many of its examples were shown one by one, then the row of each in the order they come. */
  batch(): Float64Array;
}
