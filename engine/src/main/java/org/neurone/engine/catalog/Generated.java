package org.neurone.engine.catalog;

import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import org.neurone.engine.data.Source;
import org.neurone.engine.data.source.Scatter;
import org.neurone.engine.words.Wording;

/** The options that every source made by rule has. */
final class Generated {
    private Generated() {}

    /** Makes a source from its own arguments and those that all have. */
    interface Make<T> {
        T make(Arguments arguments, double noise, int samples);
    }

    /** Ends an entry with {@code noise} and {@code samples}. */
    static <T extends Source> Entry<T> entry(
            Entry.Builder<T> entry,
            long usualSamples,
            Wording noise,
            ToDoubleFunction<T> getNoise,
            ToLongFunction<T> getSamples,
            Make<T> make) {
        return entry.option("noise", ValueType.share(), 0.0, getNoise::applyAsDouble, noise)
                .option(
                        "samples",
                        ValueType.whole(2, Scatter.MOST_SAMPLES),
                        usualSamples,
                        getSamples::applyAsLong,
                        Wording.of("Number of examples.", "Nombre d’exemples."))
                .build(arguments -> make.make(arguments, arguments.real("noise"), arguments.whole("samples")));
    }
}
