import type { CompiledTraining } from './compiled.js';
import type { Ending, Evaluation, Example, Experiment, Network, RunOptions, Training } from '../../npm/engine';
import { ScriptNetwork } from './network';

/** Milliseconds of training between two breaths. */
const SLICE = 12;

interface Metric {
  name: string;
  train: number;
  test: number | null;
  table?: number[][];
}

/** One run of one experiment. */
export class ScriptTraining implements Training {
  private stopping = false;
  /** Until when this slice may last, in milliseconds of the platform's clock. */
  private until = 0;
  private current: ScriptNetwork | null = null;

  constructor(
    private readonly compiled: CompiledTraining,
    readonly experiment: Experiment,
  ) {}

  get step(): number {
    return this.compiled.step();
  }

  get epoch(): number {
    return this.compiled.epoch();
  }

  get ending(): Training['ending'] {
    return (this.compiled.ending() || null) as Training['ending'];
  }

  get breakdown(): string | null {
    return this.compiled.broken() || null;
  }

  get batchLoss(): number {
    return this.compiled.batchLoss();
  }

  get trainLoss(): number {
    return this.compiled.trainLoss();
  }

  get testLoss(): number {
    return this.compiled.testLoss();
  }

  get hash(): string {
    return this.compiled.hash();
  }

  stepBatch(): boolean {
    this.stepBatches(1);
    return this.compiled.goesOn();
  }

  stepBatches(updates: number): number {
    if (!(updates >= 0)) {
      throw new RangeError(`Updates are counted from 0 on, but this is ${updates}.`);
    }
    this.current = null;
    return this.compiled.stepBatches(updates);
  }

  stepEpoch(): boolean {
    this.current = null;
    this.compiled.stepEpoch(Infinity);
    return this.compiled.goesOn();
  }

  async run(options: RunOptions = {}): Promise<Ending> {
    this.stopping = false;
    const last = this.epoch + (options.epochs ?? Infinity);
    while (this.ending === null && this.epoch < last) {
      if (!(await this.oneEpoch(options.signal))) {
        return 'stopped';
      }
      options.onEpoch?.(this);
    }
    return this.ending ?? 'paused';
  }

  stop(): void {
    this.stopping = true;
  }

  async *[Symbol.asyncIterator](): AsyncIterator<Training> {
    this.stopping = false;
    while (this.ending === null && (await this.oneEpoch())) {
      yield this;
    }
  }

  evaluate(): Evaluation {
    const metrics = JSON.parse(this.compiled.metrics()) as Metric[];
    const tested = this.experiment.test > 0;
    const part = (loss: number, of: 'train' | 'test'): Record<string, number> => {
      const values: Record<string, number> = { loss };
      for (const metric of metrics) {
        if (metric.table === undefined) {
          values[metric.name] = metric[of] ?? NaN;
        }
      }
      return values;
    };
    return {
      train: part(this.trainLoss, 'train'),
      test: tested ? part(this.testLoss, 'test') : null,
      confusion: metrics.find((metric) => metric.table !== undefined)?.table ?? null,
    };
  }

  predict(example: Example): number[];
  predict(examples: readonly Example[]): number[][];
  predict(given: never): never {
    return this.now().predict(given) as never;
  }

  classify(example: Example): string;
  classify(examples: readonly Example[]): string[];
  classify(given: never): never {
    return this.now().classify(given) as never;
  }

  network(): Network {
    return this.now();
  }

  state(): string {
    return this.compiled.state();
  }

  restore(state: string): void {
    this.current = null;
    this.compiled.restore(state);
  }

  text(): string {
    return this.compiled.text();
  }

  rewind(): void {
    this.current = null;
    this.compiled.rewind();
  }

  /** The network of the last update, copied once however often it is asked. */
  private now(): ScriptNetwork {
    this.current ??= new ScriptNetwork(this.compiled.network());
    return this.current;
  }

  /** Trains to the end of an epoch, or of the run. @returns false where somebody stopped it before */
  private async oneEpoch(signal?: AbortSignal): Promise<boolean> {
    const { epoch } = this;
    do {
      if (performance.now() >= this.until) {
        await breath();
        this.until = performance.now() + SLICE;
      }
      if (this.stopping || signal?.aborted === true) {
        return false;
      }
      this.current = null;
      this.compiled.stepEpoch(this.until);
    } while (this.compiled.goesOn() && this.epoch === epoch);
    return true;
  }
}

/** Lets timers, requests and the screen have their turn. */
function breath(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
