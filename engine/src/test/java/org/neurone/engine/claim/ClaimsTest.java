package org.neurone.engine.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.neurone.engine.Trainer;
import org.neurone.engine.activation.Linear;
import org.neurone.engine.activation.Sigmoid;
import org.neurone.engine.activation.Tanh;
import org.neurone.engine.experiment.Expectation;
import org.neurone.engine.experiment.Experiment;
import org.neurone.engine.experiment.ExperimentBuilder;
import org.neurone.engine.layer.Dense;
import org.neurone.engine.metric.Accuracy;
import org.neurone.engine.model.State;
import org.neurone.engine.run.Ending;
import org.neurone.engine.stop.LossReached;

class ClaimsTest {
    private static Expectation accuracy(double value, int after) {
        return new Expectation(new Accuracy(), value, after);
    }

    private static ExperimentBuilder circle() {
        return Experiment.builder()
                .layer(new Dense(3, new Tanh()))
                .layer(new Dense(1, new Sigmoid()))
                .batch(16)
                .learningRate(0.5);
    }

    private static void train(Trainer trainer, int epochs) {
        for (int i = 0; i < epochs && trainer.ending() == Ending.NONE; i++) {
            trainer.stepEpoch();
        }
    }

    private static Trainer heard(Experiment experiment, Claims claims) {
        Trainer trainer = Trainer.of(experiment);
        trainer.listen(claims);
        return trainer;
    }

    @Test
    void eachClaimIsDecidedAfterItsOwnEpochsAndStandsInTheTextsOrder() {
        Claims claims = new Claims(List.of(accuracy(1.01, 5), accuracy(0, 2)));
        Trainer trainer = heard(circle().build(), claims);
        train(trainer, 2);
        assertNull(claims.verdict(0));
        assertEquals(List.of(accuracy(1.01, 5)), claims.open());
        train(trainer, 3);
        assertEquals(List.of(), claims.open());
        assertFalse(claims.verdict(0).held());
        assertEquals(trainer.measure(new Accuracy()), claims.verdict(0).value());
        assertTrue(claims.verdicts().get(1).held());
        assertEquals(2, claims.verdicts().get(1).epoch());
    }

    @Test
    void aStopRuleDecidesWhatWasStillOpen() {
        Claims claims = new Claims(List.of(accuracy(0, 90)));
        Trainer trainer = heard(circle().stop(new LossReached(10)).build(), claims);
        train(trainer, 90);
        assertEquals(Ending.STOP_RULE, trainer.ending());
        assertEquals(1, claims.verdict(0).epoch());
    }

    @Test
    void aBrokenRunRefutesWhatItDidNotReach() {
        Claims claims = new Claims(List.of(accuracy(0, 90)));
        Experiment wild = Experiment.builder()
                .layer(new Dense(3, new Linear()))
                .layer(new Dense(1, new Linear()))
                .learningRate(1e6)
                .build();
        Trainer trainer = heard(wild, claims);
        train(trainer, 90);
        assertEquals(Ending.NOT_FINITE, trainer.ending());
        assertFalse(claims.verdict(0).held());
        assertTrue(Double.isNaN(claims.verdict(0).value()));
        claims.backTo(0);
        assertNull(claims.verdict(0), "a broken run that goes back may be mended");
    }

    @Test
    void handsThatChangeTheRunLeaveItsClaimsOpen() {
        Claims claims = new Claims(List.of(accuracy(0, 3)));
        Trainer trainer = heard(circle().build(), claims);
        trainer.set(0, 0, 1.5);
        train(trainer, 5);
        assertNull(claims.verdict(0));
    }

    @Test
    void goingBackOpensWhatCameLater() {
        Claims claims = new Claims(List.of(accuracy(0, 1), accuracy(0, 4)));
        Trainer trainer = heard(circle().build(), claims);
        train(trainer, 1);
        State early = trainer.state();
        train(trainer, 4);
        trainer.restore(early);
        claims.backTo(trainer.epoch());
        assertNotNull(claims.verdict(0));
        assertNull(claims.verdict(1));
    }

    @Test
    void whatCameOutElsewhereIsTakenOverAndComparedAgain() {
        Claims claims = new Claims(List.of(accuracy(0.5, 1), accuracy(0.9, 2), accuracy(0.9, 3)));
        claims.recall(0, 0.75, 1);
        claims.recall(1, Double.NaN, 1);
        assertEquals(new Verdict(accuracy(0.5, 1), true, 0.75, 1), claims.verdict(0));
        assertFalse(claims.verdict(1).held());
        assertNull(claims.verdict(2));
    }

    @Test
    void whatCameOutStaysUnderAnotherTextWithTheSameClaim() {
        Claims claims = new Claims(List.of(accuracy(0, 1)));
        train(heard(circle().build(), claims), 1);
        Verdict known = claims.verdict(0);
        claims.replace(List.of(accuracy(0.5, 1), accuracy(0, 1)));
        assertNull(claims.verdict(0));
        assertNotNull(known);
        assertEquals(known, claims.verdict(1));
    }
}
