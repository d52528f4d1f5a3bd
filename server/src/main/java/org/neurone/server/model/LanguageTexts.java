package org.neurone.server.model;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.neurone.dsl.Language;
import org.neurone.dsl.text.Problem;
import org.neurone.engine.data.Source;
import org.neurone.engine.data.source.CsvSource;
import org.neurone.engine.data.source.PictureSource;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.experiment.Experiment;
import org.neurone.engine.plan.Limits;

/** Texts as the language reads them. */
public final class LanguageTexts implements Texts {

    /** Of what a network does not bear there may be as much as there are layers. */
    private static final int MOST_PROBLEMS = 100;

    private final Language language;

    /** Reads texts of that language. */
    public LanguageTexts(Language language) {
        this.language = language;
    }

    @Override
    public Texts.Reading read(String text, Map<String, String> tables) {
        org.neurone.dsl.Reading reading = reading(text, tables);
        if (!reading.sound()) {
            return new Unsound(problems(reading.problems(), text));
        }
        Experiment experiment = reading.experiment();
        String canonical = language.format(text);
        return new Sound(
                canonical,
                Optional.ofNullable(experiment.title()),
                experiment.notes().isEmpty()
                        ? Summary.of(canonical)
                        : experiment.notes().get(0),
                ownTable(experiment.data().source()));
    }

    /** The reader's own table or pictures that the text names. */
    private static Set<String> ownTable(Source source) {
        if (source instanceof CsvSource table) {
            return Set.of(table.name());
        }
        return source instanceof PictureSource pictures ? Set.of(pictures.name()) : Set.of();
    }

    /** What the text says; with its table where that came along, so that a column it does not have is said now. */
    private org.neurone.dsl.Reading reading(String text, Map<String, String> tables) {
        org.neurone.dsl.Reading alone = language.read(text);
        boolean along = alone.sound()
                && alone.experiment().data().source() instanceof CsvSource table
                && tables.containsKey(table.name());
        return along ? language.read(text, Tables.ofTexts(tables), Limits.standard()) : alone;
    }

    private static ArrayNode problems(List<Problem> problems, String text) {
        return ProblemRows.of(problems.subList(0, Math.min(problems.size(), MOST_PROBLEMS)), text);
    }
}
