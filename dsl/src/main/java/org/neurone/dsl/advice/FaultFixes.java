package org.neurone.dsl.advice;

import java.util.ArrayList;
import java.util.List;
import org.neurone.dsl.edit.Placement;
import org.neurone.dsl.edit.Settings;
import org.neurone.dsl.problem.Problems;
import org.neurone.dsl.read.Binding.Given;
import org.neurone.dsl.read.Checked;
import org.neurone.dsl.read.Checked.Bound;
import org.neurone.dsl.read.Numbers;
import org.neurone.dsl.read.Semantics;
import org.neurone.dsl.read.Vocabulary;
import org.neurone.dsl.syntax.SyntaxTree;
import org.neurone.dsl.text.Edit;
import org.neurone.dsl.text.Fix;
import org.neurone.dsl.text.Span;
import org.neurone.engine.data.Shape;
import org.neurone.engine.experiment.Expectation;
import org.neurone.engine.experiment.Limit;
import org.neurone.engine.plan.Fault;
import org.neurone.engine.plan.Plan;
import org.neurone.engine.reason.Mismatch;
import org.neurone.engine.reason.Unfit;

/** What one click can do about a fault that the engine found. */
final class FaultFixes {
    private final Vocabulary vocabulary;
    private final SyntaxTree tree;
    private final List<Bound> statements;
    private final Settings settings;
    private final Placement placement;

    FaultFixes(Vocabulary vocabulary, SyntaxTree tree, List<Bound> statements) {
        this.vocabulary = vocabulary;
        this.tree = tree;
        this.statements = statements;
        Checked checked = new Checked(tree, statements, List.of(), null, null);
        this.settings = new Settings(vocabulary, checked);
        this.placement = new Placement(vocabulary, checked);
    }

    void add(Problems.Draft draft, Fault fault, Plan plan) {
        String parameter = fault.parameter();
        if (parameter != null && fault.better() != null) {
            set(draft, fault, parameter, fault.better());
        }
        if (fault.reason() == Unfit.BATCH_OF_ONE || oneIsLeftOver(fault)) {
            put(draft, "batch " + (fault.better() == null ? "10" : fault.better()));
            return;
        }
        switch (fault.code()) {
            case "flat-activation" -> {
                put(draft, "optimizer perceptron");
                set(draft, fault, "activation", "sigmoid");
            }
            case "softmax-one-unit" -> set(draft, fault, "activation", "sigmoid");
            case "stopped-by-test-part" -> {
                Bound data = placement.statement("data");
                if (data == null) {
                    put(draft, "data circle validate 20%");
                } else {
                    set(draft, data, "validate", "20%");
                }
            }
            case "zero-start", "equal-start" -> set(draft, fault, "init", "xavier");
            case "perceptron-one-layer" -> put(draft, "optimizer sgd");
            case "perceptron-needs-step" -> {
                set(draft, fault, "activation", "step");
                put(draft, "optimizer sgd");
            }
            case "no-hidden-layer" -> hidden(draft);
            case "input-twice" -> once(draft, fault);
            case "batch-larger-than-data" -> put(draft, "batch all");
            case "targets-not-probabilities" -> put(draft, "loss quadratic");
            case "learning-rate-large", "learning-rate-too-large" -> lower(draft);
            case "expect-after-end" -> {
                if (fault.reason() instanceof Mismatch late) {
                    put(draft, "epochs " + late.count());
                }
            }
            case "pool-too-large" -> {
                Shape picture = Semantics.incoming(plan);
                set(draft, fault, "size", picture.height() + "x" + picture.width());
            }
            case "state-does-not-fit" -> {
                Bound state = placement.statement("state");
                if (state != null) {
                    draft.fix(Fix.Kind.DELETE_STATE, placement.delete(state));
                }
            }
            case "expect-out-of-range" -> claim(draft, fault);
            case "metric-does-not-fit", "output-not-last", "picture-needed" -> delete(draft, fault);
            default -> {}
        }
    }

    private static boolean oneIsLeftOver(Fault fault) {
        return fault.reason() instanceof Mismatch mismatch && mismatch.kind() == Mismatch.Kind.LAST_BATCH;
    }

