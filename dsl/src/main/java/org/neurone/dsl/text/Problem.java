package org.neurone.dsl.text;

import java.util.List;
import java.util.Objects;
import org.neurone.engine.plan.Severity;
import org.neurone.engine.words.Wording;

/**
 * One thing that a text gets wrong or should know, as data; {@link org.neurone.dsl.Report} prints it.
 *
 * @param code stable name of this kind of problem, for instance {@code unknown-name}
 * @param span the offending piece of the text
 * @param sentence what was seen and what is allowed
 * @param related a second place that helps, or null
 * @param fixes what an editor can offer, the best first
 */
public record Problem(String code, Severity severity, Span span, Wording sentence, Related related, List<Fix> fixes) {
    public Problem {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(span, "span");
        Objects.requireNonNull(sentence, "sentence");
        fixes = List.copyOf(fixes);
    }
}
