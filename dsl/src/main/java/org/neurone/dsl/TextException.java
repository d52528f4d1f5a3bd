package org.neurone.dsl;

import java.util.List;
import org.neurone.dsl.text.Problem;
import org.neurone.dsl.text.Tongue;

/**
 * A text that is not sound was to be run. The message is the report of its problems in English, as {@link Report} prints it; {@link
 * #problems} has them in both languages, with their places and fixes.
 */
public final class TextException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final transient List<Problem> problems;

    TextException(String text, List<Problem> problems) {
        super(Report.print(problems, text, Tongue.ENGLISH));
        this.problems = List.copyOf(problems);
    }

    /** What is wrong with the text, in its order, and what else there is to say; none after it was serialised. */
    public List<Problem> problems() {
        return problems == null ? List.of() : problems;
    }
}
