package org.neurone.dsl.check;

import java.util.ArrayList;
import java.util.List;
import org.neurone.dsl.Edit;
import org.neurone.dsl.Span;
import org.neurone.dsl.problem.ProblemKind;
import org.neurone.dsl.problem.Quoted;
import org.neurone.dsl.syntax.Characters;
import org.neurone.dsl.syntax.Form;
import org.neurone.dsl.syntax.Strings;
import org.neurone.dsl.syntax.Value;
import org.neurone.engine.catalog.Parameter;
import org.neurone.engine.catalog.ValueType;
import org.neurone.engine.number.Decimal;
import org.neurone.engine.number.Values;
import org.neurone.engine.words.Wording;

/** Turns a value of a text into the object that its type states, or says what is wrong with it. */
final class ValueReader {
    static final int LARGEST_SIDE = 1_000_000;

    private final Line line;
    private final String text;

    ValueReader(Line line) {
        this.line = line;
        this.text = line.text();
    }

    /** The object, or null where a problem was reported. The value has the form that the type takes. */
    Object read(Parameter<?> parameter, Value value) {
        ValueType type = parameter.type();
        if (type instanceof ValueType.Real real) {
            return real(parameter, real, value);
        }
        if (type instanceof ValueType.Whole whole) {
            return whole(parameter, whole, value);
        }
        if (type instanceof ValueType.Share share) {
            return share(parameter, share, value);
        }
        if (type instanceof ValueType.Size size) {
            return size(parameter, size, value);
        }
        if (type instanceof ValueType.Word word) {
            return word(word.words(), value);
        }
        if (type instanceof ValueType.Text allowed) {
            return text(value, allowed.emptyAllowed());
        }
        if (type instanceof ValueType.Numbers) {
            return numbers(parameter, value);
        }
        if (type instanceof ValueType.Names names) {
            return names(parameter, names, value);
        }
        if (type instanceof ValueType.FormulaText) {
            return Readers.formula(line, value, text(value, false));
        }
        if (type instanceof ValueType.StateText) {
            return Readers.state(line, value, text(value, false));
        }
        throw new IllegalArgumentException("the value of " + parameter.name() + " is not one of a single word");
    }

    private Double real(Parameter<?> parameter, ValueType.Real real, Value value) {
        double number = Numbers.read(value.in(text));
        if (Double.isInfinite(number)) {
            tooLarge(parameter, value);
            return null;
        }
        if (!real.allows(number)) {
            outOfRange(parameter, value);
            return null;
        }
        return number;
    }

    private Long whole(Parameter<?> parameter, ValueType.Whole whole, Value value) {
        if (value.form() == Form.NAME) {
            if (value.in(text).equals(whole.word())) {
                return whole.wordValue();
            }
            if (whole.word() != null && OtherNames.all(value.in(text))) {
                line.report(
                                ProblemKind.OTHER_NAME,
                                value.span(),
                                "seen",
                                Quoted.shown(value.span().of(text)),
                                "name",
                                whole.word(),
                                "right",
                                line.after(Edit.replace(value.span(), whole.word())))
                        .write(value.span(), whole.word());
                return whole.wordValue();
            }
            line.report(
                    ProblemKind.WRONG_VALUE,
                    value.span(),
                    "statement",
                    line.subject(),
                    "expected",
                    Ranges.of(parameter, line.owner(), line.limits()),
                    "meaning",
                    Expected.meaning(parameter),
                    "seen",
                    Expected.seen(value, text),
                    "suggestion",
                    "");
            return null;
        }
        String spelling = value.in(text);
        double number = Numbers.read(spelling);
        if (!(number >= whole.min() && number <= whole.max())) {
            outOfRange(parameter, value);
            return null;
        }
        if (!Numbers.whole(number) || Numbers.percent(spelling)) {
            var draft = line.report(
                    ProblemKind.NOT_WHOLE,
                    value.span(),
                    "seen",
                    Quoted.quoted(value.in(text)),
                    "setting",
                    setting(parameter),
                    "expected",
                    Ranges.of(parameter, line.owner(), line.limits()),
                    "meaning",
                    Expected.meaning(parameter));
            double nearest = Math.floor(number + 0.5);
            if (!Numbers.percent(spelling) && nearest >= whole.min() && nearest <= whole.max()) {
                draft.write(value.span(), Decimal.print(nearest));
            }
            return null;
        }
        return (long) number;
    }

