import { Checkpoints } from './checkpoints';
import { Curve } from './curve';
import type { Comparison } from './comparison';
import type { Pair } from './race';
import type { Balls, Engine, EngineRun, Explanations, PageExamination, PictureReader, RunEngine } from './load';
import { makeFrame } from './frame';
import type { Reading, RunInfo, Vocabulary } from './model';
import { readInto } from './pictures';
import { NOT_FETCHED, type Compared, type Described, type FrameWish, type Loaded, type PictureBatch, type Questions, type StepBy } from './protocol';

/** Milliseconds of training between two looks at the mailbox: short enough for 60 frames a second. */
const SLICE = 8;

/** Trains one run in slices and answers the page's questions between them. */
export class Runner {
  private run: EngineRun | null = null;
  /** What opened {@link run}, to open it again elsewhere. */
  private wish: Questions['load'][0] | null = null;
  private info: RunInfo | null = null;
  /** What explains the run, made when it is first asked for and of no other wish. */
  private copy: Copy | null = null;
  /** What looks for the reason why a run does not learn; null before anybody asked. */
  private examination: PageExamination | null = null;
  /** The variants of a text side by side; null before anybody asked. */
  private comparison: Comparison | null = null;
  /** Several runs as balls on one landscape; null before anybody asked. */
  private balls: Balls | null = null;
  /** The text beside another one; null before anybody asked. */
  private pair: Pair | null = null;
  /** Takes the pictures of a set that are being read. */
  private pictures: PictureReader | null = null;
  readonly curve = new Curve(1500);
  readonly checkpoints = new Checkpoints(100, 32_000_000);
  number = 0;
  private plays = false;
  ended = '';
  elapsed = 0;
  /** Whoever plays on behind the end of the text's epochs is not stopped by them again. */
  private endedAtPlay = '';
  private perSecond = 0;
  /** Whether what plays is one step, whatever the speed. */
  private hurried = false;
  /** Told when the run next stands still. */
  private stopped = (): void => {};
  private untilEpoch: number | null = null;
  private lastCurveEpoch = -1;
  private rateFrom = { time: 0, seen: 0 };
  examplesPerSecond = 0;
  /** Wakes the loop up through the message queue, behind whatever question waits there: no timer's least delay. */
  private readonly wake = new MessageChannel();
  private awake = false;
  private owed = 0;
  private lastTick = 0;

  /**
   * @param quick trains most texts; null where it could not be fetched, so that the whole engine does
   * @param whole fetches the whole engine; an Error that says {@link NOT_FETCHED} where that cannot be
   */
  constructor(
    private readonly quick: RunEngine | null,
    private readonly kernels: WebAssembly.Module | null,
    private readonly whole: () => Promise<Engine> = wholeEngine,
  ) {
    this.wake.port1.onmessage = () => this.tick();
  }

  get running(): boolean {
    return this.plays;
  }

  private set running(running: boolean) {
    this.plays = running;
    if (!running) {
      this.hurried = false;
      this.stopped();
      this.stopped = () => {};
    }
  }

  /** Updates a second, 0 for as fast as it goes. */
  private get pace(): number {
    return this.hurried ? 0 : this.perSecond;
  }

