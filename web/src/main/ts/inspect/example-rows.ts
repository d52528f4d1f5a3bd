import type { Plan } from '../worker/model';
import type { ExampleNumbers } from '../worker/protocol';

/** What becomes of one example of the training part. */
export interface ExampleRow {
  /** Its place among the examples, from 0. */
  row: number;
  /** By output: the weighted sum, what leaves the activation, and what is desired. */
  sums: Float64Array;
  outputs: Float64Array;
  desired: Float64Array;
  /** ℓ, whose mean over all examples is L. */
  loss: number;
}

export type Order = 'given' | 'loss' | 'batch';

/** @param outputs how many the last layer has */
export function rowsOf({ numbers }: ExampleNumbers, outputs: number): ExampleRow[] {
  const width = 3 * outputs + 1;
  return Array.from({ length: Math.floor(numbers.length / width) }, (_, row) => {
    const part = (at: number): Float64Array => numbers.subarray(row * width + at * outputs, row * width + (at + 1) * outputs);
    return { row, sums: part(0), outputs: part(1), desired: part(2), loss: numbers[row * width + 3 * outputs] ?? Number.NaN };
  });
}

/** Where an example is in the batch at hand: how many come before it, −1 where it is shown already, null for none of the batch. */
export function placesOf({ batch }: ExampleNumbers): Map<number, number> {
  const shown = batch[0] ?? 0;
  return new Map([...batch.subarray(1)].map((row, at) => [row, Math.max(-1, at - shown)]));
}

/** In the order that is asked for; those that are equal in it as they are given. */
export function ordered(rows: ExampleRow[], order: Order, places: Map<number, number>): ExampleRow[] {
  const place = ({ row }: ExampleRow): number => places.get(row) ?? Number.POSITIVE_INFINITY;
  switch (order) {
    case 'given':
      return rows;
    case 'loss':
      return [...rows].sort((a, b) => rank(b.loss) - rank(a.loss) || a.row - b.row);
    default:
      return [...rows].sort((a, b) => compared(place(a), place(b)) || a.row - b.row);
  }
}

/** What is no number is worse than any. */
function rank(loss: number): number {
  return Number.isNaN(loss) ? Number.MAX_VALUE : Math.min(loss, Number.MAX_VALUE);
}

function compared(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** Whether the examples are all that there can be of so many yes and no. */
export function isTruthTable(plan: Plan, examples: Float64Array): boolean {
  return (
    plan.task === 'classify' &&
    plan.test === 0 &&
    plan.columns.length <= 6 &&
    plan.train === 2 ** plan.columns.length &&
    examples.every((value) => value === 0 || value === 1)
  );
}
