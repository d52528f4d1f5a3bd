/** What the unit tests of the TypeScript have in common: Deno's runner, and assertions that say what they found. */

type Body = () => void | Promise<void>;

/** Registers a test with the runner, by the sentence that it holds. */
export const test = (globalThis as unknown as { Deno: { test(promise: string, body: Body): void } }).Deno.test;

/** Holds two values equal in all their parts; NaN equals itself and 0 equals −0. */
export function equal<T>(found: T, expected: T): void {
  if (!same(found, expected)) {
    throw new Error(`found ${shown(found)}, expected ${shown(expected)}`);
  }
}

/** Holds numbers equal up to what rounding may do. */
export function near(found: ArrayLike<number> | number, expected: ArrayLike<number> | number, tolerance = 1e-9): void {
  const [a, b] = [list(found), list(expected)];
  if (a.length !== b.length || a.some((one, at) => !(Math.abs(one - (b[at] as number)) <= tolerance))) {
    throw new Error(`found ${shown(found)}, expected about ${shown(expected)}`);
  }
}

/** Holds that something fails, and gives the failure. */
export async function failure(attempt: () => unknown): Promise<Error> {
  try {
    await attempt();
  } catch (error) {
    return error as Error;
  }
  throw new Error('this was to fail and did not');
}

/** Lets everything that is due have its turn: promises, messages and timers of 0 ms. */
export function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

/** Puts something in the place of what the platform has under that name. */
export function platform(name: string, value: unknown): void {
  Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
}

function list(numbers: ArrayLike<number> | number): number[] {
  return typeof numbers === 'number' ? [numbers] : Array.from(numbers);
}

function same(a: unknown, b: unknown): boolean {
  if (a === b || (Number.isNaN(a) && Number.isNaN(b))) {
    return true;
  }
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) {
    return false;
  }
  const [keys, others] = [Object.keys(a), Object.keys(b)];
  return (
    Object.prototype.toString.call(a) === Object.prototype.toString.call(b) &&
    keys.length === others.length &&
    keys.every((key) => key in b && same(a[key as keyof typeof a], b[key as keyof typeof b]))
  );
}

function shown(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    ArrayBuffer.isView(part) ? Array.from(part as Float64Array, String) : typeof part === 'number' && !Number.isFinite(part) ? String(part) : part,
  );
}
