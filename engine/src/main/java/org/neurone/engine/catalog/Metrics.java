package org.neurone.engine.catalog;

import java.util.List;
import org.neurone.engine.data.Task;
import org.neurone.engine.metric.Accuracy;
import org.neurone.engine.metric.ConfusionMatrix;
import org.neurone.engine.metric.F1;
import org.neurone.engine.metric.LossValue;
import org.neurone.engine.metric.Metric;
import org.neurone.engine.metric.Precision;
import org.neurone.engine.metric.R2;
import org.neurone.engine.metric.Recall;
import org.neurone.engine.metric.Rmse;
import org.neurone.engine.words.Wording;

/** The metrics that come with the engine. */
public final class Metrics {
    private Metrics() {}

    /** One entry a metric, in the order in which documentation shows them. */
    public static List<Entry<? extends Metric>> entries() {
        return List.of(
                Entry.of(
                                "accuracy",
                                Accuracy.class,
                                Wording.of(
                                        "The share of examples whose class is predicted right.",
                                        "La part des exemples dont la classe est bien prédite."))
                        .example("metric accuracy")
                        .build(arguments -> new Accuracy()),
                Entry.of(
                                "confusion",
                                ConfusionMatrix.class,
                                Wording.of(
                                        "A table of how often each class is taken for each; as one number, the share of"
                                                + " mistakes.",
                                        "Un tableau qui compte quelle classe est prise pour quelle autre\u00a0; en un nombre,"
                                                + " la part des erreurs."))
                        .example("metric confusion")
                        .build(arguments -> new ConfusionMatrix()),
                Entry.of(
                                "precision",
                                Precision.class,
                                Wording.of(
                                        "Of the examples taken for a class, the share that is of it; the mean over the"
                                                + " classes.",
                                        "Parmi les exemples attribués à une classe, la part qui en est\u00a0; la moyenne sur"
                                                + " les classes."))
                        .example("metric precision")
                        .build(arguments -> new Precision()),
                Entry.of(
                                "recall",
                                Recall.class,
                                Wording.of(
                                        "Of the examples of a class, the share that is found; the mean over the classes.",
                                        "Parmi les exemples d’une classe, la part qui est retrouvée\u00a0; la moyenne sur les"
                                                + " classes."))
                        .example("metric recall")
                        .build(arguments -> new Recall()),
                Entry.of(
                                "f1",
                                F1.class,
                                Wording.of(
                                        "The harmonic mean of a class’s precision and recall; the mean over the classes.",
                                        "La moyenne harmonique de la précision et du rappel d’une classe\u00a0; la moyenne sur"
                                                + " les classes."))
                        .example("metric f1")
                        .build(arguments -> new F1()),
                Entry.of(
                                "rmse",
                                Rmse.class,
                                Wording.of(
                                        "The root of the mean squared error, in the unit of the values.",
                                        "La racine de l’erreur quadratique moyenne, dans l’unité des valeurs."))
                        .example("metric rmse")
                        .build(arguments -> new Rmse()),
                Entry.of(
                                "r2",
                                R2.class,
                                Wording.of(
                                        "The share of the values’ variance that is explained: 1 is perfect, 0 no better"
                                                + " than their mean.",
                                        "La part de la variance des valeurs qui est expliquée\u00a0: 1 est parfait, 0 ne vaut"
                                                + " pas mieux que leur moyenne."))
                        .example("metric r2")
                        .build(arguments -> new R2()),
                Entry.of(
                                "loss",
                                LossValue.class,
                                Wording.of(
                                        "The loss itself, regularisation not included.",
                                        "La perte elle-même, sans la régularisation."))
                        .example("expect loss 0.01 after 100")
                        .build(arguments -> new LossValue()));
    }

    /** What is shown where a text names no metric. */
    public static Metric usual(Task task) {
        return task == Task.CLASSIFY ? new Accuracy() : new Rmse();
    }
}
