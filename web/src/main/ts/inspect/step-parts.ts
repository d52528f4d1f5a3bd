/** One update taken apart, for one example of its batch: see {@link Explanations.stepParts}. */
export interface StepParts {
  /** Examples of the batch that were shown one by one. */
  shown: number;
  /** Which example of the batch the numbers are of, from 0. */
  row: number;
  /** L, the mean over the batch. */
  loss: number;
  rate: number;
  /** Which step it will be, from 1. */
  step: number;
  /** Each example's row in the data. */
  examples: Float64Array;
  losses: Float64Array;
  input: Float64Array;
  desired: Float64Array;
  layers: StepLayer[];
}

/** Of one layer; what is told of its weights stands in the order of its numbers, biases behind weights. */
export interface StepLayer {
  sums: Float64Array;
  outputs: Float64Array;
  /** Empty where the update needs none. */
  deltas: Float64Array;
  before: Float64Array;
  /** What the example adds to ∂L/∂w, and the sum up to and with it. */
  adds: Float64Array;
  soFar: Float64Array;
  /** ∂L/∂w of the whole batch; the same with penalties and clipped. */
  slopes: Float64Array;
  gradient: Float64Array;
  after: Float64Array;
}

export function partsOf(told: Float64Array): StepParts {
  const parts: Float64Array[] = [];
  for (let at = 0; at < told.length; at += 1 + (told[at] ?? 0)) {
    parts.push(told.subarray(at + 1, at + 1 + (told[at] ?? 0)));
  }
  const take = (): Float64Array => parts.shift() ?? new Float64Array(0);
  const [shown = 0, row = 0, loss = Number.NaN, rate = Number.NaN, step = 0] = take();
  const head = { shown, row, loss, rate, step, examples: take(), losses: take(), input: take(), desired: take() };
  const layers: StepLayer[] = [];
  while (parts.length > 0) {
    layers.push({ sums: take(), outputs: take(), deltas: take(), before: take(), adds: take(), soFar: take(), slopes: take(), gradient: take(), after: take() });
  }
  return { ...head, layers };
}
