package org.neurone.dsl.advice;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.neurone.dsl.edit.Lines;
import org.neurone.dsl.problem.Mistake;
import org.neurone.dsl.problem.OfStatements;
import org.neurone.dsl.problem.Problems;
import org.neurone.dsl.problem.Seen;
import org.neurone.dsl.read.Advice;
import org.neurone.dsl.read.Adviser;
import org.neurone.dsl.read.Binding;
import org.neurone.dsl.read.Checked;
import org.neurone.dsl.read.Checked.Bound;
import org.neurone.dsl.read.Rule;
import org.neurone.dsl.read.Semantics;
import org.neurone.dsl.read.Spans;
import org.neurone.dsl.read.TextReader;
import org.neurone.dsl.read.Vocabulary;
import org.neurone.dsl.syntax.Form;
import org.neurone.dsl.syntax.StatementNode;
import org.neurone.dsl.syntax.SyntaxTree;
import org.neurone.dsl.syntax.Value;
import org.neurone.dsl.text.Edit;
import org.neurone.dsl.text.Fix;
import org.neurone.dsl.text.Span;
import org.neurone.engine.catalog.Entry;
import org.neurone.engine.plan.Fault;
import org.neurone.engine.plan.Plan;
import org.neurone.engine.reason.DataException;
import org.neurone.engine.reason.ManyTexts;

/** Reads the refused statements of one text again, as they were meant. */
final class TextAdvice implements Advice {
    /** Mending a statement means reading it several times. */
    private static final int MOST_MENDED = 20;

    /** Settings of {@code data} of which a fix shows the whole statement, since more than their values may change. */
    private static final List<String> WHOLE_STATEMENTS = List.of("missing", "validate", "test", "folds", "fold");

    private final TextReader reader;
    private final Adviser adviser;
    private final Pasted pasted;
    private final Alone alone;
    private final Vocabulary vocabulary;
    private final SyntaxTree tree;
    private final String text;
    private final Problems problems;
    private final boolean tries;
    private final List<AllExcept> exceptions = new ArrayList<>();
    private int mended;

    /** @param tries whether to look for what a whole statement was meant to be, and to try what is offered */
    TextAdvice(TextReader reader, Adviser adviser, Pasted pasted, Alone alone, boolean tries) {
        this.reader = reader;
        this.adviser = adviser;
        this.pasted = pasted;
        this.alone = alone;
        this.vocabulary = reader.vocabulary();
        this.tree = reader.tree();
        this.text = tree.text();
        this.problems = reader.problems();
        this.tries = tries;
        this.mended = tries ? 0 : MOST_MENDED;
    }

    @Override
    public int reread(int start) {
        // A formula without its quotes looks like another language's.
        boolean formula = text.startsWith(
                "data function ", tree.statements().get(start).span().from());
        int end = formula ? start : pasted.report(reader, start);
        for (int i = start; i < end; i++) {
            reader.leave(tree.statements().get(i));
        }
        if (end > start) {
            return end;
        }
        end = OverLines.report(vocabulary, tree, start, problems);
        end = end > start ? end : disguised(start);
        for (int i = start; i < end; i++) {
            reader.leave(tree.statements().get(i));
        }
        if (end > start) {
            return end;
        }
        statement(tree.statements().get(start));
        return start + 1;
    }

    private int disguised(int start) {
        if (!tries || mended >= MOST_MENDED) {
            return start;
        }
        int end = Disguise.report(alone, tree, start, problems);
        mended += end - start;
        return end;
    }

