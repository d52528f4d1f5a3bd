package org.neurone.engine.kernel;

import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

/** The kernels on the JDK's Vector API, which the build adds to the JVM of these tests. */
class PlatformVectorsTest extends KernelsContract {
    private final Kernels kernels = new VectorKernels();

    @Override
    Kernels kernels() {
        return kernels;
    }

    @Test
    void theModuleIsUsedByItselfWhereItIsThere() {
        assertNotEquals(LoopTiles.class, PlatformTiles.quickest().get().getClass());
    }
}
