package org.neurone.engine.plan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.neurone.engine.reason.OwnReason;
import org.neurone.engine.reason.Reason;
import org.neurone.engine.words.Wording;

/**
 * Something about an experiment that does not fit together, or is known not to work.
 *
 * @param statement keyword of the statement at fault; {@code layer} for all layers, whatever their own keyword
 * @param index which of the experiment's layers, or which of several such statements, from 0; −1 for none
 * @param parameter the setting at fault, null for the statement as a whole
 * @param reason what was seen and what is allowed
 * @param facts names and numbers that a fix may need, in the language's own spelling
 */
public record Fault(
        Severity severity,
        String statement,
        int index,
        String parameter,
        Reason reason,
        Map<String, String> facts) {
    /** @throws NullPointerException where severity, statement or reason is null */
    public Fault {
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(statement, "statement");
        Objects.requireNonNull(reason, "reason");
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }

    /** Stable, for instance {@code softmax-one-unit}. */
    public String code() {
        return reason.code();
    }

    /** Its place and its reason in one line for a log. */
    public String message() {
        return statement + (index < 0 ? "" : " " + (index + 1)) + ": " + reason.message();
    }

    static Fault of(
            String code,
            Severity severity,
            String statement,
            int index,
            String parameter,
            String english,
            String french) {
        Reason reason = new OwnReason(code, Wording.of(english, french));
        return new Fault(severity, statement, index, parameter, reason, Map.of());
    }

    /** With one fact more. */
    Fault with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(facts);
        more.put(name, value);
        return new Fault(severity, statement, index, parameter, reason, more);
    }
}
