package org.neurone.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.neurone.dsl.Language;
import org.neurone.dsl.text.Tongue;
import org.neurone.engine.Trainer;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.kernel.PlainKernels;

/** One text beside another. */
class BesideTest {
    private static final String XOR = "data xor\nlayer 3 tanh\noutput 1 sigmoid\nbatch 2\nlr 0.5\nepochs 6\n";

    @Test
    void theSameTextWrittenOtherwiseIsTheSameToTheEnd() {
        Beside beside = beside(XOR, "data xor;layer 3 tanh;output 1 sigmoid;batch 2;epochs 6;lr 0.50");
        String told = end(beside);
        assertTrue(told.contains("\"parting\":-1"), told);
        assertTrue(told.contains("They are the same to the end, after epoch 6: "), told);
        assertTrue(told.contains("\"over\":true"), told);
    }

    @Test
    void aRateThatFallsLaterPartsThemInTheEpochInWhichItFalls() {
        Beside beside = beside(XOR, XOR.replace("lr 0.5", "lr 0.5 step 0.1 every 3"));
        String told = end(beside);
        assertTrue(told.contains("\"parting\":4,"), told);
        assertTrue(told.contains("They part in epoch 4, update "), told);
        assertTrue(
                told.contains(
                        "{\"side\":\"mine\",\"text\":\"lr 0.5\"},{\"side\":\"other\",\"text\":\"lr 0.5 step 0.1 every 3\"}"),
                told);
    }

    @Test
    void bothCurvesAreThoseOfTheRunsThemselves() {
        String other = XOR.replace("batch 2", "batch all").replace("epochs 6", "epochs 4");
        Beside beside = beside(XOR, other);
        assertEquals(start(XOR), beside.losses(0)[1]);
        assertEquals(0, beside.losses(0).length, "nothing new");
        beside.losses(1);
        double[][] last = new double[2][];
        do {
            for (int which = 0; which < 2; which++) {
                double[] losses = beside.losses(which);
                last[which] = losses.length > 0 ? losses : last[which];
            }
        } while (beside.advance());
        assertEquals(6, last[0][0]);
        assertEquals(4, last[1][0]);
        assertEquals(loss(XOR), last[0][1]);
        assertEquals(loss(other), last[1][1]);
    }

    @Test
    void otherNetworksAreNotComparedNumberByNumberButBothRun() {
        String told = end(beside(XOR, XOR.replace("layer 3", "layer 4")));
        assertTrue(told.contains("\"alike\":false,\"over\":true,\"epoch\":6"), told);
    }

    @Test
    void aTextThatIsNotSoundIsRefusedWithItsSentence() {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> beside(XOR, "data xor\nlr -1"));
        assertTrue(refused.getMessage().contains("-1") || refused.getMessage().contains("−1"), refused.getMessage());
    }

    private static Beside beside(String mine, String other) {
        return Beside.of(mine, Tables.none(), other, Tables.none(), Tongue.ENGLISH, PlainKernels::new);
    }

    private static String end(Beside beside) {
        while (beside.advance()) {
            // The condition works.
        }
        return beside.told("en");
    }

    private static double start(String text) {
        return Trainer.of(Language.standard().parse(text)).loss();
    }

    private static double loss(String text) {
        Trainer trainer = Trainer.of(Language.standard().parse(text));
        trainer.run();
        return trainer.loss();
    }
}
