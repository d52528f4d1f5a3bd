package org.neurone.engine.kernel;

/** What a chain means: a call for each product, activation and slope, as the layers themselves make them. */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record PlainChain(Link[] links, Kernels kernels) implements DenseChain {
    @Override
    public void forward(int rows) {
        for (Link l : links) {
            kernels.product(l.input(), 0, l.parameters(), l.at(), l.biasAt(), l.sums(), 0, rows, l.inner(), l.units());
            if (l.sums() != l.output()) {
                kernels.activate(l.activation(), l.sums(), l.output(), 0, rows, l.units());
            }
        }
    }

    @Override
    public void backward(int rows) {
        for (int i = links.length - 1; i >= 0; i--) {
            Link l = links[i];
            if (l.delta() != null && i < links.length - 1 && l.sums() != l.output()) {
                kernels.slope(l.activation(), l.sums(), l.output(), l.delta(), 0, rows, l.units());
            }
            if (l.inputDelta() != null) {
                kernels.productBack(
                        l.delta(), 0, l.parameters(), l.at(), l.inputDelta(), 0, rows, l.inner(), l.units());
            }
        }
    }

    @Override
    public void gradient(int rows) {
        for (Link l : links) {
            if (l.gradient() != null) {
                int inner = l.inner();
                int units = l.units();
                kernels.productGradient(
                        l.input(), 0, l.delta(), 0, l.gradient(), l.at(), rows, inner, units, 0, inner, false);
                kernels.columnSums(l.delta(), 0, l.gradient(), l.biasAt(), rows, units, false);
            }
        }
    }
}
