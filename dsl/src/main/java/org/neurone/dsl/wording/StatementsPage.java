package org.neurone.dsl.wording;

import java.util.ArrayList;
import java.util.List;
import org.neurone.dsl.problem.OfStatements;
import org.neurone.dsl.problem.Shown;
import org.neurone.engine.words.Wording;

/** Sentences about which statement stands where. */
final class StatementsPage implements OfStatements.Words<Wording> {
    private static final Wording USUAL = Wording.of(
            "Most texts are made of “data”, “layer”, “loss”, “lr”, “batch” and “epochs”.",
            "La plupart des textes sont faits de «\u00a0data\u00a0», «\u00a0layer\u00a0», "
                    + "«\u00a0loss\u00a0», «\u00a0lr\u00a0», «\u00a0batch\u00a0» et «\u00a0epochs\u00a0».");

    /** More of what a translation leaves out is not told one by one. */
    private static final int MOST_DROPPED = 4;

    private static final Wording PLAIN = Wording.of(
            "Here one writes plain statements, one a line, such as “layer 3 sigmoid” or “lr 0.5”.",
            "Ici, on écrit de simples instructions, une par ligne, comme «\u00a0layer 3 sigmoid\u00a0» ou "
                    + "«\u00a0lr 0.5\u00a0».");

    @Override
    public Wording unknownStatement(OfStatements.UnknownStatement told) {
        Wording suggestion = told.near().isEmpty() ? USUAL : Quoted.didYouMean(told.near());
        return Quoted.then(
                Wording.of(
                        "No statement starts with “" + told.seen() + "”.",
                        "Aucune instruction ne commence par «\u00a0" + told.seen() + "\u00a0»."),
                suggestion);
    }

    @Override
    public Wording statementName(OfStatements.StatementName told) {
        Wording seen = Expected.seen(told.seen());
        Wording suggestion = told.meant() == null ? Quoted.NOTHING : Quoted.didYouMean(List.of(told.meant()));
        return Quoted.then(
                Wording.of(
                        "A statement starts with a name such as “layer” or “lr”, not with " + seen.english() + ".",
                        "Une instruction commence par un nom comme «\u00a0layer\u00a0» ou «\u00a0lr\u00a0», pas par "
                                + seen.french() + "."),
                suggestion);
    }

    @Override
    public Wording nameAlone(OfStatements.NameAlone told) {
        Wording kind = told.of().noun();
        Wording right = Quoted.quoted(told.right());
        return Wording.of(
                "“" + told.seen() + "” is the name of " + Nouns.a(kind.english())
                        + " and does not start a statement: write " + right.english() + ".",
                "«\u00a0" + told.seen() + "\u00a0» est le nom d’" + Nouns.un(kind.french())
                        + " et ne commence pas une instruction\u00a0: écrivez " + right.french() + ".");
    }

    @Override
    public Wording optionAlone(OfStatements.OptionAlone told) {
        Wording right = Quoted.quoted(told.right());
        return Wording.of(
                "“" + told.seen() + "” is a setting of “" + told.statement()
                        + "” and goes after it, in the same statement: " + right.english() + ".",
                "«\u00a0" + told.seen() + "\u00a0» est un réglage de «\u00a0" + told.statement()
                        + "\u00a0» et se place à sa suite, dans la même instruction\u00a0: " + right.french() + ".");
    }

    @Override
    public Wording repeatedStatement(OfStatements.RepeatedStatement told) {
        return Wording.of(
                "“" + told.seen() + "” appears a second time, but a text may say it only once. Keep the one you want.",
                "«\u00a0" + told.seen()
                        + "\u00a0» apparaît une deuxième fois, mais un texte ne peut le dire qu’une fois. Gardez celui que "
                        + "vous voulez.");
    }

    @Override
    public Wording pasted(OfStatements.Pasted told) {
        Wording advice = PLAIN;
        if (told.translated() != null) {
            Wording quoted = Quoted.quoted(told.translated().replace("\n", "; "));
            Wording dropped = dropped(told.dropped());
            advice = Wording.of(
                    "Here it is " + quoted.english() + "." + dropped.english(),
                    "Ici, on écrit " + quoted.french() + "." + dropped.french());
        }
        return switch (told.origin()) {
            case PYTHON ->
                Wording.of(
                        "This looks like Python. " + advice.english(),
                        "Cela ressemble à du Python. " + advice.french());
            case JSON ->
                Wording.of("This looks like JSON. " + advice.english(), "Cela ressemble à du JSON. " + advice.french());
            case LINK ->
                Wording.of(
                        "This is a link of the TensorFlow playground. " + advice.english(),
                        "C’est un lien du TensorFlow playground. " + advice.french());
            case YAML ->
                Wording.of("This looks like YAML. " + advice.english(), "Cela ressemble à du YAML. " + advice.french());
            case TOML ->
                Wording.of("This looks like TOML. " + advice.english(), "Cela ressemble à du TOML. " + advice.french());
            case PROTOTXT ->
                Wording.of(
                        "This looks like a Caffe prototxt. " + advice.english(),
                        "Cela ressemble à un prototxt de Caffe. " + advice.french());
            case DARKNET ->
                Wording.of(
                        "This looks like a Darknet cfg file. " + advice.english(),
                        "Cela ressemble à un fichier cfg de Darknet. " + advice.french());
            case WEKA ->
                Wording.of(
                        "These are options of Weka’s MultilayerPerceptron. " + advice.english(),
                        "Ce sont des options du MultilayerPerceptron de Weka. " + advice.french());
            case ARFF ->
                Wording.of(
                        "This is the header of an ARFF table; its rows belong in a CSV file of that name. "
                                + advice.english(),
                        "C’est l’en-tête d’un tableau ARFF\u00a0; ses lignes vont dans un fichier CSV de ce nom. "
                                + advice.french());
            case ENCOG ->
                Wording.of(
                        "This is how Encog describes a network. " + advice.english(),
                        "C’est ainsi qu’Encog décrit un réseau. " + advice.french());
        };
    }

