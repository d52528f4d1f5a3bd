import type { Plan, PlannedLayer, Reading } from '../../../main/ts/worker/model';
import type { Loaded } from '../../../main/ts/worker/protocol';

/** A fully connected layer. */
export function dense(inputs: number, units: number, more: Partial<PlannedLayer> = {}): PlannedLayer {
  return { index: 0, keyword: 'layer', kind: 'dense', sized: true, activation: 'tanh', units, inputs, picture: null, lowest: -1, highest: 1, flat: false, trainable: true, label: 'Layer', ...more };
}

/** Two columns x and y, three neurons, one output: the parts that a test is about are given. */
export function planOf(more: Partial<Plan> = {}): Plan {
  return {
    title: '',
    notes: [],
    task: 'classify',
    classes: ['0', '1'],
    columns: ['x', 'y'],
    signed: false,
    targets: ['class'],
    picture: null,
    features: ['x', 'y'],
    offered: ['x', 'y', 'x^2', 'y^2', 'x*y', 'sin(x)', 'sin(y)'],
    layers: [dense(2, 3), dense(3, 1, { index: 1, keyword: 'output', activation: 'sigmoid' })],
    settings: {},
    train: 4,
    test: 0,
    validation: 0,
    updates: 1,
    parameters: 13,
    epochs: 10,
    expectations: [],
    ...more,
  } as Plan;
}

/** The four corners of xor, as the page has them once a text is loaded. */
export function loadedOf(more: Partial<Loaded> = {}, plan: Plan = planOf()): Loaded {
  return {
    run: 1,
    continued: false,
    plain: false,
    info: { plan, ranges: [[0, 1], [0, 1]], columns: 2, targetColumns: 1 },
    described: null,
    examples: Float64Array.of(0, 0, 0, 1, 1, 0, 1, 1),
    targets: Float64Array.of(0, 1, 1, 0),
    ...more,
  } as Loaded;
}

/** A reading whose statements are cut at `;` and blanks, with their places in the text. */
export function readingOf(text: string): Reading {
  const statements = [...text.matchAll(/[^;\n]+/g)].map((found) => {
    const line = found[0];
    const from = found.index + line.length - line.trimStart().length;
    const [keyword = '', ...words] = line.trim().split(' ');
    return { keyword, words: words.map((word) => ({ text: word, from: 0, to: 0 })), from, to: from + line.trim().length };
  });
  return { problems: [], statements, plan: null } as Reading;
}
