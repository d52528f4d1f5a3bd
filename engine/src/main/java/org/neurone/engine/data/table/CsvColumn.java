package org.neurone.engine.data.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.neurone.engine.number.Decimal;
import org.neurone.engine.reason.DataException;
import org.neurone.engine.reason.OddCell;
import org.neurone.engine.reason.OfCell;

/** A table's column while it is being filled. */
final class CsvColumn {
    private static final int LEAST_NUMBERS = 3;
    private static final int NUMBERS_FOR_ONE_OTHER = 4;
    /** Numbers in more spellings of their own than this are no classes, and their spellings are not kept. */
    private static final int MOST_SPELLINGS = 1000;

    private final int position;
    private final char mark;
    private final boolean markKnown;
    private final boolean percent;
    private final double[] numbers;
    private final int[] texts;
    private final Map<String, Integer> known = new LinkedHashMap<>();
    /** Of a column of numbers: how a cell is spelled where that is not how its number is printed; null for none. */
    private String[] spelled;

    private boolean manySpellings;
    /** The first cell of an open column that has a mark. */
    private String marked;

    /** Of a column of texts: cells that are numbers however they are spelled, and others. */
    private int numeric;

    private int other;
    private String firstOther;
    private boolean othersDiffer;
    private OddCell odd;

    /**
     * @param ofNumbers whether every cell that is there is a number
     * @param mark the decimal mark of its numbers
     * @param markKnown whether anything told that it is this one
     * @param percent whether most of them have a sign of per cent
     */
    CsvColumn(int rows, boolean ofNumbers, char mark, boolean markKnown, boolean percent, int position) {
        this.position = position;
        this.mark = mark;
        this.markKnown = markKnown;
        this.percent = percent;
        numbers = ofNumbers ? new double[rows] : null;
        texts = ofNumbers ? null : new int[rows];
    }

    /** Takes the scanner's cell for a row. */
    void put(int row, CsvScanner cell) {
        boolean missing = cell.missing();
        if (numbers == null) {
            texts[row] = missing ? -1 : number(cell.text());
            if (!missing) {
                look(cell);
            }
        } else if (missing || cell.forms() == 0) {
            numbers[row] = Double.NaN; // a dash among numbers is missing too
        } else {
            numbers[row] = finite(cell);
            spell(row, cell);
        }
    }

    /** Nothing stands in that row. */
    void putNothing(int row) {
        if (numbers != null) {
            numbers[row] = Double.NaN;
        } else {
            texts[row] = -1;
        }
    }

    private void spell(int row, CsvScanner cell) {
        if (cell.isCanonical()) {
            return;
        }
        marked = marked == null && (cell.has(',') || cell.has('.')) ? cell.text() : marked;
        if (manySpellings) {
            return;
        }
        String text = cell.text();
        if (Decimal.print(numbers[row]).equals(text)) {
            return;
        }
        if (!known.containsKey(text) && known.size() == MOST_SPELLINGS) {
            manySpellings = true;
            spelled = null;
            known.clear();
            return;
        }
        if (spelled == null) {
            spelled = new String[numbers.length];
        }
        known.putIfAbsent(text, row);
        Integer first = known.get(text);
        spelled[row] = first == row ? text : spelled[first];
    }

    private void look(CsvScanner cell) {
        int forms = cell.forms();
        if (forms != 0) {
            numeric++;
        }
        if (forms != 0 && Numeral.fits(forms, mark) && percent == ((forms & Numeral.PERCENT) != 0)) {
            return;
        }
        String text = cell.text();
        if (forms == 0) {
            other++;
            firstOther = firstOther == null ? text : firstOther;
            othersDiffer = othersDiffer || !text.equals(firstOther);
        }
        odd = odd == null ? new OddCell(cell.place(), text, right(text), null) : odd;
    }

    /**
     * The number as every program reads it, or null where it is none: by the column's own mark if the cell can be read so,
     * else by the other.
     */
    private String right(String text) {
        int forms = Numeral.forms(text, 0, text.length());
        char otherMark = mark == ',' ? '.' : ',';
        char reads = Numeral.fits(forms, mark) ? mark : otherMark;
        return Numeral.fits(forms, reads) ? Numeral.plain(text, 0, text.length(), reads) : null;
    }

    /** Whether the column would be one of numbers but for a few cells, or but for one word that may come often. */
    private boolean nearlyNumbers() {
        return numeric >= LEAST_NUMBERS && (other <= numeric / NUMBERS_FOR_ONE_OTHER || !othersDiffer);
    }

    private double finite(CsvScanner cell) {
        double number = cell.number(mark);
        if (Double.isInfinite(number)) {
            int column = position + 1;
            throw new DataException(new OfCell(OfCell.Kind.TOO_LARGE, cell.place(), column), cell.place(), column);
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

    /** The first cell with a mark, for instance {@code 1,234}; null for none. */
    String marked() {
        return marked;
    }

    Column content() {
        return numbers != null
                ? new Column.Numbers(numbers, spelled, markKnown ? mark : 0)
                : new Column.Texts(texts, new ArrayList<>(known.keySet()), nearlyNumbers() ? odd : null);
    }
}
