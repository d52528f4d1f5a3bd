package org.neurone.engine;

import org.neurone.engine.data.DataInfo;
import org.neurone.engine.data.Folds;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.experiment.Experiment;
import org.neurone.engine.kernel.Kernels;
import org.neurone.engine.kernel.VectorKernels;
import org.neurone.engine.kernel.Workers;
import org.neurone.engine.metric.Metric;
import org.neurone.engine.number.Decimal;
import org.neurone.engine.plan.Limits;
import org.neurone.engine.plan.Plan;
import org.neurone.engine.run.Ending;

/**
 * The same experiment once for each of its folds, each from the seed and with that fold as the test part: k-fold
 * cross-validation. Each run gives the bits that the text with {@code fold k} gives.
 *
 * <pre>{@code
 * CrossValidation folds = CrossValidation.of(experiment); // of "data iris folds 5; …"
 * System.out.println("accuracy " + folds.measure(new Accuracy())); // accuracy 0.9666666666666666 ± 0.021081851067789172
 * }</pre>
 */
public final class CrossValidation {
    private final Experiment experiment;
    private final Tables tables;
    private final Kernels kernels;
    private final Workers workers;
    private final Limits limits;

    private CrossValidation(Experiment experiment, Tables tables, Kernels kernels, Workers workers, Limits limits) {
        this.experiment = experiment;
        this.tables = tables;
        this.kernels = kernels;
        this.workers = workers;
        this.limits = limits;
    }

    /** With the bundled data only, as below. */
    public static CrossValidation of(Experiment experiment) {
        return of(experiment, Tables.none());
    }

    /** With {@link VectorKernels}, on the calling thread, within {@link Limits#standard}. */
    public static CrossValidation of(Experiment experiment, Tables tables) {
        return of(experiment, tables, new VectorKernels(), Workers.alone(), Limits.standard());
    }

    /**
     * As above, with other kernels, workers and limits.
     *
     * @throws IllegalArgumentException where the experiment's data has no folds
     */
    public static CrossValidation of(
            Experiment experiment, Tables tables, Kernels kernels, Workers workers, Limits limits) {
        if (experiment.data().folds() == null) {
            throw new IllegalArgumentException("there is nothing to cross-validate: the data has no folds");
        }
        return new CrossValidation(experiment, tables, kernels, workers, limits);
    }

    /** How many folds there are. */
    public int count() {
        return experiment.data().folds().count();
    }

    /**
     * The run whose test part is that fold, at its very start: what the experiment has learned so far is left aside.
     *
     * @param fold from 1
     * @throws org.neurone.engine.reason.DataException where the data cannot be used, or there is no such fold
     * @throws IllegalArgumentException where the experiment has a fault that is an error
     */
    public Trainer trainer(int fold) {
        Experiment one = experiment.toBuilder()
                .data(experiment.data().withFolds(new Folds(count(), fold)))
                .state(null)
                .build();
        DataInfo info = one.data().describe(one.inputs(), tables);
        return Trainer.of(Plan.of(one, info, limits), tables, kernels, workers);
    }

    /**
     * Runs each fold to its end, and says what its part that was never seen comes to.
     *
     * @return over the folds in their order
     * @throws org.neurone.engine.reason.DataException where the data cannot be used
     * @throws IllegalStateException where this thread was interrupted, which it stays
     */
    public Spread measure(Metric metric) {
        double[] scores = new double[count()];
        for (int fold = 1; fold <= scores.length; fold++) {
            Trainer trainer = trainer(fold);
            if (trainer.run() == Ending.STOPPED) {
                throw new IllegalStateException("interrupted in fold " + fold + " of " + scores.length);
            }
            scores[fold - 1] = trainer.ending() == Ending.NOT_FINITE ? Double.NaN : trainer.measure(metric);
        }
        return Spread.of(scores);
    }

    /**
     * What scores come to.
     *
     * @param mean Σ vᵢ / n, summed in their order
     * @param deviation √(Σ (vᵢ − mean)² / n): the standard deviation of these scores, as {@code scores.std()} of NumPy
     */
    public record Spread(double mean, double deviation) {
        /** Of the folds' scores, in their order; NaN where one of them is. */
        public static Spread of(double... scores) {
            double sum = 0;
            for (double score : scores) {
                sum += score;
            }
            double mean = sum / scores.length;
            double squares = 0;
            for (double score : scores) {
                squares += (score - mean) * (score - mean);
            }
            return new Spread(mean, Math.sqrt(squares / scores.length));
        }

        /** As in {@code 0.95 ± 0.02}. */
        @Override
        public String toString() {
            return Decimal.print(mean) + " ± " + Decimal.print(deviation);
        }
    }
}
