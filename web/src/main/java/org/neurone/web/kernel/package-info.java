/**
 * The kernels of the page in WebAssembly. The loops are text in {@code src/main/wat/kernels}; {@link
 * org.neurone.web.kernel.WasmKernels} gives them the engine's arrays.
 */
package org.neurone.web.kernel;
