package org.neurone.server.claim;

import org.neurone.dsl.Language;
import org.neurone.engine.Expectation;
import org.neurone.engine.Experiment;

/**
 * What came of one claim.
 *
 * @param claim what the text expects
 * @param held whether it did
 * @param value what came out, NaN where the run broke down before
 */
public record Verdict(Expectation claim, boolean held, double value) {

    private static final String KEYWORD = "expect ";

    static Verdict of(Expectation claim, double value) {
        boolean held = claim.metric().lessIsBetter() ? value <= claim.value() : value >= claim.value();
        return new Verdict(claim, held, value);
    }

    /** The claim as a text writes it, for example {@code accuracy 95% after 100}. */
    public static String phrase(Expectation claim) {
        String text =
                Language.standard().write(Experiment.builder().expect(claim).build());
        return text.lines()
                .filter(line -> line.startsWith(KEYWORD))
                .findFirst()
                .orElseThrow()
                .substring(KEYWORD.length());
    }
}
