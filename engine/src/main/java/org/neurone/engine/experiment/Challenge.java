package org.neurone.engine.experiment;

import java.util.Objects;
import org.neurone.engine.number.Decimal;
import org.neurone.engine.reason.DataException;
import org.neurone.engine.reason.OwnReason;
import org.neurone.engine.words.Wording;

/**
 * That a text is a challenge, or an entry to one: what it is called and whose task it is.
 *
 * @param title by which an entry names its challenge
 * @param variants how far the goals of each entrant's own task are eased at most, as a share of their values, 0 to 1; null where all have the
 *     same task
 * @param byHand whether an entry may set weights by hand
 * @param closes when it takes in no more entries, null for never
 * @param sealed whether entries' texts and numbers show only after it has closed
 */
public record Challenge(String title, Double variants, boolean byHand, Closing closes, boolean sealed) {
    /** That stays open. */
    public Challenge(String title, Double variants, boolean byHand) {
        this(title, variants, byHand, null, false);
    }

    /**
     * @throws IllegalArgumentException where the share is none
     * @throws DataException where it is sealed for ever
     */
    public Challenge {
        Objects.requireNonNull(title, "title");
        if (variants != null && !(variants >= 0 && variants <= 1)) {
            throw new IllegalArgumentException(
                    "goals are eased by a share from 0 to 1, but this is " + Decimal.print(variants));
        }
        if (sealed && closes == null) {
            throw new DataException(
                    new OwnReason(
                            "sealed-for-ever",
                            Wording.of(
                                    "What is sealed shows when the challenge has closed: “closes \"2026-12-20\"” says when that is.",
                                    "Ce qui est scellé se montre quand le défi est fermé\u00a0: «\u00a0closes \"2026-12-20\"\u00a0» dit"
                                            + " quand.")),
                    "sealed");
        }
    }
}
