package org.neurone.dsl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.neurone.dsl.text.Edit;
import org.neurone.dsl.text.Problem;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.plan.Limits;
import org.neurone.engine.plan.Severity;

/**
 * What people paste from elsewhere, with the problem that it is, and beside it the text that one click must make of it: one message,
 * one change. Each case is {@code == CODE what it is}, the pasted text, {@code --}, the right one.
 */
class PastedTextsTest {
    private static final Path FOLDER = Path.of("src/test/resources/pasted");

    private final Language language = Language.standard();

    private record Case(String title, String code, String pasted, String right) {}

    @TestFactory
    Stream<DynamicTest> oneClickMakesTheRightTextOfWhatWasPasted() throws IOException {
        return cases().stream()
                .map(one -> DynamicTest.dynamicTest(one.title(), () -> {
                    List<Problem> errors = errors(one.pasted());
                    assertEquals(
                            List.of(one.code()),
                            errors.stream().map(Problem::code).toList());
                    assertEquals(formatted(one.right()), formatted(mended(one.pasted())));
                }));
    }

    /** What people write wrong today, gathered before anybody looked whether it was known: most of it is said and mended at once. */
    @Test
    void mistakesOfTodayAreSaidByTheMessageAndMendedByTheFirstClick() throws IOException {
        List<String> unsaid = new ArrayList<>();
        List<String> unmended = new ArrayList<>();
        int all = 0;
        for (String one : Files.readString(FOLDER.resolve("today.txt")).split("(?m)^== ", -1)) {
            int line = one.indexOf('\n');
            int middle = one.indexOf("\n-- ");
            if (line <= 0) {
                continue;
            }
            all++;
            String title = one.substring(0, line);
            String written = one.substring(line + 1, middle);
            int end = one.indexOf('\n', middle + 1);
            List<Problem> errors = errors(written);
            String said = errors.isEmpty() ? "" : errors.get(0).sentence().english();
            String words = one.substring(middle + 4, end);
            if (!errors.isEmpty() && Stream.of(words.split("\\|")).noneMatch(said::contains)) {
                unsaid.add(title + ": " + said);
            }
            String right = one.substring(end + 1);
            if (!same(right, errors.isEmpty() ? written : mended(written))) {
                unmended.add(title);
            }
        }
        assertTrue(unsaid.size() * 50 <= all, all + " texts, not said: " + unsaid);
        assertTrue(unmended.size() * 20 <= all, all + " texts, not mended: " + unmended);
    }

    @Test
    void aLinkOfTheTensorFlowPlaygroundIsTranslatedWhateverItsSettings() {
        for (String problem : List.of("classification", "regression")) {
            for (String data : List.of("circle", "xor", "gauss", "spiral")) {
                for (String regression : List.of("reg-plane", "reg-gauss")) {
                    for (String activation : List.of("relu", "tanh", "sigmoid", "linear")) {
                        for (String more : List.of(
                                "noise=0&percTrainData=10&networkShape=8,8,8,8,8,8&learningRate=10&batchSize=1",
                                "noise=50&percTrainData=90&networkShape=&learningRate=0.00001&batchSize=30&x=false&y=false",
                                "regularization=L1&regularizationRate=10&networkShape=1&xTimesY=true&sinX=true&cosX=true",
                                "regularization=L2&regularizationRate=0&seed=0.5&discretize=true&hideText=true")) {
                            assertTrue(mended("https://playground.tensorflow.org/#problem=" + problem + "&dataset="
                                            + data + "&regDataset=" + regression + "&activation=" + activation + "&"
                                            + more)
                                    .startsWith("data "));
                        }
                    }
                }
            }
        }
    }

    private List<Problem> errors(String text) {
        Reading reading = language.read(text, Tables.none(), Limits.page());
        return reading.problems().stream()
                .filter(problem ->
                        problem.severity() != Severity.HINT && !problem.code().equals("missing-table"))
                .toList();
    }

    private String mended(String text) {
        Problem first = errors(text).get(0);
        return first.fixes().isEmpty()
                ? text
                : Edit.apply(text, first.fixes().get(0).edits());
    }

    /** Whether two texts are the same, or say the same experiment. */
    private boolean same(String right, String text) {
        Reading wanted = language.read(right, Tables.none(), Limits.page());
        Reading found = language.read(text, Tables.none(), Limits.page());
        boolean equal = wanted.experiment() != null && wanted.experiment().equals(found.experiment());
        return equal || formatted(right).equals(formatted(text));
    }

    private String formatted(String text) {
        return language.format(text).strip();
    }

    private static List<Case> cases() throws IOException {
        List<Case> cases = new ArrayList<>();
        for (String file : List.of("blocks.txt", "writing.txt")) {
            for (String one : Files.readString(FOLDER.resolve(file)).split("(?m)^== ", -1)) {
                int line = one.indexOf('\n');
                int middle = one.indexOf("\n--\n");
                if (line > 0) {
                    String head = one.substring(0, line);
                    String pasted = one.substring(line + 1, Math.max(line + 1, middle));
                    cases.add(new Case(head, head.substring(0, head.indexOf(' ')), pasted, one.substring(middle + 4)));
                }
            }
        }
        return cases;
    }
}
