import type { EngineRun } from './load';
import type { Claim, MetricValue, RunInfo } from './model';
import type { Frame, FrameWish } from './protocol';
import type { Runner } from './runner';

const NOTHING = new Float64Array(0);

/** Everything the page draws at one moment of a run. */
export function makeFrame(runner: Runner, run: EngineRun, info: RunInfo, wish: FrameWish): Frame {
  const layers = info.plan.layers;
  const small = (at: number): boolean => {
    const layer = layers[at];
    return layer !== undefined && layer.trainable && layer.inputs * layer.units <= wish.weightLimit;
  };
  const each = (take: (layer: number) => Float64Array, wanted: (layer: number) => boolean): Float64Array[] =>
    layers.map((_, at) => (wanted(at) ? take(at) : NOTHING.slice()));
  return {
    run: runner.number,
    running: runner.running,
    ended: runner.ended,
    step: run.step(),
    epoch: run.epoch(),
    within: run.within(),
    seen: run.seen(),
    examplesPerSecond: runner.running ? runner.examplesPerSecond : 0,
    elapsedSeconds: runner.elapsed,
    batchLoss: run.batchLoss(),
    trainLoss: run.trainLoss(),
    testLoss: run.testLoss(),
    validationLoss: run.validationLoss(),
    curve: runner.curve.news(),
    weights: each((layer) => run.weights(layer), small),
    biases: each((layer) => run.biases(layer), (at) => layers[at]?.trainable === true),
    gradients: wish.gradients ? each((layer) => run.gradients(layer), small) : [],
    maps:
      wish.size > 0
        ? run.maps(wish.size, wish.columnX, wish.columnY, Float64Array.from(wish.bounds), wish.units)
        : NOTHING.slice(),
    features:
      wish.features.length > 0
        ? run.features(wish.features, wish.featureSize, wish.columnX, wish.columnY, Float64Array.from(wish.bounds))
        : NOTHING.slice(),
    size: wish.size,
    units: wish.units,
    activations: wish.example === null ? NOTHING.slice() : run.activations(wish.example),
    metrics: wish.metrics ? (JSON.parse(run.metrics()) as MetricValue[]) : [],
    claims: info.plan.expectations.length > 0 ? (JSON.parse(run.claims()) as Claim[]) : [],
    checkpoints: runner.checkpoints.steps(),
    broken: run.broken(),
  };
}
