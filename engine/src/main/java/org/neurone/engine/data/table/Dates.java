package org.neurone.engine.data.table;

import java.util.List;
import org.neurone.engine.reason.DataException;
import org.neurone.engine.reason.NoDate;

/** Days of the Gregorian calendar as tables write them: the year first, or day.month.year; a time behind one is left aside. */
public final class Dates {
    /** What a date becomes, in this order: the weekday is 1 for Monday to 7 for Sunday (ISO 8601). */
    public static final List<String> PARTS = List.of("year", "month", "day", "weekday");

    private static final int[] LENGTHS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    /** What each month adds to the weekday, from January on. */
    private static final int[] MONTHS = {0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4};

    private Dates() {}

    /** A part of the date that a text says, NaN where it says none. */
    static double part(String text, String part) {
        int[] date = date(text);
        if (date == null) {
            return Double.NaN;
        }
        return part.equals("weekday") ? weekday(date[0], date[1], date[2]) : date[PARTS.indexOf(part)];
    }

    /**
     * Checks that every cell of a column that is there says a date.
     *
     * @throws DataException that names the first one that does not
     */
    public static void require(Table table, int position) {
        Column column = table.column(position);
        for (int row = 0; row < column.size(); row++) {
            if (column.isMissing(row)) {
                continue;
            }
            String text = column instanceof Column.Texts texts
                    ? texts.texts().get(texts.cells()[row])
                    : ((Column.Numbers) column).spelling(row);
            if (date(text) == null) {
                NoDate reason = new NoDate(table.place(row), text, table.names().get(position), lastYear(text));
                throw new DataException(reason, table.place(row), position + 1);
            }
        }
    }

    /** Year, month and day, or null where the text is no date, or its day cannot be told from its month. */
    private static int[] date(String text) {
        int[] three = three(text);
        if (three == null) {
            return null;
        }
        boolean yearFirst = three[3] == 4;
        if (!yearFirst && (three[5] != 4 || three[6] != '.')) {
            return null;
        }
        int year = yearFirst ? three[0] : three[2];
        int month = three[1];
        int day = yearFirst ? three[2] : three[0];
        boolean right = year > 0 && month >= 1 && month <= 12 && day >= 1 && day <= length(year, month);
        return right ? new int[] {year, month, day} : null;
    }

    /** Whether it has the year last and no dots: nothing tells which of the others is the day. */
    private static boolean lastYear(String text) {
        int[] three = three(text);
        return three != null && three[3] < 4 && three[5] == 4 && three[6] != '.';
    }

    /** Three whole numbers, their lengths in digits, and the sign between them; null where the text has no such form. */
    private static int[] three(String text) {
        int[] found = new int[7];
        int part = 0;
        String date = text.trim();
        for (int i = 0; i < date.length(); i++) {
            char c = date.charAt(i);
            if (c >= '0' && c <= '9') {
                found[part] = 10 * found[part] + (c - '0');
                if (++found[3 + part] > 4) {
                    return null;
                }
            } else if ((c == '-' || c == '/' || c == '.') && part < 2 && (part == 0 || c == found[6])) {
                found[6] = c;
                part++;
            } else if ((c == ' ' || c == 'T') && part == 2) {
                break;
            } else {
                return null;
            }
        }
        boolean days = found[3] <= 2 || found[5] <= 2;
        return part == 2 && found[3] > 0 && found[4] > 0 && found[4] <= 2 && found[5] > 0 && days ? found : null;
    }

    private static boolean leap(int year) {
        return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    }

    private static int length(int year, int month) {
        return month == 2 && leap(year) ? 29 : LENGTHS[month - 1];
    }

    /** T. Sakamoto’s formula (1992), in which January and February belong to the year before. */
    private static int weekday(int year, int month, int day) {
        int y = month < 3 ? year - 1 : year;
        int sunday = (y + y / 4 - y / 100 + y / 400 + MONTHS[month - 1] + day) % 7;
        return sunday == 0 ? 7 : sunday;
    }
}
