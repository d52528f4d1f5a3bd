package org.neurone.engine.data.table;

/** What was seen of one column, or of some of its cells. */
final class CsvLook {
    private int point;
    private int comma;
    private int numbers;
    private int percent;
    private int money;
    private boolean moneyDiffers;
    private boolean pointsSeen;
    private boolean commasSeen;
    private int dashes;
    private int texts;
    private boolean otherThanYears;

    /** Takes a cell that is there. */
    void add(CsvScanner cell) {
        int forms = cell.forms();
        if (forms == 0) {
            if (cell.missingAmongNumbers()) {
                dashes++;
            } else {
                texts++;
            }
            return;
        }
        numbers++;
        point += Numeral.fits(forms, '.') ? 1 : 0;
        comma += Numeral.fits(forms, ',') ? 1 : 0;
        percent += (forms & Numeral.PERCENT) != 0 ? 1 : 0;
        int sign = Numeral.money(forms);
        moneyDiffers |= sign != 0 && money != 0 && sign != money;
        money = sign == 0 ? money : sign;
        if ((forms & Numeral.MARKED) != 0) {
            pointsSeen |= cell.has('.');
            commasSeen |= cell.has(',');
        }
        otherThanYears |= cell.year() < 0;
    }

    /** Takes all that another saw. */
    void add(CsvLook other) {
        point += other.point;
        comma += other.comma;
        numbers += other.numbers;
        percent += other.percent;
        moneyDiffers |= other.moneyDiffers || (money != 0 && other.money != 0 && money != other.money);
        money = money == 0 ? other.money : money;
        pointsSeen |= other.pointsSeen;
        commasSeen |= other.commasSeen;
        dashes += other.dashes;
        texts += other.texts;
        otherThanYears |= other.otherThanYears;
    }

    /** Whether no cell is there. */
    boolean nothing() {
        return numbers + dashes + texts == 0;
    }

    /** Whether every cell that is there is a number, all in one spelling, and at least one is. */
    boolean isNumbers() {
        boolean oneMark = point == numbers || comma == numbers;
        return numbers > 0 && texts == 0 && oneMark && (percent == 0 || percent == numbers) && !moneyDiffers;
    }

    /** Whether a cell is a number and none is a text. */
    boolean numberAndNoText() {
        return numbers > 0 && texts == 0;
    }

    boolean isTexts() {
        return texts > 0;
    }

    /** Whether most numbers have a sign of per cent. */
    boolean percent() {
        return 2 * percent > numbers;
    }

    /** The decimal mark that most cells have; 0 where both would do. */
    char mark() {
        return point > comma ? '.' : comma > point ? ',' : 0;
    }

    /** Whether the cells leave it open which mark it is and read differently with each. */
    boolean ambiguous() {
        return mark() == 0 && (pointsSeen || commasSeen);
    }

    /** Whether the marks that leave it open are commas alone. */
    boolean commasAlone() {
        return commasSeen && !pointsSeen;
    }

    /** Whether a number has a decimal mark. */
    boolean marked() {
        return pointsSeen || commasSeen;
    }

    /** Whether all numbers could be years. */
    boolean years() {
        return numbers > 0 && !otherThanYears;
    }
}