    private Double share(Parameter<?> parameter, ValueType.Share share, Value value) {
        String spelling = value.in(text);
        double number = Numbers.read(spelling);
        boolean small = share.maxAllowed() ? number <= share.max() : number < share.max();
        if (number >= 0 && small) {
            return number;
        }
        if (!Numbers.percent(spelling) && number > 1 && number <= 100 && number / 100 < share.max()) {
            line.report(
                            ProblemKind.SHARE_OVER_ONE,
                            value.span(),
                            "setting",
                            setting(parameter),
                            "meaning",
                            Expected.meaning(parameter),
                            "seen",
                            spelling,
                            "right",
                            Quoted.quoted(spelling + "%"))
                    .write(value.span(), spelling + "%");
            return null;
        }
        outOfRange(parameter, value);
        return null;
    }

    private Wording setting(Parameter<?> parameter) {
        return Ranges.setting(parameter, line.owner(), line.named());
    }

    private void tooLarge(Parameter<?> parameter, Value value) {
        line.report(
                ProblemKind.NUMBER_TOO_LARGE,
                value.span(),
                "seen",
                Quoted.quoted(value.in(text)),
                "setting",
                setting(parameter),
                "expected",
                Ranges.of(parameter, line.owner(), line.limits()),
                "meaning",
                Expected.meaning(parameter));
    }

    private void outOfRange(Parameter<?> parameter, Value value) {
        outOfRange(parameter, value, Numbers.read(value.in(text)));
    }

    /** @param number the value, or of a size the side at fault */
    private void outOfRange(Parameter<?> parameter, Value value, double number) {
        var draft = line.report(
                ProblemKind.OUT_OF_RANGE,
                value.span(),
                "seen",
                Quoted.quoted(value.in(text)),
                "side",
                Ranges.side(parameter, number),
                "setting",
                setting(parameter),
                "expected",
                Ranges.of(parameter, line.owner(), line.limits()),
                "meaning",
                Expected.meaning(parameter));
        String spelling = value.in(text);
        if (spelling.startsWith("-")) {
            String positive = spelling.substring(1);
            double opposite = Numbers.read(positive);
            boolean right = (parameter.type() instanceof ValueType.Real real && real.allows(opposite))
                    || (parameter.type() instanceof ValueType.Share share && opposite <= share.max())
                    || (parameter.type() instanceof ValueType.Whole whole
                            && opposite >= whole.min()
                            && opposite <= whole.max());
            if (right) {
                draft.write(value.span(), positive);
            }
        }
    }

    private List<Integer> size(Parameter<?> parameter, ValueType.Size size, Value value) {
        String spelling = value.in(text);
        if (Numbers.percent(spelling)) {
            outOfRange(parameter, value);
            return null;
        }
        List<Integer> sides = new ArrayList<>();
        int from = 0;
        while (from <= spelling.length()) {
            int x = spelling.indexOf('x', from);
            int to = x < 0 ? spelling.length() : x;
            double side = Decimal.read(spelling, from, to);
            if (Math.floor(side) != side) {
                line.report(
                        ProblemKind.NOT_WHOLE,
                        value.span(),
                        "seen",
                        Quoted.quoted(value.in(text)),
                        "setting",
                        setting(parameter),
                        "expected",
                        Ranges.of(parameter, line.owner(), line.limits()),
                        "meaning",
                        Expected.meaning(parameter));
                return null;
            }
            if (!(side >= 1 && side <= LARGEST_SIDE)) {
                outOfRange(parameter, value, side);
                return null;
            }
            sides.add((int) side);
            from = to + 1;
        }
        if (sides.size() < size.minDimensions() || sides.size() > size.maxDimensions()) {
            var draft = line.report(
                    ProblemKind.SIZE_DIMENSIONS,
                    value.span(),
                    "statement",
                    line.subject(),
                    "expected",
                    Expected.of(size),
                    "seen",
                    Expected.seen(value, text),
                    "count",
                    sides.size());
            if (sides.size() == 1) {
                draft.write(value.span(), spelling + "x" + spelling);
            }
            return null;
        }
        return sides;
    }

    private String word(List<String> words, Value value) {
        String seen = value.in(text);
        if (words.contains(seen)) {
            return seen;
        }
        String meant = OtherNames.word(seen, words);
        List<String> near = meant == null ? Nearest.of(seen, words) : List.of(meant);
        var draft = line.report(
                ProblemKind.UNKNOWN_WORD,
                value.span(),
                "seen",
                Quoted.shown(seen),
                "statement",
                line.subject(),
                "suggestion",
                Nearest.suggestion(near, words));
        for (String name : near) {
            draft.write(value.span(), name);
        }
        return null;
    }

