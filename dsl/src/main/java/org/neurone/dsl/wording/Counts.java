package org.neurone.dsl.wording;

/** Whole numbers in sentences, in groups of three. */
public final class Counts {
    private Counts() {}

    /** As English groups its digits: 10,000. */
    public static String english(long number) {
        return grouped(number, ',');
    }

    /** As French groups its digits, by narrow blanks that no line ends at. */
    public static String french(long number) {
        return grouped(number, '\u202f');
    }

    private static String grouped(long number, char separator) {
        String digits = Long.toString(number);
        StringBuilder text = new StringBuilder();
        int first = number < 0 ? 1 : 0;
        for (int i = 0; i < digits.length(); i++) {
            int left = digits.length() - i;
            if (i > first && left % 3 == 0) {
                text.append(separator);
            }
            text.append(digits.charAt(i));
        }
        return text.toString();
    }
}