  answer<K extends keyof Questions>(name: K, value: Questions[K][0]): unknown {
    switch (name) {
      case 'load':
        return this.load(value as Questions['load'][0]);
      case 'play':
        return this.play((value as Questions['play'][0]).untilEpoch);
      case 'pause':
        return this.pause();
      case 'step':
        return this.stepOnce((value as Questions['step'][0]).by);
      case 'speed':
        this.perSecond = (value as Questions['speed'][0]).perSecond;
        return null;
      case 'speak':
        return this.speak(value as Questions['speak'][0]);
      case 'frame':
        return makeFrame(this, this.opened(), this.loadedInfo(), value as FrameWish);
      case 'state':
        return this.opened().state();
      case 'hash':
        return this.opened().hash();
      case 'setWeight': {
        const { layer, index, value: weight } = value as Questions['setWeight'][0];
        this.opened().setWeight(layer, index, weight);
        this.changedByHand();
        return null;
      }
      case 'setBias': {
        const { layer, unit, value: bias } = value as Questions['setBias'][0];
        this.opened().setBias(layer, unit, bias);
        this.changedByHand();
        return null;
      }
      case 'explain':
      case 'explainExample':
      case 'cell':
      case 'landscape':
      case 'stepParts':
      case 'neuron':
        return this.explained((copy) => (copy[name as 'explain'] as (...asked: unknown[]) => unknown)(...(value as unknown[])));
      case 'examples': {
        const { from, count } = value as Questions['examples'][0];
        return this.explained((copy) => ({ numbers: copy.examples(from, count), batch: copy.batch() }));
      }
      case 'pictures':
        return this.readPictures(value as PictureBatch);
      case 'rewind':
        return this.rewind((value as Questions['rewind'][0]).step);
      case 'examine':
        return this.examine((value as Questions['examine'][0]).fresh);
      case 'compare':
        return this.compare(value as Questions['compare'][0]);
      case 'race':
        return this.race(value as Questions['race'][0]);
      case 'beside':
        return this.goBeside(value as Questions['beside'][0]);
      case 'judge':
        return this.judge(value as Questions['judge'][0]);
      default:
        throw new Error(`no question is called ${String(name)}`);
    }
  }

  /** Goals of lessons are a matter for the whole engine, which judges what the run has learned so far. */
  private async judge({ goals, start, text }: Questions['judge'][0]): Promise<string> {
    const { text: running, tables, locale } = this.wish ?? { text: '', tables: [], locale: 'en' };
    const state = text === null ? this.opened().state() : '';
    return (await this.whole()).judge(text ?? running, tables, locale, state, start, goals);
  }

  /** Goes on with that for no longer than training does: between two questions everything else has its turn. */
  private async examine(fresh: boolean): Promise<string> {
    const engine = await this.whole();
    const { text, tables, locale } = this.wish ?? { text: '', tables: [], locale: 'en' };
    if (fresh || this.examination === null) {
      this.examination = engine.examination(text, tables, this.opened().epoch(), this.kernels);
    }
    const start = performance.now();
    while (this.examination.advance() && performance.now() - start < SLICE) {
      // The loop's condition works.
    }
    return this.examination.told(locale);
  }

  /** The variants of the present text train while somebody asks about them. */
  private async compare(asked: Questions['compare'][0]): Promise<Compared[]> {
    if (asked.fresh || this.comparison === null) {
      const { Comparison } = await import('./comparison');
      const { text, tables, locale } = this.wish ?? { text: '', tables: [], locale: 'en' };
      this.comparison = new Comparison(await this.whole(), text, tables, locale, this.kernels);
    }
    if (asked.train) {
      this.comparison.train(performance.now() + SLICE);
    }
    return this.comparison.told(asked);
  }

  /** Balls roll over the landscape of the present text while somebody asks about them. */
  private async race(asked: Questions['race'][0]): Promise<Questions['race'][1]> {
    if (asked.fresh || this.balls === null) {
      const { text, tables } = this.wish ?? { text: '', tables: [] };
      this.balls = (await this.whole()).balls(text, tables, asked.by, asked.chosen, this.kernels);
    }
    return (await import('./race')).raced(this.balls, asked, performance.now() + SLICE);
  }

  private async goBeside({ other, train }: Questions['beside'][0]): Promise<Questions['beside'][1]> {
    const { Pair } = await import('./race');
    const { text, tables, locale } = this.wish ?? { text: '', tables: [], locale: 'en' };
    if (other !== null || this.pair === null) {
      const theirs = other ?? { text, tables };
      this.pair = new Pair((await this.whole()).beside(text, tables, theirs.text, theirs.tables, locale, this.kernels));
    }
    return this.pair.told(locale, train ? performance.now() + SLICE : 0);
  }

  private async readPictures(batch: PictureBatch): Promise<{ bad: string[]; table: string }> {
    if (batch.first || this.pictures === null) {
      const [height = 0, width = 0, channels = 1] = batch.size ?? [];
      this.pictures = (await this.whole()).pictures(height, width, channels);
    }
    const reader = this.pictures;
    const bad = await readInto(reader, batch.files);
    if (batch.last) {
      this.pictures = null;
    }
    return { bad, table: batch.last && bad.length === 0 ? reader.table() : '' };
  }

