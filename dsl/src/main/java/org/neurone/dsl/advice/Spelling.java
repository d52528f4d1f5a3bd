package org.neurone.dsl.advice;

import java.util.ArrayList;
import java.util.List;
import org.neurone.dsl.problem.Habit;
import org.neurone.dsl.problem.OfWriting;
import org.neurone.dsl.problem.Problems;
import org.neurone.dsl.problem.Shown;
import org.neurone.dsl.read.Vocabulary;
import org.neurone.dsl.syntax.Characters;
import org.neurone.dsl.syntax.Form;
import org.neurone.dsl.syntax.StatementNode;
import org.neurone.dsl.syntax.Strings;
import org.neurone.dsl.syntax.Value;
import org.neurone.dsl.text.Edit;
import org.neurone.dsl.text.Fix;
import org.neurone.dsl.text.Span;
import org.neurone.engine.catalog.Entry;
import org.neurone.engine.catalog.Kind;
import org.neurone.engine.catalog.ValueType;

/**
 * Reads a statement's values as what they were meant to be where they are spelled as in another tool, in a sentence or
 * in French: {@code 0,5}, {@code Layer}, {@code x²}, {@code relu()}, {@code batch: 16}. Each habit is one problem, and
 * its fix rewrites the whole statement; the rest of the checker sees the language's own spelling.
 */
final class Spelling {
    private static final int LONGEST_SIZE = 40;
    /** Options that take whole numbers. */
    private static final List<String> WHOLE =
            List.of("samples", "seed", "every", "after", "warmup", "cosine", "patience");

    private final String text;
    private final Vocabulary vocabulary;
    private final Problems problems;
    /** Where the statement ends. */
    private final int end;

    private final List<Trace> traces = new ArrayList<>();
    private final List<Edit> edits = new ArrayList<>();
    /** Whether commas in the list at hand stand for decimal points. */
    private boolean commas;

    private Spelling(String text, Vocabulary vocabulary, Problems problems, int end) {
        this.text = text;
        this.vocabulary = vocabulary;
        this.problems = problems;
        this.end = end;
    }

    /**
     * @param habit null where the keyword has another name
     * @param right what to write instead; null for the whole statement as it is right
     */
    private record Trace(Habit habit, Span span, String right) {}

    /**
     * The statement's values in the language's spelling, with what is odd about them said.
     *
     * @param other what others' keyword is called here, null where the keyword is right or unknown
     */
    static List<Value> read(
            String text, Vocabulary vocabulary, Problems problems, StatementNode statement, String other) {
        Spelling spelling =
                new Spelling(text, vocabulary, problems, statement.span().to());
        List<Value> values = spelling.values(statement.values(), false);
        if (other != null) {
            Value keyword = statement.keyword();
            spelling.traces.clear();
            spelling.edits.removeIf(edit -> edit.from() < keyword.to());
            spelling.traces.add(new Trace(null, keyword.span(), null));
            spelling.edits.add(0, Edit.replace(keyword.span(), other));
        } else if (!values.isEmpty() && !vocabulary.keyword(values.get(0).in(text))) {
            // Said as an unknown statement; its spelling matters no more.
            Span keyword = statement.keyword().span();
            spelling.traces.removeIf(trace -> named(trace, keyword));
            spelling.edits.removeIf(edit -> edit.from() >= keyword.from() && edit.to() <= keyword.to());
        }
        if (!spelling.traces.isEmpty()) {
            spelling.report(statement, other);
        }
        return values;
    }

    private static boolean named(Trace trace, Span keyword) {
        boolean unreadable = trace.habit() == Habit.UNREADABLE
                || trace.habit() == Habit.UNICODE_TEXT
                || trace.habit() == Habit.STRAY_BRACKET
                || trace.habit() == Habit.STRAY_COMMA
                || trace.habit() == Habit.ASSIGNMENT;
        return !unreadable && trace.span().equals(keyword);
    }

