import type * as engineModule from '../engine.js';
import type * as runModule from '../run.js';

export type Engine = typeof engineModule;
export type RunEngine = typeof runModule;
export type { Balls, Beside, Explanations, PageDocument, PageExamination, PictureReader, Run as EngineRun, TextEdits } from '../engine.js';

let run: Promise<RunEngine> | null = null;

/** What trains a text without any problem: the only compiled module that the first step waits for. */
export function loadRun(): Promise<RunEngine> {
  run ??= import(/* webpackIgnore: true */ /* @vite-ignore */ new URL('./run.js', import.meta.url).href) as Promise<RunEngine>;
  return run;
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
