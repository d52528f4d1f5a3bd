package org.neurone.dsl.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neurone.dsl.Language;
import org.neurone.dsl.judge.Judgement.Outcome;
import org.neurone.dsl.text.Tongue;
import org.neurone.engine.Trainer;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.experiment.Experiment;
import org.neurone.engine.kernel.PlainKernels;
import org.neurone.engine.plan.Limits;

/** Every way of cheating that is known gets its sentence, and what holds is computed and never believed. */
class JudgeTest {
    private static final String CHALLENGE = """
            challenge "Circle"
            data circle noise 5% samples 200 test 30%
            layer 1 sigmoid
            loss cross-entropy
            epochs 40
            fixed data seed
            limit units 6
            limit epochs 40
            rank units
            rank epochs
            rank accuracy
            expect accuracy 90% after 40
            """;
    private static final String SOLUTION =
            CHALLENGE.replace("layer 1 sigmoid", "layer 5 tanh\noutput 1 sigmoid\noptimizer adam\nlr 0.1");

    private final Judge judge = of(CHALLENGE);

    private static Judge of(String challenge) {
        Judge judge = Judge.of(Language.standard(), challenge, Tables.none(), Limits.standard());
        assertEquals(List.of(), judge.faults());
        return judge;
    }

    private static String said(Judgement judgement) {
        StringBuilder said = new StringBuilder(judgement.outcome().word());
        judgement.reasons().forEach(reason -> said.append(": ").append(Tongue.ENGLISH.of(reason)));
        return said.toString();
    }

    /** An entry may not say of itself that its challenge closes later, or shows more. */
    @Test
    void whenAChallengeClosesIsARule() {
        String closes =
                CHALLENGE.replaceFirst("challenge \"([^\"]*)\"", "challenge \"$1\" closes \"2026-12-20\" sealed");
        String entry = SOLUTION.replaceFirst("challenge \"([^\"]*)\"", "challenge \"$1\" closes \"2026-12-20\" sealed");
        assertEquals(Judgement.Outcome.SOLVED, of(closes).judge(entry).outcome());
        assertEquals(
                Judgement.Outcome.BROKEN,
                of(closes).judge(entry.replace("2026-12-20", "2027-12-20")).outcome());
        assertEquals(
                Judgement.Outcome.BROKEN,
                of(closes).judge(entry.replace(" sealed", "")).outcome());
        assertEquals(Judgement.Outcome.BROKEN, of(closes).judge(SOLUTION).outcome());
    }

    @Test
    void aDrawnRunIsTheTextFromThoseSeedsAndAnotherWordDrawsOthers() {
        Judgement solved = judge.judge(SOLUTION);
        Drawn drawn = judge.drawn(solved, "word", new PlainKernels(), () -> false);
        assertEquals(drawn, judge.drawn(solved, "word", new PlainKernels(), () -> false));
        assertEquals(3, drawn.runs());
        assertEquals(6, drawn.scores().get(0).value(), "sizes are those of the text");
        assertEquals("held", drawn.ranking().get(0).by());
        assertNotEquals(drawn, judge.drawn(solved, "another", new PlainKernels(), () -> false));
        assertNull(judge.drawn(solved, "word", new PlainKernels(), () -> true));
        assertThrows(
                IllegalArgumentException.class,
                () -> judge.drawn(judge.judge(CHALLENGE), "word", new PlainKernels(), () -> false));
    }

    @Test
    void whoReachesTheGoalWithinTheRulesHasSolvedIt() {
        Judgement solved = judge.judge(SOLUTION);
        assertEquals("solved", said(solved));
        assertEquals(6, solved.scores().get(0).value());
        Trainer trainer = Trainer.of(Language.standard().read(SOLUTION).experiment());
        long first = 0;
        while (trainer.epoch() < 40) {
            trainer.stepEpoch();
            boolean held = trainer.test().size() == 60
                    && trainer.measure(trainer.settings().claims().get(0).metric()) >= 0.9;
            first = first == 0 && held ? trainer.epoch() : first;
        }
        assertEquals((double) first, solved.scores().get(1).value(), "the first epoch after which the goal held");
        assertEquals(
                trainer.measure(trainer.settings().claims().get(0).metric()),
                solved.scores().get(2).value());
        assertEquals(trainer.hash(), solved.hash(), "the same bits as the entrant's own run");
    }

