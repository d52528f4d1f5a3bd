import { strings, type Locale, type Strings } from '../i18n';
import { applyEdits, hasState, withoutLastState, withState } from '../editor/text';
import type { Engine, TextEdits } from '../worker/load';
import type { Edit, Plan, Reading, Vocabulary } from '../worker/model';
import { Lost, WorkerClient } from '../worker/client';
import { NOT_FETCHED, type Frame, type Loaded, type Questions, type StepBy } from '../worker/protocol';
import { bundledName, fetchSet, wantedSet } from './bundled';
import { Frames } from './frames';
import { Rescue } from './rescue';
import { Signal } from './signal';
import { perSecond } from './speed';
import { FIRST_VIEW, type View } from './view';

/** A sentence to show above everything else, with something to do about it; both in the language of the moment. */
export interface Notice {
  kind: 'problem' | 'information';
  sentence: () => string;
  action?: { label: () => string; run: () => void };
}

/** Where edits go while an editor is open: so that undo works. */
export interface TextHolder {
  apply(edits: Edit[]): void;
  replace(text: string): void;
}

/** Of a text that was not read yet. */
const UNREAD: Reading = { problems: [], statements: [], plan: null };

/** The experiment that is open, and everything that happens to it. The parts of the page follow its signals. */
export class App {
  readonly text: Signal<string>;
  readonly reading: Signal<Reading>;
  /** What the last sound text asks for; null before the first. */
  readonly plan = new Signal<Plan | null>(null);
  readonly loaded = new Signal<Loaded | null>(null);
  readonly frame = new Signal<Frame | null>(null);
  readonly view = new Signal<View>(FIRST_VIEW);
  readonly running = new Signal(false);
  readonly notice = new Signal<Notice | null>(null);
  readonly locale: Signal<Locale>;
  /** Triples of the run so far: epoch, training loss, test loss. */
  readonly curve: number[] = [];
  readonly client: WorkerClient;
  readonly frames: Frames;
  readonly rescue: Rescue;
  /** Whether the reader may only look, run and step: controls that change the experiment are not drawn. */
  locked = false;
  /** The stored model that this one goes back to, and its text; null where there is none. */
  readonly stored = new Signal<{ id: string; text: string } | null>(null);
  holder: TextHolder | null = null;
  /** Tables by name, as CSV: the reader's own, and bundled sets that were fetched. */
  tables: Record<string, string> = {};
  /** Names of the catalogue for the controls; the same in every language. */
  vocabulary: Vocabulary = {};
  /** Whether a text is being opened: until it is, and runs where it is to run, nothing else is fetched. */
  opening = false;
  /** Shown while the worker does not answer. */
  private readonly silence: Notice = {
    kind: 'problem',
    sentence: () => this.strings.silentWorker,
    action: {
      label: () => this.strings.startAgain,
      run: () => {
        this.client.giveUp();
        void this.goOn();
      },
    },
  };
  /** Which breakdown the reader was told of, by its run and step; empty while all numbers are finite. */
  breakdownTold = '';
  private language: Engine | null = null;
  private loadedText: string | null = null;
  private loading = false;
  private fetching = '';

  constructor(
    text: string,
    locale: Locale,
  ) {
    this.locale = new Signal(locale);
    this.text = new Signal(text);
    this.reading = new Signal(UNREAD);
    this.client = new WorkerClient(
      () => this.workerLost(),
      (silent) => this.workerSilent(silent),
    );
    this.frames = new Frames(this);
    this.rescue = new Rescue(this.client);
  }

  get strings(): Strings {
    return strings(this.locale.value);
  }

  /** The language, for the parts that come once {@link speak} has fetched it. */
  get engine(): Engine {
    if (this.language === null) {
      throw new Error('the language was not fetched yet');
    }
    return this.language;
  }

  /**
   * The language, for whoever edits the text. The first training step does without: the worker reads the first text.
   *
   * @throws Error where it cannot be fetched
   */
  async speak(): Promise<Engine> {
    if (this.language === null) {
      const engine = await (await import('../worker/engine')).engine();
      const vocabulary = JSON.parse(engine.vocabulary(this.locale.value)) as Vocabulary;
      if (this.language === null) {
        this.language = engine;
        this.vocabulary = vocabulary;
        this.reading.value = this.read(this.text.value);
      }
    }
    return this.language;
  }

  /** The tables as the engine takes them: a name, its CSV, the next name, and so on. */
  get tableList(): string[] {
    return Object.entries(this.tables).flat();
  }

