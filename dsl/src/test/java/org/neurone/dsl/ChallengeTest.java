package org.neurone.dsl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.neurone.dsl.text.Completion;
import org.neurone.dsl.text.Edit;
import org.neurone.dsl.text.Problem;
import org.neurone.dsl.text.Tongue;
import org.neurone.engine.Trainer;
import org.neurone.engine.experiment.Challenge;
import org.neurone.engine.experiment.Experiment;
import org.neurone.engine.experiment.Limit;
import org.neurone.engine.experiment.Rules;

class ChallengeTest {
    private static final String TEXT =
            "challenge \"Spiral in eight\"; data spiral; layer 7 tanh; output 1 sigmoid; epochs 200; fixed data test seed;"
                    + " limit units 12; limit parameters 60; limit epochs 200; limit layers dense; rank parameters; rank epochs;"
                    + " expect accuracy 98% after 200";

    private final Language language = Language.standard();

    private String sentence(String text) {
        List<Problem> problems = language.read(text).problems();
        assertEquals(1, problems.size(), text + problems);
        return Tongue.ENGLISH.of(problems.get(0).sentence());
    }

    @Test
    void whatIsSaidStandsInOneRecord() {
        Experiment experiment = language.read(TEXT).experiment();
        assertEquals(
                new Rules(
                        new Challenge("Spiral in eight", null, false),
                        List.of("data", "test", "seed"),
                        List.of(
                                new Limit.Units(12),
                                new Limit.Parameters(60),
                                new Limit.Epochs(200),
                                new Limit.Layers(List.of("dense"))),
                        List.of("parameters", "epochs"),
                        null),
                experiment.rules());
        assertEquals(List.of(), language.read(TEXT).problems());
    }

    /** Step for step the run of the text that says its epochs, a cosine over the whole run included. */
    @Test
    void aGoalBehindTheUsualEpochsBringsThemAlong() {
        String silent = TEXT.replace(" epochs 200; fixed", " lr 0.1 cosine; fixed");
        String said = TEXT.replace(" epochs 200; fixed", " lr 0.1 cosine; epochs 200; fixed");
        Experiment experiment = language.read(silent).experiment();
        assertEquals(List.of(), language.read(silent).problems());
        assertEquals(200, experiment.epochs());
        assertEquals(language.read(said).experiment(), experiment);
        assertEquals(language.write(language.read(said).experiment()), language.write(experiment));
        assertEquals(
                100,
                language.read(silent.replace("after 200", "after 50"))
                        .experiment()
                        .epochs());
        assertEquals(
                "200 epochs: this challenge allows 100.",
                sentence(silent.replace("limit epochs 200", "limit epochs 100")));
        assertEquals(
                "This is claimed after 200 epochs, but the run ends after 150.",
                sentence(said.replace("epochs 200; f", "epochs 150; f")));
        assertEquals(
                "This is claimed after 200 epochs, but the run ends after 100.",
                sentence("data spiral; layer 3; expect accuracy 98% after 200"));
    }

    @Test
    void canonicalTextReadsBackToAnEqualExperiment() {
        String own = TEXT.replace("eight\"", "eight\" variants 5% by-hand; variant \"é\"");
        String sealed = TEXT.replace("eight\"", "eight\" closes \"2026-12-20 18:00\" sealed");
        for (String text : List.of(TEXT, own, sealed)) {
            Experiment experiment = language.read(text).experiment();
            String written = language.write(experiment);
            assertEquals(experiment, language.read(written).experiment(), written);
            assertEquals(written, language.format(written));
        }
    }

    @Test
    void theTextRunsAsIfItHadNoRules() {
        String plain = "data spiral; layer 7 tanh; output 1 sigmoid; epochs 200; expect accuracy 98% after 200";
        assertEquals(trained(plain), trained(TEXT));
        assertEquals(
                trained(plain.replace("data spiral", "data spiral seed 4160354948")),
                trained("variant \"alice\"; " + plain));
    }

    private String trained(String text) {
        Trainer trainer = Trainer.of(language.read(text).experiment());
        trainer.stepEpoch();
        return trainer.hash();
    }

    @Test
    void whatALimitDoesNotAllowIsSaidAndStillRuns() {
        assertEquals("13 neurons: this challenge allows 12.", sentence(TEXT.replace("layer 7", "layer 12")));
        assertTrue(language.read(TEXT.replace("layer 7", "layer 12")).sound());
        assertEquals(
                "111 weights and biases: this challenge allows 60.",
                sentence(TEXT.replace("layer 7 tanh", "layer 5 tanh times 4").replace("limit units 12;", "")));
        assertEquals(
                "300 epochs: this challenge allows 200.",
                sentence(TEXT.replace("epochs 200; fixed", "epochs 300; fixed")));
        assertEquals(
                "This challenge does not allow “dropout”; it allows these layers: dense.",
                sentence(TEXT.replace("output", "dropout 10%; output")));
        assertEquals(
                "In this challenge weights are drawn and learned, and none is set by hand.",
                sentence(TEXT.replace("sigmoid", "sigmoid bias [1]")));
        assertEquals(
                List.of(),
                language.read(TEXT.replace("eight\"", "eight\" by-hand").replace("sigmoid", "sigmoid bias [1]"))
                        .problems());
    }

    @Test
    void aConvolutionsFiltersAreItsNeurons() {
        String text =
                "challenge \"S\"; data strokes; conv 4 3x3 relu; pool max 2x2; flatten; output 5 softmax; loss cross-entropy;"
                        + " fixed data; limit units 9; expect accuracy 90% after 50";
        assertEquals(List.of(), language.read(text).problems());
        assertEquals("10 neurons: this challenge allows 9.", sentence(text.replace("conv 4", "conv 5")));
    }

    @Test
    void oneClickBringsAnEntryBackIntoItsLimits() {
        for (String over : List.of(
                TEXT.replace("layer 7", "layer 12"),
                TEXT.replace("epochs 200; fixed", "epochs 300; fixed"),
                TEXT.replace("output", "dropout 10%; output"),
                TEXT.replace("sigmoid", "sigmoid weights [1 1 1 1 1 1 1] bias [1]"),
                "variant \"bob\"; " + TEXT)) {
            Problem problem = language.read(over).problems().get(0);
            String mended = Edit.apply(over, problem.fixes().get(0).edits());
            assertEquals(List.of(), language.read(mended).problems(), mended);
        }
    }

    @Test
    void whatCanBeFixedIsOffered() {
        String text = "challenge \"C\"; fixed data la";
        List<String> offered = language.complete(text, text.length()).stream()
                .map(Completion::label)
                .toList();
        assertEquals(List.of("layer", "layers"), offered);
        List<String> limits =
                language.complete("limit ", 6).stream().map(Completion::label).toList();
        assertEquals(List.of("units", "parameters", "epochs", "layers"), limits);
    }

    @Test
    void aHiddenLayerIsNotOfferedWhereAChallengeMayNotAllowIt() {
        String text =
                "challenge \"Two moons\"\ndata moons\nlimit layers [dropout]\nfixed data\nexpect accuracy 90% after 50";
        Language language = Language.standard();
        assertTrue(language.read(text).problems().stream()
                .filter(problem -> problem.code().equals("no-hidden-layer"))
                .allMatch(problem -> problem.fixes().isEmpty()));
        assertTrue(language.read("data moons").problems().stream()
                .filter(problem -> problem.code().equals("no-hidden-layer"))
                .noneMatch(problem -> problem.fixes().isEmpty()));
    }
}
