import { strings, type Locale, type Strings } from '../i18n';
import { hasState, withoutLastState, withState } from '../editor/text';
import type { TextEdits } from '../worker/load';
import type { Edit, TablePreview } from '../worker/model';
import type { Loaded, Questions, StepBy } from '../worker/protocol';
import { TextDocument, type Start } from '../state/document';
import { Frames } from '../state/frames';
import { allNumbers, numbersWith, SetByHand, written, type HandNumber } from '../state/by-hand';
import { Latest } from '../state/latest';
import { Notices } from '../state/notices';
import { Run } from '../state/run';
import { ALWAYS, Signal } from '../state/signal';
import { perSecond } from '../state/speed';
import type { Asked, Commands, Inquiry, Notice, State, StoredText, TextHolder } from '../state/state';
import { Looking, type View } from '../state/view';

/**
 * Where the owners of the state are put together, for one experiment that is open: nobody else knows all of them. Parts of the
 * page are given this as the few signals and commands that each of them names.
 */
export class App implements State, Commands {
  readonly text;
  readonly reading;
  readonly stored;
  readonly loaded;
  readonly plan;
  readonly frame;
  readonly features;
  readonly running;
  readonly curve;
  readonly view;
  readonly notice;
  readonly locale: Signal<Locale>;
  locked = false;
  /** The text that the page around opened last, as it is shown; null once its reader has another. */
  given: string | null = null;
  private readonly document: TextDocument;
  private readonly run: Run;
  private readonly looking = new Looking();
  private readonly hands = new SetByHand();
  private readonly notices: Notices;
  readonly frames: Frames;
  private readonly opens = new Latest();
  private opensUnderWay = 0;
  /** Settles when the text that was last opened stands in the document, and runs or cannot. */
  private opened: Promise<unknown> = Promise.resolve();
  private resting = false;

  constructor(text: string, locale: Locale) {
    this.locale = new Signal(locale);
    const tongue = (): Locale => this.locale.value;
    this.notices = new Notices(
      tongue,
      () => this.run.goOn(withState),
      () => this.run.client.giveUp(),
    );
    this.document = new TextDocument(
      text,
      tongue,
      (pasted) => void this.open({ text: pasted }, false),
      () => this.notFetched(),
    );
    this.run = new Run(
      this.document,
      this.notices,
      tongue,
      () => this.frames.want(),
      () => perSecond(this.view.value.speed, this.plan.value),
    );
    this.frames = new Frames(this.run, this.looking.view);
    ({ text: this.text, reading: this.reading, stored: this.stored } = this.document);
    ({ loaded: this.loaded, plan: this.plan, frame: this.frame, running: this.running, curve: this.curve } = this.run);
    this.features = this.frames.features;
    this.view = this.looking.view;
    this.notice = this.notices.notice;
    this.loaded.changes(ALWAYS, (loaded) => loaded !== null && this.looking.fit(loaded));
    this.view.changes(ALWAYS, () => this.frames.want());
    this.frame.changes(ALWAYS, (frame) =>
      this.notices.follow(frame, () => this.frame.value, (step) => void this.rewind(step)),
    );
  }

  /** Tables and names change with the text that is open. */
  get tables() {
    return this.document.tables;
  }

  get vocabulary() {
    return this.document.vocabulary;
  }

  get opening(): boolean {
    return this.opensUnderWay > 0;
  }

  get turn(): number {
    return this.frames.turn;
  }

  get strings(): Strings {
    return strings(this.locale.value);
  }

  async open(asked: Asked | Promise<Asked>, play: boolean): Promise<string | null> {
    const turn = this.opens.begin();
    this.opensUnderWay++;
    try {
      const found = asked instanceof Promise ? await asked : asked;
      if (turn.aborted) {
        return null;
      }
      const opened = this.present(found, play, turn);
      this.opened = opened.catch(() => {});
      return await opened;
    } finally {
      this.opensUnderWay--;
      this.frames.want();
    }
  }

  private async present({ text, tables, id, parent, byPage }: Asked, play: boolean, turn: AbortSignal): Promise<string | null> {
    const { document, run } = this;
    this.notices.textOpens();
    if (tables !== undefined) {
      document.tables = tables;
    }
    const stored = (shown: string): StoredText | null => (id === undefined ? null : { id, text: shown, parent: parent ?? null });
    if (document.language === null && !this.resting) {
      const shown = await this.presentQuickly(text, play, turn, stored, byPage === true);
      if (shown !== null) {
        return shown;
      }
    }
    const language = await document.speak();
    if (turn.aborted) {
      return null;
    }
    const reading = document.read(text);
    const shown = language.visible(text, document.tables, reading);
    const seen = hasState(reading) ? document.read(shown) : reading;
    const damaged = reading.plan === null && seen.plan !== null;
    this.looking.begin();
    document.stored.value = stored(shown);
    this.given = byPage === true ? shown : null;
    document.show(shown, seen, { text: damaged ? shown : text, shown, play });
    await document.wanted();
    await run.follow();
    if (turn.aborted) {
      return null;
    }
    if (damaged) {
      // What was learned cannot be read; the experiment itself can.
      const sentence = (): string => document.read(text).problems.find((one) => one.severity === 'error')?.sentence ?? '';
      this.say({ kind: 'problem', sentence });
    }
    return shown;
  }

