package org.neurone.dsl.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.neurone.dsl.Edit;
import org.neurone.dsl.Problem;
import org.neurone.dsl.Span;
import org.neurone.dsl.check.Checked.Bound;
import org.neurone.dsl.problem.ProblemKind;
import org.neurone.dsl.problem.Problems;
import org.neurone.dsl.problem.Quoted;
import org.neurone.dsl.syntax.Form;
import org.neurone.dsl.syntax.Parser;
import org.neurone.dsl.syntax.StatementNode;
import org.neurone.dsl.syntax.SyntaxTree;
import org.neurone.dsl.syntax.Value;
import org.neurone.engine.catalog.Entry;
import org.neurone.engine.catalog.Statement;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.experiment.Experiment;
import org.neurone.engine.layer.LayerSpec;
import org.neurone.engine.plan.Limits;
import org.neurone.engine.plan.Plan;
import org.neurone.engine.words.Wording;

/** Reads a whole text against a vocabulary: statement by statement, each mistake once, and on behind it. */
public final class Checker {
    /** Mending a statement means checking it several times. */
    private static final int MOST_MENDED = 20;

    private final Vocabulary vocabulary;
    private final SyntaxTree tree;
    private final String text;
    private final Problems problems = new Problems();
    private final Map<String, StatementNode> seen = new LinkedHashMap<>();
    private final List<Bound> bound = new ArrayList<>();
    private final Experiment.Builder builder = Experiment.builder();
    private final Limits limits;
    private int layers;
    private int mended;

    private Checker(Vocabulary vocabulary, SyntaxTree tree, Limits limits) {
        this.vocabulary = vocabulary;
        this.tree = tree;
        this.text = tree.text();
        this.limits = limits;
    }

    /** What each statement says by itself, and the experiment that they make together; no plan. */
    public static Checked check(Vocabulary vocabulary, String text) {
        Checker checker = new Checker(vocabulary, Parser.parse(text, vocabulary::keyword), Limits.standard());
        Experiment experiment = checker.check();
        return checker.checked(experiment, null);
    }

    /**
     * The same, and what it means as a whole.
     *
     * @param tables null where the host's tables are not known
     */
    public static Checked check(Vocabulary vocabulary, String text, Tables tables, Limits limits) {
        Checker checker = new Checker(vocabulary, Parser.parse(text, vocabulary::keyword), limits);
        Experiment experiment = checker.check();
        if (experiment == null) {
            return checker.checked(null, null);
        }
        Semantics semantics = new Semantics(vocabulary, checker.tree, checker.bound, checker.problems);
        Plan plan = semantics.plan(experiment, tables, limits);
        if (plan != null && !Semantics.fits(experiment, plan)) {
            experiment = experiment.toBuilder().state(null).build();
            plan = Plan.of(experiment, plan.data(), limits);
        }
        return checker.checked(checker.problems.errorsFrom(0) > 0 ? null : experiment, plan);
    }

    private Checked checked(Experiment experiment, Plan plan) {
        return new Checked(tree, bound, problems.list(), experiment, plan);
    }

    private Experiment check() {
        Blanks.check(tree, problems);
        List<StatementNode> statements = tree.statements();
        Foreign foreign = new Foreign(vocabulary, text, problems);
        for (int i = 0; i < statements.size(); ) {
            int end = foreign.report(statements, i);
            if (end == i) {
                bound.add(statement(statements.get(i++)));
            }
            for (; i < end; i++) {
                bound.add(new Bound(statements.get(i), null, null, -1));
            }
        }
        return problems.errorsFrom(0) > 0 ? null : build();
    }

    private Experiment build() {
        try {
            return builder.build();
        } catch (IllegalArgumentException e) {
            Span last = tree.statements().get(tree.statements().size() - 1).span();
            problems.add(ProblemKind.SETTINGS_CLASH, last, "reason", Wording.of(e.getMessage(), e.getMessage()));
            return null;
        }
    }

    /** The problems of a statement by itself, each with its own fixes only. */
    static List<Problem> alone(Vocabulary vocabulary, String statement) {
        Checker checker = new Checker(vocabulary, Parser.parse(statement, vocabulary::keyword), Limits.standard());
        checker.mended = MOST_MENDED;
        checker.check();
        return checker.problems.list();
    }

