import type { Locale } from '../i18n';
import { WorkerClient } from '../worker/client';
import { CURVE_POINT } from '../worker/curve';
import type { Plan } from '../worker/model';
import type { Frame, Loaded, Questions, StepBy } from '../worker/protocol';
import type { Start, TextDocument } from './document';
import { Rescue } from './rescue';
import { ALWAYS, derived, Signal, type Followed } from './signal';
import type { Notices } from './notices';

/**
 * The run in the worker. It follows the document: whatever text stands there and is sound, the worker is asked to run it, one
 * load at a time, until what runs is what stands there.
 */
export class Run {
  readonly loaded = new Signal<Loaded | null>(null);
  readonly plan: Followed<Plan | null> = derived(this.loaded, (loaded) => loaded?.info.plan ?? null);
  readonly frame = new Signal<Frame | null>(null);
  readonly running = new Signal(false);
  readonly curve: number[] = [];
  readonly client: WorkerClient;
  private readonly rescue: Rescue;
  /** Where the run began, and the text it is of; null where there is none in the worker. */
  private runs: { start: Start; text: string } | null = null;
  private following = Promise.resolve();
  private busy = false;
  /** What the worker would not load: it is not asked again before something changes. */
  private refused: unknown = null;
  private resting = false;

  /**
   * @param changed is told when a new frame is due
   * @param pace updates a second, 0 for as fast as it goes
   */
  constructor(
    private readonly document: TextDocument,
    private readonly notices: Notices,
    private readonly locale: () => Locale,
    private readonly changed: () => void,
    private readonly pace: () => number,
  ) {
    this.client = new WorkerClient(
      () => this.lost(),
      (silent) => notices.silent(silent),
    );
    this.rescue = new Rescue(this.client);
    document.sheet.changes(ALWAYS, () => void this.follow());
  }

  /** Settles when what stands in the document runs, or cannot. */
  follow(): Promise<void> {
    if (!this.busy) {
      this.following = this.load();
    }
    return this.following;
  }

  /** What a text would ask of the worker. */
  wish(text: string, fresh: boolean, describe: boolean): Questions['load'][0] {
    return { text, tables: this.document.tableList, locale: this.locale(), play: false, fresh, describe };
  }

  /** Whether something else stands in the document than what runs; nothing comes between the last answer and the load that it calls for. */
  private get due(): boolean {
    const sheet = this.document.sheet.value;
    const runs = this.runs?.start === sheet.start && this.runs.text === sheet.text;
    return !this.resting && sheet.start !== null && sheet.reading.plan !== null && sheet !== this.refused && !runs;
  }

  private async load(): Promise<void> {
    this.busy = true;
    try {
      while (this.due) {
        await this.loadOnce();
      }
    } finally {
      this.busy = false;
    }
  }

  private async loadOnce(): Promise<void> {
    const sheet = this.document.sheet.value;
    const { text, start } = sheet;
    if (start === null) {
      return;
    }
    const fresh = this.runs?.start !== start;
    try {
      const loaded = await this.client.ask('load', this.wish(fresh && text === start.shown ? start.text : text, fresh, false));
      if (this.document.sheet.value.start === start) {
        await this.started(loaded, start, text, fresh ? start.play : this.running.value);
      }
    } catch (error) {
      this.refused = sheet;
      this.notices.refused(error);
    }
  }

  /** What the worker is about to show runs that text: nobody asks it to load that again. */
  takes(start: Start, text: string): void {
    this.runs = { start, text };
  }

  /** Shows what the worker has begun, or gone on with. */
  async started(loaded: Loaded, start: Start, text: string, plays: boolean): Promise<void> {
    this.takes(start, text);
    start.play = false;
    if (!loaded.continued) {
      this.notices.runBegins();
      this.curve.length = 0;
      this.frame.value = null;
      this.running.value = false;
    }
    this.loaded.value = loaded;
    this.changed();
    if (plays && !this.running.value) {
      await this.begin(null);
    }
  }

