import type { Locale, Strings } from '../i18n';
import type { Completion, Edit, Hover, Plan, Reading, TablePreview, Vocabulary } from '../worker/model';
import type { TextEdits } from '../worker/load';
import type { Frame, Loaded, Questions, StepBy } from '../worker/protocol';
import type { Followed } from './signal';
import type { View } from './view';

/**
 * What the page knows, each part with one owner: the text and what it says ({@link TextDocument}), the run in the worker
 * ({@link Run}), what is looked at ({@link View}), and what is said above all ({@link Notices}). Parts of the page follow these
 * and change them by {@link Commands}.
 */
export interface State {
  /** The experiment as it stands, without what was learned. */
  readonly text: Followed<string>;
  /** What that very text says. */
  readonly reading: Followed<Reading>;
  /** The stored model that this one goes back to, and its text; null where there is none. */
  readonly stored: Followed<StoredText | null>;
  /** Tables by name, as CSV or as the Java class `PageTable` says: the reader's own, and bundled sets that were fetched. */
  readonly tables: Tables;
  /** Names of the catalogue for the controls; the same in every language. */
  readonly vocabulary: Vocabulary;
  /** Whether a text is being opened: until it is, and runs where it is to run, nothing else is fetched. */
  readonly opening: boolean;

  /** What the worker runs; null before the first text is sound. */
  readonly loaded: Followed<Loaded | null>;
  /** What the text that runs asks for: the last sound one. */
  readonly plan: Followed<Plan | null>;
  readonly frame: Followed<Frame | null>;
  /** What features give over the shown plane: by name, −1 to 1, top row first. */
  readonly features: Followed<ReadonlyMap<string, Float64Array>>;
  readonly running: Followed<boolean>;
  /** The run so far, four numbers a point: epoch, training, test and validation loss. */
  readonly curve: readonly number[];
  /** Frames shown so far: what need not move at every one of them is drawn at every second, half of it in turn. */
  readonly turn: number;

  readonly view: Followed<View>;
  readonly notice: Followed<Notice | null>;
  readonly locale: Followed<Locale>;
  readonly strings: Strings;
  /** Whether the reader may only look, run and step: controls that change the experiment are not drawn. */
  readonly locked: boolean;
}

/** All that parts of the page can do. An operation that another overtakes leaves no trace. */
export interface Commands {
  /** Opens a whole text, with its state if it carries one, and starts anew. @returns the text shown; null where that was overtaken */
  open(asked: Asked | Promise<Asked>, play: boolean): Promise<string | null>;
  /** What the reader typed; takes effect at once where it is sound. */
  typed(text: string): void;
  /** A change of the text as it is, which undo takes back. */
  edit(edits: Edit[]): void;
  /** As {@link edit}, with edits that the language makes of the text as it then is: comments and all else stay. */
  change(make: (edits: TextEdits) => string): void;
  /** The one canonical spelling. */
  format(): void;
  /** Learns from a table of the reader's own, or from pictures that are one; settles when it is read. */
  useTable(source: 'csv' | 'pictures', name: string, table: string): Promise<void>;
  /** The table that the text names as the text understands it, with its first rows; null where none is at hand and read. */
  tablePreview(): TablePreview | null;
  /** Remembers that a text was stored. */
  keep(stored: StoredText): void;

  /** The language, once it is fetched. @throws Error where it cannot be */
  speak(): Promise<unknown>;
  /** What may stand at a place of the text. */
  complete(offset: number): Completion[];
  /** What there is to know about the word at a place of the text. */
  hover(offset: number): Hover | null;
  /** A glimpse of a data set: triples x, y, class. */
  preview(data: string): Float64Array;
  /** Opens the reference at the word or the mistake where the cursor stands, while an editor is open. */
  explain(): void;
  /** Where edits go while an editor is open; null when it closes. */
  hold(holder: TextHolder | null): void;

  play(untilEpoch?: number | null): Promise<void>;
  pause(): Promise<void>;
  step(by: StepBy): Promise<void>;
  /** Back to the same start: the same seed gives the same weights. */
  reset(): Promise<void>;
  rewind(step: number): Promise<void>;
  /** Another weight, or a bias with `from` −1. */
  setByHand(number: { layer: number; unit: number; from: number; units: number }, value: number): Promise<void>;
  /** Keeps a number that was set by hand: before the first step as part of the text, later by saying that the text does not hold it. */
  keepByHand(number: { layer: number; unit: number; from: number; units: number }, value: number): void;
  /** Takes the last change of the text back, or makes it again. */
  undo(): void;
  redo(): void;
  /** Asks about the run without changing it. */
  ask<K extends Inquiry>(name: K, value: Questions[K][0]): Promise<Questions[K][1]>;

  look(change: Partial<View>): void;
  /** Says a sentence above all; null takes it away. */
  say(notice: Notice | null): void;
  /** Says that a part of the page could not be fetched. */
  notFetched(): void;
}

export type Inquiry = 'state' | 'explain' | 'explainExample' | 'cell' | 'examples' | 'landscape' | 'stepParts' | 'neuron' | 'judge' | 'examine' | 'compare' | 'race' | 'beside' | 'pictures';

/** The part of the state that a panel reads, by its names. */
export type Reads<K extends keyof State> = Pick<State, K>;
/** The commands that a panel gives, by their names. */
export type Does<K extends keyof Commands> = Pick<Commands, K>;

export type Tables = Readonly<Record<string, string>>;

/** What is to be opened: a text, with the tables and the stored model that belong to it where there are any. */
export interface Asked {
  text: string;
  tables?: Tables;
  id?: string;
  parent?: string | null;
  /** Whether the page around asks, and not its reader. */
  byPage?: boolean;
}

export interface StoredText {
  id: string;
  text: string;
  /** The id of the text that it was made from. */
  parent: string | null;
}

/** A sentence to show above everything else, with something to do about it; both in the language of the moment. */
export interface Notice {
  kind: 'problem' | 'information';
  sentence: () => string;
  action?: { label: () => string; run: () => void };
}

/** Where edits go while an editor is open: so that undo works. */
export interface TextHolder {
  undo(): void;
  redo(): void;
  explain(): void;
  apply(edits: Edit[]): void;
  replace(text: string): void;
}