    private void report(StatementNode statement, String other) {
        edits.sort((a, b) -> Integer.compare(a.from(), b.from()));
        Span span = statement.span();
        List<Edit> inside = new ArrayList<>();
        for (Edit edit : edits) {
            inside.add(new Edit(edit.from() - span.from(), edit.to() - span.from(), edit.replacement()));
        }
        String right = Edit.apply(span.of(text), inside);
        String whole = right.trim();
        List<Habit> said = new ArrayList<>();
        for (Trace trace : traces) {
            // Rows and columns in brackets of their own come with commas: one habit, one message.
            boolean row = trace.habit() == Habit.STRAY_COMMA && said.contains(Habit.NESTED_LIST);
            if (said.contains(trace.habit()) || row) {
                continue;
            }
            said.add(trace.habit());
            String seen = Shown.piece(trace.span().of(text));
            String shown = trace.right() == null ? whole : trace.right();
            Problems.Draft draft = problems.add(
                    trace.span(),
                    trace.habit() == null
                            ? new OfWriting.OtherName(seen, other, shown)
                            : new OfWriting.Spelled(trace.habit(), seen, shown));
            if (right.isBlank()) {
                draft.fix(Fix.Kind.DELETE, edits);
            } else if (!edits.isEmpty()) {
                draft.fix(Fix.Kind.WRITE, whole, edits);
                pointInstead(draft, trace, statement);
            }
        }
    }

    /** {@code [-1,5]} may be one number as well: offers its decimal point where the list has that comma alone. */
    private void pointInstead(Problems.Draft draft, Trace trace, StatementNode statement) {
        for (Value list : statement.values()) {
            boolean pair = list.form() == Form.LIST
                    && list.items().size() == 3
                    && list.items().get(1).span().equals(trace.span());
            Value last = pair ? list.items().get(0) : null;
            Value next = pair ? list.items().get(2) : null;
            if (pair
                    && next.from() == trace.span().to()
                    && decimals(list.items().get(1), last, next)) {
                Edit point = Edit.replace(trace.span(), ".");
                String number = last.in(text) + "." + next.in(text);
                draft.fix(Fix.Kind.WRITE, "[" + number + "]", List.of(point));
            }
        }
    }

    private void found(Habit habit, Span span, String right, Edit edit) {
        traces.add(new Trace(habit, span, right));
        if (edit == null) {
            return;
        }
        // A later look at more of the text stands in place of an earlier one at a part of it.
        while (!edits.isEmpty() && edits.get(edits.size() - 1).to() > edit.from()) {
            edits.remove(edits.size() - 1);
        }
        edits.add(edit);
    }

    private List<Value> values(List<Value> raw, boolean list) {
        List<Value> values = new ArrayList<>(raw.size());
        for (int i = 0; i < raw.size(); i++) {
            Value value = raw.get(i);
            Value next = i + 1 < raw.size() ? raw.get(i + 1) : null;
            Value last = values.isEmpty() ? null : values.get(values.size() - 1);
            if (value.form() == Form.LIST) {
                values.add(list(value));
            } else if (value.form() == Form.TEXT) {
                values.add(string(value));
            } else if (!list && times(value) && sides(last, next)) {
                values.set(values.size() - 1, side(last, next));
                i++;
            } else if (value.form() == Form.PUNCTUATION) {
                if ((!list || commas) && decimals(value, last, next)) {
                    values.set(values.size() - 1, decimal(last, next, values));
                    i++;
                } else {
                    mark(value, last, next, list);
                }
            } else if (!list && fraction(last, next, value)) {
                String right = value.in(text) + next.in(text);
                Span span = value.span().through(next.span());
                found(Habit.NUMBER_SPELLING, span, right, Edit.replace(span, right));
                values.add(new Value(Form.NUMBER, span.from(), span.to(), right, List.of(), true));
                i++;
            } else if (glued(value) > 0) {
                int cut = value.from() + glued(value);
                String word = text.substring(cut, value.to());
                String name = Respelling.name(word);
                Edit blank = Edit.insert(cut, " ");
                found(Habit.MISSING_BLANK, value.span(), text.substring(value.from(), cut) + " " + name, blank);
                values.add(new Value(Form.NUMBER, value.from(), cut, null, List.of(), true));
                values.add(new Value(Form.NAME, cut, value.to(), name.equals(word) ? null : name, List.of(), true));
            } else if (file(value)) {
                file(value, last, values);
            } else if (percentSign(value, last)) {
                values.set(values.size() - 1, joined(Habit.SPACED_PERCENT, last, value, "%"));
            } else if (value.form() == Form.ODD || value.form() == Form.TERM) {
                Value word = word(value);
                if (word != null) {
                    values.add(word);
                }
            } else {
                values.add(value);
            }
        }
        return values;
    }

