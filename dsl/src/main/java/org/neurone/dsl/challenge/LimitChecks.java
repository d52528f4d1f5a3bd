package org.neurone.dsl.challenge;

import java.util.ArrayList;
import java.util.List;
import org.neurone.dsl.edit.Placement;
import org.neurone.dsl.edit.Settings;
import org.neurone.dsl.problem.OfChallenges;
import org.neurone.dsl.problem.Problems;
import org.neurone.dsl.read.Binding.Given;
import org.neurone.dsl.read.Checked;
import org.neurone.dsl.read.Checked.Bound;
import org.neurone.dsl.read.Semantics;
import org.neurone.dsl.read.Spans;
import org.neurone.dsl.read.Vocabulary;
import org.neurone.dsl.text.Edit;
import org.neurone.dsl.text.Fix;
import org.neurone.dsl.text.Span;
import org.neurone.engine.catalog.Parameter;
import org.neurone.engine.experiment.Expectation;
import org.neurone.engine.experiment.Limit;
import org.neurone.engine.plan.Plan;
import org.neurone.engine.plan.PlannedLayer;

/** Holds a text against the limits that it says itself. */
final class LimitChecks {
    private final Checked checked;
    private final Problems problems;
    private final Placement placement;
    private final Settings settings;

    LimitChecks(Vocabulary vocabulary, Checked checked, Problems problems) {
        this.checked = checked;
        this.problems = problems;
        this.placement = new Placement(vocabulary, checked);
        this.settings = new Settings(vocabulary, checked);
    }

    void run() {
        for (Limit limit : checked.experiment().rules().limits()) {
            if (limit instanceof Limit.Epochs epochs) {
                epochs(epochs.most());
            } else if (limit instanceof Limit.Layers layers) {
                layers(layers.allowed());
            } else if (complete()) {
                network(limit, checked.plan());
            }
        }
        if (!checked.experiment().rules().challenge().byHand()) {
            byHand();
        }
    }

    /** Whether the network is known to its last layer. */
    private boolean complete() {
        return checked.plan() != null && checked.plan().encoding() != null;
    }

    private void epochs(long most) {
        long epochs = checked.experiment().epochs();
        if (epochs > most) {
            Span span = Semantics.span(checked.tree(), checked.statements(), "epochs", 0, "epochs");
            Problems.Draft draft = problems.add(span, new OfChallenges.OverLimit(OfChallenges.Of.EPOCHS, epochs, most));
            // A shorter run would end before a goal is due.
            if (!dueBehind(most)) {
                draft.fix(Fix.Kind.WRITE, "epochs " + most, placement.put("epochs " + most));
            }
        }
    }

    private boolean dueBehind(long epochs) {
        for (Expectation goal : checked.experiment().expectations()) {
            if (goal.after() > epochs) {
                return true;
            }
        }
        return false;
    }

    private void layers(List<String> allowed) {
        for (Bound bound : checked.statements()) {
            boolean other = bound.layer() >= 0 && !allowed.contains(Rulings.kind(bound.keyword()));
            if (other) {
                problems.add(bound.node().span(), new OfChallenges.LayerNotAllowed(bound.keyword(), allowed))
                        .fix(Fix.Kind.DELETE_STATEMENT, placement.delete(bound));
            }
        }
    }

    private void network(Limit limit, Plan plan) {
        boolean units = limit instanceof Limit.Units;
        long found = units ? Sizes.units(plan) : plan.parameters();
        long most = units ? ((Limit.Units) limit).most() : ((Limit.Parameters) limit).most();
        if (found <= most) {
            return;
        }
        int largest = largest(plan, units);
        Bound bound = largest < 0 ? null : placement.layer(largest);
        Span span = bound == null
                ? placement.statement("challenge").node().span()
                : bound.node().span();
        Problems.Draft draft = problems.add(
                span,
                new OfChallenges.OverLimit(units ? OfChallenges.Of.UNITS : OfChallenges.Of.PARAMETERS, found, most));
        // How many units an output has is the data's to say.
        if (units && bound != null && !bound.keyword().equals("output")) {
            fewer(draft, bound, found - most);
        }
    }

    /** The layer of the text with the most of it; −1 where all of it was added. */
    private static int largest(Plan plan, boolean units) {
        int largest = -1;
        long most = 0;
        for (PlannedLayer layer : plan.layers()) {
            long size = units ? Sizes.units(layer) : layer.parameters();
            if (layer.index() >= 0 && size > most) {
                most = size;
                largest = layer.index();
            }
        }
        return largest;
    }

    /** Takes what is too much from one layer that has enough of it. */
    private void fewer(Problems.Draft draft, Bound bound, long excess) {
        Parameter<?> count = bound.binding().entry().count();
        Given given = count == null ? null : bound.binding().given(count.name());
        boolean once = bound.binding().given("times") == null;
        if (once && given != null && given.object() instanceof Long units && units > excess) {
            String right = bound.keyword() + " " + (units - excess);
            draft.fix(Fix.Kind.WRITE, right, settings.set(bound, count.name(), Long.toString(units - excess)));
        }
    }

    private void byHand() {
        for (Bound bound : checked.statements()) {
            List<Edit> edits = new ArrayList<>();
            Span first = null;
            for (String name : List.of("weights", "bias")) {
                Given given = bound.layer() < 0 ? null : bound.binding().given(name);
                if (given != null) {
                    first = first == null ? Spans.whole(given) : first;
                    edits.addAll(settings.set(bound, name, null));
                }
            }
            if (first != null) {
                edits.sort((a, b) -> Integer.compare(a.from(), b.from()));
                problems.add(first, new OfChallenges.ByHand()).fix(Fix.Kind.DELETE, edits);
            }
        }
    }
}
