package org.neurone.engine.plan;

import java.util.List;
import java.util.Map;
import org.neurone.engine.data.DataInfo;
import org.neurone.engine.data.term.Term;
import org.neurone.engine.data.term.Terms;
import org.neurone.engine.experiment.Experiment;

/**
 * What things take, in operations of about a multiplication each: counted and not measured, so that whoever bounds it
 * decides alike on every machine.
 */
final class Effort {
    /** What an activation takes a number, about. */
    private static final double ACTIVATION = 16;

    private Effort() {}

    /** Making all examples and their features, once. */
    static double preparing(Experiment experiment, DataInfo data) {
        return data.examples() * (experiment.data().source().effort() + features(experiment.inputs()));
    }

    /** Answering for one example. */
    static double answering(Experiment experiment, List<PlannedLayer> layers) {
        double effort = features(experiment.inputs());
        for (PlannedLayer planned : layers) {
            effort += planned.layer().cost() + ACTIVATION * planned.output().size();
        }
        return effort;
    }

    private static double features(List<Term> terms) {
        Map<String, Integer> positions = Terms.positions(Terms.columns(terms));
        double effort = 0;
        for (Term term : terms) {
            effort += Terms.compile(term, positions).effort();
        }
        return effort;
    }
}
