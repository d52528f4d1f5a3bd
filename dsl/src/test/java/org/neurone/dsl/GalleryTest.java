package org.neurone.dsl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neurone.dsl.text.Problem;
import org.neurone.dsl.text.Tongue;
import org.neurone.engine.Trainer;
import org.neurone.engine.experiment.Expectation;
import org.neurone.engine.experiment.Experiment;
import org.neurone.engine.plan.Severity;

/** The gallery: every text reads, is spelt as the formatter spells it, says the same in both languages, and keeps its word. */
class GalleryTest {
    private static final Language LANGUAGE = Language.standard();

    static List<String> names() throws IOException {
        return resource("index.txt").lines().toList();
    }

    @Test
    void lectureHasAtLeastTwentyExamplesInTheOrderOfTheirNumbers() throws IOException {
        List<String> names = names();
        assertTrue(names.size() >= 20, names.size() + " examples");
        for (int i = 0; i < names.size(); i++) {
            String number = (i < 9 ? "0" : "") + (i + 1);
            assertEquals(number, names.get(i).substring(0, 2));
        }
    }

    @Test
    void eachExampleStandsInAChapterWithThePageOfTheCourseThatExplainsIt() throws IOException {
        List<String> inChapters = new ArrayList<>();
        for (String line : resource("chapters.txt").lines().toList()) {
            if (!line.contains(" | ")) {
                String[] parts = line.split(" ", -1);
                int page = Integer.parseInt(parts[1]);
                assertTrue(page >= 1 && page <= 17, line);
                inChapters.add(parts[0]);
            }
        }
        assertEquals(names(), inChapters);
    }

    @ParameterizedTest
    @MethodSource("names")
    void textReadsWithoutAnErrorOrAWarningInBothLanguages(String name) throws IOException {
        for (String tongue : List.of("en", "fr")) {
            String text = text(name, tongue);
            List<Problem> graver = new ArrayList<>();
            for (Problem problem : LANGUAGE.read(text).problems()) {
                if (problem.severity() != Severity.HINT) {
                    graver.add(problem);
                }
            }
            assertEquals("", Report.print(graver, text, Tongue.ENGLISH));
            assertEquals(text, LANGUAGE.format(text));
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void bothLanguagesTellTheSameExperiment(String name) throws IOException {
        Experiment english = experiment(name, "en");
        Experiment french = experiment(name, "fr");
        assertFalse(english.title().equals(french.title()));
        assertEquals(1, english.notes().size());
        assertEquals(1, french.notes().size());
        assertEquals(withoutWords(english), withoutWords(french));
    }

    @ParameterizedTest
    @MethodSource("names")
    void expectationsHold(String name) throws IOException {
        Experiment experiment = experiment(name, "en");
        assertFalse(experiment.expectations().isEmpty(), "an example claims something");
        Trainer trainer = Trainer.of(experiment);
        for (Expectation expectation : experiment.expectations()) {
            while (trainer.epoch() < expectation.after()) {
                trainer.stepEpoch();
            }
            double reached = trainer.measure(expectation.metric());
            boolean holds = expectation.metric().lessIsBetter()
                    ? reached <= expectation.value()
                    : reached >= expectation.value();
            assertTrue(holds, () -> expectation + " but it is " + reached);
        }
    }

    @Test
    void exampleOfTheFailingNeuronShowsThatItFails() throws IOException {
        Trainer trainer = Trainer.of(experiment("06-xor-one-neuron", "en"));
        for (int epoch = 0; epoch < 500; epoch++) {
            trainer.stepEpoch();
        }
        assertEquals(0.25, trainer.loss(), 1e-6, "guessing is the best that one neuron can do");
    }

    @Test
    void regularisationHelpsWhereLearningByHeartHarms() throws IOException {
        Trainer free = Trainer.of(experiment("20-overfitting", "en"));
        Trainer held = Trainer.of(experiment("21-regularisation", "en"));
        free.run();
        held.run();
        assertTrue(free.loss() < held.loss(), "training");
        assertTrue(free.testLoss() > 1.2 * held.testLoss(), "testing");
    }

    @Test
    void theBallComesDownAtTheRatesOfItsNoteAndJumpsOutAtTheLast() throws IOException {
        for (String rate : List.of("0.1", "0.2")) {
            assertTrue(descent(rate) < 0.01, rate);
        }
        assertTrue(descent("0.4") > 1e6, "at 0.4");
    }

    private static double descent(String rate) throws IOException {
        String text = text("10-gradient-descent", "en").replace("lr 0.05", "lr " + rate);
        Trainer trainer = Trainer.of(LANGUAGE.read(text).experiment());
        trainer.run();
        return trainer.loss();
    }

    @Test
    void everyFlowerOfTheTestPartIsToldRight() throws IOException {
        Experiment experiment = experiment("24-iris", "en");
        Trainer trainer = Trainer.of(experiment);
        trainer.run();
        assertEquals(1, trainer.measure(experiment.expectations().get(0).metric()), "testing");
    }

    /** Canonical text has a statement a line. */
    private static String withoutWords(Experiment experiment) {
        return LANGUAGE.write(experiment)
                .lines()
                .filter(line -> !line.startsWith("title ") && !line.startsWith("note "))
                .collect(Collectors.joining("\n"));
    }

    private static Experiment experiment(String name, String tongue) throws IOException {
        Experiment experiment = LANGUAGE.read(text(name, tongue)).experiment();
        assertNotNull(experiment, name);
        return experiment;
    }

    private static String text(String name, String tongue) throws IOException {
        return resource(name + "." + tongue + ".nn");
    }

    private static String resource(String file) throws IOException {
        try (InputStream in = GalleryTest.class.getResourceAsStream("gallery/" + file)) {
            assertNotNull(in, file);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