    private void statement(StatementNode whole) {
        StatementNode listed = ListMarks.without(vocabulary, tree, whole, problems);
        StatementNode code = listed == null ? null : ForeignComment.without(text, listed, problems);
        if (code == null) {
            reader.leave(whole);
            return;
        }
        StatementNode statement = WordyKeyword.joined(vocabulary, text, code);
        if (SeveralLayers.report(vocabulary, text, statement, problems)
                || Unquoted.report(vocabulary, text, statement, problems)
                || (tries && mended < MOST_MENDED && Tex.report(alone, text, statement, problems))) {
            reader.leave(statement);
            return;
        }
        AllExcept exception = AllExcept.report(vocabulary, tree, statement, problems);
        if (exception != null) {
            exceptions.add(exception);
            reader.leave(statement);
            return;
        }
        String word = keyword(statement.keyword());
        String other = word == null || vocabulary.keyword(word) ? null : Aliases.statement(word, vocabulary);
        int before = problems.size();
        List<Value> values = Spelling.read(text, vocabulary, problems, statement, other);
        word = word == null ? behindSign(statement, values) : word;
        Entry<?> entry = word == null ? null : vocabulary.statement(other == null ? word : firstWord(other));
        if (entry != null) {
            List<Value> right = other == null ? values : renamed(values, other);
            Rule rule = reader.begin(statement, entry, right);
            adviser.readThrough(rule);
            Bound bound = reader.end(statement, rule, before);
            mend(statement, right, before);
            compared(statement, right, problems.errorDrafts(Math.min(before, problems.size())));
            LastResort.offer(bound.binding(), right, problems.errorDrafts(Math.min(before, problems.size())));
            reader.keep(bound);
            return;
        }
        if (word == null) {
            unnamed(statement, values);
        } else if (word.equals(Vocabulary.VERSION)) {
            reader.version(statement, values);
        } else {
            problems.forgetFrom(before); // how the rest is spelled matters once the statement has its name
            Keywords.unknown(alone, tree, reader.statements(), values, mended++ < MOST_MENDED, problems);
        }
        reader.leave(statement);
    }

    /** The keyword as the language would spell it; null where it is nothing like a name. */
    private String keyword(Value keyword) {
        return keyword.form() == Form.NAME ? keyword.in(text) : Respelling.name(keyword.in(text));
    }