  private async load(wish: Questions['load'][0]): Promise<Loaded> {
    const continued = !wish.fresh && this.run !== null && (await this.adopt(wish));
    let described: Described | null = null;
    if (!continued) {
      const opened = await this.open(wish);
      this.run = opened.run;
      described = opened.described;
      this.curve.clear();
      this.checkpoints.clear();
      this.elapsed = 0;
      this.lastCurveEpoch = -1;
      this.number++;
    }
    this.wish = wish;
    const run = this.opened();
    if (continued) {
      this.checkpoints.cut(run.step());
    }
    this.info = JSON.parse(run.info()) as RunInfo;
    this.ended = run.ended();
    this.note();
    if (wish.play && this.ended === '') {
      this.play(null);
    } else if (!continued) {
      this.running = false;
    }
    return {
      run: this.number,
      continued,
      plain: this.kernels === null,
      info: this.info,
      described,
      examples: run.examples(),
      targets: run.targets(),
    };
  }

  /** A new run; the sentence of whatever is wrong with its text comes from the whole engine, as an error. */
  private async open(wish: Questions['load'][0]): Promise<Opened> {
    if (this.quick !== null) {
      try {
        return openIn(this.quick, wish, this.kernels);
      } catch {
        // There is something to be said about the text: the whole engine says it.
      }
    }
    return openIn(await this.whole(), wish, this.kernels);
  }

  /** Whether the present run goes on under that text. One that has to move into the whole engine for it takes its state along. */
  private async adopt(wish: Questions['load'][0]): Promise<boolean> {
    try {
      return this.opened().adopt(wish.text, wish.tables);
    } catch {
      const engine: Engine = await this.whole();
      const { text, tables, locale } = this.wish ?? wish;
      const moved = engine.open(text, tables, locale, this.kernels);
      moved.restore(this.opened().state());
      moved.recall(this.opened().verdicts());
      if (!moved.adopt(wish.text, wish.tables)) {
        return false;
      }
      this.run = moved;
      this.rateFrom = { time: performance.now(), seen: moved.seen() };
      return true;
    }
  }

  /** Asks the whole engine about the present run, which may train without it. */
  private async explained<T>(ask: (copy: Explanations) => T): Promise<T> {
    const engine = await this.whole();
    const run = this.opened();
    const { wish } = this;
    if (wish !== null && this.copy?.wish !== wish) {
      this.copy = { wish, explanations: engine.explanations(wish.text, wish.tables) };
    }
    const { explanations } = this.copy as Copy;
    explanations.at(run.state());
    return ask(explanations);
  }

  private play(untilEpoch: number | null): null {
    this.begin(untilEpoch);
    this.knock();
    return null;
  }

  private begin(untilEpoch: number | null): void {
    this.running = false;
    this.untilEpoch = untilEpoch;
    this.running = true;
    this.ended = '';
    this.endedAtPlay = this.opened().ended();
    this.lastTick = performance.now();
    this.owed = 0;
    this.rateFrom = { time: this.lastTick, seen: this.opened().seen() };
  }

  /** The sentences of a run that stands still change with the language, too. */
  private speak(locale: string): null {
    const { run } = this;
    if (run !== null && this.wish !== null) {
      run.speak(locale);
      this.wish = { ...this.wish, locale };
      this.ended = this.ended === '' ? '' : run.ended();
      this.endedAtPlay = this.endedAtPlay === '' ? '' : run.ended();
    }
    return null;
  }

  private pause(): null {
    this.running = false;
    return null;
  }

  private stepOnce(by: StepBy): null | Promise<null> {
    const run = this.opened();
    this.running = false;
    if (by === 'epoch') {
      return this.stepEpoch();
    }
    if (by === 'example') {
      run.stepExample();
    } else {
      run.stepBatch();
    }
    this.note();
    this.ended = run.ended();
    return null;
  }

