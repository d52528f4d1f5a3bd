// Written by the build from EngineModule.java and what it gives: see src/build/ModuleTypes.java.

/** The JavaScript module `engine.js`: each exported method is one function of it. */

/** The version of the language that this build speaks. */
export function languageVersion(): number;

/**
 * JSON of what a text says. Never throws, whatever the text.
 * @param tables the reader's own tables: a name, its CSV, the next name, and so on; a bundled set's name begins with `:`
 */
export function read(text: string, tables: string[], locale: string): string;

/** Reads a text once for all that the page's editor and controls ask about it. A long table is not read for it: {@link PageDocument} does that. Never throws, whatever the text. */
export function document(text: string, tables: string[]): PageDocument;

/**
 * Takes pictures one after the other; a height of 0 leaves their size to them.
 * @param channels 1 for grey, 3 for colour
 */
export function pictures(height: number, width: number, channels: number): PictureReader;

/** JSON of what the menus offer. */
export function vocabulary(locale: string): string;

/** A few examples of what a data statement such as `spiral noise 5%` makes, as triples x, y, class or value; empty where the data have not two columns. */
export function preview(data: string): Float64Array;

/** JSON of what may stand at a place of a text. */
export function complete(text: string, offset: number, tables: string[], locale: string): string;

/** The text in its one canonical spelling. */
export function format(text: string): string;

/**
 * Opens a run; throws an Error with a sentence where the text is not sound.
 * @param kernels the compiled `kernels.wasm`; null computes in JavaScript, more slowly and to the same bits
 */
export function open(text: string, tables: string[], locale: string, kernels: WebAssembly.Module | null): Run;

/**
 * What comes out otherwise here than it did once, in a sentence; empty where nothing does.
 * @param written a text with what came of it, as `conformance-small.txt` has it
 * @param kernels as for `open`
 */
export function conformance(written: string, tables: string[], locale: string, kernels: WebAssembly.Module | null): string;

/**
 * JSON of how a run stands to the goals of a lesson's task. Never throws, whatever the text and the goals.
 * @param state what the run has learned; empty for a run that has just been opened
 * @param start what the task began with, whose data must still be there; empty where that matters not
 * @param goals a line each
 */
export function judge(text: string, tables: string[], locale: string, state: string, start: string, goals: string[]): string;

/**
 * JSON of how a text stands to a challenge before anything is replayed; `null` where it does not run, or answers none. Never throws, whatever the texts.
 * @param asked the challenge's own text; empty where the text is the challenge itself
 */
export function challenge(text: string, tables: string[], locale: string, asked: string): string;

/**
 * Explains the numbers of a run of a sound text, wherever it trains.
 * @throws Error where the text is not sound
 */
export function explanations(text: string, tables: string[]): Explanations;

/** JSON of the runs that a text compares, each with a text of its own; none where it compares nothing or is not sound. */
export function variants(text: string, tables: string[]): string;

/**
 * Several runs of a sound text as balls on one landscape of the loss.
 * @param by `batch`, `rate` or `compare`: what makes them differ
 * @param chosen the directions, as {@link Explanations} takes them
 * @param kernels as for `open`
 * @throws Error where the text is not sound, or compares nothing
 */
export function balls(text: string, tables: string[], by: string, chosen: Int32Array, kernels: WebAssembly.Module | null): Balls;

/**
 * One text beside another.
 * @param otherTables the tables of the other text, as those of `read`
 * @param kernels as for `open`
 * @throws Error with a sentence where one of them is not sound
 */
export function beside(text: string, tables: string[], other: string, otherTables: string[], locale: string, kernels: WebAssembly.Module | null): Beside;

/**
 * Looks for the reason why the run of a sound text does not learn.
 * @param epochs how far that run has come, at least 1
 * @param kernels as for `open`
 */
export function examination(text: string, tables: string[], epochs: number, kernels: WebAssembly.Module | null): PageExamination;

/** One text as the page's editor and controls ask about it: read when it is made, and not again whatever is asked. */
export interface PageDocument {
  /** JSON of what the text says, in a language. */
  reading(locale: string): string;
  /** JSON of what there is to know about the word at a place; `null` where there is nothing. */
  hover(offset: number, locale: string): string;
  /** JSON of the table that the text names with its first rows, in a language; `null` where none is at hand, or not yet read. */
  preview(locale: string): string;
  /** What reads the long table that this text waits for; null where it waits for none. The text is then to be read again. */
  unread(): TableSteps | null;
  /** Changes of this text. */
  edits(): TextEdits;
}

/** Takes pictures one after the other as a canvas gives them, and makes a table of them. */
export interface PictureReader {
  /**
   * Adds a picture.
   * @param pixels of a canvas: from its lowest byte red, green, blue and what it hides, row-major
   */
  add(className: string, pixels: Int32Array, height: number, width: number): void;
  /** The table as the page keeps it. */
  table(): string;
}

