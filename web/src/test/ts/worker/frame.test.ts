import { Curve } from '../../../main/ts/worker/curve';
import { makeFrame } from '../../../main/ts/worker/frame';
import type { EngineRun } from '../../../main/ts/worker/load';
import type { FrameWish } from '../../../main/ts/worker/protocol';
import type { Runner } from '../../../main/ts/worker/runner';
import { dense, loadedOf, planOf } from '../fake/plan';
import { equal, test } from '../suite';

const asked: string[] = [];
const run = {
  step: () => 7,
  epoch: () => 2,
  within: () => 1,
  seen: () => 33,
  batchLoss: () => 0.5,
  trainLoss: () => 0.4,
  testLoss: () => Number.NaN,
  validationLoss: () => Number.NaN,
  weights: (layer: number) => Float64Array.of(layer, 1),
  biases: (layer: number) => Float64Array.of(layer, 2),
  gradients: (layer: number) => Float64Array.of(layer, 3),
  maps: (...wish: unknown[]) => {
    asked.push(`maps ${wish.map((one) => (ArrayBuffer.isView(one) ? `[${one}]` : one)).join(' ')}`);
    return Float64Array.of(9);
  },
  features: (names: string[], size: number) => Float64Array.of(names.length, size),
  activations: (columns: Float64Array) => columns.map((value) => 2 * value),
  metrics: () => '[{"name":"accuracy","share":true,"train":1,"test":null}]',
  claims: () => '[{"state":"open"}]',
  broken: () => '',
} as unknown as EngineRun;

const runner = {
  number: 3,
  running: false,
  ended: '',
  elapsed: 1.5,
  examplesPerSecond: 100,
  curve: new Curve(4),
  checkpoints: { steps: () => [0, 5] },
} as unknown as Runner;

const layers = [dense(2, 3), dense(3, 3, { keyword: 'dropout', trainable: false }), dense(100, 100), dense(3, 1)];
const { info } = loadedOf({}, planOf({ layers }));
const little: FrameWish = {
  size: 0,
  columnX: 0,
  columnY: 1,
  bounds: [0, 1, 2, 3],
  units: 12,
  weightLimit: 9_999,
  metrics: false,
  gradients: false,
  example: null,
  features: [],
  featureSize: 28,
};

test('a frame brings the numbers of its run', () => {
  const frame = makeFrame(runner, run, info, little);
  equal([frame.run, frame.step, frame.epoch, frame.within, frame.seen], [3, 7, 2, 1, 33]);
  equal([frame.batchLoss, frame.trainLoss, frame.testLoss, frame.elapsedSeconds], [0.5, 0.4, Number.NaN, 1.5]);
  equal(frame.checkpoints, [0, 5]);
});

test('layers without weights send none, and those with too many only their biases', () => {
  const frame = makeFrame(runner, run, info, little);
  equal(frame.weights, [Float64Array.of(0, 1), new Float64Array(0), new Float64Array(0), Float64Array.of(3, 1)]);
  equal(frame.biases, [Float64Array.of(0, 2), new Float64Array(0), Float64Array.of(2, 2), Float64Array.of(3, 2)]);
});

test('what was not asked for is not computed', () => {
  const frame = makeFrame(runner, run, info, little);
  equal([frame.gradients.length, frame.maps.length, frame.activations.length, frame.metrics.length, frame.claims.length], [0, 0, 0, 0, 0]);
  equal(asked, []);
});

test('what was asked for comes as the engine says it', () => {
  const claiming = { ...info, plan: { ...info.plan, expectations: [{ metric: 'loss', share: false, value: 1, atMost: true, after: 1 }] } };
  const frame = makeFrame(runner, run, claiming, { ...little, size: 24, metrics: true, gradients: true, example: Float64Array.of(1, 2) });
  equal(asked.splice(0), ['maps 24 0 1 [0,1,2,3] 12']);
  equal(frame.features, new Float64Array(0));
  equal(makeFrame(runner, run, info, { ...little, features: ['x', 'x^2'] }).features, Float64Array.of(2, 28));
  equal(frame.gradients[3], Float64Array.of(3, 3));
  equal(frame.activations, Float64Array.of(2, 4));
  equal(frame.metrics, [{ name: 'accuracy', share: true, train: 1, test: null }]);
  equal(frame.claims, [{ state: 'open' }]);
});

test('a run that stands still has no speed', () => {
  equal(makeFrame(runner, run, info, little).examplesPerSecond, 0);
  equal(makeFrame({ ...runner, running: true } as Runner, run, info, little).examplesPerSecond, 100);
});

test('every array has memory of its own, so that it can be handed over', () => {
  const frame = makeFrame(runner, run, info, little);
  equal(new Set([frame.maps.buffer, frame.activations.buffer, frame.weights[1]?.buffer, frame.weights[2]?.buffer]).size, 4);
});