    /** The statement's name where it stands behind a sign that has no meaning, which is said; else null. */
    private String behindSign(StatementNode statement, List<Value> values) {
        boolean sign =
                !values.isEmpty() && values.get(0).from() > statement.keyword().from();
        String word = sign ? keyword(values.get(0)) : null;
        return word != null && vocabulary.keyword(word) ? word : null;
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

    /** Gives a statement’s mistakes fixes that mend all of it. */
    private void mend(StatementNode statement, List<Value> values, int before) {
        if (problems.errorsFrom(before) == 0
                || statement.span().length() > Mending.LONGEST
                || mended++ >= MOST_MENDED) {
            return;
        }
        List<Problems.Draft> errors = problems.errorDrafts(before);
        errors.removeIf(error -> error.kind() == Mistake.REPEATED_STATEMENT);
        if (!errors.isEmpty()) {
            Mending.mend(alone, text, values, statement.span(), problems, errors);
        }
    }

    /** {@code lr [0.01 0.1 1]}: several values where one fits are compared. */
    private void compared(StatementNode statement, List<Value> values, List<Problems.Draft> drafts) {
        boolean several = values.size() == 2
                && values.get(1).form() == Form.LIST
                && values.get(1).items().size() > 1
                && vocabulary.keyword("compare")
                && vocabulary.catalog().statement(values.get(0).in(text)) != null;
        for (Problems.Draft draft : drafts) {
            if (several && draft.kind() == Mistake.WRONG_VALUE) {
                StringBuilder compare =
                        new StringBuilder("compare " + values.get(0).in(text) + " [");
                for (Value item : values.get(1).items()) {
                    compare.append(compare.charAt(compare.length() - 1) == '[' ? "" : " ")
                            .append(item.in(text));
                }
                String right = compare.append(']').toString();
                draft.first(right, List.of(Edit.replace(statement.span(), right)));
            }
        }
    }

    /** A statement that starts with something other than a name. */
    private void unnamed(StatementNode statement, List<Value> values) {
        Value first = values.isEmpty() ? statement.keyword() : values.get(0);
        boolean whole = first.from() == statement.keyword().from();
        if (whole && first.form() != Form.ODD && first.form() != Form.PUNCTUATION && first.closed()) {
            String right = mended++ < MOST_MENDED ? Guess.withoutKeyword(alone, text, values) : null;
            Problems.Draft draft =
                    problems.add(first.span(), new OfStatements.StatementName(Seen.of(first, text), right));
            if (right == null) {
                draft.fix(Fix.Kind.DELETE, List.of(Lines.delete(tree, statement)));
            } else {
                draft.write(statement.span(), right);
            }
        }
    }

    @Override
    public void allRead() {
        for (AllExcept exception : exceptions) { // the data may stand behind the inputs
            without(exception.draft(), exception.columns(), exception.statement());
            if (exception.draft().remedies().isEmpty()) {
                exception.draft().fix(Fix.Kind.DELETE, List.of(Lines.delete(tree, exception.statement())));
            }
        }
        if (tries) {
            Repeated.join(problems);
        }
    }

    @Override
    public void found(Problems.Draft draft) {
        StatementFixes.add(tree, draft);
    }

    @Override
    public void unbuilt(Problems.Draft draft, Binding binding, String source) {
        if (draft.finding().code().equals("bounds-swapped")) {
            Span first = values(binding.all().get(0));
            Span second = values(binding.all().get(1));
            draft.write(first.through(second), second.of(source) + " " + first.of(source));
        } else if (draft.finding().code().equals("fold")) {
            Span fold = Spans.whole(binding.given("fold"));
            draft.write(fold, "folds 5 " + fold.of(source));
        }
    }

    private static Span values(Binding.Given given) {
        List<Value> values = given.values();
        return values.get(0).span().through(values.get(values.size() - 1).span());
    }

    @Override
    public void misfit(Problems.Draft draft, Fault fault, Plan plan) {
        new FaultFixes(vocabulary, tree, reader.statements()).add(draft, fault, plan);
    }

    @Override
    public void badData(Problems.Draft draft, DataException reason, Value term, Bound inputs) {
        if (reason.parameter() != null && WHOLE_STATEMENTS.contains(reason.parameter())) {
            FaultFixes fixes = new FaultFixes(vocabulary, tree, reader.statements());
            Bound data = Semantics.find(reader.statements(), "data", -1);
            if (reason.code().equals("folds-and-test")) {
                fixes.drop(draft, data, "test");
                fixes.drop(draft, data, "folds");
            }
            for (String way : reason.candidates()) {
                fixes.set(draft, data, reason.parameter(), way);
            }
            return;
        }
        if (reason.reason() instanceof ManyTexts many && !many.classes()) {
            without(draft, reason.candidates(), null);
            return;
        }
        List<String> left = term == null ? List.of() : AllExcept.columns(vocabulary, text, inputs.node());
        if (!left.isEmpty()) {
            without(draft, left, inputs.node());
            return;
        }
        new DataFixes(text).add(draft, reason, term, inputs);
    }

    /** Leaves columns out, beside those that are left out already, and a statement, where one is given. */
    private void without(Problems.Draft draft, List<String> columns, StatementNode gone) {
        Bound data = Semantics.find(reader.statements(), "data", -1);
        if (data == null || Spans.owner(data.binding(), "without") == null) {
            return; // no table
        }
        Binding.Given given = Spans.find(data.binding(), "without");
        if (given != null && given.object() == null) {
            return; // it has to be mended first
        }
        Set<String> all = new LinkedHashSet<>();
        if (given != null && given.object() instanceof List<?> before) {
            for (Object column : before) {
                all.add((String) column);
            }
        }
        all.addAll(columns);
        String value = AllExcept.spelled(List.copyOf(all));
        List<Edit> beside = gone == null ? List.of() : List.of(Lines.delete(tree, gone));
        new FaultFixes(vocabulary, tree, reader.statements()).set(draft, data, "without", value, beside);
    }

    @Override
    public void done(List<Problems.Draft> found, BiFunction<Adviser, String, Checked> reading) {
        if (tries) {
            Trial.of(text, found, changed -> reading.apply(alone.adviser(), changed));
        }
    }
}
