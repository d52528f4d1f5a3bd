package org.neurone.dsl.wording;

import java.util.List;
import org.neurone.dsl.problem.OfOptions;
import org.neurone.engine.catalog.Parameter;
import org.neurone.engine.words.Wording;

/** Sentences about settings that stand by their names. */
final class OptionsPage implements OfOptions.Words<Wording> {
    private static final Wording NONE = Wording.of("It has none at all.", "Il n’en existe aucun.");

    @Override
    public Wording unknownOption(OfOptions.UnknownOption told) {
        Wording suggestion =
                told.options().near().isEmpty() && told.options().all().isEmpty()
                        ? NONE
                        : Quoted.suggestion(told.options());
        return Quoted.then(
                Wording.of(
                        "“" + told.statement() + "” has no setting named “" + told.seen() + "”.",
                        "«\u00a0" + told.statement() + "\u00a0» n’a pas de réglage du nom de «\u00a0" + told.seen()
                                + "\u00a0»."),
                suggestion);
    }

    @Override
    public Wording repeatedOption(OfOptions.RepeatedOption told) {
        return Wording.of(
                "“" + told.seen() + "” appears twice in this statement, but can be set only once.",
                "«\u00a0" + told.seen()
                        + "\u00a0» apparaît deux fois dans cette instruction, mais ne se règle qu’une fois.");
    }

    @Override
    public Wording missingOption(OfOptions.MissingOption told) {
        Wording expected = Expected.of(told.option().type());
        Wording right = Quoted.quoted(told.right());
        return Wording.of(
                "“" + told.statement() + "” also needs “" + told.option().name() + "” with " + expected.english() + ": "
                        + right.english() + ".",
                "«\u00a0" + told.statement() + "\u00a0» demande aussi «\u00a0"
                        + told.option().name() + "\u00a0» avec " + expected.french() + "\u00a0: " + right.french()
                        + ".");
    }

    @Override
    public Wording optionValue(OfOptions.OptionValue told) {
        Wording expected = Expected.of(told.parameter().type());
        Wording meaning = Expected.meaning(told.parameter());
        Wording suggestion = Quoted.suggestion(told.names());
        return Quoted.then(
                Wording.of(
                        "“" + told.option() + "” still needs " + expected.english() + meaning.english() + ".",
                        "Il manque à «\u00a0" + told.option() + "\u00a0» " + expected.french() + meaning.french()
                                + "."),
                suggestion);
    }

    @Override
    public Wording unnamedValue(OfOptions.UnnamedValue told) {
        Wording seen = Expected.seen(told.seen());
        List<Parameter<?>> options = told.options();
        boolean one = options.size() == 1;
        String first = options.get(0).name();
        Wording option = one
                ? Wording.of(first, first)
                : Wording.of(
                        first + "” or “" + options.get(1).name(),
                        first + "\u00a0» ou «\u00a0" + options.get(1).name());
        Wording meaning = one ? Expected.meaning(options.get(0)) : Quoted.NOTHING;
        Wording right = Quoted.quoted(told.right());
        return Wording.of(
                "“" + told.statement() + "” has no place for " + seen.english() + " by itself: “" + option.english()
                        + "”" + meaning.english() + " goes before it: " + right.english() + ".",
                "«\u00a0" + told.statement() + "\u00a0» n’a pas de place pour " + seen.french()
                        + " sans nom\u00a0: «\u00a0" + option.french() + "\u00a0»" + meaning.french()
                        + " se met devant\u00a0: " + right.french() + ".");
    }

    @Override
    public Wording optionWord(OfOptions.OptionWord told) {
        Wording right = Quoted.quoted(told.right());
        return Wording.of(
                "“" + told.seen() + "” is also a setting of “" + told.statement()
                        + "”, so as a name of your own it goes in quotes: " + right.english() + ".",
                "«\u00a0" + told.seen() + "\u00a0» est aussi un réglage de «\u00a0" + told.statement()
                        + "\u00a0»\u00a0; comme nom à vous, il se met entre guillemets\u00a0: " + right.french() + ".");
    }
}
