package org.neurone.dsl;

import org.neurone.dsl.wording.Reasons;
import org.neurone.dsl.wording.RunsPage;
import org.neurone.engine.model.StateProblem;
import org.neurone.engine.reason.Reason;
import org.neurone.engine.run.Breakdown;
import org.neurone.engine.words.Wording;

/**
 * What the engine finds, in English and in French, for whoever works with it beyond reading texts.
 *
 * <pre>{@code
 * try {
 *     Table table = Csv.read(text);
 * } catch (DataException e) {
 *     show(Tongue.FRENCH.of(InWords.of(e.reason())));
 * }
 * }</pre>
 */
public final class InWords {
    private InWords() {}

    /** Why data cannot be used, or a layer cannot stand where it stands. */
    public static Wording of(Reason reason) {
        return Reasons.of(reason);
    }

    /** Which number of a run stopped being finite, and the likely cause. */
    public static Wording of(Breakdown breakdown) {
        return RunsPage.breakdown(breakdown);
    }

    /** Why a saved state cannot be read. */
    public static Wording of(StateProblem problem) {
        return RunsPage.state(problem);
    }
}
