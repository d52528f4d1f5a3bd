package org.neurone.server.cli;

import java.io.PrintWriter;
import org.neurone.dsl.Language;
import org.neurone.dsl.text.Tongue;
import org.neurone.dsl.trouble.Examination;
import org.neurone.dsl.trouble.Suspect;
import org.neurone.dsl.trouble.TroubleInWords;
import org.neurone.engine.catalog.Catalog;
import org.neurone.engine.kernel.VectorKernels;
import org.neurone.engine.words.Wording;

/** Says why a run does not learn, and which change of its text was tried and helped. */
final class Whys {
    private static final Wording TOO_LONG = Wording.of(
            "Why it does not learn is not looked for: to run it again would take too long.",
            "La raison n’est pas cherchée\u00a0: refaire l’entraînement serait trop long.");

    private static final Wording LOOKING =
            Wording.of("Looking for the reason, from the seed.", "Recherche de la raison, depuis la graine.");

    private static final Wording NOTHING = Wording.of(
            "None of the usual reasons shows in the numbers.",
            "Aucune des raisons habituelles ne se voit dans les nombres.");

    private Whys() {}

    /**
     * @param program of a sound text
     * @param epochs how far the run came, at least 1
     */
    static void print(Program program, long epochs, PrintWriter err) {
        Tongue tongue = Program.tongue();
        err.println(tongue.of(LOOKING));
        err.flush();
        Language language = Language.standard();
        Examination examination = Examination.of(
                language, program.text(), program.tables(), Program.limits(), epochs, VectorKernels::new);
        while (examination.advance()) {}
        if (examination.tooLong()) {
            err.println(tongue.of(TOO_LONG));
        } else if (!examination.complaint().any()) {
            err.println(tongue.of(TroubleInWords.of(examination.complaint(), language.catalog())));
        } else if (examination.suspects().isEmpty()) {
            err.println(tongue.of(NOTHING));
        }
        int number = 1;
        for (Suspect suspect : examination.suspects()) {
            err.println(number++ + ". " + tongue.of(TroubleInWords.of(suspect.cause())));
            if (suspect.cure() != null) {
                String change = tongue.of(suspect.cure().label());
                String came = tongue.of(
                        TroubleInWords.of(suspect, examination.complaint().epochs(), Catalog.standard()));
                err.println("   → " + change + ". " + came);
            }
        }
        err.flush();
    }
}
