package org.neurone.dsl.read;

import java.util.ArrayList;
import java.util.List;
import org.neurone.dsl.problem.Finding;
import org.neurone.dsl.problem.Problems;
import org.neurone.dsl.syntax.SyntaxTree;
import org.neurone.dsl.syntax.Tokens;
import org.neurone.dsl.syntax.Value;
import org.neurone.dsl.text.Edit;
import org.neurone.dsl.text.Span;
import org.neurone.engine.plan.Limits;

/**
 * One statement under check: its values as the language would spell them, a place among them, and the problems found.
 * Copes with a keyword that is not the first value, which is how a pasted line may look.
 */
public final class Line {
    /** A statement shown in a sentence is cut long before that. */
    private static final int SHOWN = 200;

    private final Tokens tokens;
    private final String text;
    private final List<Value> values;
    private final Problems problems;
    private final Limits limits;
    private Value subject;
    private Value owner;
    private boolean named;
    private int at = 1;

    /** @param limits the host's, for the bounds that a sentence names */
    public Line(SyntaxTree tree, List<Value> values, Problems problems, Limits limits) {
        this.tokens = tree.tokens();
        this.text = tree.text();
        this.values = new ArrayList<>(values);
        this.problems = problems;
        this.limits = limits;
        this.subject = values.get(0);
        this.owner = values.get(0);
    }

    /** The host's limits. */
    public Limits limits() {
        return limits;
    }

    /** The whole text. */
    public String text() {
        return text;
    }

    /** Where what is found goes. */
    public Problems problems() {
        return problems;
    }

    /** The first value. */
    public Value keyword() {
        return values.get(0);
    }

    /** The keyword as the language spells it. */
    public String statement() {
        return keyword().in(text);
    }

    /** What the value at hand belongs to: the last name or option that was read, else the keyword. */
    public String subject() {
        return subject.in(text);
    }

    /** The name whose setting the value at hand is: {@code adam} for the value of {@code beta1}. */
    public String owner() {
        return owner.in(text);
    }

    /** Whether the setting of the value at hand is named before it. */
    public boolean named() {
        return named;
    }

    /** @param word the option's name, null for a value by its place */
    public void subject(Value word, Value name) {
        named = word != null;
        subject = named ? word : name;
        owner = name;
    }

    /** The value at hand, null behind the last. */
    public Value peek() {
        tokens.count(1);
        return at < values.size() ? values.get(at) : null;
    }

    /** The value so many behind the one at hand, null behind the last. */
    public Value peek(int ahead) {
        return at + ahead < values.size() ? values.get(at + ahead) : null;
    }

    /** Puts what the value at hand means in its place. */
    public void respell(Value meant) {
        values.set(at, meant);
    }

    /** Puts one value in the place of {@code count} from the value at hand on. */
    public void join(int count, Value meant) {
        values.subList(at + 1, at + count).clear();
        values.set(at, meant);
    }

    /** Takes the value at hand. */
    public Value next() {
        return values.get(at++);
    }

    /** Puts the last value read back. */
    public void back() {
        at--;
    }

    /** All values, the keyword first. */
    public List<Value> values() {
        return values;
    }

    /** The number of the value at hand; the keyword is 0. */
    public int at() {
        return at;
    }

    /** The whole statement. */
    public Span span() {
        return keyword().span().through(values.get(values.size() - 1).span());
    }

    /** Where something missing belongs: behind the last value read. */
    public Span end() {
        return values.get(at - 1).span();
    }

    /** Says what was found. */
    public Problems.Draft report(Span span, Finding finding) {
        return problems.add(span, finding);
    }

    /** The statement as the language spells it after the edits, for a sentence to show. */
    public String after(Edit... edits) {
        return respelled(List.of(edits));
    }

    /** The statement in the language's own spelling; pieces that an edit touches give way to its replacement. */
    public String respelled(List<Edit> edits) {
        StringBuilder whole = new StringBuilder();
        int done = 0;
        for (Value value : values) {
            if (whole.length() > SHOWN) {
                return whole.toString();
            }
            tokens.count(1);
            for (; done < edits.size() && edits.get(done).to() <= value.from(); done++) {
                append(whole, edits.get(done).replacement());
            }
            boolean replaced = done < edits.size() && edits.get(done).from() < value.to();
            if (!replaced) {
                append(whole, value.in(text));
            } else if (edits.get(done).to() <= value.to()) {
                append(whole, edits.get(done++).replacement());
            }
        }
        for (; done < edits.size(); done++) {
            append(whole, edits.get(done).replacement());
        }
        return whole.toString();
    }

    private static void append(StringBuilder whole, String piece) {
        String trimmed = piece.trim();
        if (!trimmed.isEmpty()) {
            whole.append(whole.length() == 0 ? "" : " ").append(trimmed);
        }
    }
}
