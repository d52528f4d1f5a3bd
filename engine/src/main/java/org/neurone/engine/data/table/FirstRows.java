package org.neurone.engine.data.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.neurone.engine.reason.FirstRow;
import org.neurone.engine.reason.Remark;

/**
 * What a table's first rows are: names of the columns, a row of units, or examples. Decided by what makes the columns
 * consistent.
 */
final class FirstRows {
    private static final int LEAST_ROWS_WITH_UNITS = 4;

    private final boolean header;
    private final boolean units;
    private final Remark remark;

    private FirstRows(boolean header, boolean units, Remark remark) {
        this.header = header;
        this.units = units;
        this.remark = remark;
    }

    /**
     * @param columns what was seen of each
     * @param rows in which anything stands
     * @param wanted whether there is a header, null where that is to be found out
     */
    static FirstRows of(List<CsvFirstCells> columns, int rows, Boolean wanted) {
        boolean units = !Boolean.FALSE.equals(wanted) && rows >= LEAST_ROWS_WITH_UNITS && units(columns);
        if (wanted != null || units) {
            return new FirstRows(wanted == null || wanted, units, units ? unitsRemark(columns) : null);
        }
        if (nameAboveNumbers(columns)) {
            return new FirstRows(true, false, null);
        }
        boolean texts = anyText(columns) && !anyNumber(columns);
        if (texts && !allAgain(columns)) {
            return new FirstRows(true, false, noneAgain(columns) ? null : headerRemark(columns));
        }
        boolean numbers = !texts && rows > 1 && numbersAreNames(columns);
        return new FirstRows(numbers, false, numbers ? headerRemark(columns) : null);
    }

    boolean header() {
        return header;
    }

    /** Whether the second row is left out, because it tells the columns' units or is a second row of names. */
    boolean units() {
        return units;
    }

    /** What was decided where that is not plain to see, else null. */
    Remark remark() {
        return remark;
    }

    private static boolean nameAboveNumbers(List<CsvFirstCells> columns) {
        for (CsvFirstCells column : columns) {
            if (column.firstIsText() && column.belowFirst().numberAndNoText()) {
                return true;
            }
        }
        return false;
    }

    private static boolean anyText(List<CsvFirstCells> columns) {
        return any(columns, CsvFirstCells::firstIsText);
    }

    private static boolean anyNumber(List<CsvFirstCells> columns) {
        return any(columns, CsvFirstCells::firstIsNumber);
    }

    private static boolean allAgain(List<CsvFirstCells> columns) {
        return !any(columns, column -> !column.firstMissing() && !column.firstComesAgain());
    }

    private static boolean noneAgain(List<CsvFirstCells> columns) {
        return !any(columns, CsvFirstCells::firstComesAgain);
    }

    private static boolean any(List<CsvFirstCells> columns, Predicate<CsvFirstCells> holds) {
        for (CsvFirstCells column : columns) {
            if (holds.test(column)) {
                return true;
            }
        }
        return false;
    }

    /** Two columns or more that would be of numbers but for a text in each of their first two rows. */
    private static boolean units(List<CsvFirstCells> columns) {
        int numbers = 0;
        for (CsvFirstCells column : columns) {
            if (column.belowSecond().isNumbers()) {
                if (!column.firstIsText() || !(column.secondIsText() || column.secondEmpty())) {
                    return false;
                }
                numbers += column.secondIsText() ? 1 : 0;
            } else if (column.firstComesAgain() || column.secondComesAgain()) {
                return false;
            }
        }
        return numbers >= 2;
    }

    /** Years ({@code 2021, 2022}) or counted columns ({@code 0, 1, 2}) that stand above numbers of another kind. */
    private static boolean numbersAreNames(List<CsvFirstCells> columns) {
        List<CsvFirstCells> numbers = new ArrayList<>();
        int texts = 0;
        for (CsvFirstCells column : columns) {
            if (column.firstIsNumber()) {
                numbers.add(column);
                if (!column.belowFirst().numberAndNoText()) {
                    return false;
                }
            } else if (column.firstComesAgain() || (!column.firstIsText() && !column.firstEmpty())) {
                return false;
            } else {
                texts++;
            }
        }
        return areYears(numbers, texts) || areCounted(numbers, texts);
    }

    private static boolean areYears(List<CsvFirstCells> numbers, int texts) {
        boolean years = numbers.size() > 1 || (numbers.size() == 1 && texts > 0);
        boolean yearsBelow = true;
        for (int i = 0; i < numbers.size(); i++) {
            int year = numbers.get(i).firstYear();
            years &= year >= 0 && (i == 0 || year != numbers.get(i - 1).firstYear());
            years &= i < 2 || year - numbers.get(i - 1).firstYear() == step(numbers);
            yearsBelow &= numbers.get(i).belowFirst().years();
        }
        return years && !yearsBelow;
    }

    private static int step(List<CsvFirstCells> numbers) {
        return numbers.get(1).firstYear() - numbers.get(0).firstYear();
    }

    private static boolean areCounted(List<CsvFirstCells> numbers, int texts) {
        boolean counted = numbers.size() > 1;
        boolean marked = false;
        for (int i = 0; i < numbers.size(); i++) {
            int number = numbers.get(i).firstWhole();
            int start = numbers.get(0).firstWhole();
            counted &= (start == 0 || start == 1) && number == start + i;
            marked |= numbers.get(i).belowFirst().marked();
        }
        return counted && (texts > 0 || (marked && numbers.size() > 2));
    }

    private static Remark headerRemark(List<CsvFirstCells> columns) {
        List<String> first = new ArrayList<>();
        columns.forEach(column -> first.add(column.first()));
        return new Remark(new FirstRow(false, first), "header", "on");
    }

    private static Remark unitsRemark(List<CsvFirstCells> columns) {
        List<String> second = new ArrayList<>();
        columns.forEach(column -> second.add(column.second()));
        return new Remark(new FirstRow(true, second));
    }
}
