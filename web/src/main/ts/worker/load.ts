import type * as engineModule from '../engine.js';

export type Engine = typeof engineModule;
export type { EngineRun } from '../engine.js';

let engine: Promise<Engine> | null = null;

/** The compiled module beside this one, fetched once however often it is asked for. */
export function loadEngine(): Promise<Engine> {
  if (engine === null) {
    const address = new URL('./engine.js', import.meta.url).href;
    engine = import(/* webpackIgnore: true */ /* @vite-ignore */ address) as Promise<Engine>;
  }
  return engine;
}

/**
 * The kernels' module, or null where there is no WebAssembly or the page's policy forbids it: then JavaScript computes,
 * to the same bits.
 */
export async function loadKernels(): Promise<WebAssembly.Module | null> {
  try {
    const answer = await fetch(new URL('./kernels.wasm', import.meta.url));
    return answer.ok ? await WebAssembly.compile(await answer.arrayBuffer()) : null;
  } catch {
    return null;
  }
}
