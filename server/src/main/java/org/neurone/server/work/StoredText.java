package org.neurone.server.work;

import java.util.Optional;
import org.neurone.dsl.Language;
import org.neurone.dsl.Reading;
import org.neurone.dsl.text.Problem;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.plan.Limits;
import org.neurone.engine.plan.Severity;
import org.neurone.engine.words.Wording;
import org.neurone.server.model.Content;

/**
 * A stored text, read again with the tables that came along.
 *
 * @param reading what it says within the limits
 * @param tables its own tables and the bundled ones
 */
public record StoredText(Reading reading, Tables tables) {

    /**
     * Reads a content.
     *
     * @throws org.neurone.engine.reason.DataException where a table that came along is none
     */
    public static StoredText read(Language language, Content content, Limits limits) {
        Tables host = Tables.ofTexts(content.tables());
        content.tables().keySet().forEach(host::table);
        return new StoredText(language.read(content.text(), host, limits), host);
    }

    /** Why it cannot be run here, in one sentence; nothing where it can. */
    public Optional<Wording> obstacle() {
        if (reading.sound() && reading.plan() != null) {
            return Optional.empty();
        }
        return reading.problems().stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .map(Problem::sentence)
                .findFirst()
                .or(() -> Optional.of(
                        Wording.of("The text does not run here.", "Ce texte ne peut pas être exécuté ici.")));
    }
}
