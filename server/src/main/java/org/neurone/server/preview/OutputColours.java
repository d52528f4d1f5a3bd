package org.neurone.server.preview;

import org.neurone.engine.Trainer;
import org.neurone.engine.data.Dataset;
import org.neurone.engine.data.Encoding;

/** What colour an output has, and a desired one. */
final class OutputColours {

    private static final double PALE = 0.75;

    private final Encoding encoding;
    private final int width;
    private final double low;
    private final double high;

    /** For the outputs of this trainer's network. */
    OutputColours(Trainer trainer) {
        this.encoding = trainer.plan().encoding();
        this.width = trainer.plan().outputs();
        double least = encoding.low();
        double greatest = encoding.high();
        if (encoding == Encoding.VALUES) {
            least = Double.POSITIVE_INFINITY;
            greatest = Double.NEGATIVE_INFINITY;
            Dataset data = trainer.data();
            for (int i = 0; i < data.train().size(); i++) {
                double target = data.train().targets()[i * width];
                least = Math.min(least, target);
                greatest = Math.max(greatest, target);
            }
        }
        this.low = least;
        this.high = greatest > least ? greatest : least + 1;
    }

    /** Of what the network puts out, {@code width} numbers at {@code at}. */
    int predicted(double[] outputs, int at) {
        if (!encoding.perClass()) {
            return Colours.diverging(PALE * signed(outputs[at]));
        }
        int label = encoding.decide(outputs, at, width);
        double certainty = (outputs[at + label] - low) / (high - low);
        return Colours.mix(Colours.GROUND, Colours.ofClass(label), PALE * Math.max(0.2, Math.min(1, certainty)));
    }

    /** Of what was desired: the first target of a regression, or the class. */
    int desired(Dataset.Part part, int example) {
        if (encoding.perClass()) {
            return Colours.ofClass(part.labels()[example]);
        }
        return Colours.diverging(signed(part.targets()[example * width]));
    }

    private double signed(double value) {
        return 2 * (value - low) / (high - low) - 1;
    }
}