    /** A share that was written as so many in a hundred, or one of more than all. */
    private void claim(Problems.Draft draft, Fault fault) {
        Bound bound = Semantics.find(statements, fault.statement(), fault.index());
        Span span = Semantics.span(tree, statements, fault.statement(), fault.index(), "value");
        if (bound == null || !(bound.object() instanceof Expectation claim)) {
            return;
        }
        String spelling = span.of(tree.text());
        boolean hundredth = claim.value() > 1 && claim.value() <= 100 && !Numbers.percent(spelling);
        if (claim.value() < claim.metric().lowest()) {
            set(draft, fault, "value", Numbers.percent(spelling) ? "0%" : "0");
        } else if (claim.metric().highest() == 1 && hundredth) {
            set(draft, fault, "value", spelling + "%");
        } else if (claim.metric().highest() == 1) {
            set(draft, fault, "value", "100%");
        }
    }

    /** The inputs without those that stand before them already. */
    private void once(Problems.Draft draft, Fault fault) {
        Bound inputs = Semantics.find(statements, fault.statement(), fault.index());
        Given given = inputs == null ? null : inputs.binding().given("terms");
        if (given == null || !(given.object() instanceof List<?> terms)) {
            return;
        }
        List<Edit> edits = new ArrayList<>();
        for (int i = 1; i < terms.size() && i < given.values().size(); i++) {
            if (terms.subList(0, i).contains(terms.get(i))) {
                edits.add(new Edit(
                        given.values().get(i - 1).to(), given.values().get(i).to(), ""));
            }
        }
        draft.fix(Fix.Kind.DELETE, edits);
    }

    private void hidden(Problems.Draft draft) {
        // A challenge may not allow the layer, and says so only of one that is there.
        boolean limited = false;
        for (Bound statement : statements) {
            limited |= statement.object() instanceof Limit;
        }
        if (vocabulary.keyword("layer") && !limited) {
            draft.fix(Fix.Kind.ADD, "layer 4 tanh", placement.addLayer(-1, "layer 4 tanh"));
        }
    }

    private void lower(Problems.Draft draft) {
        Bound lr = placement.statement("lr");
        if (lr != null) {
            draft.fix(Fix.Kind.WRITE, "lr 0.1", settings.set(lr, "rate", "0.1"));
        }
    }

    private void put(Problems.Draft draft, String statement) {
        int space = statement.indexOf(' ');
        if (vocabulary.keyword(statement.substring(0, space))) {
            draft.fix(Fix.Kind.WRITE, statement, placement.put(statement));
        }
    }

    private void set(Problems.Draft draft, Fault fault, String parameter, String value) {
        set(draft, Semantics.find(statements, fault.statement(), fault.index()), parameter, value);
    }

    /** Offers a statement with one of its settings in another way. */
    void set(Problems.Draft draft, Bound bound, String parameter, String value) {
        set(draft, bound, parameter, value, List.of());
    }

    /** Offers a statement with one of its settings in another way, along with edits elsewhere in the text. */
    void set(Problems.Draft draft, Bound bound, String parameter, String value, List<Edit> beside) {
        if (bound != null && value != null) {
            write(draft, bound, settings.set(bound, parameter, value), beside);
        }
    }

    /** Offers a statement without one of its options. */
    void drop(Problems.Draft draft, Bound bound, String option) {
        if (bound != null) {
            write(draft, bound, settings.set(bound, option, null), List.of());
        }
    }

    private void write(Problems.Draft draft, Bound bound, List<Edit> edits, List<Edit> beside) {
        if (edits.isEmpty()) {
            return;
        }
        Span span = bound.node().span();
        List<Edit> inside = new ArrayList<>();
        for (Edit edit : edits) {
            inside.add(new Edit(edit.from() - span.from(), edit.to() - span.from(), edit.replacement()));
        }
        String whole = Edit.apply(span.of(tree.text()), inside);
        if (!whole.equals(span.of(tree.text()))) {
            List<Edit> all = new ArrayList<>(edits);
            all.addAll(beside);
            draft.fix(Fix.Kind.WRITE, whole, all);
        }
    }

    private void delete(Problems.Draft draft, Fault fault) {
        Bound bound = Semantics.find(statements, fault.statement(), fault.index());
        if (bound != null) {
            draft.fix(Fix.Kind.DELETE_MISFIT, placement.delete(bound));
        }
    }
}
