package org.neurone.dsl.problem;

import java.util.List;
import org.neurone.dsl.text.Edit;
import org.neurone.dsl.text.Fix;

/**
 * What one click could do about a finding.
 *
 * @param shown what its label shows; null where the kind says all
 * @param edits applied together
 */
public record Remedy(Fix.Kind kind, String shown, List<Edit> edits) {
    public Remedy {
        edits = List.copyOf(edits);
    }
}
