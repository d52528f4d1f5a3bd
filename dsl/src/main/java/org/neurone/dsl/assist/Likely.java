package org.neurone.dsl.assist;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the texts of the gallery say, in how many of them it stands decides. {@code LikelyTest} holds it against them, and writes it anew
 * with {@code -Dneurone.approve=true}.
 */
final class Likely {
    /** A line for the statements, for each one's options ({@code layer …}), and for each place ({@code layer units}). */
    private static final String MEASURED =
            // begin
            """
            statements: title note data layer epochs expect optimizer loss batch lr output metric conv pool inputs regularize
            data source: moons xor party circle spiral digits
            layer units: 1 3 6 10 16 8
            layer activation: tanh step softmax sigmoid relu linear
            layer: init weights bias frozen
            optimizer optimizer: adam perceptron
            epochs epochs: 20 1 60 200 150 100
            expect metric: accuracy r2 loss rmse
            expect value: 100% 97% 95% 98% 0.01 0.26
            expect: after
            expect after: 20 1 60 200 150 100
            data: noise samples test threshold from to classes
            party threshold: 3
            layer init: he zero
            batch examples: 20 1 32 16
            lr rate: 0.5 0.1 1 0.05 0.03
            output units: 1
            output activation: sigmoid linear
            plane noise: 10%
            metric metric: r2 accuracy confusion
            moons noise: 5% 35%
            loss loss: cross-entropy quadratic
            checkerboard samples: 1500
            sine noise: 10%
            lr: cosine
            cosine length: 200
            function from: -1.5
            function to: 1.5
            moons samples: 80
            data test: 50%
            regularize: l2
            l2 strength: 0.02
            blobs classes: 4
            rings samples: 600
            strokes noise: 20%
            conv filters: 4 8
            conv kernel: 3x3
            conv activation: relu
            conv init: he
            conv: init
            pool kind: max
            pool size: 8x8 2x2
            """;
    // end

    private static final Map<String, List<String>> SAID = lines();

    private Likely() {}

    /** What stands there, the commonest first; nothing for a place that no text fills. */
    static List<String> at(String place) {
        return SAID.getOrDefault(place, List.of());
    }

    private static Map<String, List<String>> lines() {
        Map<String, List<String>> lines = new LinkedHashMap<>();
        for (String line : parts(MEASURED, '\n')) {
            int colon = line.indexOf(": ");
            lines.put(line.substring(0, colon), parts(line.substring(colon + 2) + ' ', ' '));
        }
        return lines;
    }

    /** What stands before each of these signs; {@code String.split} would bring regular expressions into the browser. */
    private static List<String> parts(String text, char sign) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, from)) {
            parts.add(text.substring(from, at));
            from = at + 1;
        }
        return parts;
    }
}
