package org.neurone.engine.data.source;

import java.util.List;
import org.neurone.engine.data.DataInfo;
import org.neurone.engine.data.Examples;
import org.neurone.engine.random.Rng;
import org.neurone.engine.random.Stream;

/** Values to be predicted from numbers drawn evenly between two bounds. */
final class Curves {
    /** The value at a point. */
    interface Height {
        double at(double[] point);
    }

    private Curves() {}

    static DataInfo describe(List<String> columns, String target, int samples) {
        return DataInfo.values(columns, List.of(target), samples);
    }

    /** @param reach by how much each value may lie off, in either direction */
    static Examples draw(int columns, int samples, double from, double to, double reach, long seed, Height height) {
        Rng random = Rng.of(seed, Stream.DATA);
        Rng moves = Rng.of(seed, Stream.NOISE);
        double[] inputs = new double[samples * columns];
        double[] targets = new double[samples];
        double[] point = new double[columns];
        for (int i = 0; i < samples; i++) {
            for (int j = 0; j < columns; j++) {
                point[j] = random.uniform(from, to);
                inputs[i * columns + j] = point[j];
            }
            targets[i] = height.at(point) + moves.uniform(-reach, reach);
        }
        return new Examples(samples, inputs, targets);
    }
}