    private boolean is(Value value, char mark) {
        return value.to() - value.from() == 1 && text.charAt(value.from()) == mark;
    }

    /** Whether a comma here stands for a decimal point: {@code 0,5}. */
    private boolean decimals(Value comma, Value last, Value next) {
        if (!is(comma, ',') || last == null || next == null || last.to() != comma.from()) {
            return false;
        }
        // A phone puts a blank behind the comma; nobody lists a nought before another number.
        if (next.from() != comma.to()
                && !last.in(text).equals("0")
                && !last.in(text).equals("-0")) {
            return false;
        }
        boolean numbers = last.form() == Form.NUMBER && next.form() == Form.NUMBER;
        return numbers && digits(last.in(text), true) && digits(next.in(text), false);
    }

    private static boolean digits(String number, boolean whole) {
        int end = !whole && number.endsWith("%") ? number.length() - 1 : number.length();
        for (int i = whole && number.startsWith("-") ? 1 : 0; i < end; i++) {
            char c = number.charAt(i);
            boolean exponent = !whole && i > 0 && (c == 'e' || (number.charAt(i - 1) == 'e' && c == '-'));
            if ((c < '0' || c > '9') && !exponent) {
                return false;
            }
        }
        return true;
    }

    private Value decimal(Value last, Value next, List<Value> before) {
        boolean thousands = next.in(text).length() == 3 && last.in(text).charAt(0) != '0' && wholeExpected(before);
        String right = last.in(text) + (thousands ? "" : ".") + next.in(text);
        Span span = last.span().through(next.span());
        found(thousands ? Habit.NUMBER_SPELLING : Habit.DECIMAL_COMMA, span, right, Edit.replace(span, right));
        return new Value(Form.NUMBER, span.from(), span.to(), right, List.of(), true);
    }

    /** Whether a number was cut behind its point: {@code 0. 5}. */
    private boolean fraction(Value last, Value next, Value value) {
        String word = value.form() == Form.ODD && last != null ? value.in(text) : "";
        return word.endsWith(".")
                && word.length() > 1
                && digits(word.substring(0, word.length() - 1), true)
                && next != null
                && next.form() == Form.NUMBER
                && digits(next.in(text), false);
    }

    /** How long the number is before a name that has no blank before it, {@code 3relu}; 0 where it is something else. */
    private int glued(Value value) {
        String word = value.form() == Form.ODD ? value.in(text) : "";
        int digits = 0;
        while (digits < word.length() && Characters.digit(word.charAt(digits))) {
            digits++;
        }
        String name = digits == 0 || digits == word.length() ? null : Respelling.name(word.substring(digits));
        return name != null && name.length() > 1 && vocabulary.knows(name) ? digits : 0;
    }

    /** Whether it names a file of a table: {@code iris.csv}. */
    private boolean file(Value value) {
        return value.form() == Form.ODD
                && value.in(text).endsWith(FileNames.ENDING)
                && value.to() - value.from() > FileNames.ENDING.length();
    }

    private void file(Value value, Value last, List<Value> values) {
        String word = value.in(text);
        String name = word.substring(0, word.length() - FileNames.ENDING.length());
        String quoted = Strings.quote(name);
        boolean bare = last != null && last.in(text).equals("data");
        if (bare && vocabulary.names(Kind.SOURCE).contains(name)) {
            found(Habit.STRAY_MARK, value.span(), name, Edit.replace(value.span(), name));
            values.add(value.respell(Form.NAME, name));
            return;
        }
        if (bare) {
            values.add(value.respell(Form.NAME, "csv"));
        }
        String right = bare ? "csv " + quoted : quoted;
        found(Habit.QUOTES_NEEDED, value.span(), right, Edit.replace(value.span(), right));
        values.add(value.respell(Form.TEXT, quoted));
    }