  /** On to the end of the epoch at full speed, in slices as {@link play}: the one of a large table can be paused. */
  private stepEpoch(): Promise<null> {
    this.begin(this.opened().epoch() + 1);
    this.endedAtPlay = '';
    this.hurried = true;
    const done = new Promise<null>((resolve) => {
      this.stopped = () => resolve(null);
    });
    this.slice(this.lastTick);
    if (this.running) {
      this.knock();
    }
    return done;
  }

  private rewind(step: number): null {
    const kept = this.checkpoints.before(step);
    if (kept === null) {
      return null;
    }
    const run = this.opened();
    this.running = false;
    run.restore(kept.state);
    this.curve.cut(kept.epoch);
    this.lastCurveEpoch = kept.epoch;
    this.ended = '';
    return null;
  }

  /** What was kept of a later time no longer follows from here. */
  private changedByHand(): void {
    this.checkpoints.cut(this.opened().step());
    this.ended = '';
  }

  private knock(): void {
    if (!this.awake) {
      this.awake = true;
      this.wake.port2.postMessage(null);
    }
  }

  private tick(): void {
    this.awake = false;
    if (!this.running) {
      return;
    }
    const start = performance.now();
    this.elapsed += Math.max(0, start - this.lastTick) / 1000;
    this.owed = this.pace > 0 ? Math.min(this.owed + ((start - this.lastTick) / 1000) * this.pace, 1000) : 0;
    this.lastTick = start;
    this.slice(start);
    this.rate();
    if (!this.running) {
      return;
    }
    if (this.pace > 0) {
      setTimeout(() => this.knock(), Math.max(4, Math.min(50, 1000 / this.pace)));
    } else {
      this.knock();
    }
  }

  private slice(start: number): void {
    const run = this.opened();
    do {
      if (this.pace > 0) {
        if (this.owed < 1) {
          return;
        }
        this.owed--;
      }
      const epoch = run.epoch();
      if (!run.stepBatch()) {
        this.running = false;
        this.note();
        return;
      }
      if (run.epoch() !== epoch) {
        this.note();
        const over = run.ended();
        this.ended = over === this.endedAtPlay ? '' : over;
        if (this.ended !== '' || (this.untilEpoch !== null && run.epoch() >= this.untilEpoch)) {
          this.running = false;
          return;
        }
      }
    } while (performance.now() - start < SLICE);
  }

  /** Puts the present loss on the curve and, at the end of an epoch, a snapshot among the checkpoints. */
  private note(): void {
    const run = this.opened();
    const batches = this.loadedInfo().plan.train;
    const at = run.epoch() + run.within() / Math.max(1, batches);
    if (at !== this.lastCurveEpoch) {
      this.lastCurveEpoch = at;
      this.curve.add(at, run.trainLoss(), run.testLoss(), run.validationLoss());
    }
    if (run.within() === 0) {
      this.checkpoints.offer(run.step(), run.epoch(), () => run.state());
    }
  }

  private rate(): void {
    const now = performance.now();
    const time = now - this.rateFrom.time;
    if (time > 500) {
      const seen = this.opened().seen();
      this.examplesPerSecond = ((seen - this.rateFrom.seen) / time) * 1000;
      this.rateFrom = { time: now, seen };
    }
  }

  private opened(): EngineRun {
    if (this.run === null) {
      throw new Error('no experiment is loaded');
    }
    return this.run;
  }

  private loadedInfo(): RunInfo {
    if (this.info === null) {
      throw new Error('no experiment is loaded');
    }
    return this.info;
  }
}

interface Copy {
  wish: Questions['load'][0];
  explanations: Explanations;
}

interface Opened {
  run: EngineRun;
  described: Described | null;
}

function openIn(engine: RunEngine, wish: Questions['load'][0], kernels: WebAssembly.Module | null): Opened {
  const { text, tables, locale } = wish;
  const run = engine.open(text, tables, locale, kernels);
  if (!wish.describe) {
    return { run, described: null };
  }
  const reading = JSON.parse(engine.read(text, tables, locale)) as Reading;
  return { run, described: { reading, vocabulary: JSON.parse(engine.vocabulary(locale)) as Vocabulary } };
}

async function wholeEngine(): Promise<Engine> {
  try {
    return await (await import('./engine')).engine();
  } catch {
    throw new Error(NOT_FETCHED);
  }
}