/** One run of one experiment, driven by the page's worker. Layers are numbered as in the plan, from 0. */
export interface Run {
  /** JSON: the plan and what the page has to know of the data. */
  info(): string;
  /** Raw columns of every example, row-major: training rows, test rows, validation rows. */
  examples(): Float64Array;
  /** Class numbers, or target values row-major, in the same order. */
  targets(): Float64Array;
  /** Goes on under another text without a reset where that needs no new network. */
  adopt(text: string, tables: string[]): boolean;
  /** Shows one example more; the one that completes the batch brings its update. */
  stepExample(): void;
  /** One update. Returns whether all numbers are still finite. */
  stepBatch(): boolean;
  /** Updates done. */
  step(): number;
  /** Whole epochs done. */
  epoch(): number;
  /** Examples shown since the run was opened. */
  seen(): number;
  /** Examples of the epoch at hand that were shown. */
  within(): number;
  /** The sentence that says why the run is over; empty while it is not. */
  ended(): string;
  /** The sentence that says which number broke and why; empty while all are finite. */
  broken(): string;
  /** JSON of what came of the text's claims so far. */
  claims(): string;
  /** What came of each claim so far, as pairs: the value, and the epoch when it was decided, −1 while it is open. */
  verdicts(): Float64Array;
  /** Takes over the `verdicts` of the same run in another module, once its state is restored. */
  recall(verdicts: Float64Array): void;
  /** The language of every sentence from now on. */
  speak(locale: string): void;
  /** The data’s loss of the last update’s batch, before that update; NaN before the first. */
  batchLoss(): number;
  /** The mean loss of the training part, regularisation not included. */
  trainLoss(): number;
  /** The same of the test part; NaN without one. */
  testLoss(): number;
  /** The same of the validation part; NaN without one. */
  validationLoss(): number;
  /** JSON of the measures that are shown beside the loss. */
  metrics(): string;
  /** Weights of a layer, row-major (inputs, units); empty where it has none. */
  weights(layer: number): Float64Array;
  /** One a unit; empty where a layer has none. */
  biases(layer: number): Float64Array;
  /** The gradient that the last update used, as `weights`. */
  gradients(layer: number): Float64Array;
  /** Outputs of every unit over a square of the plane of two columns, the others at their mean: for each layer of the plan up to `units` units, each size × size values, top row first. */
  maps(size: number, columnX: number, columnY: number, bounds: Float64Array, units: number): Float64Array;
  /**
   * What features give over a square of the plane, as `maps`: for each of them size × size values.
   * @param names columns, or terms as a text writes them
   */
  features(names: string[], size: number, columnX: number, columnY: number, bounds: Float64Array): Float64Array;
  /** What leaves every layer for one example, given by its raw columns, layer after layer. */
  activations(columns: Float64Array): Float64Array;
  /** Sets a weight by hand, by its place in `weights`. */
  setWeight(layer: number, index: number, value: number): void;
  /** Sets a bias by hand. */
  setBias(layer: number, unit: number, value: number): void;
  /** The text of `state "…"`. */
  state(): string;
  /** Goes on from a state of this very run. */
  restore(state: string): void;
  /** The weights' hash. */
  hash(): string;
}

/** What explains the numbers of a run that trains elsewhere, for instance in the small script: a copy of it, which is told what the run has learned before it is asked. A state holds all from which a run goes on to the last bit, so the copy says what the run itself would. */
export interface Explanations {
  /** From now on the answers are about a run with this state. */
  at(told: string): void;
  /**
   * JSON of everything behind one weight.
   * @param from which number it multiplies, from 0; less than 0 for the bias
   * @param row of the examples, training rows first; −1 for the batch that comes next, −2 for the example that comes next
   */
  explain(layer: number, from: number, unit: number, row: number): string;
  /**
   * As `explain`, for an example that is not among the data.
   * @param columns its raw columns
   * @param target the class number, or the target columns, that the loss compares with
   */
  explainExample(layer: number, from: number, unit: number, columns: Float64Array, target: Float64Array): string;
  /**
   * JSON of how one cell of a convolution's or a pooling's output comes about for one example, as `explain` counts them.
   * @param columns raw columns of an example that is not among the data; empty for one that is
   */
  cell(layer: number, filter: number, y: number, x: number, row: number, columns: Float64Array): string;
  /**
   * What becomes of some examples of the training part: a row each, of as many weighted sums of the last layer as it has outputs, its outputs, what is desired there, all three as the network has them, and ℓ, whose mean over all is L.
   * @param from the first of them, from 0
   */
  examples(from: number, count: number): Float64Array;
  /**
   * The training loss over two directions, all else as it is: where the network is along the first, along the second (0 for none), L, how steeply L rises along each (NaN where there are too many examples), where the next update takes it along each, then L at all places, `up` row by row. A direction through all numbers starts from 0 where it was first asked about.
   * @param chosen three numbers a direction: layer, from which number (less than 0 for the bias) and unit of one of the network's own, whose coordinate is its value; −2, 0 and which random direction; −3, 0, 0 for the way from the start; the second is −1, 0, 0 for a curve over the first alone
   * @param across coordinates along the first direction
   * @param up the same along the second; one of any value for a curve
   */
  landscape(chosen: Int32Array, across: Float64Array, up: Float64Array): Float64Array;
  /**
   * A unit of a fully connected layer for one example: z, a = f(z), f′(z); what z and a would be with another weight; then, of a step beside f (of a sigmoid where f is flat itself), both answers; then f at each of `places`, then what stands beside it at each.
   * @param from which of the weights would be another, by what it multiplies, from 0; less than 0 for the bias
   * @param change how much larger it would be
   * @param row of the examples, as `explain` counts them
   * @param columns raw columns of an example that is not among the data; empty for one that is
   * @param places values of z
   */
  neuron(layer: number, unit: number, from: number, change: number, row: number, columns: Float64Array, places: Float64Array): Float64Array;
  /**
   * The next update taken apart, for one example of its batch: parts, each its length and then its numbers. First how many examples of the batch were shown one by one, which of the batch this one is, L, η and which step it will be; then each example's row in the data, each one's ℓ, this one's input, and what is desired of it; then for each layer of the plan z, what leaves it, δ (empty where none is needed), and of its weights and, behind them, biases the present values, what this example adds to ∂L/∂w, the sum up to and with it, ∂L/∂w of the whole batch, the same with penalties and clipped, and the values behind the update; those are empty where there are more than 20,000.
   * @param row which example of the batch, from 0
   */
  stepParts(row: number): Float64Array;
  /** The batch at hand: how many of its examples were shown one by one, then the row of each in the order they come. */
  batch(): Float64Array;
}

