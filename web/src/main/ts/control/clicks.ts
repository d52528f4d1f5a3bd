import type { Does, Reads } from '../state/state';

type Needs = Reads<'reading' | 'loaded' | 'view'> & Does<'change' | 'look'>;

/** What a click on the map does: sends a point through the network, or adds one while drawing is on. */
export function decide(app: Needs, x: number, y: number, nearest: number): void {
  const loaded = app.loaded.value;
  if (loaded === null) {
    return;
  }
  const { drawing } = app.view.value;
  if (drawing !== null) {
    // The class is the one chosen now: another may be before the script is here.
    void import('./draw-points').then(({ drawAt }) => drawAt(app, x, y, drawing.target));
    return;
  }
  const { columns, plan } = loaded.info;
  if (nearest >= 0) {
    app.look({ example: loaded.examples.slice(nearest * columns, (nearest + 1) * columns), exampleRow: nearest });
    return;
  }
  const [across, up] = app.view.value.axes;
  const example = middle(loaded.examples, columns);
  example[across] = x;
  if (plan.columns.length > 1) {
    example[up] = y;
  }
  chooseOwn(app, example);
}

/** Sends an example that is none of the data's through the network; {@link View.exampleTarget} says what it should give. */
export function chooseOwn(app: Does<'look'>, example: Float64Array): void {
  app.look({ example, exampleRow: -1 });
}

/** Each column's mean: what the map assumes of the columns that it does not show. */
export function middle(examples: Float64Array, columns: number): Float64Array {
  const sums = new Float64Array(columns);
  examples.forEach((value, at) => {
    sums[at % columns] = (sums[at % columns] as number) + value;
  });
  const rows = Math.max(1, examples.length / columns);
  return sums.map((sum) => sum / rows);
}
