package org.neurone.dsl.advice;

import java.util.ArrayList;
import java.util.List;
import org.neurone.dsl.problem.Problems;
import org.neurone.dsl.read.Checked.Bound;
import org.neurone.dsl.syntax.Characters;
import org.neurone.dsl.syntax.Form;
import org.neurone.dsl.syntax.Strings;
import org.neurone.dsl.syntax.Value;
import org.neurone.dsl.text.Edit;
import org.neurone.dsl.text.Fix;
import org.neurone.dsl.text.Span;
import org.neurone.engine.reason.DataException;

/** What one click can do about data that cannot be used. */
final class DataFixes {
    /** A longer word is no product of two columns that somebody wrote together. */
    private static final int LONGEST = 12;

    private final String text;

    DataFixes(String text) {
        this.text = text;
    }

    /** @param term the input that the data cannot feed, or null */
    void add(Problems.Draft draft, DataException reason, Value term, Bound inputs) {
        Span call = term == null ? null : call(term, inputs);
        if (call != null) {
            calls(draft, inputs);
            return;
        }
        String joined = term == null ? null : joined(term, inputs, reason.candidates());
        if (joined != null) {
            boolean quoted = term.form() == Form.TEXT;
            draft.write(
                    quoted
                            ? term.span()
                            : term.span().through(next(term, inputs).span()),
                    joined);
            return;
        }
        if (term != null && numbered(draft, inputs, reason.candidates())) {
            return;
        }
        String seen = draft.span().of(text);
        if (reason.code().equals("missing-table") && !FileNames.without(seen).equals(seen)) {
            draft.write(draft.span(), FileNames.without(seen));
        }
        if (term != null) {
            for (String meant : meant(seen)) {
                draft.write(draft.span(), meant);
            }
        }
        boolean replaceable = term != null || reason.parameter() != null;
        for (String candidate : replaceable ? reason.candidates() : List.<String>of()) {
            boolean plain = Characters.name(candidate) && !seen.startsWith("\"");
            String spelled = plain ? candidate : Strings.quote(candidate);
            boolean offered = term == null && spelled.equals(FileNames.without(seen));
            if (!offered && (term == null || !said(spelled, inputs))) {
                draft.write(draft.span(), spelled);
            }
        }
    }

    /** Puts brackets behind every function of the statement that stands before a column. */
    private void calls(Problems.Draft draft, Bound inputs) {
        List<Edit> edits = new ArrayList<>();
        StringBuilder right = new StringBuilder();
        for (Value value : inputs.node().values()) {
            boolean argument = !edits.isEmpty() && edits.get(edits.size() - 1).to() == value.to();
            Span call = argument ? null : call(value, inputs);
            String word = value.in(text);
            if (call != null) {
                word += "(" + call.of(text).substring(word.length()).trim() + ")";
                edits.add(Edit.replace(call, word));
            }
            right.append(argument ? "" : right.length() == 0 ? word : " " + word);
        }
        draft.fix(Fix.Kind.WRITE, right.toString(), edits);
    }

    /** {@code x*y} for {@code xy}, {@code x^2} for {@code x2}: whichever the data can feed is kept when it is tried. */
    private static List<String> meant(String seen) {
        List<String> meant = new ArrayList<>();
        for (int cut = 1; cut < seen.length() && Characters.name(seen) && seen.length() <= LONGEST; cut++) {
            String rest = seen.substring(cut);
            String factor = Characters.digits(rest) ? "^" + rest : "*" + rest;
            if (Characters.name(seen.substring(0, cut)) && (Characters.digits(rest) || Characters.name(rest))) {
                meant.add(seen.substring(0, cut) + factor);
            }
        }
        return meant;
    }

    /** {@code x1 x2}, as books number columns: the first, the second, in all terms at once; whether it was that. */
    private boolean numbered(Problems.Draft draft, Bound inputs, List<String> columns) {
        List<Edit> edits = new ArrayList<>();
        for (Value value : inputs.node().values()) {
            String word = value.in(text);
            int digit = word.length() > 1 ? word.charAt(word.length() - 1) - '1' : -1;
            boolean columnsName = value.form() == Form.NAME
                    && digit >= 0
                    && digit < columns.size()
                    && word.length() <= 3
                    && !columns.contains(word);
            if (columnsName) {
                edits.add(Edit.replace(value.span(), columns.get(digit)));
            }
        }
        if (edits.size() < 2) {
            return false;
        }
        int from = inputs.node().span().from();
        List<Edit> inside = new ArrayList<>();
        for (Edit edit : edits) {
            inside.add(new Edit(edit.from() - from, edit.to() - from, edit.replacement()));
        }
        draft.fix(Fix.Kind.WRITE, Edit.apply(inputs.node().span().of(text), inside), edits);
        return true;
    }

    private boolean said(String column, Bound inputs) {
        for (Value value : inputs.node().values()) {
            if (value.in(text).equals(column)) {
                return true;
            }
        }
        return false;
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
                ? Respelling.name(Strings.content(term.in(text)).replace(' ', '-'))
                : next == null ? null : term.in(text) + "-" + next.in(text);
        return words != null && columns.contains(words) ? words : null;
    }

    /** {@code sin x}, where a function’s name stands before a column; null where the term is something else. */
    private Span call(Value term, Bound inputs) {
        String name = term.in(text);
        List<Value> values = inputs.node().values();
        int at = values.indexOf(term);
        boolean function = name.equals("sin") || name.equals("cos") || name.equals("abs");
        boolean column = at > 0 && at + 1 < values.size() && values.get(at + 1).form() == Form.NAME;
        return function && column ? term.span().through(values.get(at + 1).span()) : null;
    }
}
