import type { View } from '../state/view';
import type { Loaded } from '../worker/protocol';

/** The shown part of the plane: x from, x to, y from, y to, in raw units of the two columns. */
export type Bounds = [number, number, number, number];

/** The data's range with a margin, symmetric around 0 where the data nearly is; what is being drawn on stays as it is. */
export function boundsOf(loaded: Loaded | null, view: View): Bounds {
  if (view.drawing !== null) {
    return view.drawing.bounds;
  }
  if (loaded === null) {
    return [-1, 1, -1, 1];
  }
  const { ranges, plan } = loaded.info;
  const [x0, x1] = padded(ranges[view.axes[0]]);
  const [y0, y1] = plan.columns.length > 1 ? padded(ranges[view.axes[1]]) : [-1, 1];
  return [x0, x1, y0, y1];
}

function padded(range: [number, number] | undefined): [number, number] {
  const [from, to] = range ?? [-1, 1];
  const margin = to > from ? (to - from) * 0.08 : 1;
  if (from < 0 && to > 0 && Math.abs(from + to) < 0.2 * (to - from)) {
    const end = Math.max(-from, to) + margin;
    return [-end, end];
  }
  return [from - margin, to + margin];
}
