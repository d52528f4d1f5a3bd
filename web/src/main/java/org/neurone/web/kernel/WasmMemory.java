package org.neurone.web.kernel;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.typedarrays.Float64Array;

/**
 * One WebAssembly memory for the arrays of one model, made at its full size, since growing would cut off every view. From 0
 * on it holds what {@code imports.wat} says, then the arrays. Sizes are doubles: they may exceed an {@code int}.
 */
final class WasmMemory {
    /** Where the first array lies, in bytes. */
    static final double START = 16448;

    private WasmMemory() {}

    /** Bytes for so many numbers, up to the next line of the cache. */
    static double aligned(int length) {
        return Math.ceil(length / 8.0) * 64;
    }

    /**
     * An instance of the module with room for so many bytes of arrays and two numbers behind them, since loops of two at a time
     * may read one too many; null where the browser has none to give.
     */
    @JSBody(
            params = {"module", "bytes"},
            script = "var pages = Math.ceil((bytes + 16464) / 65536);"
                    + "if (pages > 65536) { return null; }"
                    + "try {"
                    + "  var memory = new WebAssembly.Memory({ initial: pages, maximum: pages });"
                    + "  new Float64Array(memory.buffer, 16384, 1)[0] = 1;"
                    + "  var exports = new WebAssembly.Instance(module, { host: { memory: memory } }).exports;"
                    + "  return { buffer: memory.buffer, exports: exports };"
                    + "} catch (failure) { return null; }")
    static native JSObject create(JSObject module, double bytes);

    /** A view of {@code length} numbers from byte {@code at} on, which knows its instance and its address. */
    @JSBody(
            params = {"memory", "at", "length"},
            script = "var view = new Float64Array(memory.buffer, at, length);"
                    + "view.wasm = memory.exports;"
                    + "view.address = at;"
                    + "return view;")
    static native Float64Array view(JSObject memory, double at, int length);
}
