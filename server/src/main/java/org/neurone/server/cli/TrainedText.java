package org.neurone.server.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.neurone.dsl.Language;
import org.neurone.dsl.text.Edit;
import org.neurone.engine.Trainer;

/** A text with what its network has learned. */
final class TrainedText {

    private TrainedText() {}

    /** The canonical text, comments kept, its {@code state} the trainer's. */
    static String of(String text, Trainer trainer) {
        Language language = Language.standard();
        String formatted = language.format(text);
        List<Edit> edits = new ArrayList<>(
                language.edits(formatted).put("state \"" + trainer.state().encode() + "\""));
        edits.sort(Comparator.comparingInt(Edit::from).reversed());
        StringBuilder trained = new StringBuilder(formatted);
        edits.forEach(edit -> trained.replace(edit.from(), edit.to(), edit.replacement()));
        return language.format(trained.toString());
    }
}
