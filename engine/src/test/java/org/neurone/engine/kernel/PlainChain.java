package org.neurone.engine.kernel;

/** What a chain means: a call for each product, activation and slope, as the layers themselves make them. */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record PlainChain(Link[] links, Kernels kernels) implements DenseChain {
    @Override
    public void forward() {
        for (Link l : links) {
            kernels.product(l.x(), l.w(), l.b(), l.z());
            if (l.activates()) {
                kernels.activate(l.activation(), l.z(), l.a());
            }
        }
    }

    @Override
    public void backward() {
        for (int i = links.length - 1; i >= 0; i--) {
            Link l = links[i];
            if (l.delta() != null && i < links.length - 1 && l.activates()) {
                kernels.slope(l.activation(), l.z(), l.a(), l.delta());
            }
            if (l.back() != null) {
                kernels.productBack(l.delta(), l.w(), l.back());
            }
        }
    }

    @Override
    public void gradient() {
        for (Link l : links) {
            if (l.wSlope() != null) {
                kernels.productGradient(l.x(), l.delta(), l.wSlope(), false);
                kernels.columnSums(l.delta(), l.bSlope());
            }
        }
    }
}