  /** Opens a whole text, with its state if it carries one, and starts anew. */
  async open(text: string, play: boolean): Promise<void> {
    this.stored.value = null;
    this.opening = true;
    try {
      if (this.language === null && (await this.openQuickly(text, play))) {
        return;
      }
      await this.speak();
      const reading = this.read(text);
      const visible = this.visible(text, reading);
      this.show(visible, this.read(visible));
      await this.fetchWanted(this.reading.value);
      const damaged = reading.plan === null && this.reading.value.plan !== null;
      await this.load(damaged ? visible : text, true, play);
      this.loadedText = visible;
      if (damaged) {
        // What was learned cannot be read; the experiment itself can.
        const sentence = (): string => this.read(text).problems.find((one) => one.severity === 'error')?.sentence ?? '';
        this.notice.value = { kind: 'problem', sentence };
      }
    } finally {
      this.opening = false;
      this.frames.want();
    }
  }

  /** Without the language: the worker reads the text. False where it finds anything to say about it. */
  private async openQuickly(text: string, play: boolean): Promise<boolean> {
    let loaded: Loaded;
    try {
      loaded = await this.client.ask('load', { ...this.wish(text), fresh: true, describe: true });
    } catch {
      return false;
    }
    const visible = loaded.described === null ? null : withoutLastState(text, loaded.described.reading);
    if (loaded.described === null || visible === null || this.language !== null) {
      return false;
    }
    const { reading, vocabulary } = loaded.described;
    this.vocabulary = vocabulary;
    // Where a state was taken out, places in the text are not what they were.
    this.show(visible, visible === text ? reading : { ...reading, statements: [] });
    this.loadedText = visible;
    this.started(loaded);
    if (play) {
      await this.play();
    }
    return true;
  }

  private show(visible: string, reading: Reading): void {
    this.view.value = { ...this.view.value, selection: null, example: null, exampleRow: -1, drawing: null, output: -1, axes: [0, 1] };
    this.text.value = visible;
    this.reading.value = reading;
    this.holder?.replace(visible);
  }

  /** What the reader typed; takes effect at once where it is sound. */
  typed(text: string): void {
    if (text === this.text.value) {
      return;
    }
    if (this.language === null) {
      void this.speak().then(() => this.typed(text), () => this.notFetched());
      return;
    }
    const reading = this.read(text);
    if (reading.plan !== null && hasState(reading)) {
      // A text with a state was pasted: it starts from there, and the state goes out of sight.
      queueMicrotask(() => void this.open(text, false));
      return;
    }
    this.text.value = text;
    this.reading.value = reading;
    if (reading.plan !== null && !this.loading) {
      void this.load(text, false, this.running.value);
    } else if (wantedSet(reading) !== null) {
      void this.fetchWanted(reading).then(() => this.load(this.text.value, false, this.running.value));
    }
  }

  /** A control's change: always an edit of the text, so that undo takes it back. */
  edit(edits: Edit[]): void {
    if (edits.length === 0 || this.locked) {
      return;
    }
    if (this.holder !== null) {
      this.holder.apply(edits);
    } else {
      this.typed(applyEdits(this.text.value, edits));
    }
  }

  /** As {@link edit}, with edits that the language makes: comments and all else stay as they are. */
  change(...changes: ((edits: TextEdits) => string)[]): void {
    const make = (engine: Engine): void => {
      const edits = engine.edits(this.text.value);
      this.edit(changes.flatMap((change) => JSON.parse(change(edits)) as Edit[]));
    };
    if (this.language === null) {
      void this.speak().then(make, () => this.notFetched());
    } else {
      make(this.language);
    }
  }

  /** The reader's own tables alone. */
  get ownTables(): Record<string, string> {
    return Object.fromEntries(Object.entries(this.tables).filter(([name]) => !name.startsWith(':')));
  }

  setTables(tables: Record<string, string>): void {
    this.tables = tables;
    this.loadedText = null;
  }

  /** All that is said from now on, the worker's sentences too, is in that language. */
  async translate(locale: Locale): Promise<void> {
    this.locale.value = locale;
    await Promise.all([this.reread(), this.loaded.value === null ? null : this.tell('speak', locale)]);
    this.frames.want();
  }

  /** Reads the text again, for instance in another language or with another table. */
  async reread(): Promise<void> {
    await this.speak();
    this.reading.value = this.read(this.text.value);
    if (this.reading.value.plan !== null) {
      this.plan.value = this.reading.value.plan;
    }
  }

  look(change: Partial<View>): void {
    this.view.value = { ...this.view.value, ...change };
    this.frames.want();
  }

  async play(untilEpoch: number | null = null): Promise<void> {
    if (this.loaded.value === null) {
      return;
    }
    // Answers come in the order of the questions, so whoever waits for its own never contradicts a frame.
    await this.paced();
    if (await this.tell('play', { untilEpoch })) {
      this.running.value = true;
      this.frames.want();
    }
  }

  async pause(): Promise<void> {
    await this.tell('pause', null);
    this.running.value = false;
    this.frames.want();
  }

  async step(by: StepBy): Promise<void> {
    await this.tell('step', { by });
    this.running.value = false;
    this.frames.want();
  }

  /** Back to the same start: the same seed gives the same weights. */
  async reset(): Promise<void> {
    await this.load(this.text.value, true, false);
  }

