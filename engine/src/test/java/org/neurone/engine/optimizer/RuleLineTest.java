package org.neurone.engine.optimizer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RuleLineTest {
    private static final Pattern LETTER = Pattern.compile("\\p{L}[₁₂]?′?|ᵗ");

    static List<Optimizer> rulesOfSlopes() {
        return List.of(
                new Sgd(),
                new Momentum(0.9),
                new Nesterov(0.9),
                new Adagrad(1e-8),
                new RmsProp(0.9, 1e-8),
                new Adam(0.9, 0.999, 1e-8),
                new AdamW(0.9, 0.999, 1e-8, 0.01));
    }

    @ParameterizedTest
    @MethodSource("rulesOfSlopes")
    void everyLetterOfARuleHasItsNumberOrALineBeforeIt(Optimizer optimizer) {
        Set<String> known = new TreeSet<>();
        for (RuleLine line : optimizer.explain(1.5, 0.2, new double[] {0.1, 0.3}, 0.5, 3)) {
            line.letters().forEach(letter -> known.add(letter.letter()));
            Matcher letters = LETTER.matcher(line.formula());
            Set<String> asked =
                    new TreeSet<>(letters.results().map(MatchResult::group).toList());
            if (asked.remove("ᵗ")) {
                asked.add("t");
            }
            assertTrue(known.containsAll(asked), () -> line + " asks for " + asked);
            known.add(line.symbol());
        }
    }

    @Test
    void gradientDescentTakesTheSlopeTimesTheRateOff() {
        RuleLine line = new Sgd().explain(1.723, -0.0008, new double[0], 0.5, 1).get(0);
        assertEquals(1.7234, line.value(), 1e-15);
        assertEquals(
                List.of(
                        new RuleLine.Letter("w", 1.723),
                        new RuleLine.Letter("η", 0.5),
                        new RuleLine.Letter("g", -0.0008)),
                line.letters());
    }
}
