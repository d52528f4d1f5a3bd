package org.neurone.dsl.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.neurone.dsl.challenge.Sizes;
import org.neurone.engine.Trainer;
import org.neurone.engine.TrainingListener;
import org.neurone.engine.catalog.Arguments;
import org.neurone.engine.catalog.Catalog;
import org.neurone.engine.catalog.Entry;
import org.neurone.engine.catalog.Kind;
import org.neurone.engine.claim.Claims;
import org.neurone.engine.claim.Verdict;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.experiment.Expectation;
import org.neurone.engine.kernel.Kernels;
import org.neurone.engine.kernel.Workers;
import org.neurone.engine.metric.Metric;
import org.neurone.engine.plan.Plan;
import org.neurone.engine.run.Ending;

/** One entry's run from its seed, held against the goals, with what it is ranked by. */
final class Replayed implements TrainingListener {
    private final Catalog catalog;
    private final Plan plan;
    private final Tables tables;
    private final List<Expectation> goals;
    private final List<String> ranks;
    private final Claims claims;
    private Trainer trainer;
    /** The first epoch after which every goal held; 0 for none so far. */
    private long reached;

    /** @param plan of a run that lasts as long as its goals need */
    Replayed(Catalog catalog, Plan plan, Tables tables, List<Expectation> goals, List<String> ranks) {
        this.catalog = catalog;
        this.plan = plan;
        this.tables = tables;
        this.goals = goals;
        this.ranks = ranks;
        this.claims = new Claims(goals);
    }

    /** Runs to its end; false where that takes too long. */
    boolean run(Kernels kernels, BooleanSupplier enough) {
        trainer = Trainer.of(plan, tables, kernels, Workers.alone());
        trainer.listen(claims);
        if (ranks.contains("epochs")) {
            trainer.listen(this);
        }
        while (trainer.ending() == Ending.NONE) {
            if (enough.getAsBoolean()) {
                return false;
            }
            trainer.stepBatch();
        }
        return true;
    }

    @Override
    public void epoch(Trainer running) {
        boolean all = reached == 0;
        for (int i = 0; all && i < goals.size(); i++) {
            Metric metric = goals.get(i).metric();
            double value = running.measure(metric);
            all = metric.lessIsBetter()
                    ? value <= goals.get(i).value()
                    : value >= goals.get(i).value();
        }
        if (all) {
            reached = running.epoch();
        }
    }

    List<Verdict> verdicts() {
        return claims.verdicts();
    }

    /** Whether every goal was reached. */
    boolean held() {
        for (Verdict verdict : claims.verdicts()) {
            if (!verdict.held()) {
                return false;
            }
        }
        return true;
    }

    long epochs() {
        return trainer.epoch();
    }

    String hash() {
        return trainer.hash();
    }

    /** In the challenge's order. */
    List<Score> scores() {
        List<Score> scores = new ArrayList<>();
        for (String rank : ranks) {
            scores.add(
                    switch (rank) {
                        case "parameters" -> new Score(rank, plan.parameters(), true);
                        case "units" -> new Score(rank, Sizes.units(plan), true);
                        case "epochs" -> new Score(rank, reached == 0 ? whole() : reached, true);
                        default -> measured(rank);
                    });
        }
        return scores;
    }

    /** A run that broke down early did not reach its goals early. */
    private long whole() {
        return held() ? trainer.epoch() : plan.experiment().epochs();
    }

    private Score measured(String rank) {
        Entry<? extends Metric> entry = catalog.entry(Kind.METRIC, rank);
        Metric metric = entry == null ? null : entry.build(new Arguments(Map.of()));
        boolean fits = metric != null && metric.fits(plan.data().task());
        return new Score(rank, fits ? trainer.measure(metric) : Double.NaN, metric != null && metric.lessIsBetter());
    }
}
