package org.neurone.dsl.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.neurone.dsl.problem.Also;
import org.neurone.dsl.problem.Finding;
import org.neurone.dsl.problem.OfStatements;
import org.neurone.dsl.problem.OfWriting;
import org.neurone.dsl.problem.Problems;
import org.neurone.dsl.problem.Shown;
import org.neurone.dsl.read.Checked.Bound;
import org.neurone.dsl.syntax.Form;
import org.neurone.dsl.syntax.Parser;
import org.neurone.dsl.syntax.StatementNode;
import org.neurone.dsl.syntax.SyntaxTree;
import org.neurone.dsl.syntax.Value;
import org.neurone.dsl.text.Span;
import org.neurone.dsl.text.Stop;
import org.neurone.engine.catalog.Entry;
import org.neurone.engine.catalog.Statement;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.experiment.Experiment;
import org.neurone.engine.experiment.ExperimentBuilder;
import org.neurone.engine.layer.LayerSpec;
import org.neurone.engine.plan.Limits;
import org.neurone.engine.plan.Plan;

/**
 * Reads a whole text against a vocabulary, statement by statement and on behind every mistake. Each statement is read by the
 * rule alone first; one that the rule refuses is left to the advice that was handed in.
 */
public final class TextReader {
    private final Vocabulary vocabulary;
    private final Advice advice;
    private final SyntaxTree tree;
    private final String text;
    private final Limits limits;
    private final Problems problems;
    private final Map<String, StatementNode> seen = new LinkedHashMap<>();
    private final List<Bound> bound = new ArrayList<>();
    private final ExperimentBuilder builder = Experiment.builder();
    private int layers;

    private TextReader(Vocabulary vocabulary, Adviser adviser, String text, Limits limits) {
        this.vocabulary = vocabulary;
        this.tree = Parser.parse(text, vocabulary::keyword, vocabulary.limits());
        this.problems = new Problems(vocabulary.limits().problems());
        this.text = text;
        this.limits = limits;
        this.advice = adviser.of(this);
    }

    /** What each statement says by itself, and the experiment that they make together; no plan. */
    public static Checked read(Vocabulary vocabulary, Adviser adviser, String text) {
        TextReader reader = new TextReader(vocabulary, adviser, text, Limits.standard());
        Experiment experiment = reader.read();
        return reader.checked(experiment, null);
    }

    /**
     * The same, and what it means as a whole.
     *
     * @param tables null where the host's tables are not known
     */
    public static Checked read(Vocabulary vocabulary, Adviser adviser, String text, Tables tables, Limits limits) {
        TextReader reader = new TextReader(vocabulary, adviser, text, limits);
        Checked checked = reader.planned(tables);
        reader.advice.done(checked.problems(), (other, changed) -> read(vocabulary, other, changed, tables, limits));
        return checked;
    }

    private Checked planned(Tables tables) {
        Experiment experiment = read();
        if (experiment == null) {
            return checked(null, null);
        }
        Plan plan = new Semantics(this, advice).plan(experiment, tables, limits);
        if (plan != null && !Semantics.fits(experiment, plan)) {
            experiment = experiment.toBuilder().state(null).build();
            plan = Plan.of(experiment, plan.data(), limits);
        }
        return checked(problems.errorsFrom(0) > 0 ? null : experiment, plan);
    }

    private Checked checked(Experiment experiment, Plan plan) {
        return new Checked(tree, bound, problems.list(), experiment, plan);
    }

    /** The words of the language. */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** The text, cut into statements. */
    public SyntaxTree tree() {
        return tree;
    }

    /** What was found so far. */
    public Problems problems() {
        return problems;
    }

    /** What the statements say that were read so far. */
    public List<Bound> statements() {
        return bound;
    }

    private Experiment read() {
        List<Span> blanks = Blanks.odd(tree);
        if (!blanks.isEmpty()) {
            report(blanks.get(0), new OfWriting.OddSpace(blanks));
        }
        Stop stop = readStatements();
        advice.allRead();
        if (stop != null) {
            problems.takeAll();
            Span here = new Span(stop.at(), Math.min(stop.at() + 1, text.length()));
            report(here, new OfWriting.ReadingStopped(stop.limit(), stop.most()));
        }
        return problems.errorsFrom(0) > 0 ? null : build();
    }

    /** Reads all of them, or up to where there are too many errors; where reading stopped, or null. */
    private Stop readStatements() {
        List<StatementNode> nodes = tree.statements();
        try {
            for (int i = 0; i < nodes.size(); ) {
                Bound sound = sound(nodes.get(i));
                if (sound != null) {
                    bound.add(sound);
                    i++;
                } else {
                    i = advice.reread(i);
                }
            }
        } catch (Problems.Full full) {
            for (int rest = bound.size(); rest < nodes.size(); rest++) {
                leave(nodes.get(rest));
            }
            return new Stop(Stop.Limit.PROBLEMS, vocabulary.limits().problems(), full.at());
        }
        return tree.stop();
    }

    private Experiment build() {
        try {
            return builder.build();
        } catch (IllegalArgumentException e) {
            Span last = tree.statements().get(tree.statements().size() - 1).span();
            report(last, new OfStatements.SettingsClash(e.getMessage()));
            return null;
        }
    }

    /** Says what was found, with what can be done about it. */
    public Problems.Draft report(Span span, Finding finding) {
        Problems.Draft draft = problems.add(span, finding);
        advice.found(draft);
        return draft;
    }

