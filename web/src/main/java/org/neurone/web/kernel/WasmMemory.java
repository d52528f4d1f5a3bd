package org.neurone.web.kernel;

import org.neurone.engine.number.Elementary;
import org.neurone.engine.number.ElementaryTables;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSByRef;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.typedarrays.Float64Array;

/**
 * One WebAssembly memory for the arrays of one model, made at its full size, since growing would cut off every view. From 0
 * on it holds what {@code imports.wat} says, then the arrays. Sizes are doubles: they may exceed an {@code int}.
 */
final class WasmMemory {
    /** Where the first array lies, in bytes. */
    static final double START = 82048;

    private WasmMemory() {}

    /** Bytes for so many numbers, up to the next line of the cache. */
    static double aligned(int length) {
        return Math.ceil(length / 8.0) * 64;
    }

    /** A function of one number, for the module to ask where its own way does not decide. */
    @JSFunctor
    private interface Function extends JSObject {
        double of(double x);
    }

    /**
     * An instance of the module with room for so many bytes of arrays and two numbers behind them, since loops of two at a time
     * may read one too many; null where the browser has none to give.
     */
    static JSObject create(JSObject module, double bytes) {
        return create(
                module,
                START + bytes + 16,
                ElementaryTables.exp(),
                ElementaryTables.tanh(),
                ElementaryTables.sigmoid(),
                Elementary::exp,
                Elementary::tanh,
                Elementary::sigmoid);
    }

    @JSBody(
            params = {"module", "bytes", "expTable", "tanhTable", "sigmoidTable", "exp", "tanh", "sigmoid"},
            script = "var pages = Math.ceil(bytes / 65536);"
                    + "if (pages > 65536) { return null; }"
                    + "try {"
                    + "  var memory = new WebAssembly.Memory({ initial: pages, maximum: pages });"
                    + "  var numbers = new Float64Array(memory.buffer);"
                    + "  numbers[2048] = 1;"
                    + "  numbers.set(expTable, 2056);"
                    + "  numbers.set(tanhTable, 2568);"
                    + "  numbers.set(sigmoidTable, 5132);"
                    + "  var host = { memory: memory, exp: exp, tanh: tanh, sigmoid: sigmoid };"
                    + "  var exports = new WebAssembly.Instance(module, { host: host }).exports;"
                    + "  return { buffer: memory.buffer, exports: exports };"
                    + "} catch (failure) { return null; }")
    private static native JSObject create(
            JSObject module,
            double bytes,
            @JSByRef double[] expTable,
            @JSByRef double[] tanhTable,
            @JSByRef double[] sigmoidTable,
            Function exp,
            Function tanh,
            Function sigmoid);

    /** A view of {@code length} numbers from byte {@code at} on, which knows its instance and its address. */
    @JSBody(
            params = {"memory", "at", "length"},
            script = "var view = new Float64Array(memory.buffer, at, length);"
                    + "view.wasm = memory.exports;"
                    + "view.address = at;"
                    + "return view;")
    static native Float64Array view(JSObject memory, double at, int length);
}
