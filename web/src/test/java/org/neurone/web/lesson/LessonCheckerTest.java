package org.neurone.web.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.neurone.dsl.text.Tongue;
import org.neurone.engine.data.table.Tables;

/** Each fault that an author may make, planted in a lesson that is otherwise sound. */
class LessonCheckerTest {
    private static final String SOUND = """
            # Or

            > A gate.

            Both: [0.5](<=sum 1 1 for [1 0]>), and [75%](<=accuracy of by-hand>). [Set it](<do:weight 1 1 1 2>).

            ```playground show=graph
            data or
            layer 1 step weights [1 1] bias [-0.5]
            optimizer perceptron
            ```

            ```figure by-hand show=graph,output
            data or
            layer 1 step weights [1 1] bias [-1.5] # too demanding: one corner of three is right
            optimizer perceptron
            ```

            ```task nor
            Make it say the contrary.

            goal: output for [0 0] is 1
            goal: output for [1 1] is 0
            hint: Change all signs.
            do: weight 1 1 1 -1
            do: weight 1 1 2 -1
            do: bias 1 1 0.5
            ```
            """.replace("[75%](<=accuracy of by-hand>)", "[50%](<=accuracy of by-hand>)");

    @Test
    void aSoundLessonHasNoFaults() {
        assertEquals(List.of(), printed(SOUND));
    }

    /** 1·1 + 1·0 − 0.5 = 0.5. */
    @Test
    void aNumberThatTheEngineDoesNotGiveIsToldWithTheRightOne() {
        only("wrong-number", 5, "0.5", SOUND.replace("[0.5](", "[0.6]("));
    }

    @Test
    void aStartThatAlreadyPassesIsToldWithItsTask() {
        only(
                "solved-at-start",
                19,
                "nor",
                SOUND.replace("goal: output for [0 0] is 1\n", "")
                        .replace("goal: output for [1 1] is 0", "goal: output for [1 1] is 1")
                        .replace("do: weight 1 1 1 -1\ndo: weight 1 1 2 -1\ndo: bias 1 1 0.5\n", ""));
    }

    @Test
    void aSolutionThatFailsIsToldWithTheGoalItFails() {
        only("unsolved", 22, "it must be 1", SOUND.replace("do: bias 1 1 0.5", "do: bias 1 1 -0.5"));
    }

    @Test
    void whatDoesNotExistIsToldWithWhatDoes() {
        only(
                "unknown-block",
                13,
                "figure",
                SOUND.replace("```figure", "```figur").replace(", and [50%](<=accuracy of by-hand>)", ""));
        only("unknown-instrument", 13, "output", SOUND.replace("graph,output", "graph,outputs"));
        only("unknown-part", 24, "hint", SOUND.replace("hint: Change", "hnt: Change"));
        only("not-understood", 22, "at least", SOUND.replace("[0 0] is 1", "[0 0] be 1"));
        only("not-understood", 5, "weight", SOUND.replace("do:weight 1 1 1 2", "do:wait 1 1 1 2"));
        only("unknown-link", 5, "page:3", SOUND.replace("<do:weight 1 1 1 2>", "nor"));
        only("unknown-challenge", 5, "02-xor", SOUND.replace("<do:weight 1 1 1 2>", "challenge:xor"));
    }

    @Test
    void whatDanglesIsTold() {
        only("unknown-name", 5, "by-foot", SOUND.replace("accuracy of by-hand", "accuracy of by-foot"));
        only("not-here", 5, "one neuron with 2 weights.", SOUND.replace("do:weight 1 1 1 2", "do:weight 1 1 3 2"));
    }

    @Test
    void anExperimentThatDoesNotRunIsToldOnItsLine() {
        only(
                "unknown-name",
                15,
                "step",
                SOUND.replace("layer 1 step weights [1 1] bias [-1.5]", "layer 1 stepp weights [1 1] bias [-1.5]")
                        .replace(", and [50%](<=accuracy of by-hand>)", ""));
    }

    @Test
    void markupAndFormulasThatNobodyCanReadAreTold() {
        only("html", 5, "without HTML", SOUND.replace("Both:", "<b>Both</b>:").replace("<b>Both</b>", "<i>"));
        only("formula", 5, "\\foo", SOUND.replace("Both:", "Both $\\foo{x}$:"));
    }

    @Test
    void aTaskWithoutAConditionOrWithTwoIsTold() {
        only("no-condition", 19, "answer:", SOUND.replaceAll("goal: .*\n", ""));
        only("no-condition", 19, "no two", SOUND.replace("hint:", "answer: loss\nhint:"));
    }

