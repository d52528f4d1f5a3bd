import type { CompiledNetwork } from './compiled.js';
import type { Example, Network } from '../../npm/engine';
import type { NetworkInfo } from '../worker/model';

/** A trained network: checks what a script hands over before the compiled engine, which does not, gets it. */
export class ScriptNetwork implements Network {
  readonly columns: string[];
  readonly classes: string[];
  readonly outputs: number;
  private readonly layers: number;
  private readonly single: Float64Array;
  private readonly singleAnswer: Float64Array;

  constructor(private readonly compiled: CompiledNetwork) {
    ({ columns: this.columns, classes: this.classes, outputs: this.outputs, layers: this.layers } = JSON.parse(compiled.info()) as NetworkInfo);
    this.single = new Float64Array(this.columns.length);
    this.singleAnswer = new Float64Array(this.outputs);
  }

  get hash(): string {
    return this.compiled.hash();
  }

  predict(example: Example): number[];
  predict(examples: readonly Example[]): number[][];
  predict(given: Example | readonly Example[]): number[] | number[][] {
    const examples = several(given);
    if (examples === null) {
      return this.listed(this.answer(given as Example), 0);
    }
    const outputs = this.answers(examples);
    return examples.map((_, row) => this.listed(outputs, row));
  }

  predictInto(columns: Float64Array, outputs: Float64Array): void {
    const width = this.columns.length;
    const rows = columns.length / width;
    if (!Number.isInteger(rows)) {
      throw new RangeError(`Examples of ${width} columns (${this.columns.join(', ')}) cannot be ${columns.length} numbers.`);
    }
    if (outputs.length < rows * this.outputs) {
      throw new RangeError(`The answers need ${rows * this.outputs} numbers, but there is room for ${outputs.length}.`);
    }
    if (rows > 0) {
      this.compiled.predictInto(columns, rows, outputs);
    }
  }

  classify(example: Example): string;
  classify(examples: readonly Example[]): string[];
  classify(given: Example | readonly Example[]): string | string[] {
    if (this.classes.length === 0) {
      throw new Error('This network predicts values and knows no classes.');
    }
    const examples = several(given);
    const outputs = examples === null ? this.answer(given as Example) : this.answers(examples);
    const names = Array.from(this.compiled.decide(outputs, examples?.length ?? 1), (number) => this.classes[number] as string);
    return examples === null ? (names[0] as string) : names;
  }

  weights(layer: number): Float64Array {
    return this.compiled.weights(this.checked(layer));
  }

  biases(layer: number): Float64Array {
    return this.compiled.biases(this.checked(layer));
  }

  /** Of one example, in memory that is used again for the next. */
  private answer(example: Example): Float64Array {
    this.put(example, this.single, 0);
    this.compiled.predictInto(this.single, 1, this.singleAnswer);
    return this.singleAnswer;
  }

  /** (rows, outputs), row-major. */
  private answers(examples: readonly Example[]): Float64Array {
    const columns = new Float64Array(examples.length * this.columns.length);
    examples.forEach((example, row) => this.put(example, columns, row));
    const outputs = new Float64Array(examples.length * this.outputs);
    this.predictInto(columns, outputs);
    return outputs;
  }

  private listed(outputs: Float64Array, row: number): number[] {
    const numbers: number[] = [];
    for (let output = 0; output < this.outputs; output++) {
      numbers.push(outputs[row * this.outputs + output] as number);
    }
    return numbers;
  }

  private put(example: Example, columns: Float64Array, row: number): void {
    const width = this.columns.length;
    if (example.length !== width) {
      throw new RangeError(`An example has ${width} columns (${this.columns.join(', ')}), but this one has ${example.length}.`);
    }
    for (let column = 0; column < width; column++) {
      columns[row * width + column] = example[column] as number;
    }
  }

  private checked(layer: number): number {
    if (!Number.isInteger(layer) || layer < 0 || layer >= this.layers) {
      throw new RangeError(`Layers are numbered from 0 to ${this.layers - 1}, but this is ${layer}.`);
    }
    return layer;
  }
}

/** Examples where several are given; null for one, whose first element is a number. */
function several(given: Example | readonly Example[]): readonly Example[] | null {
  return Array.isArray(given) && typeof given[0] !== 'number' ? given : null;
}