  /** All that the worker says from now on is in the language of the moment. */
  async translate(): Promise<void> {
    if (this.loaded.value !== null) {
      await this.tell('speak', this.locale());
    }
  }

  /** The same run by the names that another language gives to it. */
  rename(): void {
    const { text, reading, start } = this.document.sheet.value;
    const loaded = this.loaded.value;
    if (loaded !== null && reading.plan !== null && this.runs?.start === start && this.runs.text === text) {
      this.loaded.value = { ...loaded, info: { ...loaded.info, plan: reading.plan } };
    }
  }

  async play(untilEpoch: number | null): Promise<void> {
    await this.following;
    if (this.loaded.value !== null) {
      await this.begin(untilEpoch);
    }
  }

  private async begin(untilEpoch: number | null): Promise<void> {
    // Answers come in the order of the questions, so whoever waits for its own never contradicts a frame.
    await this.paced();
    if (await this.tell('play', { untilEpoch })) {
      this.running.value = true;
      this.changed();
    }
  }

  async paced(): Promise<void> {
    await this.tell('speed', { perSecond: this.pace() });
  }

  async pause(): Promise<void> {
    const { start } = this.document.sheet.value;
    if (start !== null) {
      start.play = false;
    }
    await this.tell('pause', null);
    this.running.value = false;
    this.changed();
  }

  /** Settles when the step is done; a long one can be paused. */
  async step(by: StepBy): Promise<void> {
    await this.following;
    const done = this.tell('step', { by });
    this.changed();
    await done;
    this.running.value = false;
    this.changed();
  }

  async reset(): Promise<void> {
    const text = this.document.text.value;
    this.document.restart({ text, shown: text, play: false });
    await this.following;
  }

  async rewind(step: number): Promise<void> {
    if (await this.tell('rewind', { step })) {
      this.running.value = false;
      this.notices.say(null);
      this.changed();
    }
  }

  async setByHand(number: { layer: number; unit: number; from: number; units: number }, value: number): Promise<void> {
    const { layer, unit, from, units } = number;
    await (from < 0 ? this.tell('setBias', { layer, unit, value }) : this.tell('setWeight', { layer, index: from * units + unit, value }));
    this.changed();
  }

  /** Asks the worker for something that has no answer. @returns whether it was done; otherwise the reader knows why */
  async tell<K extends keyof Questions>(name: K, value: Questions[K][0]): Promise<boolean> {
    try {
      await this.client.ask(name, value);
      return true;
    } catch (error) {
      this.notices.refused(error);
      return false;
    }
  }

  /** Shows a frame of the present run, with the news of its curve. */
  show(frame: Frame): void {
    if (this.running.value !== frame.running) {
      this.running.value = frame.running;
      this.changed();
    }
    take(this.curve, frame.curve);
    this.frame.value = frame;
    this.rescue.follow(frame, () => this.runs?.text ?? null, this.plan.value?.parameters ?? 0);
  }

  /** Lets the worker go. */
  rest(): void {
    this.resting = true;
    this.client.close();
    this.running.value = false;
    this.loaded.value = null;
    this.runs = null;
  }

  /** What stands in the document may run again. */
  wake(): void {
    this.resting = false;
    this.client.wake();
  }

  /** A new worker goes on from what the lost or silent one last told of itself. */
  goOn(withState: (text: string, state: string) => string): void {
    const text = this.document.text.value;
    const state = this.rescue.of(text);
    this.notices.say(null);
    this.document.restart({ text: state === null ? text : withState(text, state), shown: text, play: false });
  }

  private lost(): void {
    this.running.value = false;
    this.runs = null;
    this.notices.lost();
  }
}

/** Adds the news of a frame to the curve; a leading NaN says that everything comes anew. */
function take(points: number[], news: Float64Array): void {
  let from = 0;
  if (news.length > 0 && Number.isNaN(news[0])) {
    points.length = 0;
    from = CURVE_POINT;
  }
  for (let at = from; at < news.length; at++) {
    points.push(news[at] as number);
  }
}