    /** On the map of or, from −0.12 to 1.12, the sum is x + y − 0.5. */
    @Test
    void aPlaceOnTheMapHasToBeSomewhereAndNotEverywhere() {
        assertEquals(List.of(), printed(SOUND + place("map: sum 1 1 for click is 0 within 0.2")));
        only("no-place", 32, "widen", SOUND + place("map: sum 1 1 for click is 9 within 0.2"));
        only("any-place", 32, "half", SOUND + place("map: sum 1 1 for click is 0 within 2"));
        only("not-understood", 32, "how near", SOUND + place("map: sum 1 1 for click is 0"));
        only("not-understood", 32, "for click", SOUND + place("map: sum 1 1 for [1 1] is 0 within 0.2"));
        only("unknown-name", 32, "by-foot", SOUND + place("map: sum 1 1 for click is 0 within 0.2 of by-foot"));
        String other = "start:\n  data function \"y = x\"\n  layer 1 linear\nmap: sum 1 1 for click is 0 within 0.2";
        only("not-here", 35, "have 1", SOUND + place(other));
    }

    @Test
    void aPlaceOnTheCurveHasToBeOnIt() {
        assertEquals(List.of(), printed(SOUND + place("curve: bias 1 1 after 1 steps within 0.2 from -2 to 2")));
        only("no-place", 32, "widen", SOUND + place("curve: bias 1 1 after 1 steps within 0.2 from 2 to 3"));
        only("not-understood", 32, "how near", SOUND + place("curve: bias 1 1 after 1 steps from -2 to 2"));
        only("not-understood", 32, "after 1 steps", SOUND + place("curve: loss after 1 steps within 0.2 from -2 to 2"));
    }

    @Test
    void aCurveOfAChangeHasToHaveNumbers() {
        assertEquals(List.of(), printed(SOUND + change("from -1 to 2", "a: output for [1 1] of by-hand")));
        only("not-understood", 30, "change weight 1 1 1", SOUND + change("from 2 to -1", "a: output for [1 1]"));
        only("not-understood", 30, "of soft", SOUND + change("from -1 to 2", "output for"));
        only("not-here", 30, "by-foot", SOUND + change("from -1 to 2", "a: output for [1 1] of by-foot"));
        only("not-here", 30, "2 columns", SOUND + change("from -1 to 2", "a: output for [1 1 1]"));
    }

    private static String change(String span, String line) {
        return "\n```change weight 1 1 1 " + span + "\n" + line + "\n```\n";
    }

    private static String place(String part) {
        return "\n```predict where\nWhere?\n" + part + "\n```\n";
    }

    @Test
    void frenchHasItsOwnSpacesAndMarks() {
        Lesson loose = LessonReader.read(
                "a",
                SOUND.replace("Both:", "Les deux :").replace("[0.5](", "[0,5](").replace("50%", "50\u00a0%"),
                Tongue.FRENCH);
        List<LessonFault> faults = LessonChecker.check(loose, Tables.none());
        assertEquals(List.of("space"), faults.stream().map(LessonFault::code).toList());
    }

    @Test
    void twoLanguagesThatDifferInMoreThanWordsAreTold() {
        Lesson english = LessonReader.read("a", SOUND, Tongue.ENGLISH);
        Lesson other = LessonReader.read(
                "a", SOUND.replace("A gate.", "Une porte.").replace("Change all", "Changez tous"), Tongue.FRENCH);
        assertEquals(List.of(), LessonPair.compare(english, other));
        Lesson another = LessonReader.read("a", SOUND.replace("[1 1] is 0", "[1 0] is 0"), Tongue.FRENCH);
        List<LessonFault> faults = LessonPair.compare(english, another);
        assertEquals(23, faults.get(0).line());
        assertTrue(faults.get(0).sentence().english().contains("[1 1] is 0"), faults.toString());
    }

    @Test
    void noFileMakesTheReaderThrow() {
        for (int end = 0; end < SOUND.length(); end += 3) {
            LessonChecker.check(LessonReader.read("a", SOUND.substring(0, end), Tongue.ENGLISH), Tables.none());
        }
    }

    private static void only(String code, int line, String part, String text) {
        List<String> faults = printed(text);
        assertEquals(1, faults.size(), faults.toString());
        assertTrue(faults.get(0).startsWith("a.md:" + line + ": "), faults.toString());
        assertTrue(faults.get(0).endsWith("[" + code + "]"), faults.toString());
        assertTrue(faults.get(0).contains(part), faults.toString());
    }

    private static List<String> printed(String text) {
        return LessonChecker.check(LessonReader.read("a", text, Tongue.ENGLISH), Tables.none()).stream()
                .map(fault -> fault.print("a.md", Tongue.ENGLISH))
                .toList();
    }
}