    /** Whether the number at the end of the values is one of those that are whole: {@code epochs 1,000}. */
    private boolean wholeExpected(List<Value> before) {
        String name = before.size() < 2 ? "" : before.get(before.size() - 2).in(text);
        String other = Aliases.statement(name, vocabulary);
        Entry<?> entry = vocabulary.statement(other == null ? name : other);
        boolean place = entry != null
                && !Vocabulary.places(entry).isEmpty()
                && Vocabulary.places(entry).get(0).type() instanceof ValueType.Whole;
        return place || WHOLE.contains(name);
    }

    private boolean percentSign(Value value, Value last) {
        return is(value, '%')
                && last != null
                && last.form() == Form.NUMBER
                && !last.in(text).endsWith("%");
    }

    private Value joined(Habit habit, Value last, Value value, String behind) {
        String right = last.in(text) + behind;
        Span span = last.span().through(value.span());
        found(habit, span, right, Edit.replace(new Span(last.to(), span.to()), behind));
        return new Value(Form.NUMBER, span.from(), span.to(), right, List.of(), true);
    }

    private boolean times(Value value) {
        return is(value, 'x') || is(value, '\u00d7') || is(value, 'X') || is(value, '*');
    }

    private boolean sides(Value last, Value next) {
        return last != null
                && next != null
                && (last.form() == Form.NUMBER || last.form() == Form.SIZE)
                && next.form() == Form.NUMBER
                && digits(last.form() == Form.SIZE ? "1" : last.in(text), true)
                && next.to() - last.from() < LONGEST_SIZE
                && digits(next.in(text), true);
    }

    private Value side(Value last, Value next) {
        String right = last.in(text) + "x" + next.in(text);
        Span span = last.span().through(next.span());
        while (!edits.isEmpty() && edits.get(edits.size() - 1).from() >= span.from()) {
            edits.remove(edits.size() - 1);
        }
        found(Habit.SIZE_SPELLING, span, right, Edit.replace(span, right));
        return new Value(Form.SIZE, span.from(), span.to(), right, List.of(), true);
    }

    /** A mark that the language does without. */
    private void mark(Value mark, Value last, Value next, boolean list) {
        if (is(mark, '[') || is(mark, ']') || is(mark, '{') || is(mark, '}')) {
            boolean nested = list && (is(mark, '[') || is(mark, ']'));
            boolean tight = nested && last != null && next != null && mark.to() == next.from();
            Edit edit = Edit.replace(mark.span(), tight ? " " : "");
            found(nested ? Habit.NESTED_LIST : Habit.STRAY_BRACKET, mark.span(), null, edit);
            return;
        }
        int to = next == null ? mark.to() : next.from();
        char before = mark.from() == 0 ? ' ' : text.charAt(mark.from() - 1);
        boolean blankBefore = before <= ' ' || before == '=' || Characters.comparison(before) || last == null;
        boolean overLine = to > mark.to() && text.substring(mark.to(), to).indexOf('\n') >= 0;
        Edit edit = next == null || overLine
                ? Edit.replace(mark.span(), "")
                : new Edit(mark.from(), to, blankBefore ? "" : " ");
        boolean comma = is(mark, ',');
        int sign = mark.to();
        boolean first = before != '=' && !Characters.comparison(before);
        while (first
                && !comma
                && sign < text.length()
                && (text.charAt(sign) == '=' || Characters.comparison(text.charAt(sign)))) {
            sign++;
        }
        found(comma ? Habit.STRAY_COMMA : Habit.ASSIGNMENT, new Span(mark.from(), sign), null, edit);
    }

