package org.neurone.web.kernel;

import org.neurone.engine.kernel.KernelCases;
import org.teavm.jso.JSExport;
import org.teavm.jso.JSObject;

/** The cases that every kernel is held to, as a module of JavaScript; compiled by {@link WasmKernelsIT}. */
public final class KernelRuns {
    private KernelRuns() {}

    /** What the WebAssembly kernels get wrong, or "same". */
    @JSExport
    public static String differences(JSObject module) {
        try {
            new KernelCases(new WasmKernels(module)).all();
            return "same";
        } catch (IllegalStateException difference) {
            return difference.getMessage();
        }
    }
}
