package org.neurone.engine.data.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.neurone.engine.data.Missing;
import org.neurone.engine.data.Shape;
import org.neurone.engine.data.table.Column;
import org.neurone.engine.data.table.Dates;
import org.neurone.engine.data.table.Table;
import org.neurone.engine.data.table.TableInput;
import org.neurone.engine.data.term.Terms;
import org.neurone.engine.reason.DataException;
import org.neurone.engine.reason.ManyTexts;
import org.neurone.engine.reason.Mismatch;
import org.neurone.engine.reason.Named;
import org.neurone.engine.reason.TooMany;
import org.neurone.engine.reason.Unusable;

/** What a table's columns can be for a network: one input a column of numbers, one a different text of the others. */
final class TableInputs {
    /** A column of more different texts than this is no category but a name. */
    static final int MOST_CATEGORIES = 64;

    /** Each input takes memory of its own, and a hostile table could make 64 of each column. */
    static final int MOST_INPUTS = 100_000;

    private final Table table;
    private final Set<Integer> targets;
    private final Set<String> used;
    private final Set<Integer> dates;
    private final Missing missing;

    /**
     * @param targets which columns are no inputs
     * @param used names of the inputs that matter, null for all
     * @param dates which columns are dates
     */
    TableInputs(Table table, Set<Integer> targets, Set<String> used, Set<Integer> dates, Missing missing) {
        this.dates = dates;
        this.table = table;
        this.targets = targets;
        this.used = used;
        this.missing = missing;
    }

    /**
     * Those that matter, by their names.
     *
     * @param shape of the picture that a row is, or null
     * @throws DataException where there are none, one that matters is not there, or a text is no category
     */
    Map<String, TableInput> chosen(Shape shape) {
        List<TableInput> all = new ArrayList<>();
        for (int column = 0; column < table.names().size(); column++) {
            if (!targets.contains(column)) {
                gather(column, all);
            }
        }
        Map<String, TableInput> named = TableInput.named(all);
        Map<String, TableInput> chosen = new LinkedHashMap<>(named);
        if (used != null) {
            Set<String> columns = new LinkedHashSet<>();
            for (TableInput input : named.values()) {
                columns.add(input.column());
            }
            for (String name : used) {
                if (!named.containsKey(name) && !columns.contains(name)) {
                    throw Terms.unknownColumn(name, new ArrayList<>(named.keySet()), "inputs");
                }
            }
            chosen.entrySet().removeIf(input -> !isUsed(input.getKey(), input.getValue()));
        }
        check(chosen.size(), shape);
        return chosen;
    }

    /** Whether the input is named, or what it is made of is named whole. */
    private boolean isUsed(String name, TableInput input) {
        return used.contains(name) || (input.kind() != TableInput.Kind.NUMBER && used.contains(input.column()));
    }

    private void gather(int column, List<TableInput> all) {
        String name = table.names().get(column);
        int before = all.size();
        if (dates.contains(column)) {
            Dates.require(table, column);
            for (String part : Dates.PARTS) {
                all.add(TableInput.date(name, part));
            }
        } else if (table.column(column) instanceof Column.Texts texts) {
            if (texts.texts().size() > MOST_CATEGORIES) {
                if (used == null || used.contains(name)) {
                    throw tooManyTexts(name, texts, column);
                }
                return;
            }
            List<String> sorted = new ArrayList<>(texts.texts());
            sorted.sort(TableClasses.BY_CODE_POINT);
            for (String text : sorted) {
                all.add(TableInput.text(name, text));
            }
        } else {
            all.add(TableInput.number(name));
        }
        if (missing == Missing.FLAG
                && all.size() > before
                && table.column(column).firstMissing() >= 0) {
            all.add(TableInput.hole(name));
        }
        if (all.size() > MOST_INPUTS) {
            throw new DataException(new TooMany(TooMany.Kind.INPUTS, MOST_INPUTS + 1, MOST_INPUTS));
        }
    }

    private void check(int count, Shape shape) {
        if (count == 0 && table.names().size() == 1) {
            throw new DataException(
                    new Named(Named.Kind.ONLY_COLUMN, table.names().get(0)), "target");
        }
        if (count == 0) {
            throw new DataException(Unusable.NO_INPUTS, "target");
        }
        if (used == null && shape != null && shape.size() != count) {
            throw new DataException(
                    new Mismatch(Mismatch.Kind.PICTURE, count, shape.size(), shape.toString()), "shape");
        }
    }

    private DataException tooManyTexts(String name, Column.Texts texts, int column) {
        if (texts.odd() != null) {
            return new DataException(texts.odd().in(name), texts.odd().row(), column + 1);
        }
        List<String> names = new ArrayList<>();
        for (int other = 0; other < table.names().size(); other++) {
            boolean many = table.column(other) instanceof Column.Texts each
                    && each.odd() == null
                    && each.texts().size() > MOST_CATEGORIES
                    && !dates.contains(other);
            if (many && !targets.contains(other)) {
                names.add(table.names().get(other));
            }
        }
        ManyTexts many = new ManyTexts(false, name, texts.texts().size(), MOST_CATEGORIES);
        return new DataException(many, "name", 0, 0, names);
    }
}
