package org.neurone.engine.plan;

import java.util.Objects;
import org.neurone.engine.reason.Reason;

/**
 * Something about an experiment that does not fit together, or is known not to work.
 *
 * @param statement keyword of the statement at fault; {@code layer} for all layers, whatever their own keyword
 * @param index which of the experiment's layers, or which of several such statements, from 0; −1 for none
 * @param parameter the setting at fault, null for the statement as a whole
 * @param better what that setting should be, or the one that its statement depends on, in the language's own spelling; null
 *     where nobody can tell
 * @param reason what was seen and what is allowed
 */
public record Fault(Severity severity, String statement, int index, String parameter, String better, Reason reason) {
    /** @throws NullPointerException where severity, statement or reason is null */
    public Fault {
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(statement, "statement");
        Objects.requireNonNull(reason, "reason");
    }

    /** Of the only statement of its kind. */
    static Fault of(Severity severity, String statement, String parameter, Reason reason) {
        return of(severity, statement, -1, parameter, reason);
    }

    /** Without a setting that would be better. */
    static Fault of(Severity severity, String statement, int index, String parameter, Reason reason) {
        return new Fault(severity, statement, index, parameter, null, reason);
    }

    /** Stable, for instance {@code softmax-one-unit}. */
    public String code() {
        return reason.code();
    }

    /** Its place and its reason in one line for a log. */
    public String message() {
        return statement + (index < 0 ? "" : " " + (index + 1)) + ": " + reason.message();
    }
}
