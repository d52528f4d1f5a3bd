import type { Does, Reads } from '../state/state';
import type { StepBy } from '../worker/protocol';

export type Driven = Reads<'plan'> & Does<'setByHand' | 'step' | 'play' | 'reset' | 'look'>;

const STEPS: Record<string, StepBy> = {
  example: 'example',
  examples: 'example',
  step: 'batch',
  steps: 'batch',
  batch: 'batch',
  batches: 'batch',
  epoch: 'epoch',
  epochs: 'epoch',
};

/** A number of the network as lessons count, from 1; `from` 0 is the bias. */
export interface Place {
  layer: number;
  unit: number;
  from: number;
}

/** Where a number stands among those that the worker knows. */
export function inNetwork({ layer, unit, from }: Place, units: number) {
  return { layer: layer - 1, unit: unit - 1, from: from - 1, units };
}

/** The present value of a number of the network; NaN where no frame has brought it. */
export function valueAt(app: Reads<'frame'>, { layer, unit, from }: Place): number {
  const frame = app.frame.value;
  const biases = frame?.biases[layer - 1];
  const weights = frame?.weights[layer - 1];
  if (biases === undefined || weights === undefined) {
    return NaN;
  }
  return (from === 0 ? biases[unit - 1] : weights[(from - 1) * biases.length + unit - 1]) ?? NaN;
}

export function setAt(app: Reads<'plan'> & Does<'setByHand'>, place: Place, value: number): Promise<void> {
  const layer = app.plan.value?.layers[place.layer - 1];
  const units = layer?.kind === 'convolution' ? layer.picture?.channels : layer?.units;
  return app.setByHand(inNetwork(place, units ?? 1), value);
}

/**
 * Does what a link or a solution says, one line: `weight 1 1 2 0.5`, `step 5 epochs`, `look weight 1 1 1`. The lesson was
 * checked when it was built: a line of another form does nothing.
 */
export async function perform(app: Driven, line: string, open: (name: string) => Promise<void>): Promise<void> {
  const [verb = '', ...words] = line.trim().split(/\s+/);
  const numbers = words.map(Number);
  if (verb === 'weight') {
    const [layer = 1, unit = 1, from = 1, value = 0] = numbers;
    await setAt(app, { layer, unit, from }, value);
  } else if (verb === 'bias') {
    const [layer = 1, unit = 1, value = 0] = numbers;
    await setAt(app, { layer, unit, from: 0 }, value);
  } else if (verb === 'step') {
    const by = STEPS[words[1] ?? ''] ?? 'batch';
    for (let i = 0; i < (numbers[0] ?? 0); i++) {
      await app.step(by);
    }
  } else if (verb === 'reset') {
    await app.reset();
  } else if (verb === 'play') {
    await app.play();
  } else if (verb === 'open') {
    await open(words[0] ?? '');
  } else if (verb === 'look') {
    const [, layer = 1, unit = 1, from = 0] = numbers;
    const part = words[0] === 'unit' ? -2 : words[0] === 'bias' ? -1 : from - 1;
    app.look({ selection: { layer: layer - 1, unit: unit - 1, from: part }, details: 'inspector' });
  }
}