    /** Gives a statement’s mistakes fixes that mend all of it. */
    private void mend(StatementNode statement, List<Value> values, int before) {
        if (problems.errorsFrom(before) == 0
                || statement.span().length() > Mending.LONGEST
                || mended++ >= MOST_MENDED) {
            return;
        }
        String repeated = ProblemKind.REPEATED_STATEMENT.code();
        List<Problems.Draft> errors = problems.errorDrafts(before);
        errors.removeIf(error -> error.code().equals(repeated));
        if (!errors.isEmpty()) {
            Mending.mend(vocabulary, text, values, statement.span(), problems, errors);
        }
    }

    private Bound statement(StatementNode whole) {
        if (text.startsWith("```", whole.span().from())) {
            problems.add(
                            ProblemKind.UNREADABLE,
                            whole.span(),
                            "seen",
                            Quoted.shown(whole.span().of(text)))
                    .fix(Wording.of("Delete it", "Supprimer"), List.of(Lines.delete(tree, whole)));
            return new Bound(whole, null, null, -1);
        }
        StatementNode code = ForeignComment.without(text, whole, problems);
        if (code == null) {
            return new Bound(whole, null, null, -1);
        }
        StatementNode statement = WordyKeyword.joined(vocabulary, text, code);
        if (SeveralLayers.report(vocabulary, text, statement, problems)
                || Unquoted.report(vocabulary, text, statement, problems)) {
            return new Bound(statement, null, null, -1);
        }
        String word = keyword(statement.keyword());
        String other = word == null || vocabulary.keyword(word) ? null : Aliases.statement(word, vocabulary.keywords());
        int before = problems.size();
        List<Value> values = Spelling.read(text, vocabulary, problems, statement, other);
        if (word == null) {
            unnamed(statement, values);
            return new Bound(statement, null, null, -1);
        }
        if (word.equals(Vocabulary.VERSION)) {
            version(statement, values);
            return new Bound(statement, null, null, -1);
        }
        Entry<?> entry = vocabulary.statement(other == null ? word : firstWord(other));
        if (entry == null) {
            problems.forgetFrom(before); // how the rest is spelled matters once the statement has its name
            Keywords.unknown(vocabulary, tree, bound, values, mended++ < MOST_MENDED, problems);
            return new Bound(statement, null, null, -1);
        }
        List<Value> right = other == null ? values : renamed(values, other);
        Bound done = bind(statement, entry, right, before);
        mend(statement, right, before);
        return done;
    }

    /** The keyword as the language would spell it; null where it is nothing like a name. */
    private String keyword(Value keyword) {
        return keyword.form() == Form.NAME ? keyword.in(text) : Spelling.name(keyword.in(text));
    }

    private static String firstWord(String words) {
        int space = words.indexOf(' ');
        return space < 0 ? words : words.substring(0, space);
    }

    /** The values with the keyword's right name, which may bring a first value along ({@code pool max}). */
    private static List<Value> renamed(List<Value> values, String name) {
        List<Value> renamed = new ArrayList<>(values);
        int space = name.indexOf(' ');
        renamed.set(0, values.get(0).respell(Form.NAME, firstWord(name)));
        if (space > 0) {
            renamed.add(1, values.get(0).respell(Form.NAME, name.substring(space + 1)));
        }
        return renamed;
    }

    private Bound bind(StatementNode statement, Entry<?> entry, List<Value> values, int before) {
        once(statement, entry);
        Line line = new Line(tree, values, problems, limits);
        Binding binding = Binder.bind(vocabulary, line, entry);
        if (problems.errorsFrom(before) > 0) {
            binding.breakIt();
        }
        Object object = new Construction(vocabulary.catalog(), problems, text, statement.span()).build(binding);
        Statement<?> known = vocabulary.catalog().statement(entry.name());
        if (known == null) {
            if (object != null) {
                builder.layer((LayerSpec) object);
            }
            return new Bound(statement, binding, object, layers++);
        }
        if (object != null && problems.errorsFrom(before) == 0) {
            set(known, object);
        }
        return new Bound(statement, binding, object, -1);
    }

