package org.neurone.engine.data.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.neurone.engine.words.DataException;
import org.neurone.engine.words.Wording;

/** A table's column while it is being filled. */
final class CsvColumn {
    private static final int LEAST_NUMBERS = 3;
    private static final int NUMBERS_FOR_ONE_OTHER = 4;

    private final int position;
    private final double[] numbers;
    private final int[] texts;
    private final Map<String, Integer> known = new LinkedHashMap<>();
    /** Of a column of texts: cells that are numbers however they are spelled, and others. */
    private int numeric;

    private int other;
    private String firstOther;
    private boolean othersDiffer;
    private OddCell odd;

    CsvColumn(int rows, boolean ofNumbers, int position) {
        this.position = position;
        numbers = ofNumbers ? new double[rows] : null;
        texts = ofNumbers ? null : new int[rows];
    }

    /** Takes the scanner's cell for a row. */
    void put(int row, CsvScanner cell) {
        boolean missing = cell.missing();
        if (numbers != null) {
            numbers[row] = missing ? Double.NaN : finite(cell);
        } else {
            texts[row] = missing ? -1 : number(cell.text());
            if (!missing) {
                look(cell);
            }
        }
    }

    private void look(CsvScanner cell) {
        if (cell.isNumber()) {
            numeric++;
            return;
        }
        String text = cell.text();
        if (OddCell.isSpelledNumber(text)) {
            numeric++;
        } else {
            other++;
            firstOther = firstOther == null ? text : firstOther;
            othersDiffer = othersDiffer || !text.equals(firstOther);
        }
        odd = odd == null ? new OddCell(cell.place(), text) : odd;
    }

    /** Whether the column would be one of numbers but for a few cells, or but for one word that may come often. */
    private boolean nearlyNumbers() {
        return numeric >= LEAST_NUMBERS && (other <= numeric / NUMBERS_FOR_ONE_OTHER || !othersDiffer);
    }

    private double finite(CsvScanner cell) {
        double number = cell.number();
        if (Double.isInfinite(number)) {
            int column = position + 1;
            throw new DataException(
                    "too-large",
                    Wording.of(
                            "The number in row " + cell.place() + ", column " + column + " is too large.",
                            "Le nombre de la ligne " + cell.place() + ", colonne " + column + " est trop grand."),
                    cell.place(),
                    column);
        }
        return number;
    }

    private int number(String text) {
        Integer number = known.get(text);
        if (number == null) {
            number = known.size();
            known.put(text, number);
        }
        return number;
    }

    Column content() {
        return numbers != null
                ? new Column.Numbers(numbers)
                : new Column.Texts(texts, new ArrayList<>(known.keySet()), nearlyNumbers() ? odd : null);
    }
}
