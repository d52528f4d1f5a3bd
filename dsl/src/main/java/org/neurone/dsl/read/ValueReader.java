package org.neurone.dsl.read;

import java.util.ArrayList;
import java.util.List;
import org.neurone.dsl.problem.Habit;
import org.neurone.dsl.problem.Items;
import org.neurone.dsl.problem.OfValues;
import org.neurone.dsl.problem.OfWriting;
import org.neurone.dsl.problem.Seen;
import org.neurone.dsl.problem.Setting;
import org.neurone.dsl.problem.Suggestion;
import org.neurone.dsl.syntax.Characters;
import org.neurone.dsl.syntax.Form;
import org.neurone.dsl.syntax.Strings;
import org.neurone.dsl.syntax.Value;
import org.neurone.dsl.text.Span;
import org.neurone.engine.catalog.Parameter;
import org.neurone.engine.catalog.ValueType;
import org.neurone.engine.number.Decimal;
import org.neurone.engine.number.Values;

/** Turns a value of a text into the object that its type states, or says what is wrong with it. */
final class ValueReader {
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
        if (type instanceof ValueType.Name || type instanceof ValueType.Keywords) {
            if (value.respelled() != null) {
                Readers.otherSpelling(line, value);
                return null;
            }
            String name = value.in(text);
            return type instanceof ValueType.Name ? name : List.of(name);
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
        if (type instanceof ValueType.FormulaText formula) {
            return Readers.formula(line, value, text(value, false), formula.subject());
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
            line.report(
                    value.span(),
                    new OfValues.WrongValue(
                            line.subject(), parameter, bounds(parameter), Seen.of(value, text), Suggestion.NONE));
            return null;
        }
        String spelling = value.in(text);
        if (Numbers.thousands(spelling)) {
            String small = spelling.endsWith(".000") ? spelling.substring(0, spelling.indexOf('.')) : null;
            line.report(value.span(), new OfValues.OneOrThousand(spelling, small, spelling.replace(".", "")));
            return null;
        }
        double number = Numbers.read(spelling);
        if (!(number >= whole.min() && number <= whole.max())) {
            outOfRange(parameter, value);
            return null;
        }
        if (!Numbers.whole(number) || Numbers.percent(spelling)) {
            notWhole(parameter, value);
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
            line.report(value.span(), new OfValues.ShareOverOne(spelling, setting(parameter)));
            return null;
        }
        outOfRange(parameter, value);
        return null;
    }

    private Setting setting(Parameter<?> parameter) {
        return new Setting(parameter, line.owner(), line.named());
    }

    /** What the setting takes here, the host's limits included. */
    private ValueType bounds(Parameter<?> parameter) {
        return Ranges.within(parameter, line.owner(), line.limits());
    }

    private void notWhole(Parameter<?> parameter, Value value) {
        line.report(value.span(), new OfValues.NotWhole(value.in(text), setting(parameter), bounds(parameter)));
    }

    private void tooLarge(Parameter<?> parameter, Value value) {
        line.report(value.span(), new OfValues.NumberTooLarge(value.in(text), setting(parameter), bounds(parameter)));
    }

    private void outOfRange(Parameter<?> parameter, Value value) {
        outOfRange(parameter, value, Numbers.read(value.in(text)));
    }

    /** @param number the value, or of a size the side at fault */
    private void outOfRange(Parameter<?> parameter, Value value, double number) {
        boolean below = Ranges.below(parameter.type(), number);
        line.report(
                value.span(), new OfValues.OutOfRange(value.in(text), below, setting(parameter), bounds(parameter)));
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
                notWhole(parameter, value);
                return null;
            }
            if (!(side >= 1 && side <= Setting.LARGEST_SIDE)) {
                outOfRange(parameter, value, side);
                return null;
            }
            sides.add((int) side);
            from = to + 1;
        }
        if (sides.size() < size.minDimensions() || sides.size() > size.maxDimensions()) {
            line.report(
                    value.span(),
                    new OfValues.SizeDimensions(line.subject(), size, Seen.of(value, text), sides.size()));
            return null;
        }
        return sides;
    }

    private String word(List<String> words, Value value) {
        String seen = value.in(text);
        if (words.contains(seen)) {
            return seen;
        }
        line.report(value.span(), new OfValues.UnknownWord(seen, line.subject(), Suggestion.of(List.of(), words)));
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
            String quotes = quoted.charAt(0) + "…" + quoted.charAt(quoted.length() - 1);
            line.report(value.span(), new OfWriting.Spelled(Habit.SMART_QUOTES, quotes, Strings.quote(content)));
            return content;
        }
        int escape = Strings.unknownEscape(quoted);
        if (escape >= 0) {
            int from = value.from() + escape;
            String seen = text.substring(from, Math.min(from + 2, value.to() - 1));
            line.report(new Span(from, from + seen.length()), new OfWriting.Spelled(Habit.UNKNOWN_ESCAPE, seen, null));
        }
        String content = Strings.content(quoted);
        if (content.isEmpty() && !emptyAllowed) {
            line.report(value.span(), new OfValues.EmptyText(line.subject()));
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
                    item(item, Items.NUMBERS);
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

    private void item(Value item, Items expected) {
        line.report(item.span(), new OfValues.ListItem(expected, Seen.of(item, text)));
    }

    private void empty(Parameter<?> parameter, Value list) {
        line.report(list.span(), new OfValues.EmptyList(line.subject(), parameter.type()));
    }

    private List<String> names(Parameter<?> parameter, ValueType.Names names, Value value) {
        List<Value> items = value.form() == Form.LIST ? value.items() : List.of(value);
        List<String> all = new ArrayList<>(items.size());
        boolean sound = value.closed();
        for (Value item : items) {
            boolean number = item.form() == Form.NUMBER && names.numbersAllowed();
            if (item.form() == Form.NAME && item.respelled() != null) {
                String quoted = Strings.quote(item.span().of(text));
                line.report(item.span(), new OfWriting.Spelled(Habit.NAME_IN_QUOTES, null, quoted));
                sound = false;
            } else if (item.form() == Form.NAME) {
                all.add(item.in(text));
            } else if (item.form() == Form.TEXT) {
                String content = text(item, true);
                sound &= content != null;
                all.add(content);
            } else if (number && Double.isInfinite(Numbers.read(item.in(text)))) {
                tooLarge(parameter, item);
                sound = false;
            } else if (number) {
                all.add(Decimal.print(Numbers.read(item.in(text))));
            } else if (sound) {
                item(item, names.numbersAllowed() ? Items.NAMES_AND_NUMBERS : Items.NAMES);
                sound = false;
            }
        }
        if (items.isEmpty() && value.closed()) {
            empty(parameter, value);
            return null;
        }
        return sound ? all : null;
    }
}
