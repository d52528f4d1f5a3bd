package org.neurone.engine.kernel;

/** Holds the kernels for the JVM's vectoriser to the plain ones, by loops alone: what a JVM without the Vector API takes. */
class VectorKernelsTest extends KernelsContract {
    private final Kernels kernels = new VectorKernels(LoopTiles::new);

    @Override
    Kernels kernels() {
        return kernels;
    }
}
