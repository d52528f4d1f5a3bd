package org.neurone.dsl.check;

import java.util.List;
import org.neurone.dsl.Edit;
import org.neurone.dsl.Span;
import org.neurone.dsl.check.Binding.Given;
import org.neurone.dsl.check.Checked.Bound;
import org.neurone.dsl.edit.Spans;
import org.neurone.dsl.problem.Problems;
import org.neurone.dsl.problem.Quoted;
import org.neurone.dsl.syntax.Characters;
import org.neurone.dsl.syntax.Form;
import org.neurone.dsl.syntax.StatementNode;
import org.neurone.dsl.syntax.Strings;
import org.neurone.dsl.syntax.SyntaxTree;
import org.neurone.dsl.syntax.Value;
import org.neurone.engine.data.DataInfo;
import org.neurone.engine.data.Shape;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.data.term.Term;
import org.neurone.engine.experiment.Experiment;
import org.neurone.engine.plan.Fault;
import org.neurone.engine.plan.Limits;
import org.neurone.engine.plan.Plan;
import org.neurone.engine.plan.Severity;
import org.neurone.engine.words.DataException;

/** What a sound text means as a whole: the engine plans it, and what the plan finds gets its place in the text. */
final class Semantics {
    private final Vocabulary vocabulary;
    private final SyntaxTree tree;
    private final List<Bound> statements;
    private final Problems problems;

    Semantics(Vocabulary vocabulary, SyntaxTree tree, List<Bound> statements, Problems problems) {
        this.vocabulary = vocabulary;
        this.tree = tree;
        this.statements = statements;
        this.problems = problems;
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
        FaultFixes fixes = new FaultFixes(vocabulary, tree, statements);
        for (Fault fault : plan.faults()) {
            Problems.Draft draft = problems.add(
                    fault.code(),
                    fault.severity(),
                    span(fault.statement(), fault.index(), fault.parameter()),
                    fault.sentence());
            fixes.add(draft, fault, plan);
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
            Shape shape = incoming(plan);
            String english = shape.picture() ? "gives a picture of " + shape : "gives " + shape + " numbers";
            String french = shape.picture() ? "donne une image de " + shape : "donne " + shape + " nombres";
            draft.see(before.node().span(), english, french);
        }
    }

    /** The shape behind the last layer that has its place. */
    static Shape incoming(Plan plan) {
        return plan.layers().isEmpty()
                ? plan.input()
                : plan.layers().get(plan.layers().size() - 1).output();
    }

    private void data(Experiment experiment, Tables tables, DataException e) {
        boolean inputs = "inputs".equals(e.parameter()) || "unknown-column".equals(e.code());
        Bound bound = find(statements, "inputs", -1);
        Value term = inputs && bound != null ? firstUnknown(experiment, tables, bound) : null;
        Span span = term != null ? term.span() : span("data", -1, e.parameter());
        Problems.Draft draft = problems.add(e.code(), Severity.ERROR, span, e.sentence());
        Span call = term == null ? null : call(term, bound);
        if (call != null) {
            String column =
                    call.of(tree.text()).substring(term.to() - term.from()).trim();
            draft.write(call, term.in(tree.text()) + "(" + column + ")");
            return;
        }
        String joined = term == null ? null : joined(term, bound, e.candidates());
        if (joined != null) {
            boolean text = term.form() == Form.TEXT;
            draft.write(
                    text ? term.span() : term.span().through(next(term, bound).span()), joined);
            return;
        }
        String seen = span.of(tree.text());
        if (e.code().equals("missing-table") && !Spelling.withoutFile(seen).equals(seen)) {
            draft.write(span, Spelling.withoutFile(seen));
            return;
        }
        boolean replaceable = term != null || e.parameter() != null;
        for (String candidate : replaceable ? e.candidates() : List.<String>of()) {
            String spelled = Characters.name(candidate) ? candidate : Strings.quote(candidate);
            draft.fix(Quoted.writing(spelled), List.of(Edit.replace(span, spelled)));
        }
    }

    private static Value next(Value term, Bound inputs) {
        List<Value> values = inputs.node().values();
        int behind = values.indexOf(term) + 1;
        return behind > 0 && behind < values.size() ? values.get(behind) : null;
    }

    /** The column that two words, or a text with a blank, say without its hyphen: {@code petal length}; else null. */
    private String joined(Value term, Bound inputs, List<String> columns) {
        Value next = next(term, inputs);
        String words = term.form() == Form.TEXT
                ? Spelling.name(Strings.content(term.in(tree.text())).replace(' ', '-'))
                : next == null ? null : term.in(tree.text()) + "-" + next.in(tree.text());
        return words != null && columns.contains(words) ? words : null;
    }

    /** {@code sin x}, where a function’s name stands before a column; null where the term is something else. */
    private Span call(Value term, Bound inputs) {
        String name = term.in(tree.text());
        List<Value> values = inputs.node().values();
        int at = values.indexOf(term);
        boolean function = name.equals("sin") || name.equals("cos") || name.equals("abs");
        boolean column = at > 0 && at + 1 < values.size() && values.get(at + 1).form() == Form.NAME;
        return function && column ? term.span().through(values.get(at + 1).span()) : null;
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

    private Span span(String statement, int index, String parameter) {
        return span(tree, statements, statement, index, parameter);
    }

    /** Where the text speaks of that setting, of its statement, or else of the whole. */
    static Span span(SyntaxTree tree, List<Bound> statements, String statement, int index, String parameter) {
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
    static Bound find(List<Bound> statements, String keyword, int index) {
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
