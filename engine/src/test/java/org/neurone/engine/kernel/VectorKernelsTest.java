package org.neurone.engine.kernel;

/** Holds the kernels for the JVM's vectoriser to the plain ones. */
class VectorKernelsTest extends KernelsContract {
    private final Kernels kernels = new VectorKernels();

    @Override
    Kernels kernels() {
        return kernels;
    }
}