  /** Without the language: the worker reads the text. Null where it finds anything to say about it. */
  private async presentQuickly(text: string, play: boolean, turn: AbortSignal, stored: (shown: string) => StoredText | null, byPage: boolean): Promise<string | null> {
    const { document, run } = this;
    let loaded: Loaded;
    try {
      loaded = await run.client.ask('load', run.wish(text, true, true));
    } catch {
      return null;
    }
    const shown = loaded.described === null ? null : withoutLastState(text, loaded.described.reading);
    if (turn.aborted || loaded.described === null || shown === null || document.language !== null) {
      return null;
    }
    const { reading, vocabulary } = loaded.described;
    const start: Start = { text, shown, play };
    document.vocabulary = vocabulary;
    this.looking.begin();
    document.stored.value = stored(shown);
    run.takes(start, shown);
    this.given = byPage ? shown : null;
    // Where a state was taken out, places in the text are not what they were.
    document.show(shown, shown === text ? reading : { ...reading, statements: [] }, start);
    await run.started(loaded, start, shown, play);
    return turn.aborted ? null : shown;
  }

  typed(text: string): void {
    this.document.typed(text);
  }

  edit(edits: Edit[]): void {
    if (!this.locked) {
      this.document.edit(edits);
    }
  }

  change(make: (edits: TextEdits) => string): void {
    if (!this.locked) {
      this.document.change(make);
    }
  }

  format(): void {
    if (!this.locked) {
      this.document.format();
    }
  }

  useTable(source: 'csv' | 'pictures', name: string, table: string): Promise<void> {
    return this.document.useTable(source, name, table, this.running.value);
  }

  tablePreview(): TablePreview | null {
    return this.document.language?.tablePreview(this.text.value, this.tables, this.locale.value) ?? null;
  }

  keep(stored: StoredText): void {
    this.document.stored.value = stored;
  }

  speak(): Promise<unknown> {
    return this.document.speak();
  }

  complete(offset: number) {
    return this.document.spoken.complete(this.text.value, this.tables, offset, this.locale.value);
  }

  hover(offset: number) {
    return this.document.spoken.hover(this.text.value, this.tables, offset, this.locale.value);
  }

  preview(data: string): Float64Array {
    return this.document.spoken.preview(data);
  }

  hold(holder: TextHolder | null): void {
    this.document.holder = holder;
  }

  explain(): void {
    this.document.holder?.explain();
  }

  get held(): boolean {
    return this.document.holder !== null;
  }

  async play(untilEpoch: number | null = null): Promise<void> {
    await this.opened;
    await this.run.play(untilEpoch);
  }

  pause(): Promise<void> {
    return this.run.pause();
  }

  async step(by: StepBy): Promise<void> {
    await this.opened;
    await this.run.step(by);
  }

  async reset(): Promise<void> {
    await this.opened;
    await this.run.reset();
  }

  rewind(step: number): Promise<void> {
    this.hands.forget();
    return this.run.rewind(step);
  }

  setByHand(number: HandNumber, value: number): Promise<void> {
    const frame = this.frame.value;
    if (frame !== null) {
      this.hands.set(frame, number, value);
    }
    return this.run.setByHand(number, value);
  }

  keepByHand(number: HandNumber, value: number): void {
    const frame = this.frame.value;
    if (this.locked || frame === null) {
      return;
    }
    this.hands.set(frame, number, value);
    const before = this.text.value;
    const numbers = frame.step === 0 && frame.within === 0 ? numbersWith(this.hands.in(frame), number) : null;
    if (numbers !== null) {
      this.change((edits) => written(edits, number.layer, number.from < 0, numbers));
    }
    if (this.text.value === before && this.document.language !== null) {
      const action = { label: () => this.strings.writeWeights, run: () => this.writeWeights() };
      this.say({ kind: 'information', sentence: () => this.strings.setByHand, action });
    }
  }

  /** All numbers of the network as they are now become part of the text, which begins anew with them. */
  private writeWeights(): void {
    const frame = this.frame.value;
    this.say(null);
    if (frame !== null) {
      for (const { layer, bias, numbers } of allNumbers(this.hands.in(frame))) {
        this.change((edits) => written(edits, layer, bias, numbers));
      }
    }
  }

  undo(): void {
    if (!this.locked) {
      this.document.undo();
    }
  }

  redo(): void {
    if (!this.locked) {
      this.document.redo();
    }
  }

  ask<K extends Inquiry>(name: K, value: Questions[K][0]): Promise<Questions[K][1]> {
    return this.run.client.ask(name, value);
  }

  look(change: Partial<View>): void {
    this.looking.look(change);
    if (change.speed !== undefined) {
      void this.run.paced();
    }
  }

  say(notice: Notice | null): void {
    this.notices.say(notice);
  }

  notFetched(): void {
    this.notices.notFetched();
  }

  /** All that is said from now on, the worker's sentences too, is in that language. */
  async translate(locale: Locale): Promise<void> {
    this.locale.value = locale;
    const renamed = this.document.speak().then(() => {
      this.document.reread();
      this.run.rename();
    });
    await Promise.all([renamed, this.run.translate()]);
    this.frames.want();
  }

  /** Lets the worker go and whatever is being opened, until {@link wake}. @returns whether it was running */
  rest(): boolean {
    const running = this.running.value;
    this.resting = true;
    this.opens.begin();
    this.run.rest();
    return running;
  }

  /** What is opened runs again. */
  wake(): void {
    this.resting = false;
    this.run.wake();
  }
}
