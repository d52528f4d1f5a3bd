package org.neurone.engine.experiment;

import java.util.Objects;
import org.neurone.engine.number.Decimal;

/**
 * That a text is a challenge, or an entry to one: what it is called and whose task it is.
 *
 * @param title by which an entry names its challenge
 * @param variants how far the goals of each entrant's own task are eased at most, as a share of their values, 0 to 1; null where all have the
 *     same task
 * @param byHand whether an entry may set weights by hand
 */
public record Challenge(String title, Double variants, boolean byHand) {
    /** @throws IllegalArgumentException where the share is none */
    public Challenge {
        Objects.requireNonNull(title, "title");
        if (variants != null && !(variants >= 0 && variants <= 1)) {
            throw new IllegalArgumentException(
                    "goals are eased by a share from 0 to 1, but this is " + Decimal.print(variants));
        }
    }
}
