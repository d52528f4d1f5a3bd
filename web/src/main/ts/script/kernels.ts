import { bytes } from './kernel-bytes.js';

let module: WebAssembly.Module | null | undefined;

/** The kernels, compiled once, or null where there is no WebAssembly or a policy forbids it: then JavaScript computes. */
export function compileKernels(): WebAssembly.Module | null {
  if (module === undefined) {
    try {
      module = new WebAssembly.Module(Uint8Array.from(atob(bytes), (char) => char.charCodeAt(0)));
    } catch {
      module = null;
    }
  }
  return module;
}
