import type { Loaded } from '../worker/protocol';

/**
 * A feature over the shown plane, from −1 to 1, for its small picture; the numbers that train come from the engine.
 * Null where the feature is more than a product of powers, sines, cosines and absolute values of columns.
 */
export function featureGrid(
  name: string,
  columns: string[],
  size: number,
  columnX: number,
  columnY: number,
  bounds: [number, number, number, number],
  loaded: Loaded,
): Float64Array | null {
  const means = columnMeans(loaded);
  const grid = new Float64Array(size * size);
  const values = new Map(columns.map((column, at) => [column, means[at] ?? 0]));
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      values.set(columns[columnX] ?? '', bounds[0] + ((column + 0.5) / size) * (bounds[1] - bounds[0]));
      if (columns.length > 1) {
        values.set(columns[columnY] ?? '', bounds[3] - ((row + 0.5) / size) * (bounds[3] - bounds[2]));
      }
      const value = evaluate(name, values);
      if (value === null) {
        return null;
      }
      grid[row * size + column] = value;
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
  }
  const half = Math.max(Math.abs(low), Math.abs(high), 1e-12);
  const [middle, reach] = low < 0 ? [0, half] : [(low + high) / 2, Math.max((high - low) / 2, 1e-12)];
  return grid.map((value) => (value - middle) / reach);
}

const meansOf = new WeakMap<Loaded, Float64Array>();

function columnMeans(loaded: Loaded): Float64Array {
  let means = meansOf.get(loaded);
  if (means === undefined) {
    const width = loaded.info.columns;
    const sums = new Float64Array(width);
    loaded.examples.forEach((value, at) => {
      sums[at % width] = (sums[at % width] as number) + value;
    });
    const rows = Math.max(1, loaded.examples.length / Math.max(1, width));
    means = sums.map((sum) => sum / rows);
    meansOf.set(loaded, means);
  }
  return means;
}

function evaluate(term: string, values: Map<string, number>): number | null {
  let product = 1;
  for (const factor of factors(term)) {
    const value = evaluateFactor(factor.trim(), values);
    if (value === null) {
      return null;
    }
    product *= value;
  }
  return product;
}

/** Splits at `*` outside brackets and quotes. */
function factors(term: string): string[] {
  const parts: string[] = [''];
  let depth = 0;
  let quoted = false;
  for (const sign of term) {
    quoted = sign === '"' ? !quoted : quoted;
    depth += quoted ? 0 : sign === '(' ? 1 : sign === ')' ? -1 : 0;
    if (sign === '*' && depth === 0 && !quoted) {
      parts.push('');
    } else {
      parts[parts.length - 1] += sign;
    }
  }
  return parts;
}

function evaluateFactor(factor: string, values: Map<string, number>): number | null {
  const call = /^(sin|cos|abs)\((.*)\)$/.exec(factor);
  if (call !== null) {
    const inner = evaluate(call[2] ?? '', values);
    if (inner === null) {
      return null;
    }
    return call[1] === 'sin' ? Math.sin(inner) : call[1] === 'cos' ? Math.cos(inner) : Math.abs(inner);
  }
  const power = /^(.*)\^(\d+)$/.exec(factor);
  if (power !== null) {
    const base = evaluateFactor(power[1] ?? '', values);
    return base === null ? null : base ** Number(power[2]);
  }
  const bare = factor.startsWith('"') && factor.endsWith('"') ? factor.slice(1, -1) : factor;
  return values.get(bare) ?? null;
}
