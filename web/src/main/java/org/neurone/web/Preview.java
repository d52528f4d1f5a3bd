package org.neurone.web;

import org.neurone.dsl.Language;
import org.neurone.dsl.Reading;
import org.neurone.engine.data.DataInfo;
import org.neurone.engine.data.DataSpec;
import org.neurone.engine.data.Examples;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.reason.DataException;

/** A glimpse of a data set for its picture in a menu. */
final class Preview {
    private static final int MOST = 160;

    private Preview() {}

    /** @return triples x, y, class or value of some examples; empty where the set has not two columns */
    static double[] of(String data, Tables tables) {
        Reading reading = Language.standard().read("data " + data);
        if (!reading.sound()) {
            return new double[0];
        }
        DataSpec spec = reading.experiment().data();
        try {
            DataInfo info = spec.source().describe(tables);
            if (info.columns().size() != 2) {
                return new double[0];
            }
            Examples examples = spec.source().examples(tables, spec.seed());
            int rows = Math.min(MOST, examples.size());
            int width = examples.targets().length / examples.size();
            double[] triples = new double[3 * rows];
            for (int i = 0; i < rows; i++) {
                int row = (int) ((double) i * examples.size() / rows);
                triples[3 * i] = examples.inputs()[2 * row];
                triples[3 * i + 1] = examples.inputs()[2 * row + 1];
                triples[3 * i + 2] = examples.targets()[width * row];
            }
            return triples;
        } catch (DataException e) {
            return new double[0];
        }
    }
}
