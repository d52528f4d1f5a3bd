package org.neurone.engine.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.neurone.engine.activation.Sigmoid;
import org.neurone.engine.activation.Tanh;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.layer.Dense;
import org.neurone.engine.layer.Output;
import org.neurone.engine.optimizer.Adagrad;
import org.neurone.engine.optimizer.Adam;
import org.neurone.engine.optimizer.AdamW;
import org.neurone.engine.optimizer.Momentum;
import org.neurone.engine.optimizer.RmsProp;
import org.neurone.engine.optimizer.Sgd;
import org.neurone.engine.plan.Limits;
import org.neurone.engine.plan.Plan;

class OwnRateTest {
    private static final Experiment SIX =
            Experiment.builder().layer(new Dense(6, new Tanh())).build();

    @Test
    void anotherOptimizerBringsItsOwnRateUnlessOneWasSaid() {
        Experiment adam = SIX.toBuilder().optimizer(new Adam()).build();
        assertEquals(new Adam().defaultLearningRate(), adam.learningRate());
        assertEquals(SIX, adam.toBuilder().optimizer(new Sgd()).build());
        Experiment said = SIX.toBuilder().learningRate(0.25).build();
        assertEquals(0.25, said.toBuilder().optimizer(new Adam()).build().learningRate());
    }

    @Test
    void settingsThatNobodySaysAreThoseOfATextThatSaysNothing() {
        assertEquals(new Adam(0.9, 0.999, 1e-8), new Adam());
        assertEquals(new AdamW(0.9, 0.999, 1e-8, 0.01), new AdamW());
        assertEquals(new RmsProp(0.9, 1e-8), new RmsProp());
        assertEquals(new Momentum(0.9), new Momentum());
        assertEquals(new Adagrad(1e-10), new Adagrad());
    }

    @Test
    void anOutputNeedsNoMoreThanItSays() {
        Experiment open = SIX.toBuilder().layer(new Output()).build();
        Experiment said = SIX.toBuilder().layer(new Output(1, new Sigmoid())).build();
        Plan plan = Plan.of(open, open.data().describe(open.inputs(), Tables.none()), Limits.standard());
        Plan same = Plan.of(said, said.data().describe(said.inputs(), Tables.none()), Limits.standard());
        assertEquals("2-6-1", plan.sizes());
        assertEquals(same.last().spec(), plan.last().spec());
    }
}