  async rewind(step: number): Promise<void> {
    if (await this.tell('rewind', { step })) {
      this.running.value = false;
      this.notice.value = null;
      this.frames.want();
    }
  }

  /** Asks the worker for something that has no answer. @returns whether it was done; otherwise the reader knows why */
  async tell<K extends keyof Questions>(name: K, value: Questions[K][0]): Promise<boolean> {
    try {
      await this.client.ask(name, value);
      return true;
    } catch (error) {
      this.refused(error);
      return false;
    }
  }

  async paced(): Promise<void> {
    const plan = this.plan.value;
    await this.tell('speed', { perSecond: perSecond(this.view.value.speed, plan) });
  }

  /** Lets the worker go; {@link open} starts another. */
  rest(): void {
    this.client.close();
    this.running.value = false;
    this.loaded.value = null;
    this.loading = false;
    this.loadedText = null;
  }

  /** Says that a part of the page could not be fetched. */
  notFetched(): void {
    this.notice.value = { kind: 'problem', sentence: () => this.strings.notFetched };
  }

  /** The text without its `state`, which the page keeps out of sight. */
  private visible(text: string, reading: Reading): string {
    return hasState(reading) ? applyEdits(text, JSON.parse(this.engine.edits(text).remove('state')) as Edit[]) : text;
  }

  /** What a text would say, with the tables at hand. */
  read(text: string): Reading {
    return JSON.parse(this.engine.read(text, this.tableList, this.locale.value)) as Reading;
  }

  /** Fetches the set that a text asks for, where it is one that does not come with the page. */
  private async fetchWanted(reading: Reading): Promise<void> {
    const set = wantedSet(reading);
    if (set === null || bundledName(set) in this.tables || this.fetching === set) {
      return;
    }
    this.fetching = set;
    try {
      this.setTables({ ...this.tables, [bundledName(set)]: await fetchSet(set) });
      this.reading.value = this.read(this.text.value);
    } catch {
      this.notFetched();
    } finally {
      this.fetching = '';
    }
  }

  private async load(text: string, fresh: boolean, play: boolean): Promise<void> {
    if (!fresh && text === this.loadedText) {
      return;
    }
    try {
      await this.speak();
    } catch {
      this.notFetched();
      return;
    }
    const reading = this.read(text);
    if (reading.plan === null) {
      return;
    }
    this.loading = true;
    try {
      const loaded = await this.client.ask('load', { ...this.wish(text), fresh, describe: false });
      this.loadedText = text;
      this.started(loaded);
      if (play && !this.running.value) {
        await this.play();
      }
    } catch (error) {
      this.refused(error);
    } finally {
      this.loading = false;
    }
    if (this.text.value !== this.visible(text, reading) && this.reading.value.plan !== null) {
      await this.load(this.text.value, false, this.running.value);
    }
  }

  private wish(text: string): Omit<Questions['load'][0], 'fresh' | 'describe'> {
    return { text, tables: this.tableList, locale: this.locale.value, play: false };
  }

  private started(loaded: Loaded): void {
    if (!loaded.continued) {
      if (this.notice.value?.kind === 'problem') {
        this.notice.value = null;
      }
      this.curve.length = 0;
      this.frame.value = null;
      this.running.value = false;
    }
    this.plan.value = loaded.info.plan;
    this.loaded.value = loaded;
    this.showFirstPicture(loaded);
    this.frames.want();
  }

  /** Pictures are seen one at a time: the first one until another is chosen. */
  private showFirstPicture(loaded: Loaded): void {
    const { columns, plan } = loaded.info;
    const fits = this.view.value.example?.length === columns;
    if (plan.picture !== null && !fits) {
      this.look({ example: loaded.examples.slice(0, columns), exampleRow: 0 });
    } else if (this.view.value.example !== null && !fits) {
      this.look({ example: null, exampleRow: -1 });
    }
  }

  /** A lost worker has its own sentence already. */
  private refused(error: unknown): void {
    if (!(error instanceof Lost)) {
      const message = error instanceof Error ? error.message : String(error);
      this.notice.value = { kind: 'problem', sentence: () => (message === NOT_FETCHED ? this.strings.notFetched : message) };
    }
  }

  private workerLost(): void {
    this.running.value = false;
    this.loadedText = null;
    this.notice.value = {
      kind: 'problem',
      sentence: () => this.strings.lostWorker,
      action: { label: () => this.strings.startAgain, run: () => void this.goOn() },
    };
  }

  private workerSilent(silent: boolean): void {
    if (silent) {
      this.notice.value = this.silence;
    } else if (this.notice.value === this.silence) {
      this.notice.value = null;
    }
  }

  /** A new worker goes on from what the lost one last told of itself. */
  private async goOn(): Promise<void> {
    const state = this.rescue.of(this.text.value);
    this.notice.value = null;
    await this.load(state === null ? this.text.value : withState(this.text.value, state), true, false);
    this.loadedText = this.text.value;
  }
}
