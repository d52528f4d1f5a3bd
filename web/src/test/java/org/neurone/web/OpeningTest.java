package org.neurone.web;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.neurone.dsl.Language;
import org.neurone.engine.Trainer;
import org.neurone.engine.metric.Accuracy;

/** What somebody sees who opens the page for the first time. */
class OpeningTest {
    /** Three seconds at the page's usual ten epochs a second. */
    private static final int EPOCHS = 30;

    @Test
    void theFirstTextLearnsVisiblyInItsFirstSeconds() throws IOException {
        String source = Files.readString(Path.of("src/main/ts/element/playground.ts"));
        Matcher text = Pattern.compile("FIRST_TEXT = '(.*)\\\\n'").matcher(source);
        assertTrue(text.find());
        Trainer trainer = Trainer.of(Language.standard().parse(text.group(1)));
        double start = trainer.loss();
        for (int epoch = 0; epoch < EPOCHS / 2; epoch++) {
            trainer.stepEpoch();
        }
        double middle = trainer.loss();
        for (int epoch = 0; epoch < EPOCHS / 2; epoch++) {
            trainer.stepEpoch();
        }
        assertTrue(middle < 0.5 * start, () -> "half way the loss is " + middle + " of " + start);
        assertTrue(trainer.loss() < 0.1 * start, () -> "it ends at " + trainer.loss() + " of " + start);
        assertTrue(trainer.measure(new Accuracy()) > 0.95, () -> "right: " + trainer.measure(new Accuracy()));
    }
}
