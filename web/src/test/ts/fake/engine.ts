import type { Engine, EngineRun } from '../../../main/ts/worker/load';
import { loadedOf, planOf } from './plan';

/** A run of three updates an epoch that counts and does nothing else; it is over after so many epochs. */
export class FakeRun {
  static readonly UPDATES = 3;
  steps = 0;
  spoken = 'en';
  readonly changed: string[] = [];

  constructor(
    readonly text: string,
    private readonly epochs: number,
  ) {}

  info = (): string => JSON.stringify(loadedOf({}, planOf({ train: FakeRun.UPDATES, epochs: this.epochs })).info);
  examples = (): Float64Array => Float64Array.of(1, 2);
  targets = (): Float64Array => Float64Array.of(0);
  adopt = (text: string): boolean => {
    if (text.includes('problem')) {
      throw new Error('absent');
    }
    return text.startsWith(this.text);
  };
  stepExample = (): void => void this.steps++;
  stepBatch = (): boolean => ++this.steps > 0;
  step = (): number => this.steps;
  epoch = (): number => Math.floor(this.steps / FakeRun.UPDATES);
  within = (): number => this.steps % FakeRun.UPDATES;
  seen = (): number => this.steps;
  ended = (): string => (this.epoch() >= this.epochs ? `over (${this.spoken})` : '');
  broken = (): string => '';
  verdicts = (): Float64Array => new Float64Array(0);
  recall = (): void => {};
  speak = (locale: string): void => void (this.spoken = locale);
  trainLoss = (): number => 1 / (1 + this.steps);
  testLoss = (): number => Number.NaN;
  validationLoss = (): number => Number.NaN;
  setWeight = (layer: number, index: number, value: number): void => void this.changed.push(`w ${layer} ${index} ${value}`);
  setBias = (layer: number, unit: number, value: number): void => void this.changed.push(`b ${layer} ${unit} ${value}`);
  state = (): string => String(this.steps);
  restore = (state: string): void => void (this.steps = Number(state));
  hash = (): string => `1:${this.steps}`;
}

/** Explains nothing, and says of what: the text, the state that it was told, and the question. */
export class FakeExplanations {
  private state = '';

  constructor(private readonly text: string) {}

  at = (state: string): void => void (this.state = state);
  explain = (...asked: number[]): string => `${this.text} at ${this.state}: ${asked.join(' ')}`;
}

/** The engine that trains sound texts: `open` throws where `problem` stands in one. */
export class FakeEngine {
  readonly opened: FakeRun[] = [];
  /** How many texts it was asked to explain. */
  explained = 0;

  constructor(private readonly epochs = 1000) {}

  get engine(): Engine {
    return {
      open: (text: string) => {
        if (text.includes('problem')) {
          throw new Error('There is a problem.');
        }
        const run = new FakeRun(text, this.epochs);
        this.opened.push(run);
        return run as unknown as EngineRun;
      },
      read: () => '{"problems":[],"statements":[],"plan":null}',
      vocabulary: () => '{"data":[]}',
      explanations: (text: string) => {
        this.explained++;
        return new FakeExplanations(text);
      },
    } as unknown as Engine;
  }

  /** The run that was opened last. */
  get run(): FakeRun {
    return this.opened[this.opened.length - 1] as FakeRun;
  }
}
