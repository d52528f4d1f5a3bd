package org.neurone.engine.catalog;

import java.util.Objects;
import org.neurone.engine.activation.Activation;
import org.neurone.engine.data.Source;
import org.neurone.engine.experiment.Limit;
import org.neurone.engine.initializer.Initializer;
import org.neurone.engine.layer.LayerSpec;
import org.neurone.engine.loss.Loss;
import org.neurone.engine.metric.Metric;
import org.neurone.engine.optimizer.Clip;
import org.neurone.engine.optimizer.Optimizer;
import org.neurone.engine.regularizer.Regularizer;
import org.neurone.engine.schedule.Schedule;
import org.neurone.engine.stop.StopRule;
import org.neurone.engine.words.Wording;

/**
 * What a name can stand for. Names are unique within a kind: {@code l2} may be a regulariser and {@code sin} an
 * activation and a function of features at once.
 *
 * @param id the kind's own stable name, for instance {@code activation}
 * @param type what its names stand for
 * @param noun what a message calls one of them, for instance “activation”, « fonction d’activation »
 */
public record Kind<T>(String id, Class<T> type, Wording noun) {
    /** {@code tanh}, {@code relu}, … */
    public static final Kind<Activation> ACTIVATION =
            of("activation", Activation.class, "activation", "fonction d’activation");
    /** {@code quadratic}, … */
    public static final Kind<Loss> LOSS = of("loss", Loss.class, "loss", "fonction de perte");
    /** {@code sgd}, {@code adam}, … */
    public static final Kind<Optimizer> OPTIMIZER = of("optimizer", Optimizer.class, "optimizer", "optimiseur");
    /** {@code xavier}, … */
    public static final Kind<Initializer> INITIALIZER =
            of("init", Initializer.class, "initialisation", "initialisation");
    /** {@code decay}, … */
    public static final Kind<Schedule> SCHEDULE =
            of("schedule", Schedule.class, "learning-rate schedule", "programme du taux d’apprentissage");
    /** {@code l1}, {@code l2}. */
    public static final Kind<Regularizer> REGULARIZER =
            of("regularizer", Regularizer.class, "regulariser", "régularisation");
    /** {@code norm}, {@code value}. */
    public static final Kind<Clip> CLIP = of("clip", Clip.class, "gradient clipping", "écrêtage du gradient");
    /** {@code patience}, … */
    public static final Kind<StopRule> STOP = of("stop", StopRule.class, "stop rule", "règle d’arrêt");
    /** {@code units}, {@code epochs}, … */
    public static final Kind<Limit> LIMIT = of("limit", Limit.class, "limit", "limite");
    /** {@code accuracy}, … */
    public static final Kind<Metric> METRIC = of("metric", Metric.class, "metric", "mesure");
    /** {@code circle}, {@code csv}, … */
    public static final Kind<Source> SOURCE = of("data", Source.class, "data source", "source de données");
    /** A layer's name is also the keyword of its statement. */
    public static final Kind<LayerSpec> LAYER = of("layer", LayerSpec.class, "layer", "couche");

    /** @throws NullPointerException where one of them is null */
    public Kind {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(noun, "noun");
    }

    private static <T> Kind<T> of(String id, Class<T> type, String english, String french) {
        return new Kind<>(id, type, new Wording(english, french));
    }
}
