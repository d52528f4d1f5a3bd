package org.neurone.dsl;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.neurone.dsl.text.Edit;
import org.neurone.dsl.text.Fix;
import org.neurone.dsl.text.Problem;
import org.neurone.engine.plan.Severity;

/** What is offered never makes a text worse. {@code -Dneurone.mutations=200000} tries more texts than a build does. */
class FixesHelpTest {
    private static final int TEXTS = Integer.getInteger("neurone.mutations", 1500);

    /** Another one tries other texts: {@code -Dneurone.mutations.seed=1000}. */
    private static final int SEED = Integer.getInteger("neurone.mutations.seed", 16);

    private static final Set<String> HIDING = Set.of(
            "unclosed-string",
            "unclosed-list",
            "stray-bracket",
            "unknown-statement",
            "statement-name",
            "name-alone",
            "option-alone",
            "missing-separator",
            "second-statement",
            "unknown-name");

    private final Language language = Language.standard();

    @Test
    void aChangeNeverLeavesMoreErrorsThanItsTextHadBeforeButForThoseThatAMistakeHid() throws IOException {
        MutatedTexts texts = new MutatedTexts(SEED);
        for (int i = 0; i < TEXTS; i++) {
            String text = texts.next();
            Reading before = language.read(text);
            for (Problem problem : before.problems()) {
                for (Fix fix : problem.fixes()) {
                    Reading after = language.read(Edit.apply(text, fix.edits()));
                    boolean fewer = errors(after) <= errors(before);
                    boolean hidden = before.problems().stream().anyMatch(FixesHelpTest::hides) || after.plan() != null;
                    assertTrue(
                            before.sound() ? after.sound() : fewer || hidden,
                            text + "\n→ " + Edit.apply(text, fix.edits()));
                }
            }
        }
    }

    @Test
    void whoeverFollowsTheFirstChangesComesToAnEnd() throws IOException {
        MutatedTexts texts = new MutatedTexts(SEED + 1);
        int sound = 0;
        int spoilt = 0;
        for (int i = 0; i < TEXTS; i++) {
            String text = texts.next();
            Reading reading = language.read(text);
            spoilt += reading.sound() ? 0 : 1;
            boolean unsound = !reading.sound();
            int steps = 0;
            for (Fix fix = first(reading); fix != null; fix = first(reading)) {
                text = Edit.apply(text, fix.edits());
                reading = language.read(text);
                assertTrue(steps++ < 100, text);
            }
            sound += unsound && reading.sound() ? 1 : 0;
        }
        assertTrue(sound > spoilt / 2, sound + " of " + spoilt + " end in a sound text");
    }

    private static Fix first(Reading reading) {
        for (Problem problem : reading.problems()) {
            if (!problem.fixes().isEmpty()) {
                return problem.fixes().get(0);
            }
        }
        return null;
    }

    private static long errors(Reading reading) {
        return reading.problems().stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .count();
    }

    /** What keeps others from being seen. */
    private static boolean hides(Problem problem) {
        return HIDING.contains(problem.code()) || problem.code().startsWith("pasted-");
    }
}
