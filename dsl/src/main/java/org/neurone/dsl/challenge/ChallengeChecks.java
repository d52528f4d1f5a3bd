package org.neurone.dsl.challenge;

import java.util.ArrayList;
import java.util.List;
import org.neurone.dsl.advice.Nearest;
import org.neurone.dsl.edit.Placement;
import org.neurone.dsl.problem.OfChallenges;
import org.neurone.dsl.problem.OfStatements;
import org.neurone.dsl.problem.Problems;
import org.neurone.dsl.problem.Suggestion;
import org.neurone.dsl.read.Binding.Given;
import org.neurone.dsl.read.Checked;
import org.neurone.dsl.read.Checked.Bound;
import org.neurone.dsl.read.Spans;
import org.neurone.dsl.read.Vocabulary;
import org.neurone.dsl.syntax.Form;
import org.neurone.dsl.syntax.Value;
import org.neurone.dsl.text.Edit;
import org.neurone.dsl.text.Fix;
import org.neurone.engine.data.Task;
import org.neurone.engine.experiment.Experiment;
import org.neurone.engine.experiment.Limit;
import org.neurone.engine.experiment.Rules;

/** Says of a text that is sound by itself what is wrong with it as a challenge, and what its challenge does not allow. */
public final class ChallengeChecks {
    /** The most that entries are ranked by. */
    public static final int MOST_RANKS = 3;

    private final Vocabulary vocabulary;
    private final Checked checked;
    private final Experiment experiment;
    private final Rules rules;
    private final Placement placement;
    private final Problems problems = new Problems();

    private ChallengeChecks(Vocabulary vocabulary, Checked checked) {
        this.vocabulary = vocabulary;
        this.checked = checked;
        this.experiment = checked.experiment();
        this.rules = experiment.rules();
        this.placement = new Placement(vocabulary, checked);
    }

    /** The text with what is to be said of it as a challenge or an entry. */
    public static Checked check(Vocabulary vocabulary, Checked checked) {
        if (checked.experiment() == null || checked.experiment().rules().equals(Rules.NONE)) {
            return checked;
        }
        ChallengeChecks checks = new ChallengeChecks(vocabulary, checked);
        checks.run();
        List<Problems.Draft> all = new ArrayList<>(checked.problems());
        all.addAll(checks.problems.list());
        boolean sound = checks.problems.errorsFrom(0) == 0;
        return new Checked(
                checked.tree(), checked.statements(), all, sound ? checked.experiment() : null, checked.plan());
    }

    private void run() {
        for (Bound bound : checked.statements()) {
            String keyword = bound.keyword();
            boolean rule = "fixed".equals(keyword) || "limit".equals(keyword) || "rank".equals(keyword);
            if (rule && rules.challenge() == null) {
                problems.add(bound.node().span(), new OfChallenges.NoChallenge(keyword))
                        .fix(Fix.Kind.ADD, "challenge \"…\"", placement.put("challenge \"…\""));
                return;
            }
        }
        names();
        repeated();
        if (rules.challenge() != null && problems.size() == 0) {
            goal();
            variant();
            new LimitChecks(vocabulary, checked, problems).run();
        }
    }

    /** What is fixed and which layers are allowed are words of the language. */
    private void names() {
        for (Bound bound : checked.statements()) {
            if ("fixed".equals(bound.keyword())) {
                List<String> known = Rulings.fixable(vocabulary);
                for (Value value : bound.binding().given("names").values()) {
                    String name = value.in(checked.tree().text());
                    if (!known.contains(name)) {
                        unknown(value, new OfChallenges.NothingToFix(name, near(name, known)), near(name, known));
                    }
                }
            } else if (bound.object() instanceof Limit.Layers limit) {
                List<String> known = Rulings.kinds(vocabulary);
                List<Value> items = items(bound);
                for (int i = 0; i < items.size(); i++) {
                    String name = limit.allowed().get(i);
                    if (!known.contains(name)) {
                        unknown(
                                items.get(i),
                                new OfChallenges.UnknownLayers(name, near(name, known)),
                                near(name, known));
                    }
                }
            }
        }
    }

    private void unknown(Value value, OfChallenges finding, Suggestion names) {
        Problems.Draft draft = problems.add(value.span(), finding);
        for (String name : names.near()) {
            draft.write(value.span(), name);
        }
    }

    private static Suggestion near(String name, List<String> known) {
        return Suggestion.of(Nearest.of(name, known), known);
    }

    private static List<Value> items(Bound bound) {
        Given limit = bound.binding().given("limit");
        List<Value> values = limit.choices().get(0).given("allowed").values();
        return values.get(0).form() == Form.LIST ? values.get(0).items() : values;
    }

    /** A limit of one thing and a rank by one thing stand once. */
    private void repeated() {
        List<String> seen = new ArrayList<>();
        int ranks = 0;
        for (Bound bound : checked.statements()) {
            String what = bound.object() instanceof Limit
                    ? "limit "
                            + bound.binding()
                                    .given("limit")
                                    .choices()
                                    .get(0)
                                    .entry()
                                    .name()
                    : "rank".equals(bound.keyword()) ? "rank " + bound.object() : null;
            if (what != null && seen.contains(what)) {
                problems.add(bound.node().span(), new OfStatements.RepeatedStatement(what))
                        .fix(Fix.Kind.KEEP_FIRST, placement.delete(bound));
            } else if (what != null) {
                seen.add(what);
                ranks += "rank".equals(bound.keyword()) ? 1 : 0;
                if (ranks == MOST_RANKS + 1) {
                    problems.add(bound.node().span(), new OfChallenges.TooManyRanks(MOST_RANKS))
                            .fix(Fix.Kind.DELETE_STATEMENT, placement.delete(bound));
                }
            }
        }
    }

    private void goal() {
        Bound challenge = placement.statement("challenge");
        if (experiment.claims().isEmpty()) {
            boolean values = checked.plan() != null && checked.plan().data().task() == Task.REGRESS;
            String goal = "expect " + (values ? "loss 0.1" : "accuracy 90%") + " after " + experiment.epochs();
            problems.add(challenge.node().span(), new OfChallenges.NoGoal())
                    .fix(Fix.Kind.ADD, goal, placement.put(goal));
        }
        if (!rules.fixed().contains("data")) {
            problems.add(challenge.node().span(), new OfChallenges.DataNotFixed())
                    .fix(Fix.Kind.ADD, "fixed data", fixData());
        }
    }

    private List<Edit> fixData() {
        Bound fixed = placement.statement("fixed");
        return fixed == null
                ? placement.put("fixed data")
                : List.of(
                        Edit.insert(Spans.values(fixed.binding().given("names")).from(), "data "));
    }

    private void variant() {
        boolean each = rules.challenge().variants() != null;
        if (each && rules.variant() == null) {
            problems.add(placement.statement("challenge").node().span(), new OfChallenges.NoVariant());
        } else if (!each && rules.variant() != null) {
            Bound variant = placement.statement("variant");
            problems.add(variant.node().span(), new OfChallenges.VariantNotAsked())
                    .fix(Fix.Kind.DELETE_STATEMENT, placement.delete(variant));
        }
    }
}
