package org.neurone.dsl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.neurone.dsl.problem.ProblemKind;
import org.neurone.dsl.text.Edit;
import org.neurone.dsl.text.Fix;
import org.neurone.dsl.text.Problem;
import org.neurone.dsl.text.Tongue;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.plan.Limits;
import org.neurone.engine.plan.Severity;

/**
 * Every kind of problem by an example: {@code NAME.nn} is a text, {@code NAME.txt} the report it must give in both
 * languages and what each fix makes of it. With {@code -Dneurone.approve=true} the reports are written anew, for a look
 * at the difference before it is committed.
 */
class ProblemFilesTest {
    private static final Path FOLDER = Path.of("src/test/resources/problems");

    private final Language language = Language.standard();

    private Reading read(String text) {
        return language.read(text, Tables.none(), Limits.page());
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".nn"))
                    .sorted()
                    .toList();
        }
    }

    @TestFactory
    List<DynamicTest> everyTextGivesItsReport() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Path source : sources()) {
            String name = source.getFileName().toString().replace(".nn", "");
            tests.add(DynamicTest.dynamicTest(name, () -> {
                String report = report(Files.readString(source));
                Path expected = FOLDER.resolve(name + ".txt");
                if (Boolean.getBoolean("neurone.approve")) {
                    Files.writeString(expected, report);
                }
                assertEquals(Files.readString(expected), report);
            }));
        }
        return tests;
    }

    private String report(String text) {
        List<Problem> problems = read(text).problems();
        StringBuilder report = new StringBuilder(Report.print(problems, text, Tongue.ENGLISH));
        report.append('\n').append(Report.print(problems, text, Tongue.FRENCH));
        for (Problem problem : problems) {
            for (Fix fix : problem.fixes()) {
                report.append("\n-> ")
                        .append(fix.label().english())
                        .append(" / ")
                        .append(fix.label().french());
                String fixed = Edit.apply(text, fix.edits());
                report.append('\n').append(fixed.endsWith("\n") ? fixed : fixed + "\n");
            }
        }
        return report.toString();
    }

    @Test
    void everyKindThatReadingFindsHasItsFileAndThereAreFortyAtLeast() throws IOException {
        Set<String> shown = new TreeSet<>();
        for (Path source : sources()) {
            for (Problem problem : read(Files.readString(source)).problems()) {
                shown.add(problem.code());
            }
        }
        Set<String> missing = new TreeSet<>();
        for (ProblemKind kind : ProblemKind.all()) {
            if (!shown.contains(kind.code())) {
                missing.add(kind.code());
            }
        }
        // Only a plug-in's settings clash: PluginTest.
        missing.remove("settings-clash");
        // Only a text of hundreds of mistakes or thousands of statements: TextLimitsTest.
        missing.remove("reading-stopped");
        assertEquals(Set.of(), missing);
        assertTrue(shown.size() >= 40, shown.toString());
    }

    /** What a learner really types: one message, and its first fix makes the text right. */
    @TestFactory
    List<DynamicTest> oneClickMakesALearnersLineRight() {
        List<DynamicTest> tests = new ArrayList<>();
        String[][] lines = {
            {"learning_rate = 0.5", "lr 0.5"},
            {"layers 3", "layer 3"},
            {"layer 3 sigmoide", "layer 3 sigmoid"},
            {"Layer 3 Sigmoid", "layer 3 sigmoid"},
            {"lr 0,5", "lr 0.5"},
            {"layer sigmoid 3", "layer 3 sigmoid"},
            {"layer 3, sigmoid", "layer 3 sigmoid"},
            {"layer 3\nactivation relu", "layer 3 relu"},
            {"inputs x² y", "inputs x^2 y"},
            {"layer 3 relu()", "layer 3 relu"},
            {"batch_size: 16", "batch 16"},
            {"title “Two spirals”", "title \"Two spirals\""},
            {"layer 3 ‘sigmoid’", "layer 3 sigmoid"},
            {"model.add(Dense(3, activation='sigmoid'))", "layer 3 sigmoid"},
            {"{\"layers\": [3], \"lr\": 0.5}", "layer 3\nlr 0.5"},
            {"data circle noise 10 %", "data circle noise 10%"},
            {"layer 3 relu lr 0.5", "layer 3 relu; lr 0.5"},
            {"taux_d_apprentissage = 0,5", "lr 0.5"},
            {"layers = [4, 2]", "layer 4\nlayer 2"},
            {"layer(3, activation='relu'); lr 0.5", "layer 3 relu; lr 0.5"},
            {
                "model = Sequential([Dense(8, activation='relu', input_shape=(2,)), Dense(1, activation='sigmoid')])",
                "layer 8 relu\nlayer 1 sigmoid"
            },
            {
                "model = Sequential()\nmodel.add(Dense(8, 'tanh'))\nmodel.add(Dense(1))\nmodel.compile(Adam(0.01), 'mse')",
                "layer 8 tanh\nlayer 1 linear\noptimizer adam\nlr 0.01\nloss quadratic"
            },
            {"""
                seed 3
                net = nn.Sequential(
                  nn.Linear(2, 8), # in
                  nn.ReLU(),
                  nn.Linear(8, 1))
                loss = nn.MSELoss()
                batch 4""", "seed 3\nlayer 8 relu\nlayer 1 linear\nloss quadratic\nbatch 4"},
            {"{\"layers\": [{\"units\": 3, \"activation\": \"sigmoid\"}],\n \"lr\": 0.5}", "layer 3 sigmoid\nlr 0.5"},
        };
        for (String[] line : lines) {
            tests.add(DynamicTest.dynamicTest(line[0], () -> {
                List<Problem> errors = new ArrayList<>();
                for (Problem problem : read(line[0]).problems()) {
                    if (problem.severity() == Severity.ERROR) {
                        errors.add(problem);
                    }
                }
                assertEquals(1, errors.size(), errors.toString());
                String fixed = Edit.apply(line[0], errors.get(0).fixes().get(0).edits());
                assertEquals(line[1], fixed);
                assertTrue(read(fixed).sound());
            }));
        }
        return tests;
    }
}
