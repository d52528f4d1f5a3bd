import { Curve } from './curve';
import type { Engine, EngineRun } from './load';
import type { RunInfo, Variant } from './model';
import type { Compared, CompareWish } from './protocol';

const NOTHING = new Float64Array(0);

/** The variants that a text compares, each a run of its own, trained in turns so that all are at the same epoch. */
export class Comparison {
  private readonly runs: { name: string; run: EngineRun; info: RunInfo; curve: Curve }[];
  private first = true;

  constructor(engine: Engine, text: string, tables: string[], locale: string, kernels: WebAssembly.Module | null) {
    const variants = JSON.parse(engine.variants(text, tables)) as Variant[];
    this.runs = variants.map((variant) => {
      const run = engine.open(variant.text, tables, locale, kernels);
      return { name: variant.name, run, info: JSON.parse(run.info()) as RunInfo, curve: new Curve(400) };
    });
    this.runs.forEach((one) => note(one));
  }

  /** Gives turns of an update to the one that is furthest behind, until that time. */
  train(until: number): void {
    do {
      let behind = null;
      for (const one of this.runs) {
        if (goesOn(one) && (behind === null || progress(one) < progress(behind))) {
          behind = one;
        }
      }
      if (behind === null) {
        return;
      }
      const epoch = behind.run.epoch();
      behind.run.stepBatch();
      if (behind.run.epoch() !== epoch) {
        note(behind);
      }
    } while (performance.now() < until);
  }

  /** What there is to show of each; the examples come along the first time. */
  told(wish: CompareWish): Compared[] {
    const { first } = this;
    this.first = false;
    return this.runs.map(({ name, run, info, curve }) => ({
      name,
      info: first ? info : null,
      examples: first ? run.examples() : NOTHING.slice(),
      targets: first ? run.targets() : NOTHING.slice(),
      epoch: run.epoch(),
      goesOn: goesOn({ run, info }),
      broken: run.broken(),
      trainLoss: run.trainLoss(),
      testLoss: run.testLoss(),
      curve: curve.news(),
      maps: info.plan.columns.length === 2 && info.plan.picture === null ? run.maps(wish.size, 0, 1, Float64Array.from(wish.bounds), wish.units) : NOTHING.slice(),
    }));
  }
}

function goesOn({ run, info }: { run: EngineRun; info: RunInfo }): boolean {
  return run.broken() === '' && run.ended() === '' && run.epoch() < info.plan.epochs;
}

function progress({ run, info }: { run: EngineRun; info: RunInfo }): number {
  return run.epoch() + run.within() / Math.max(1, info.plan.train);
}

function note({ run, curve }: { run: EngineRun; curve: Curve }): void {
  curve.add(run.epoch(), run.trainLoss(), run.testLoss(), run.validationLoss());
}