    @Test
    void theStartDoesNotReachTheGoal() {
        assertTrue(said(judge.judge(CHALLENGE))
                .startsWith("missed: It does not reach the goal “accuracy 90% after 40”: after epoch 40 it was "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "noise 5% | noise 0% | broken: “data” is fixed in this challenge: it says “data circle noise 5% samples 200 test 30%”, and this entry says “data circle samples 200 test 30%”.",
                "test 30% | test 10% | broken: “data” is fixed in this challenge: it says “data circle noise 5% samples 200 test 30%”, and this entry says “data circle noise 5% samples 200 test 10%”.",
                "test 30% | test 30% seed 7 | broken: “data” is fixed in this challenge: it says “data circle noise 5% samples 200 test 30%”, and this entry says “data circle noise 5% samples 200 seed 7 test 30%”.",
                "lr 0.1 | lr 0.1; seed 5 | broken: “seed” is fixed in this challenge: it leaves it out, and this entry says “seed 5”.",
                "layer 5 | layer 6 | broken: 7 neurons: this challenge allows 6.",
                "accuracy 90% | accuracy 50% | broken: It changes the challenge’s rules: it says “expect accuracy 0.5 after 40” in place of “expect accuracy 0.9 after 40”.",
                "limit units 6 | limit units 60 | broken: It changes the challenge’s rules: it says “limit units 60” in place of “limit units 6”.",
                "limit epochs 40 | note \"x\" | broken: It changes the challenge’s rules: “limit epochs 40” is missing.",
                "fixed data seed | fixed data | broken: It changes the challenge’s rules: it says “fixed data” in place of “fixed data seed”.",
                "rank accuracy | rank loss | broken: It changes the challenge’s rules: it says “rank loss” in place of “rank accuracy”.",
                "fixed data seed | fixed data seed; limit layers dense | broken: It changes the challenge’s rules: “limit layers dense” is not among them.",
                "output 1 sigmoid | output 1 sigmoid bias [3] | broken: In this challenge weights are drawn and learned, and none is set by hand.",
                "challenge \"Circle\" | variant \"bob\"; challenge \"Circle\" | broken: This challenge has one task for all, so an entry to it has no “variant”.",
                "challenge \"Circle\" | challenge \"Square\" | foreign: It is an entry to another challenge, “Square”; this one is “Circle”.",
                "layer 5 tanh | layer 5 tan | unreadable: It does not run: line 3: There is no activation named “tan”. Did you mean “tanh” or “swish”?",
            })
    void everyRuleThatIsBrokenIsSaid(String from, String to, String sentence) {
        assertTrue(SOLUTION.contains(from));
        String said = said(judge.judge(SOLUTION.replace(from, to)));
        assertEquals(sentence.replace(" or “swish”", ""), said.replace(" or “swish”", ""));
    }

    @Test
    void whatAnEntryBreaksIsSaidBeforeAnyReplay() {
        assertEquals(List.of(), judge.breaks(SOLUTION));
        assertEquals(List.of(), judge.breaks(CHALLENGE), "that it misses the goal is for the replay to say");
        assertEquals(
                judge.judge(SOLUTION.replace("noise 5%", "noise 0%")).reasons(),
                judge.breaks(SOLUTION.replace("noise 5%", "noise 0%")));
        assertEquals(judge.judge("layer 3").reasons(), judge.breaks("layer 3"));
    }

    @Test
    void aTextThatIsNoEntryIsNamedSo() {
        assertEquals(
                "foreign: It is an entry to no challenge: this one is named by “challenge \"Circle\"”.",
                said(judge.judge("layer 3")));
        assertEquals(Outcome.FOREIGN, judge.judge("").outcome());
        assertEquals(
                Outcome.UNREADABLE, judge.judge("\ud800 challenge \"Circle").outcome());
        assertTrue(said(judge.judge("data circle\nlayer 4 \"x\"")).startsWith("unreadable: It does not run: line 2: "));
    }

    @Test
    void aRunThatIsLongerThanAllowedIsSaid() {
        String longer = SOLUTION.replace("\nepochs 40", "\nepochs 41");
        assertEquals("broken: 41 epochs: this challenge allows 40.", said(judge.judge(longer)));
    }

    @Test
    void aStateIsLeftAsideAndNeverBelieved() {
        Experiment strong = Language.standard().read(SOLUTION).experiment();
        Trainer trainer = Trainer.of(strong);
        trainer.run();
        String slow = SOLUTION.replace("lr 0.1", "lr 0.00001");
        Experiment faked = Language.standard().read(slow).experiment().toBuilder()
                .state(trainer.state())
                .build();
        Judgement judged = judge.judge(Language.standard().write(faked));
        assertEquals(said(judge.judge(slow)), said(judged));
        assertEquals(Outcome.MISSED, judged.outcome());
        assertFalse(judged.text().contains("state"));
    }

    @Test
    void whatIsFreeMayDifferAndWordsDoNotCount() {
        assertEquals(
                "solved",
                said(judge.judge("title \"Mine\"; note \"Hm\" # my way\n" + SOLUTION + "metric loss; batch 5")));
        String reordered = SOLUTION.replace("limit units 6\nlimit epochs 40\n", "limit epochs 40\nlimit units 6\n");
        assertEquals("solved", said(judge.judge(reordered)));
    }

    @Test
    void ranksInAnotherOrderAreOtherRules() {
        String other = SOLUTION.replace("rank units\nrank epochs\n", "rank epochs\nrank units\n");
        assertEquals(Outcome.BROKEN, judge.judge(other).outcome());
    }

    @Test
    void aWordGivesEachATaskAndNobodyHandsInAnothers() {
        String own = CHALLENGE.replace("\"Circle\"", "\"Circle\" variants 5%");
        String solution = SOLUTION.replace("\"Circle\"", "\"Circle\" variants 5%");
        Judge each = of(own);
        Judgement alice = each.judge(solution + "variant \"alice\"");
        Judgement bob = each.judge(solution + "variant \"bob\"");
        assertEquals("alice", alice.variant());
        assertNotNull(alice.hash());
        assertFalse(alice.hash().equals(bob.hash()), "other data, other weights");
        assertEquals(
                "broken: Everybody has a task of their own in this challenge: an entry says whose with a line such as"
                        + " “variant \"alice\"”.",
                said(each.judge(solution)));
        assertEquals(
                "foreign: It solves the task of “bob”, and this one is that of “alice”.",
                said(of(own + "variant \"alice\"").judge(solution + "variant \"bob\"")));
        String seeded = solution.replace("test 30%", "test 30% seed 9") + "variant \"alice\"";
        assertEquals(alice.hash(), each.judge(seeded).hash(), "the word decides, whatever seed is said");
    }

    @Test
    void aSettingOfTheDataCanBeFixedByItself() {
        Judge part = of(CHALLENGE.replace("fixed data", "fixed test"));
        String solution = SOLUTION.replace("fixed data", "fixed test");
        assertEquals("solved", said(part.judge(solution.replace("noise 5%", "noise 4%"))));
        assertEquals(
                "broken: “test” is fixed in this challenge: it says “test 30%”, and this entry says “test 5%”.",
                said(part.judge(solution.replace("test 30%", "test 5%"))));
    }

    @Test
    void aRunBeyondTheLimitsIsRefusedAtOnceAndOneThatTakesTooLongStaysUnchecked() {
        Judge small = Judge.of(
                Language.standard(), CHALLENGE, Tables.none(), Limits.standard().withWork(1000));
        Judgement refused = small.judge(SOLUTION);
        assertEquals(Outcome.UNCHECKED, refused.outcome());
        assertTrue(said(refused).startsWith("unchecked: It is not replayed here: "), said(refused));
        int[] asked = {0};
        Judgement slow = judge.judge(SOLUTION, new PlainKernels(), () -> ++asked[0] > 3);
        assertEquals("unchecked: It is not judged: replaying it takes more time than there is for it.", said(slow));
        assertNull(slow.hash());
    }

    @Test
    void onlyAChallengeWithAGoalCanBeJudgedBy() {
        for (String text : List.of("layer 3", "challenge \"C\"; layer 3", "challenge \"C\"; layer 3 tan")) {
            Judge none = Judge.of(Language.standard(), text, Tables.none(), Limits.standard());
            assertEquals(1, none.faults().size(), text);
            assertThrows(IllegalStateException.class, () -> none.judge(SOLUTION));
        }
    }

    @Test
    void theSmallerIsAheadAndANumberThatIsNoneComesLast() {
        List<Score> one = List.of(new Score("units", 3, true), new Score("accuracy", 0.9, false));
        List<Score> better = List.of(new Score("units", 3, true), new Score("accuracy", 0.95, false));
        List<Score> none = List.of(new Score("units", 3, true), new Score("accuracy", Double.NaN, false));
        assertTrue(Score.compare(better, one) < 0);
        assertTrue(Score.compare(none, one) > 0);
        assertEquals(0, Score.compare(one, one));
    }
}