    private static Wording dropped(List<String> settings) {
        if (settings.isEmpty()) {
            return Quoted.NOTHING;
        }
        List<String> first = settings.subList(0, Math.min(settings.size(), MOST_DROPPED));
        List<String> shown = new ArrayList<>();
        first.forEach(setting -> shown.add(Shown.piece(setting)));
        boolean more = settings.size() > MOST_DROPPED;
        return Wording.of(
                " Left out, since nothing here says it: " + String.join(", ", shown) + (more ? ", …" : "."),
                " Laissé de côté, car rien ne le dit ici\u00a0: " + String.join(", ", shown) + (more ? ", …" : "."));
    }

    @Override
    public Wording unknownVersion(OfStatements.UnknownVersion told) {
        return Wording.of(
                "This text is written for version " + told.seen()
                        + " of the language, and this program knows version 1 only: update the program, or write"
                        + " “neurone 1”.",
                "Ce texte est écrit pour la version " + told.seen()
                        + " du langage, et ce programme ne connaît que la version 1\u00a0: mettez le programme à jour, ou "
                        + "écrivez «\u00a0neurone 1\u00a0».");
    }

    @Override
    public Wording versionNumber(OfStatements.VersionNumber told) {
        return Wording.of(
                "“neurone” takes one whole number, the language’s version: “neurone 1”.",
                "«\u00a0neurone\u00a0» attend un seul nombre entier, la version du langage\u00a0: «\u00a0neurone 1\u00a0».");
    }

    @Override
    public Wording versionGoesOn(OfStatements.VersionGoesOn told) {
        return WritingPage.separator(told.seen(), Quoted.quoted(told.right()));
    }

    @Override
    public Wording versionNotFirst(OfStatements.VersionNotFirst told) {
        return Wording.of(
                "“neurone” names the language’s version for the whole text, so it has to be the first statement.",
                "«\u00a0neurone\u00a0» indique la version du langage pour tout le texte\u00a0: ce doit être la première "
                        + "instruction.");
    }

    @Override
    public Wording secondStatement(OfStatements.SecondStatement told) {
        Wording right = Quoted.quoted(told.right());
        return Wording.of(
                "Each “" + told.statement() + "” says one thing, so “" + told.seen()
                        + "” needs a statement of its own: " + right.english() + ".",
                "Chaque «\u00a0" + told.statement() + "\u00a0» ne dit qu’une chose\u00a0; «\u00a0" + told.seen()
                        + "\u00a0» demande sa propre instruction\u00a0: " + right.french() + ".");
    }

    @Override
    public Wording settingsClash(OfStatements.SettingsClash told) {
        return Wording.of(
                "These settings do not fit together: " + told.reason(),
                "Ces réglages ne vont pas ensemble\u00a0: " + told.reason());
    }

    @Override
    public Wording noStatementFor(OfStatements.NoStatementFor told) {
        return IdeasPage.of(told.idea());
    }

    @Override
    public Wording nothingToCompare(OfStatements.NothingToCompare told) {
        Wording suggestion = Quoted.suggestion(told.names());
        if (told.owner() != null) {
            return Quoted.then(
                    Wording.of(
                            "“" + told.owner() + "” has no setting named “" + told.seen() + "” to compare.",
                            "«\u00a0" + told.owner() + "\u00a0» n’a pas de réglage nommé «\u00a0" + told.seen()
                                    + "\u00a0» à comparer."),
                    suggestion);
        }
        return Quoted.then(
                Wording.of(
                        "“compare” takes a statement such as “lr”, or a layer of this text such as “layer-1”, but “"
                                + told.seen() + "” is neither.",
                        "«\u00a0compare\u00a0» attend une instruction comme «\u00a0lr\u00a0», ou une couche de ce texte comme"
                                + " «\u00a0layer-1\u00a0», mais «\u00a0" + told.seen()
                                + "\u00a0» n’est ni l’une ni l’autre."),
                suggestion);
    }

    @Override
    public Wording tooManyVariants(OfStatements.TooManyVariants told) {
        return Wording.of(
                "These make " + told.count() + " variants, but " + told.most()
                        + " is the most that is compared at once.",
                "Cela fait " + told.count() + " variantes, mais on en compare au plus " + told.most() + " à la fois.");
    }

    @Override
    public Wording unsoundVariant(OfStatements.UnsoundVariant told) {
        Wording cause = Sentences.of(told.cause());
        return Wording.of(
                "In the variant “" + told.variant() + "”: " + cause.english(),
                "Dans la variante «\u00a0" + told.variant() + "\u00a0»\u00a0: " + cause.french());
    }

    @Override
    public Wording unknownVariant(OfStatements.UnknownVariant told) {
        return Quoted.then(
                Wording.of(
                        "There is no variant “" + told.seen() + "”.",
                        "Il n’y a pas de variante «\u00a0" + told.seen() + "\u00a0»."),
                Quoted.suggestion(told.names()));
    }

    @Override
    public Wording misfit(OfStatements.Misfit told) {
        return Reasons.of(told.fault().reason());
    }

    @Override
    public Wording badData(OfStatements.BadData told) {
        return Reasons.of(told.reason().reason());
    }
}
