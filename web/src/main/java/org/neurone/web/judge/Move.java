package org.neurone.web.judge;

import org.neurone.engine.Trainer;

/**
 * What hands do to a run: set a number, or go on for some steps. A link of a lesson does one, a task's solution several.
 */
public sealed interface Move {
    /** {@code weight 1 1 2 0.5}, {@code bias 1 1 -1.5}. */
    record Set(Place place, double value) implements Move {
        @Override
        public void on(Trainer trainer) {
            trainer.set(place.index(), place.number(trainer.plan()), value);
        }
    }

    /** {@code step 20 epochs}; a unit is an example, a batch or an epoch. */
    record Steps(int count, String unit) implements Move {
        @Override
        public void on(Trainer trainer) {
            for (int i = 0; i < count; i++) {
                switch (unit) {
                    case "examples" -> trainer.stepExample();
                    case "batches" -> trainer.stepBatch();
                    default -> trainer.stepEpoch();
                }
            }
        }
    }

    /** What only whoever looks at the run notices: {@code play}, {@code look unit 1 2}, {@code open NAME}. */
    record Shown(String what, String name, Place place) implements Move {
        @Override
        public void on(Trainer trainer) {
            if (place != null) {
                place.number(trainer.plan());
            }
        }
    }

    /** {@code reset}: back to the start. */
    record Reset() implements Move {
        @Override
        public void on(Trainer trainer) {
            trainer.rewind();
        }
    }

    /**
     * Does it.
     *
     * @throws LineException where the network has no such number
     */
    void on(Trainer trainer);

    /**
     * Reads one.
     *
     * @throws LineException where the line is none
     */
    static Move read(String text) {
        Line line = new Line(text);
        Move move = read(line);
        line.end();
        return move;
    }

    private static Move read(Line line) {
        Place place = Place.read(line);
        if (place != null) {
            return new Set(place, line.number());
        }
        if (line.take("step")) {
            return new Steps(line.counted(), Quantity.unit(line));
        }
        if (line.take("reset")) {
            return new Reset();
        }
        if (line.take("play") || line.take("pause")) {
            return new Shown("play", "", null);
        }
        if (line.take("open")) {
            return new Shown("open", line.name(), null);
        }
        if (line.take("look")) {
            Place number = Place.read(line);
            if (number == null && line.take("unit")) {
                number = new Place(line.counted(), line.counted(), 0);
            }
            if (number != null) {
                return new Shown("look", "", number);
            }
        }
        throw line.missing(
                "one of weight, bias, step, play, reset, open and look",
                "un des mots weight, bias, step, play, reset, open et look");
    }
}