/** Several runs of one text from the same start, which differ in one setting: balls that roll over one landscape of the loss, each on its own way. A variant whose network is another one has no place there and is left out. */
export interface Balls {
  /** JSON of the variants that they are, in order, with the text of each. */
  variants(): string;
  /**
   * Gives an update to the ball that is furthest behind.
   * @param until the epoch to which they roll
   */
  advance(until: number): boolean;
  /** Of each ball how far it is in epochs, its updates, 1 while it rolls on, 0 at its end, −1 where its numbers became too large, L (NaN there), where it is along both directions, how many places its way has gone through since this was last asked, and then those, as pairs. */
  told(): Float64Array;
  /** The landscape through one of them, as {@link Explanations}. */
  landscape(ball: number, across: Float64Array, up: Float64Array): Float64Array;
}

/** One text beside another: in what they differ, and both runs from their seeds, whatever was learned. They take their updates together until the first trained number is not the same in both, and then each in turn, so that both are at the same epoch. */
export interface Beside {
  /** Goes on by an update. @return whether there is more to do */
  advance(): boolean;
  /**
   * The losses of one run where it has come to the end of an epoch, or stands at its start, since this was last asked: its epoch, training, test and validation loss; else nothing.
   * @param which 0 for one's own, 1 for the other
   */
  losses(which: number): Float64Array;
  /** JSON of what is known so far. */
  told(locale: string): string;
}

/** Why the run of a text does not learn, looked for in steps as small as its updates: whoever asks stops where they like. */
export interface PageExamination {
  /** Goes on by one update. @return whether there is more to do */
  advance(): boolean;
  /** JSON of what has been found so far. */
  told(locale: string): string;
}

/** A long table that is read step by step, so that the page can draw and listen in between. */
export interface TableSteps {
  /** Goes on with that many rows. */
  advance(rows: number): boolean;
  /** How much of the work is done, from 0 to 1. */
  done(): number;
}

/** Changes of one text, as the page's controls ask for them: each answer is JSON of edits that leave comments and all else as they are. Layers are counted from 0 in the order of the text; a null value takes an option away. A control that was drawn for a text before this one may name what is there no more: it changes nothing. */
export interface TextEdits {
  /** Sets a parameter of a statement, which is written where there is none. */
  set(keyword: string, parameter: string, value: string | null): string;
  /** Writes a whole statement, in place of one of its keyword. */
  put(statement: string): string;
  /** Takes every statement of that keyword away. */
  remove(keyword: string): string;
  /** Sets a parameter of a layer. */
  setLayer(layer: number, parameter: string, value: string | null): string;
  /** Takes a layer away. */
  removeLayer(layer: number): string;
  /** So many neurons or filters more, fewer where `change` is less than 0. */
  addUnits(layer: number, change: number): string;
  /** A hidden layer of four neurons behind that one (−1: before the first), with that one’s activation. */
  addHiddenLayer(after: number): string;
  /** Writes all weights of a layer of the plan, by input and unit; nothing where one statement stands for several layers. */
  setWeights(layer: number, weights: Float64Array): string;
  /** Writes all biases of a layer of the plan, as `setWeights`. */
  setBias(layer: number, bias: Float64Array): string;
  /** The next seed. */
  nextSeed(): string;
  /** Other data; `inputs` go with the old ones, unless both have the same columns. */
  setSource(name: string): string;
  /** Puts a feature into `inputs`, or takes it out; the last one stays. */
  toggleInput(feature: string): string;
  /** Learns from a table of the reader's own: `csv`, and its name. */
  useTable(source: string, name: string): string;
  /** Learns from a column of the table, or leaves it out. */
  useColumn(column: string, used: boolean): string;
  /** Predicts another column. */
  setTarget(column: string): string;
}
