package org.neurone.engine.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.neurone.engine.metric.Accuracy;
import org.neurone.engine.metric.LossValue;

/** Against Python: {@code d = hashlib.sha256(word.encode('utf-16-be')).digest()}, {@code int.from_bytes(d[:4], 'big')}, {@code d[4 + i] % 11}. */
class VariationTest {
    private static Experiment of(String word) {
        return Experiment.builder()
                .challenge(new Challenge("Own", 0.02, false))
                .variant(word)
                .expect(new Expectation(new Accuracy(), 0.97, 50))
                .expect(new Expectation(new LossValue(), 0.1, 50))
                .expect(new Expectation(new Accuracy(), 0.5, 60))
                .build();
    }

    @Test
    void theSeedIsTheDigestsFirstFourBytes() {
        assertEquals(4160354948L, of("alice").data().seed());
        assertEquals(2734613579L, of("bob").data().seed());
        assertEquals(659736980L, of("chloé").data().seed());
        assertEquals(85643081L, of("Ωé\ud834\udd1e").data().seed(), "a sign of two code units");
    }

    @Test
    void eachGoalIsEasedByItsOwnTenthsOfTheShare() {
        // alice 6, 3 and 8 tenths of 2 %: 0.97 · 0.988, 0.1 · 1.006, 0.5 · 0.984.
        Experiment alice = of("alice");
        assertEquals(0.9584, alice.claims().get(0).value());
        assertEquals(0.1006, alice.claims().get(1).value());
        assertEquals(0.492, alice.claims().get(2).value());
        assertEquals(0.97, of("bob").claims().get(0).value(), "no tenth");
        assertEquals(0.97, alice.expectations().get(0).value(), "what the text says stays");
    }

    @Test
    void whoBuildsOnGetsTheSameTask() {
        Experiment once = of("alice");
        assertEquals(once, once.toBuilder().build());
        assertEquals(
                1,
                once.toBuilder()
                        .variant(null)
                        .data(Experiment.DEFAULT_DATA)
                        .build()
                        .data()
                        .seed());
    }

    @Test
    void withoutAShareTheGoalsStayAndTheDataAreOnesOwn() {
        Experiment plain = Experiment.builder()
                .challenge(new Challenge("All", null, false))
                .variant("alice")
                .expect(new Expectation(new Accuracy(), 0.97, 50))
                .build();
        assertEquals(0.97, plain.claims().get(0).value());
        assertEquals(4160354948L, plain.data().seed());
    }
}
