package org.neurone.web;

import org.neurone.dsl.Language;
import org.neurone.dsl.Reading;
import org.neurone.engine.data.DataInfo;
import org.neurone.engine.data.DataSpec;
import org.neurone.engine.data.Examples;
import org.neurone.engine.data.Shape;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.reason.DataException;

/** A glimpse of a data set for its picture in a menu. */
final class Preview {
    private static final int MOST = 160;

    private Preview() {}

    /**
     * @return triples x, y, class or value of some examples, over their first two columns; of pictures the dots of the first one
     *     that are darker than half, with its class; empty where the set has one column, or cannot be had
     */
    static double[] of(String data, Tables tables) {
        Reading reading = Language.standard().read("data " + data);
        if (!reading.sound()) {
            return new double[0];
        }
        DataSpec spec = reading.experiment().data();
        try {
            DataInfo info = spec.source().describe(tables);
            Examples examples = spec.source().examples(tables, spec.seed());
            if (info.input().picture()) {
                return dots(examples, info.input());
            }
            int columns = info.columns().size();
            if (columns < 2) {
                return new double[0];
            }
            int rows = Math.min(MOST, examples.size());
            int width = examples.targets().length / examples.size();
            double[] triples = new double[3 * rows];
            for (int i = 0; i < rows; i++) {
                int row = (int) ((double) i * examples.size() / rows);
                triples[3 * i] = examples.inputs()[columns * row];
                triples[3 * i + 1] = examples.inputs()[columns * row + 1];
                triples[3 * i + 2] = examples.targets()[width * row];
            }
            return triples;
        } catch (DataException e) {
            return new double[0];
        }
    }

    /** The dark dots of the first picture: in the middle between its palest and its darkest, and beyond. */
    private static double[] dots(Examples examples, Shape shape) {
        double[] inks = new double[shape.height() * shape.width()];
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < inks.length; i++) {
            inks[i] = examples.inputs()[i * shape.channels()];
            low = Math.min(low, inks[i]);
            high = Math.max(high, inks[i]);
        }
        double middle = (low + high) / 2;
        int dark = 0;
        for (double ink : inks) {
            dark += ink >= middle ? 1 : 0;
        }
        double[] triples = new double[3 * dark];
        int at = 0;
        for (int i = 0; i < inks.length; i++) {
            if (inks[i] >= middle) {
                triples[at] = i % shape.width();
                triples[at + 1] = shape.height() - 1 - i / shape.width();
                triples[at + 2] = examples.targets()[0];
                at += 3;
            }
        }
        return triples;
    }
}