    @SuppressWarnings("unchecked") // the entry built the object, so it has the statement's type
    private <T> void set(Statement<T> statement, Object object) {
        BiConsumer<Experiment.Builder, T> set = statement.set();
        set.accept(builder, (T) object);
    }

    /** Complains about a second statement of those that stand once. */
    private void once(StatementNode statement, Entry<?> entry) {
        Statement<?> known = vocabulary.catalog().statement(entry.name());
        if (known == null || known.repeatable()) {
            return;
        }
        StatementNode first = seen.putIfAbsent(entry.name(), statement);
        if (first != null) {
            problems.add(ProblemKind.REPEATED_STATEMENT, statement.span(), "seen", entry.name())
                    .see(first.span(), "first said here", "dit ici une première fois")
                    .fix(
                            Wording.of("Keep the first, delete this one", "Garder la première, supprimer celle-ci"),
                            List.of(Lines.delete(tree, statement)))
                    .fix(
                            Wording.of("Keep this one, delete the first", "Garder celle-ci, supprimer la première"),
                            List.of(Lines.delete(tree, first)));
        }
    }

    /** A statement that starts with something other than a name. */
    private void unnamed(StatementNode statement, List<Value> values) {
        Value first = values.isEmpty() ? statement.keyword() : values.get(0);
        boolean whole = first.from() == statement.keyword().from();
        if (whole && first.form() != Form.ODD && first.form() != Form.PUNCTUATION && first.closed()) {
            String right = mended++ < MOST_MENDED ? Guess.withoutKeyword(vocabulary, text, values) : null;
            Problems.Draft draft = problems.add(
                    ProblemKind.STATEMENT_NAME,
                    first.span(),
                    "seen",
                    Expected.seen(first, text),
                    "suggestion",
                    right == null ? "" : Quoted.didYouMean(List.of(right)));
            if (right == null) {
                draft.fix(Wording.of("Delete it", "Supprimer"), List.of(Lines.delete(tree, statement)));
            } else {
                draft.write(statement.span(), right);
            }
        }
    }

    private void version(StatementNode statement, List<Value> values) {
        boolean first = bound.isEmpty();
        if (seen.putIfAbsent(Vocabulary.VERSION, statement) != null) {
            problems.add(ProblemKind.REPEATED_STATEMENT, statement.span(), "seen", Vocabulary.VERSION)
                    .see(seen.get(Vocabulary.VERSION).span(), "first said here", "dit ici une première fois")
                    .fix(Wording.of("Delete it", "Supprimer"), List.of(Lines.delete(tree, statement)));
            return;
        }
        if (!first) {
            problems.add(ProblemKind.VERSION_NOT_FIRST, statement.span())
                    .fix(
                            Wording.of("Move it to the top", "La mettre en tête"),
                            List.of(
                                    Edit.insert(
                                            tree.statements().get(0).span().from(),
                                            statement.span().of(text) + "\n"),
                                    Lines.delete(tree, statement)));
            return;
        }
        Value number = values.size() < 2 ? null : values.get(1);
        boolean goesOn = values.size() > 2
                && number.form() == Form.NUMBER
                && vocabulary.statement(values.get(2).in(text)) != null;
        if (goesOn) {
            Span rest = values.get(2).span().through(statement.span());
            problems.add(
                            ProblemKind.MISSING_SEPARATOR,
                            values.get(2).span(),
                            "seen",
                            values.get(2).in(text),
                            "right",
                            Quoted.quoted("; " + text.substring(values.get(2).from(), rest.to())))
                    .fix(
                            Wording.of("Put “;” before it", "Mettre «\u00a0;\u00a0» devant"),
                            List.of(new Edit(number.to(), values.get(2).from(), "; ")));
        } else if (number == null || number.form() != Form.NUMBER || values.size() > 2) {
            problems.add(ProblemKind.VERSION_NUMBER, statement.span()).write(statement.span(), "neurone 1");
        } else if (Numbers.read(number.in(text)) != 1) {
            problems.add(ProblemKind.UNKNOWN_VERSION, number.span(), "seen", Quoted.shown(number.in(text)))
                    .write(number.span(), "1");
        }
    }
}
