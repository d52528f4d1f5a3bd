package org.neurone.server.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.neurone.dsl.Language;
import org.neurone.dsl.text.Edit;
import org.neurone.engine.Trainer;

/**
 * A canonical text, comments kept, with the place where what its network learns will stand. Made before the run, so that after it
 * nothing of the state's size is needed any more.
 *
 * @param before up to the state, its quote included
 * @param after from the closing quote on
 */
record TrainedText(String before, String after) {

    /** The text's own state, if it has one, goes. */
    static TrainedText of(String text) {
        Language language = Language.standard();
        String mark = "A";
        while (text.contains(mark)) {
            mark += "A";
        }
        String marked = put(language, text, "state \"" + mark + "\"");
        String formatted = language.format(marked);
        int at = formatted.indexOf(mark);
        return new TrainedText(formatted.substring(0, at), formatted.substring(at + mark.length()));
    }

    private static String put(Language language, String text, String statement) {
        List<Edit> edits = new ArrayList<>(language.edits(text).put(statement));
        edits.sort(Comparator.comparingInt(Edit::from).reversed());
        StringBuilder changed = new StringBuilder(text);
        edits.forEach(edit -> changed.replace(edit.from(), edit.to(), edit.replacement()));
        return changed.toString();
    }

    /** The whole with the trainer's state, piece by piece. */
    void write(Trainer trainer, Consumer<String> to) {
        to.accept(before);
        trainer.writeState(to);
        to.accept(after);
    }
}
