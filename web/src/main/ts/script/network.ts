import type { CompiledNetwork } from './compiled.js';
import type { Example, Network } from '../../npm/engine';
import type { NetworkInfo } from '../worker/model';

/** A trained network: checks what a script hands over before the compiled engine, which does not, gets it. */
export class ScriptNetwork implements Network {
  readonly columns: string[];
  readonly classes: string[];
  readonly outputs: number;
  private readonly layers: number;

  constructor(private readonly compiled: CompiledNetwork) {
    ({ columns: this.columns, classes: this.classes, outputs: this.outputs, layers: this.layers } = JSON.parse(compiled.info()) as NetworkInfo);
  }

  get hash(): string {
    return this.compiled.hash();
  }

  predict(example: Example): number[];
  predict(examples: readonly Example[]): number[][];
  predict(given: Example | readonly Example[]): number[] | number[][] {
    const examples = several(given);
    const outputs = this.answers(examples ?? [given as Example]);
    const rows = (examples ?? [given]).map((_, row) => [...outputs.subarray(row * this.outputs, (row + 1) * this.outputs)]);
    return examples === null ? (rows[0] as number[]) : rows;
  }

  classify(example: Example): string;
  classify(examples: readonly Example[]): string[];
  classify(given: Example | readonly Example[]): string | string[] {
    if (this.classes.length === 0) {
      throw new Error('This network predicts values and knows no classes.');
    }
    const examples = several(given);
    const rows = examples ?? [given as Example];
    const names = Array.from(this.compiled.decide(this.answers(rows), rows.length), (number) => this.classes[number] as string);
    return examples === null ? (names[0] as string) : names;
  }

  weights(layer: number): Float64Array {
    return this.compiled.weights(this.checked(layer));
  }

  biases(layer: number): Float64Array {
    return this.compiled.biases(this.checked(layer));
  }

  /** (rows, outputs), row-major. */
  private answers(examples: readonly Example[]): Float64Array {
    const width = this.columns.length;
    const columns = new Float64Array(examples.length * width);
    examples.forEach((example, row) => {
      if (example.length !== width) {
        throw new RangeError(`An example has ${width} columns (${this.columns.join(', ')}), but this one has ${example.length}.`);
      }
      columns.set(example, row * width);
    });
    return examples.length === 0 ? columns : this.compiled.predict(columns, examples.length);
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