    /** What the statement says where the rule accepts it; else null, and nothing has changed. */
    private Bound sound(StatementNode node) {
        Value keyword = node.keyword();
        if (!Forms.readable(node.values()) || keyword.form() != Form.NAME) {
            return null;
        }
        String word = keyword.in(text);
        Entry<?> entry = vocabulary.statement(word);
        if (word.equals(Vocabulary.VERSION)) {
            boolean sound = bound.isEmpty() && seen.isEmpty() && versionFault(node.values()) == null;
            if (sound) {
                seen.put(word, node);
            }
            return sound ? new Bound(node, null, null, -1) : null;
        }
        if (entry == null || seen.containsKey(word)) {
            return null;
        }
        // One mistake is enough: whoever gives advice reads the statement again.
        Problems own = new Problems(0);
        Rule rule = new Rule(vocabulary, new Line(tree, node.values(), own, limits), entry);
        Binding binding = rule.bindings().get(0);
        Object object;
        try {
            if (!rule.accepts()) {
                return null;
            }
            object = construction(node, own).build(binding);
        } catch (Problems.Full refused) {
            return null;
        }
        problems.addAll(own);
        own.list().forEach(advice::found);
        once(entry, node);
        return use(node, entry, binding, object, true);
    }

    /** Keeps a statement of which nothing is known. */
    public void leave(StatementNode node) {
        bound.add(new Bound(node, null, null, -1));
    }

    /** Keeps what a statement says. */
    public void keep(Bound statement) {
        bound.add(statement);
    }

    /**
     * Begins to read a statement by the rule, for whoever drives it.
     *
     * @param values as the language spells them, the keyword first
     */
    public Rule begin(StatementNode node, Entry<?> entry, List<Value> values) {
        StatementNode first = once(entry, node);
        if (first != null) {
            repeated(entry.name(), node, first);
        }
        return new Rule(vocabulary, new Line(tree, values, problems, limits), entry);
    }

    /**
     * Makes of a statement what it says, once it is read.
     *
     * @param before from which problem on they are the statement's
     */
    public Bound end(StatementNode node, Rule rule, int before) {
        Binding binding = rule.bindings().get(0);
        if (problems.errorsFrom(before) > 0) {
            binding.breakIt();
        }
        Object object = construction(node, problems).build(binding);
        return use(node, binding.entry(), binding, object, problems.errorsFrom(before) == 0);
    }

    private Construction construction(StatementNode node, Problems into) {
        return new Construction(vocabulary.catalog(), into, advice, text, node.span());
    }

    private Bound use(StatementNode node, Entry<?> entry, Binding binding, Object object, boolean sound) {
        Statement<?> known = vocabulary.catalog().statement(entry.name());
        if (known == null) {
            if (object != null) {
                builder.layer((LayerSpec) object);
            }
            return new Bound(node, binding, object, layers++);
        }
        if (object != null && sound) {
            set(known, object);
        }
        return new Bound(node, binding, object, -1);
    }

    @SuppressWarnings("unchecked") // the entry built the object, so it has the statement's type
    private <T> void set(Statement<T> statement, Object object) {
        BiConsumer<ExperimentBuilder, T> set = statement.set();
        set.accept(builder, (T) object);
    }

    /** Remembers a statement that may stand once; the one that stands already, or null. */
    private StatementNode once(Entry<?> entry, StatementNode node) {
        Statement<?> known = vocabulary.catalog().statement(entry.name());
        return known == null || known.repeatable() ? null : seen.putIfAbsent(entry.name(), node);
    }

    private Problems.Draft repeated(String keyword, StatementNode node, StatementNode first) {
        Problems.Draft draft = problems.add(node.span(), new OfStatements.RepeatedStatement(keyword));
        draft.see(first.span(), Also.Role.FIRST_SAID);
        advice.found(draft);
        return draft;
    }

    /** Reads the statement of the language's version; says what is wrong with it. */
    public void version(StatementNode node, List<Value> values) {
        boolean first = bound.isEmpty();
        StatementNode other = seen.putIfAbsent(Vocabulary.VERSION, node);
        if (other != null) {
            repeated(Vocabulary.VERSION, node, other);
        } else if (!first) {
            report(node.span(), new OfStatements.VersionNotFirst());
        } else {
            Finding fault = versionFault(values);
            if (fault != null) {
                boolean number = fault instanceof OfStatements.UnknownVersion;
                boolean goesOn = fault instanceof OfStatements.VersionGoesOn;
                report(number || goesOn ? values.get(goesOn ? 2 : 1).span() : node.span(), fault);
            }
        }
    }

    private Finding versionFault(List<Value> values) {
        Value number = values.size() < 2 ? null : values.get(1);
        boolean isNumber = number != null && number.form() == Form.NUMBER;
        if (isNumber && values.size() > 2 && vocabulary.statement(values.get(2).in(text)) != null) {
            Value next = values.get(2);
            String rest =
                    text.substring(next.from(), values.get(values.size() - 1).to());
            return new OfStatements.VersionGoesOn(next.in(text), "; " + rest, number.to());
        }
        if (!isNumber || values.size() > 2) {
            return new OfStatements.VersionNumber();
        }
        boolean known = Numbers.read(number.in(text)) == 1;
        return known ? null : new OfStatements.UnknownVersion(Shown.piece(number.in(text)));
    }
}
