package org.neurone.dsl.trouble;

import java.util.ArrayList;
import java.util.List;
import org.neurone.dsl.Edits;
import org.neurone.dsl.text.Edit;
import org.neurone.engine.activation.Step;
import org.neurone.engine.experiment.Experiment;
import org.neurone.engine.layer.Conv;
import org.neurone.engine.loss.CrossEntropy;
import org.neurone.engine.number.Decimal;
import org.neurone.engine.optimizer.Sgd;
import org.neurone.engine.plan.Plan;
import org.neurone.engine.plan.PlannedLayer;
import org.neurone.engine.words.Wording;

/** Which changes of the text are worth trying against a cause, the likeliest first. */
final class Cures {
    /** Digits of a learning rate that is made of another. */
    private static final int DIGITS = 3;

    private final Edits edits;
    private final Plan plan;
    private final Experiment settings;
    private final List<Cure> all = new ArrayList<>();

    private Cures(Edits edits, Plan plan) {
        this.edits = edits;
        this.plan = plan;
        this.settings = plan.experiment();
    }

    /** @param edits of the text whose plan it is */
    static List<Cure> of(Cause cause, Edits edits, Plan plan) {
        Cures cures = new Cures(edits, plan);
        cures.against(cause);
        return cures.all;
    }

    private void against(Cause cause) {
        if (cause instanceof Cause.Dead dead) {
            drawn(dead.layer());
            draw("he");
            activation(dead.layer(), "leaky-relu");
            rate(0.1);
        } else if (cause instanceof Cause.Saturated saturated) {
            drawn(saturated.layer());
            draw("xavier");
            rate(0.1);
            activation(saturated.layer(), "relu");
        } else if (cause instanceof Cause.StuckOutput) {
            drawn(plan.layers().size() - 1);
            crossEntropy(false);
            rate(0.1);
        } else if (cause instanceof Cause.RateTooLarge) {
            rate(0.1);
            rate(0.01);
            rate(0.3);
        } else if (cause instanceof Cause.RateTooSmall) {
            rate(10);
            rate(100);
            rate(1000);
            adam();
        } else if (cause instanceof Cause.TooFewUnits few) {
            units(few);
        } else if (cause instanceof Cause.Unbalanced) {
            crossEntropy(true);
        } else if (cause instanceof Cause.Overfitting) {
            penalty("0.01");
            penalty("0.1");
            penalty("0.001");
        }
    }

    private void add(String english, String french, List<Edit> made) {
        if (!made.isEmpty()) {
            all.add(new Cure(Wording.of(english, french), made));
        }
    }

    private void rate(double factor) {
        String rate = Decimal.print(settings.learningRate() * factor, DIGITS);
        add("learning rate " + rate, "taux d’apprentissage " + rate, edits.set("lr", "rate", rate));
    }

    private void adam() {
        if (settings.optimizer() instanceof Sgd) {
            add("optimizer adam", "optimiseur adam", edits.put("optimizer adam"));
        }
    }

    /** Weights that a text gives by hand may be where a layer is stuck. */
    private void drawn(int layer) {
        PlannedLayer planned = plan.layers().get(layer);
        if (planned.index() >= 0) {
            List<Edit> both = new ArrayList<>(edits.setLayer(planned.index(), "weights", null));
            both.addAll(edits.setLayer(planned.index(), "bias", null));
            int number = layer + 1;
            add("layer " + number + ": weights drawn", "couche " + number + "\u00a0: poids tirés au sort", both);
        }
    }

    /** Where one layer begins badly its neighbours do so as well: all hidden ones are drawn anew. */
    private void draw(String initializer) {
        List<Edit> every = new ArrayList<>();
        int done = -1;
        for (PlannedLayer planned : plan.layers()) {
            boolean hidden = !planned.equals(plan.last()) && planned.layer().activation() != null;
            if (hidden && planned.index() > done) {
                done = planned.index();
                every.addAll(edits.setLayer(done, "init", initializer));
            }
        }
        add("initial weights by " + initializer, "poids initiaux " + initializer, every);
    }

    private void activation(int layer, String activation) {
        layer(layer, "activation", activation, activation, activation);
    }

    private void layer(int layer, String setting, String value, String english, String french) {
        PlannedLayer planned = plan.layers().get(layer);
        if (planned.index() >= 0) {
            int number = layer + 1;
            add(
                    "layer " + number + ": " + english,
                    "couche " + number + "\u00a0: " + french,
                    edits.setLayer(planned.index(), setting, value));
        }
    }

    private void crossEntropy(boolean balanced) {
        String loss = "loss cross-entropy" + (balanced ? " balance" : "");
        boolean classes = !plan.data().classes().isEmpty();
        if (classes && !settings.loss().equals(new CrossEntropy(balanced))) {
            add(loss, loss, edits.put(loss));
        }
    }

    private void penalty(String strength) {
        if (settings.regularizers().isEmpty()) {
            String statement = "regularize l2 " + strength;
            add(statement, statement, edits.put(statement));
        }
    }

    private void units(Cause.TooFewUnits few) {
        if (few.layer() < 0) {
            hidden("8 tanh", first());
            hidden("16 relu init he", first());
            return;
        }
        PlannedLayer narrow = plan.layers().get(few.layer());
        String what = narrow.spec() instanceof Conv ? " filters" : " neurons";
        String quoi = narrow.spec() instanceof Conv ? " filtres" : " neurones";
        if (narrow.layer().activation() != null && narrow.layer().activation().flat()) {
            activation(few.layer(), narrow.layer().activation() instanceof Step ? "sigmoid" : "tanh");
        }
        for (int times = 2; times <= 4; times *= 2) {
            int more = Math.max(few.units() * (times - 1), 2 * times - 2);
            int number = few.layer() + 1;
            int units = few.units() + more;
            add(
                    "layer " + number + ": " + units + what,
                    "couche " + number + "\u00a0: " + units + quoi,
                    edits.addUnits(narrow.index(), more));
        }
        if (!(narrow.spec() instanceof Conv)) {
            hidden("8 tanh", narrow.index());
        }
    }

    /** Behind which layer of the text a first hidden one stands: before the output, where the text has one. */
    private int first() {
        PlannedLayer last = plan.last();
        return last.index() >= 0 ? last.index() - 1 : settings.layers().size() - 1;
    }

    private void hidden(String layer, int after) {
        add("one more layer: " + layer, "une couche de plus\u00a0: " + layer, edits.addLayer(after, "layer " + layer));
    }
}
