package org.neurone.dsl.examples.own;

import org.neurone.engine.activation.Elementwise;
import org.neurone.engine.catalog.Entry;
import org.neurone.engine.words.Wording;

/** An activation of one's own: a = z / (1 + |z|), from −1 to 1, with the slope 1 / (1 + |z|)². */
public record Softsign() implements Elementwise {
    static final Entry<Softsign> ENTRY = Entry.of(
                    "softsign",
                    Softsign.class,
                    Wording.of("z / (1 + |z|): from −1 to 1.", "z / (1 + |z|) : de −1 à 1."))
            .example("layer 3 softsign")
            .build(arguments -> new Softsign());

    @Override
    public double value(double z) {
        return z / (1 + Math.abs(z));
    }

    @Override
    public double slope(double z, double a) {
        double distance = 1 + Math.abs(z);
        return 1 / (distance * distance);
    }

    @Override
    public double lowest() {
        return -1;
    }

    @Override
    public double highest() {
        return 1;
    }
}
