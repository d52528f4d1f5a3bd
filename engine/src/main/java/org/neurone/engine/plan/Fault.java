package org.neurone.engine.plan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.neurone.engine.words.Wording;

/**
 * Something about an experiment that does not fit together, or is known not to work.
 *
 * @param code stable, for instance {@code softmax-one-unit}
 * @param statement keyword of the statement at fault; {@code layer} for all layers, whatever their own keyword
 * @param index which of the experiment's layers, or which of several such statements, from 0; −1 for none
 * @param parameter the setting at fault, null for the statement as a whole
 * @param sentence what was seen and what is allowed
 * @param facts names and numbers that a fix may need, in the language's own spelling
 */
public record Fault(
        String code,
        Severity severity,
        String statement,
        int index,
        String parameter,
        Wording sentence,
        Map<String, String> facts) {
    /** @throws NullPointerException where code, severity, statement or sentence is null */
    public Fault {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(statement, "statement");
        Objects.requireNonNull(sentence, "sentence");
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }

    static Fault of(
            String code,
            Severity severity,
            String statement,
            int index,
            String parameter,
            String english,
            String french) {
        return new Fault(code, severity, statement, index, parameter, Wording.of(english, french), Map.of());
    }

    /** With one fact more. */
    Fault with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(facts);
        more.put(name, value);
        return new Fault(code, severity, statement, index, parameter, sentence, more);
    }
}