    private Value list(Value list) {
        int errors = traces.size();
        commas = blanksSeparate(list.items());
        List<Value> items = values(list.items(), true);
        commas = false;
        if (!list.closed()) {
            while (traces.size() > errors) {
                traces.remove(traces.size() - 1);
            }
            edits.removeIf(edit -> edit.from() >= list.from());
            int end = endOfNumbers(list);
            problems.add(new Span(list.from(), list.from() + 1), new OfWriting.UnclosedList())
                    .fix(Fix.Kind.ADD, "]", List.of(Edit.insert(end, "]")));
        }
        return new Value(Form.LIST, list.from(), list.to(), null, items, list.closed());
    }

    /** Whether blanks alone separate some numbers of a list, so that a comma between two others is a decimal one. */
    private boolean blanksSeparate(List<Value> items) {
        for (int i = 1; i < items.size(); i++) {
            if (items.get(i - 1).form() == Form.NUMBER && items.get(i).form() == Form.NUMBER) {
                return true;
            }
        }
        return false;
    }

    /** Where a list that was never closed most likely ends: before the first word behind numbers, else with its line. */
    private int endOfNumbers(Value list) {
        int end = list.from() + 1;
        boolean numbers = false;
        for (Value item : list.items()) {
            boolean word = item.form() == Form.NAME && vocabulary.knows(item.in(text));
            boolean otherLine = text.substring(end, item.from()).indexOf('\n') >= 0;
            if ((numbers && word) || (otherLine && word)) {
                return end;
            }
            numbers = item.form() == Form.NUMBER;
            end = item.to();
        }
        return end;
    }

    private Value string(Value string) {
        if (string.closed()) {
            boolean straight = text.charAt(string.from()) == '"';
            return straight ? string : string.respell(Form.TEXT, null);
        }
        problems.add(string.span(), new OfWriting.UnclosedString())
                .fix(Fix.Kind.CLOSE_QUOTE, List.of(Edit.insert(end(string), "\"")));
        return string;
    }

    private int end(Value string) {
        int end = string.to();
        while (end > string.from() + 1 && text.charAt(end - 1) <= ' ') {
            end--;
        }
        return end;
    }

    /** Takes a sign away, with the blanks behind it where there are some before it. */
    private Edit withBlank(Value sign) {
        int to = sign.to();
        boolean blank = sign.from() > 0 && text.charAt(sign.from() - 1) == ' ';
        while (blank && to < end && text.charAt(to) == ' ') {
            to++;
        }
        return new Edit(sign.from(), to, "");
    }

    /** A word as it was meant; of the form {@link Form#ODD} where nobody knows, null for a sign that says nothing. */
    private Value word(Value value) {
        String word = value.in(text);
        Respelling.Result right = Respelling.of(word);
        if (right == null && marked(word) != null) {
            String plain = marked(word);
            found(Habit.STRAY_MARK, value.span(), plain, Edit.replace(value.span(), plain));
            return value.respell(Characters.name(plain) ? Form.NAME : Form.NUMBER, plain);
        }
        if (right == null) {
            if (value.form() == Form.ODD) {
                boolean unicode = Respelling.foreign(word);
                boolean symbol = Respelling.symbol(word);
                Habit habit = unicode ? Habit.UNICODE_TEXT : Habit.UNREADABLE;
                found(habit, value.span(), null, symbol ? withBlank(value) : null);
                return symbol ? null : value;
            }
            return value;
        }
        boolean sure = right.form() != Form.NAME || vocabulary.knows(right.spelling());
        if (sure && right.kind() != null) {
            found(right.kind(), value.span(), right.spelling(), Edit.replace(value.span(), right.spelling()));
        }
        return value.respell(right.form(), right.spelling());
    }

    /** What a word says without the quote before it or the full stop behind it; null where that is no word either. */
    private String marked(String word) {
        char first = word.charAt(0);
        char last = word.charAt(word.length() - 1);
        boolean before = Characters.quotes(first) != 0;
        boolean behind = last == '.' || last == '!' || last == '?' || Characters.quotes(last) != 0;
        String plain = word.substring(before ? 1 : 0, word.length() - (behind && word.length() > 1 ? 1 : 0));
        if (plain.equals(word) || plain.isEmpty()) {
            return null;
        }
        String name = Respelling.name(plain);
        return name != null && vocabulary.knows(name) ? name : Characters.number(plain) ? plain : null;
    }
}
