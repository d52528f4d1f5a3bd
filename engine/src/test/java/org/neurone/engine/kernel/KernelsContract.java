package org.neurone.engine.kernel;

import org.junit.jupiter.api.Test;

/** Holds an implementation of {@link Kernels} to the plain one, bit for bit, by {@link KernelCases}. */
abstract class KernelsContract {
    abstract Kernels kernels();

    @Test
    void productsAreThePlainOnes() {
        new KernelCases(kernels()).products();
    }

    @Test
    void productsBackAreThePlainOnes() {
        new KernelCases(kernels()).productsBack();
    }

    @Test
    void gradientsAreThePlainOnesForAnyRangeAndGoOnWhereTold() {
        new KernelCases(kernels()).gradients();
    }

    @Test
    void activationsAndTheirSlopesAreThePlainOnes() {
        new KernelCases(kernels()).activations();
    }

    @Test
    void convolutionsAreThePlainOnes() {
        new KernelCases(kernels()).convolutions();
    }

    @Test
    void poolsAreThePlainOnes() {
        new KernelCases(kernels()).pools();
    }

    @Test
    void updatesAreThePlainOnes() {
        new KernelCases(kernels()).updates();
    }

    @Test
    void chainsAreTheirLayersOneByOne() {
        new KernelCases(kernels()).chains();
    }
}
