package org.neurone.engine.experiment;

import java.util.Objects;
import org.neurone.engine.reason.DataException;
import org.neurone.engine.reason.OwnReason;
import org.neurone.engine.words.Wording;

/**
 * When a challenge takes in no more entries: {@code 2026-12-20} at the end of that day, {@code 2026-12-20 18:00} at that minute; the day and the
 * clock are UTC's, so that they are the same for everybody.
 *
 * @param said as the text says it
 */
public record Closing(String said) {
    private static final int[] BEFORE = {0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365};
    private static final int DAY = 24 * 60;
    private static final int EPOCH = 1970;

    /** @throws DataException where it is no day of the calendar from 1970 on */
    public Closing {
        Objects.requireNonNull(said, "said");
        if (minutes(said) < 0) {
            throw new DataException(
                    new OwnReason(
                            "closing",
                            Wording.of(
                                    "A challenge closes on a day such as \"2026-12-20\", or at a minute (UTC) such as \"2026-12-20 18:00\".",
                                    "Un défi se ferme un jour comme \"2026-12-20\", ou à une minute (UTC) comme \"2026-12-20 18:00\".")),
                    "closes");
        }
    }

    /** The moment from which nothing is taken in, in milliseconds since 1970 began in UTC. */
    public long millis() {
        return minutes(said) * 60_000;
    }

    /** Minutes since 1970 began, −1 where the text says no such moment. */
    private static long minutes(String said) {
        boolean timed = said.length() == 16;
        if (!fits(said, timed ? "0000-00-00 00:00" : "0000-00-00")) {
            return -1;
        }
        int year = number(said, 0, 4);
        int month = number(said, 5, 7);
        int day = number(said, 8, 10);
        int hour = timed ? number(said, 11, 13) : 24;
        int minute = timed ? number(said, 14, 16) : 0;
        boolean leap = leaps(year) > leaps(year - 1);
        boolean right = year >= EPOCH && month >= 1 && month <= 12 && day >= 1 && hour <= 24 && minute < 60;
        if (!right
                || day > BEFORE[month] - BEFORE[month - 1] + (leap && month == 2 ? 1 : 0)
                || hour * 60 + minute > DAY) {
            return -1;
        }
        long days = 365L * (year - EPOCH) + leaps(year - 1) - leaps(EPOCH - 1);
        days += BEFORE[month - 1] + (leap && month > 2 ? 1 : 0) + day - 1;
        return days * DAY + hour * 60L + minute;
    }

    /** Leap years from year 1 to this one, of the Gregorian calendar. */
    private static int leaps(int year) {
        return year / 4 - year / 100 + year / 400;
    }

    /** Whether the text has a digit where the form has a 0, and is the form elsewhere. */
    private static boolean fits(String said, String form) {
        boolean fits = said.length() == form.length();
        for (int i = 0; fits && i < form.length(); i++) {
            char c = said.charAt(i);
            fits = form.charAt(i) == '0' ? c >= '0' && c <= '9' : c == form.charAt(i);
        }
        return fits;
    }

    private static int number(String said, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = 10 * number + (said.charAt(i) - '0');
        }
        return number;
    }
}