    /** What a quoted string says; null where it is not sound. */
    private String text(Value value, boolean emptyAllowed) {
        String quoted = value.in(text);
        if (!value.closed()) {
            return null;
        }
        if (quoted.charAt(0) != '"') {
            String content = content(quoted);
            String right = Strings.quote(content);
            line.report(
                            ProblemKind.SMART_QUOTES,
                            value.span(),
                            "right",
                            Quoted.shown(right),
                            "seen",
                            quoted.charAt(0) + "…" + quoted.charAt(quoted.length() - 1))
                    .write(value.span(), right);
            return content;
        }
        int escape = Strings.unknownEscape(quoted);
        if (escape >= 0) {
            int from = value.from() + escape;
            String seen = text.substring(from, Math.min(from + 2, value.to() - 1));
            line.report(ProblemKind.UNKNOWN_ESCAPE, new Span(from, from + seen.length()), "seen", seen)
                    .fix(Wording.of("Write “\\\\”", "Écrire «\u00a0\\\\\u00a0»"), List.of(Edit.insert(from, "\\")));
        }
        String content = Strings.content(quoted);
        if (content.isEmpty() && !emptyAllowed) {
            line.report(ProblemKind.EMPTY_TEXT, value.span(), "statement", line.subject());
            return null;
        }
        return content;
    }

    /** What stands between quotes of another kind; a French pair has a blank on each inner side. */
    private static String content(String quoted) {
        String content = Strings.content(quoted);
        int from = 0;
        int to = content.length();
        boolean french = quoted.charAt(0) == '\u00ab';
        while (french && from < to && blank(content.charAt(from))) {
            from++;
        }
        while (french && to > from && blank(content.charAt(to - 1))) {
            to--;
        }
        return content.substring(from, to);
    }

    private static boolean blank(char c) {
        return c == ' ' || Characters.foreignSpace(c);
    }

    private Values numbers(Parameter<?> parameter, Value list) {
        double[] numbers = new double[list.items().size()];
        boolean sound = list.closed();
        for (int i = 0; i < numbers.length; i++) {
            Value item = list.items().get(i);
            if (item.form() != Form.NUMBER) {
                if (sound) {
                    item(item, Wording.of("numbers", "des nombres"));
                }
                sound = false;
                continue;
            }
            numbers[i] = Numbers.read(item.in(text));
            if (Double.isInfinite(numbers[i])) {
                tooLarge(parameter, item);
                sound = false;
            }
        }
        if (numbers.length == 0 && list.closed()) {
            empty(parameter, list);
            return null;
        }
        return sound ? Values.of(numbers) : null;
    }

    private void item(Value item, Wording expected) {
        line.report(ProblemKind.LIST_ITEM, item.span(), "expected", expected, "seen", Expected.seen(item, text))
                .delete(item.span());
    }

    private void empty(Parameter<?> parameter, Value list) {
        line.report(
                ProblemKind.EMPTY_LIST,
                list.span(),
                "statement",
                line.subject(),
                "expected",
                Expected.of(parameter.type()));
    }

    private List<String> names(Parameter<?> parameter, ValueType.Names names, Value value) {
        List<Value> items = value.form() == Form.LIST ? value.items() : List.of(value);
        List<String> all = new ArrayList<>(items.size());
        boolean sound = value.closed();
        for (Value item : items) {
            boolean number = item.form() == Form.NUMBER && names.numbersAllowed();
            if (item.form() == Form.NAME && item.respelled() != null) {
                String quoted = Strings.quote(item.span().of(text));
                line.report(ProblemKind.QUOTES_NEEDED, item.span(), "right", Quoted.shown(quoted))
                        .write(item.span(), quoted);
                sound = false;
            } else if (item.form() == Form.NAME) {
                all.add(item.in(text));
            } else if (item.form() == Form.TEXT) {
                String content = text(item, true);
                sound &= content != null;
                all.add(content);
            } else if (number) {
                all.add(Decimal.print(Numbers.read(item.in(text))));
            } else if (sound) {
                item(
                        item,
                        names.numbersAllowed()
                                ? Wording.of("names and numbers", "des noms et des nombres")
                                : Wording.of("names", "des noms"));
                sound = false;
            }
        }
        if (items.isEmpty() && value.closed()) {
            empty(parameter, value);
            return null;
        }
        return sound ? all : null;
    }

    /** Whether a name of the reader's own has to stand in quotes. */
    static boolean needsQuotes(String name) {
        return !Characters.name(name);
    }
}
