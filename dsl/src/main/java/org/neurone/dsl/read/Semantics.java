package org.neurone.dsl.read;

import java.util.List;
import org.neurone.dsl.problem.Also;
import org.neurone.dsl.problem.OfStatements;
import org.neurone.dsl.problem.Problems;
import org.neurone.dsl.read.Binding.Given;
import org.neurone.dsl.read.Checked.Bound;
import org.neurone.dsl.syntax.StatementNode;
import org.neurone.dsl.syntax.SyntaxTree;
import org.neurone.dsl.syntax.Value;
import org.neurone.dsl.text.Span;
import org.neurone.engine.data.DataInfo;
import org.neurone.engine.data.Shape;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.data.term.Term;
import org.neurone.engine.experiment.Experiment;
import org.neurone.engine.plan.Fault;
import org.neurone.engine.plan.Limits;
import org.neurone.engine.plan.Plan;
import org.neurone.engine.reason.DataException;

/** What a sound text means as a whole: the engine plans it, and what the plan finds gets its place in the text. */
public final class Semantics {
    private final Advice advice;
    private final SyntaxTree tree;
    private final List<Bound> statements;
    private final Problems problems;

    Semantics(TextReader reader, Advice advice) {
        this.advice = advice;
        this.tree = reader.tree();
        this.statements = reader.statements();
        this.problems = reader.problems();
    }

    /**
     * The plan, or null where the data cannot be described.
     *
     * @param tables null where the host's tables are not known, so that a missing one is no problem: what a state says of
     *     it is then taken
     */
    Plan plan(Experiment experiment, Tables tables, Limits limits) {
        DataInfo info;
        try {
            info = tables == null
                    ? experiment.describeWithoutTables()
                    : experiment.matchedData().describe(experiment.inputs(), tables);
        } catch (DataException e) {
            if (tables != null || !"missing-table".equals(e.code())) {
                data(experiment, tables, e);
            }
            return null;
        }
        Plan plan = Plan.of(experiment, info, limits);
        for (Fault fault : plan.faults()) {
            Span span = span(fault.statement(), fault.index(), fault.parameter());
            Problems.Draft draft = problems.add(span, new OfStatements.Misfit(fault));
            advice.misfit(draft, fault, plan);
            source(draft, fault, plan);
        }
        return plan;
    }

    /** Whether the text's state, if there is one, is one of the plan's network. */
    static boolean fits(Experiment experiment, Plan plan) {
        return experiment.state() == null || plan.encoding() == null || plan.fits(experiment.state());
    }

    /** Points at what made the shape that a layer cannot take. */
    private void source(Problems.Draft draft, Fault fault, Plan plan) {
        boolean misfit = plan.encoding() == null && fault.statement().equals("layer") && fault.index() >= 0;
        if (!misfit || fault.code().startsWith("too-") || fault.code().startsWith("output-")) {
            return;
        }
        Bound before = fault.index() == 0 ? find(statements, "data", -1) : layer(statements, fault.index() - 1);
        if (before != null) {
            draft.see(new Also(before.node().span(), Also.Role.GIVES, incoming(plan)));
        }
    }

    /** The shape behind the last layer that has its place. */
    public static Shape incoming(Plan plan) {
        return plan.layers().isEmpty()
                ? plan.input()
                : plan.layers().get(plan.layers().size() - 1).output();
    }

    private void data(Experiment experiment, Tables tables, DataException e) {
        boolean inputs = "inputs".equals(e.parameter()) || "unknown-column".equals(e.code());
        Bound bound = find(statements, "inputs", -1);
        Value term = inputs && bound != null ? firstUnknown(experiment, tables, bound) : null;
        Span span = term != null ? term.span() : setting(e.parameter());
        advice.badData(problems.add(span, new OfStatements.BadData(e)), e, term, bound);
    }

    /** The first term of {@code inputs} that the data cannot feed. */
    private static Value firstUnknown(Experiment experiment, Tables tables, Bound inputs) {
        Given given = inputs.binding().given("terms");
        List<Term> terms = experiment.inputs();
        for (int i = 0; given != null && i < terms.size() && i < given.values().size(); i++) {
            try {
                experiment.data().describe(List.of(terms.get(i)), tables == null ? Tables.none() : tables);
            } catch (DataException e) {
                return given.values().get(i);
            }
        }
        return null;
    }

    /** What the data statement says behind that setting's name, or else all of it. */
    private Span setting(String parameter) {
        Bound data = find(statements, "data", -1);
        Given given = data == null || parameter == null ? null : Spans.find(data.binding(), parameter);
        return given == null ? span("data", -1, parameter) : Spans.values(given);
    }

    private Span span(String statement, int index, String parameter) {
        return span(tree, statements, statement, index, parameter);
    }

    /** Where the text speaks of that setting, of its statement, or else of the whole. */
    public static Span span(SyntaxTree tree, List<Bound> statements, String statement, int index, String parameter) {
        Bound bound = find(statements, statement, index);
        if (bound == null) {
            List<StatementNode> nodes = tree.statements();
            return nodes.isEmpty()
                    ? new Span(0, 0)
                    : nodes.get(nodes.size() - 1).span();
        }
        Given given = parameter == null ? null : Spans.find(bound.binding(), parameter);
        return given == null ? bound.node().span() : Spans.whole(given);
    }

    /** The statement that a fault speaks of, or null where the text does not have it. */
    public static Bound find(List<Bound> statements, String keyword, int index) {
        if (keyword.equals("layer")) {
            return layer(statements, index);
        }
        int count = 0;
        for (Bound bound : statements) {
            if (keyword.equals(bound.keyword()) && count++ == Math.max(index, 0)) {
                return bound;
            }
        }
        return null;
    }

    private static Bound layer(List<Bound> statements, int index) {
        for (Bound bound : statements) {
            if (bound.layer() >= 0 && bound.layer() == index) {
                return bound;
            }
        }
        return null;
    }
}
