/** compiled.js: org.neurone.web.ScriptModule. What crosses is a number, a string of JSON or an array; `engine.js` is the door. */

export function read(text: string, tables: string[], locale: string): string;
export function format(text: string): string;
export function open(text: string, tables: string[], locale: string, kernels: WebAssembly.Module | null): CompiledTraining;
export function load(text: string, tables: string[], locale: string, kernels: WebAssembly.Module | null): CompiledNetwork;
export function conformance(written: string, tables: string[], locale: string, kernels: WebAssembly.Module | null): string;

export interface CompiledTraining {
  stepBatches(updates: number): number;
  stepEpoch(until: number): void;
  goesOn(): boolean;
  step(): number;
  epoch(): number;
  position(): number;
  ending(): string;
  broken(): string;
  batchLoss(): number;
  trainLoss(): number;
  testLoss(): number;
  metrics(): string;
  network(): CompiledNetwork;
  hash(): string;
  state(): string;
  text(): string;
  restore(state: string): void;
  rewind(): void;
}

export interface CompiledNetwork {
  info(): string;
  predictInto(columns: Float64Array, rows: number, outputs: Float64Array): void;
  decide(outputs: Float64Array, rows: number): Int32Array;
  hash(): string;
  weights(layer: number): Float64Array;
  biases(layer: number): Float64Array;
}
