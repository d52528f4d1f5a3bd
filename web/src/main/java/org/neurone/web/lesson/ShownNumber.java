package org.neurone.web.lesson;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.neurone.dsl.text.Tongue;
import org.neurone.engine.number.Decimal;

/**
 * A number as prose writes it.
 *
 * @param digits behind the decimal mark, of the number as it is computed with
 */
record ShownNumber(double value, int digits) {
    private static final String SPACES = "[\\u0020\\u00a0\\u202f]";
    private static final String NUMBER = "-?\\d+(\\.\\d+)?";

    /** Null for what is no number in that language: a comma is French, thousands may be parted by a space or an English comma. */
    static ShownNumber read(String text, Tongue tongue) {
        String plain = text.replace('−', '-').replaceAll(SPACES, "");
        plain = tongue == Tongue.FRENCH ? plain.replace('.', '?').replace(',', '.') : plain.replace(",", "");
        boolean share = plain.endsWith("%");
        plain = share ? plain.substring(0, plain.length() - 1) : plain;
        if (!plain.matches(NUMBER)) {
            return null;
        }
        int point = plain.indexOf('.');
        int digits = point < 0 ? 0 : plain.length() - point - 1;
        double value = Double.parseDouble(plain);
        return new ShownNumber(share ? value / 100 : value, share ? digits + 2 : digits);
    }

    /** Whether that number, rounded to as many digits, is this one. */
    boolean is(double computed) {
        return Math.abs(computed - value) <= 0.5000001 * Math.pow(10, -digits);
    }

    /** Another number in the form of one that is written: as many digits, the language's marks, the same sign of per cent. */
    String like(double computed, String written, Tongue tongue) {
        int end = written.length();
        while (end > 0 && !Character.isDigit(written.charAt(end - 1))) {
            end--;
        }
        boolean share = written.endsWith("%");
        String plain = BigDecimal.valueOf(share ? computed * 100 : computed)
                .setScale(share ? digits - 2 : digits, RoundingMode.HALF_UP)
                .toPlainString();
        String marked = plain.replace('-', '−');
        return (tongue == Tongue.FRENCH ? marked.replace('.', ',') : marked) + written.substring(end);
    }

    /** With six significant digits. */
    static String write(double computed, boolean share) {
        return share ? Decimal.print(computed * 100, 6) + "%" : Decimal.print(computed, 6);
    }
}
