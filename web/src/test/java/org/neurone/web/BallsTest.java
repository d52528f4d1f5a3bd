package org.neurone.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.neurone.dsl.Language;
import org.neurone.dsl.Variant;
import org.neurone.engine.Trainer;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.kernel.PlainKernels;
import org.neurone.engine.plan.Limits;

/** Several balls on one landscape: each is the run that its own text gives. */
class BallsTest {
    private static final String MOONS =
            "data moons noise 5%; layer 6 tanh; output 1 sigmoid; lr 0.1; batch 20; epochs 9";
    private static final String PLANE = "data plane noise 10%; layer 1 linear init zero; lr 0.005; batch all; epochs 9";
    private static final int[] TWO_WEIGHTS = {0, 0, 0, 0, 1, 0};

    @Test
    void batchesOfOneOfSomeAndOfAllRollEachAsItsOwnTextRuns() {
        Balls balls = balls(MOONS, "batch", TWO_WEIGHTS);
        assertEquals(
                List.of("batch 1", "batch 16", "batch all"),
                Language.standard()
                        .variants(MOONS + "\ncompare batch [1 16 all]", Tables.none(), Limits.page())
                        .stream()
                        .map(Variant::name)
                        .toList());
        while (balls.advance(2)) {
            // Until all are there.
        }
        double[] told = balls.told();
        int at = 0;
        for (String batch : List.of("1", "16", "all")) {
            Trainer trainer = Trainer.of(Language.standard().parse(MOONS.replace("batch 20", "batch " + batch)));
            trainer.stepEpoch();
            trainer.stepEpoch();
            double[] weights = trainer.training().weights().parameters();
            assertEquals(2, told[at]);
            assertEquals((double) trainer.step(), told[at + 1]);
            assertEquals(trainer.loss(), told[at + 3]);
            // Weights lie by input and unit: the second input's come behind the six of the first.
            assertEquals(weights[0], told[at + 4]);
            assertEquals(weights[6], told[at + 5]);
            int places = (int) told[at + 6];
            assertEquals(trainer.step() + 1, places, "the start and the end of each update");
            assertEquals(weights[0], told[at + 7 + 2 * (places - 1)]);
            at += 7 + 2 * places;
        }
        assertEquals(told.length, at);
    }

    @Test
    void aHundredTimesTheRateLeapsOutAndTheOthersStay() {
        Balls balls = balls(PLANE, "rate", TWO_WEIGHTS);
        while (balls.advance(9)) {
            // Until all are there.
        }
        double[] told = balls.told();
        int ball = 7 + 2 * 10;
        assertTrue(told[3] > told[ball + 3], "ten times as fast goes further down");
        assertTrue(told[2 * ball + 3] > 1e3, "L = " + told[2 * ball + 3]);
    }

    @Test
    void whatTheTextComparesRollsWhereTheNetworkIsTheSame() {
        Balls balls = balls(MOONS + "; compare layer-1 [6 5]; compare lr [0.1 0.2]", "compare", TWO_WEIGHTS);
        assertEquals(2 * (7 + 2), balls.told().length, "two of four have six units");
        assertThrows(IllegalArgumentException.class, () -> balls(MOONS, "compare", TWO_WEIGHTS));
    }

    @Test
    void theFirstStepOfAllExamplesGoesAlongTheWayStraightDown() {
        Balls balls = balls(MOONS, "batch", new int[] {-3, 0, 0, -2, 0, 1});
        double[] start = balls.landscape(2, new double[] {0}, new double[] {0});
        assertEquals(0, start[0]);
        assertEquals(0, start[1]);
        assertEquals(start[2], start[7], "the landscape goes through the ball");
        assertTrue(start[3] < 0, "the loss falls along it");
        assertEquals(0, start[4], 1e-12, "and does not change across it");
        assertTrue(start[5] > 0);
        assertEquals(0, start[6], 1e-12);
    }

    @Test
    void theSlopeAlongADirectionIsTheLandscapesOwn() {
        Balls balls = balls(MOONS, "batch", new int[] {-2, 0, 1, -2, 0, 2});
        double step = 1e-5;
        double[] told = balls.landscape(0, new double[] {-step, step}, new double[] {0});
        assertEquals((told[8] - told[7]) / (2 * step), told[3], 1e-7);
    }

    @Test
    void aNetworkOfZerosHasDirectionsToo() {
        double[] told =
                balls(PLANE, "rate", new int[] {-2, 0, 1, -2, 0, 2}).landscape(0, new double[] {1}, new double[] {0});
        assertFalse(told[7] == told[2]);
    }

    private static Balls balls(String text, String by, int[] chosen) {
        return Balls.of(text, Tables.none(), by, chosen, PlainKernels::new);
    }
}
