package org.neurone.dsl.wording;

import org.neurone.dsl.problem.OfValues;
import org.neurone.engine.words.Wording;

/** Sentences about what stands in a value's place. */
final class ValuesPage implements OfValues.Words<Wording> {
    private static final Wording USUAL = Wording.of(
            "first the keyword, then its values, then the options by their names",
            "d’abord le mot-clé, puis ses valeurs, puis les options avec leur nom");
    private static final Wording COLUMNS = Wording.of(
            "This names the columns to learn from; how many there are comes from the data, without this "
                    + "statement.",
            "On nomme ici les colonnes d’entrée\u00a0; leur nombre vient des données, sans cette instruction.");

    @Override
    public Wording missingValue(OfValues.MissingValue told) {
        Wording expected = Expected.of(told.parameter().type());
        Wording meaning = Expected.meaning(told.parameter());
        Wording suggestion = Quoted.suggestion(told.names());
        return Quoted.then(
                Wording.of(
                        "“" + told.statement() + "” still needs " + expected.english() + meaning.english() + ".",
                        "Il manque à «\u00a0" + told.statement() + "\u00a0» " + expected.french() + meaning.french()
                                + "."),
                suggestion);
    }

    @Override
    public Wording wrongValue(OfValues.WrongValue told) {
        Wording expected =
                told.bounds() == null ? Expected.of(told.parameter().type()) : Expected.bounded(told.bounds());
        Wording meaning = Expected.meaning(told.parameter());
        Wording seen = Expected.seen(told.seen());
        Wording suggestion = Quoted.suggestion(told.names());
        return Quoted.then(
                Wording.of(
                        "“" + told.statement() + "” needs " + expected.english() + " here" + meaning.english()
                                + ", but this is " + seen.english() + ".",
                        "«\u00a0" + told.statement() + "\u00a0» attend ici " + expected.french() + meaning.french()
                                + ", mais ceci est " + seen.french() + "."),
                suggestion);
    }

    @Override
    public Wording outOfRange(OfValues.OutOfRange told) {
        Wording seen = Quoted.quoted(told.seen());
        Wording side = told.below() ? Wording.of("small", "petit") : Wording.of("large", "grand");
        Wording setting = Expected.setting(told.setting());
        Wording meaning = Expected.meaning(told.setting().parameter());
        Wording expected = Expected.bounded(told.bounds());
        return Wording.of(
                seen.english() + " is too " + side.english() + " for " + setting.english() + meaning.english()
                        + ": it takes " + expected.english() + ".",
                seen.french() + " est trop " + side.french() + " pour " + setting.french() + meaning.french()
                        + "\u00a0: il faut " + expected.french() + ".");
    }

    @Override
    public Wording notWhole(OfValues.NotWhole told) {
        Wording seen = Quoted.quoted(told.seen());
        Wording setting = Expected.setting(told.setting());
        Wording meaning = Expected.meaning(told.setting().parameter());
        Wording expected = Expected.bounded(told.bounds());
        return Wording.of(
                seen.english() + " is not a whole number. For " + setting.english() + meaning.english() + " it takes "
                        + expected.english() + ".",
                seen.french() + " n’est pas un nombre entier. Pour " + setting.french() + meaning.french()
                        + ", il faut " + expected.french() + ".");
    }

    @Override
    public Wording shareOverOne(OfValues.ShareOverOne told) {
        Wording setting = Expected.setting(told.setting());
        Wording meaning = Expected.meaning(told.setting().parameter());
        Wording right = Quoted.quoted(told.seen() + "%");
        return Wording.of(
                told.seen() + " is more than the whole: " + setting.english() + meaning.english()
                        + " goes from 0% to 100% (or 0 to 1). " + right.english() + " means " + told.seen()
                        + " in a hundred.",
                told.seen() + " dépasse le tout\u00a0: " + setting.french() + meaning.french()
                        + " va de 0% à 100% (ou de 0 à 1). " + right.french() + " veut dire " + told.seen()
                        + " pour cent.");
    }

    @Override
    public Wording numberTooLarge(OfValues.NumberTooLarge told) {
        Wording seen = Quoted.quoted(told.seen());
        Wording setting = Expected.setting(told.setting());
        Wording meaning = Expected.meaning(told.setting().parameter());
        Wording expected = Expected.bounded(told.bounds());
        return Wording.of(
                seen.english() + " is larger than any number a computer can hold (about 1.8e308). For "
                        + setting.english() + meaning.english() + " it takes " + expected.english() + ".",
                seen.french() + " dépasse le plus grand nombre qu’un ordinateur puisse manier (environ 1.8e308). Pour "
                        + setting.french() + meaning.french() + ", il faut " + expected.french() + ".");
    }

    @Override
    public Wording oneOrThousand(OfValues.OneOrThousand told) {
        Wording seen = Quoted.quoted(told.seen());
        Wording large = Quoted.quoted(told.large());
        return told.small() == null
                ? Wording.of(
                        seen.english() + " is not a whole number here. Thousands are written without a point: "
                                + large.english() + ".",
                        seen.french() + " n’est pas un nombre entier ici. Les milliers s’écrivent sans point\u00a0: "
                                + large.french() + ".")
                : Wording.of(
                        seen.english() + " can be read as " + told.small() + " or as " + told.large()
                                + ": write the one that you mean, without a point.",
                        seen.french() + " peut se lire " + told.small() + " ou " + told.large()
                                + "\u00a0: écrivez celui que vous voulez, sans point.");
    }

    @Override
    public Wording notHere(OfValues.NotHere told) {
        Wording kind = told.of().noun();
        Wording seen = Quoted.quoted(told.seen());
        Wording nearest = Quoted.quoted(told.nearest());
        return Wording.of(
                "There is no " + kind.english() + " " + seen.english() + " here. The nearest is " + nearest.english()
                        + ".",
                "Il n’y a pas " + Nouns.de(kind.french()) + " " + seen.french()
                        + " ici. Ce qui s’en rapproche le plus est " + nearest.french() + ".");
    }

    @Override
    public Wording unknownName(OfValues.UnknownName told) {
        Wording kind = told.of().noun();
        Wording suggestion = Quoted.suggestion(told.names());
        return Quoted.then(
                Wording.of(
                        "There is no " + kind.english() + " named “" + told.seen() + "”.",
                        "Il n’y a pas " + Nouns.de(kind.french()) + " du nom de «\u00a0" + told.seen() + "\u00a0»."),
                suggestion);
    }

    @Override
    public Wording unknownWord(OfValues.UnknownWord told) {
        Wording suggestion = Quoted.suggestion(told.words());
        return Quoted.then(
                Wording.of(
                        "“" + told.seen() + "” is not one of the words that “" + told.statement() + "” knows here.",
                        "«\u00a0" + told.seen() + "\u00a0» ne fait pas partie des mots que «\u00a0" + told.statement()
                                + "\u00a0» connaît ici."),
                suggestion);
    }

    @Override
    public Wording secondName(OfValues.SecondName told) {
        Wording kind = told.of().noun();
        return Wording.of(
                "“" + told.statement() + "” takes one " + kind.english() + ", so “" + told.seen()
                        + "” is one too many: keep the one you want.",
                "«\u00a0" + told.statement() + "\u00a0» n’accepte qu’" + Nouns.un(kind.french()) + "\u00a0: «\u00a0"
                        + told.seen() + "\u00a0» est de trop, ne gardez que le bon nom.");
    }

    @Override
    public Wording extraValue(OfValues.ExtraValue told) {
        Wording seen = Expected.seen(told.seen());
        Wording suggestion = told.rate() == null
                ? Quoted.NOTHING
                : Wording.of(
                        "The learning rate is a statement of its own: “lr " + told.rate() + "”.",
                        "Le taux d’apprentissage a sa propre instruction\u00a0: «\u00a0lr " + told.rate() + "\u00a0».");
        return Quoted.then(
                Wording.of(
                        "“" + told.statement() + "” has all its values already, so " + seen.english()
                                + " is one too many.",
                        "«\u00a0" + told.statement() + "\u00a0» a déjà toutes ses valeurs\u00a0: " + seen.french()
                                + " est de trop."),
                suggestion);
    }

    @Override
    public Wording needlessBrackets(OfValues.NeedlessBrackets told) {
        Wording right = Quoted.quoted(told.right());
        return Wording.of(
                "“" + told.statement() + "” takes a single value here, without brackets: " + right.english() + ".",
                "«\u00a0" + told.statement() + "\u00a0» attend ici une seule valeur, sans crochets\u00a0: "
                        + right.french() + ".");
    }

    @Override
    public Wording emptyList(OfValues.EmptyList told) {
        Wording expected = Expected.of(told.expected());
        return Wording.of(
                "This list is empty, but “" + told.statement() + "” needs " + expected.english() + " here.",
                "Cette liste est vide, mais «\u00a0" + told.statement() + "\u00a0» attend ici " + expected.french()
                        + ".");
    }

    @Override
    public Wording emptyText(OfValues.EmptyText told) {
        return Wording.of(
                "There is nothing between these quotes, but “" + told.statement() + "” needs some text here.",
                "Il n’y a rien entre ces guillemets, mais «\u00a0" + told.statement() + "\u00a0» attend ici du texte.");
    }

    @Override
    public Wording listItem(OfValues.ListItem told) {
        Wording expected = switch (told.items()) {
            case NUMBERS -> Wording.of("numbers", "des nombres");
            case NAMES -> Wording.of("names", "des noms");
            case NAMES_AND_NUMBERS -> Wording.of("names and numbers", "des noms et des nombres");
        };
        Wording seen = Expected.seen(told.seen());
        return Wording.of(
                "This list holds " + expected.english() + ", but " + seen.english() + " is not one.",
                "Cette liste contient " + expected.french() + ", mais " + seen.french() + " n’en fait pas partie.");
    }

    @Override
    public Wording sizeDimensions(OfValues.SizeDimensions told) {
        Wording expected = Expected.of(told.expected());
        Wording seen = Expected.seen(told.seen());
        return Wording.of(
                "“" + told.statement() + "” needs " + expected.english() + " here, but " + seen.english() + " has "
                        + told.count() + ".",
                "«\u00a0" + told.statement() + "\u00a0» attend ici " + expected.french() + ", mais " + seen.french()
                        + " en compte " + told.count() + ".");
    }

    @Override
    public Wording wrongOrder(OfValues.WrongOrder told) {
        Wording order = told.order().isEmpty() ? USUAL : Expected.inTurn(told.order());
        Wording right = Quoted.quoted(told.right());
        return Wording.of(
                "The values are right, but their order is " + order.english() + ": " + right.english() + ".",
                "Les valeurs sont bonnes, mais leur ordre est " + order.french() + "\u00a0: " + right.french() + ".");
    }

    @Override
    public Wording unknownTerm(OfValues.UnknownTerm told) {
        Wording reason = told.reason() == null ? COLUMNS : FormulasPage.textFault(told.reason());
        return Wording.of(
                reason.english() + " Features look like x, x^2, x*y or sin(x).",
                reason.french() + " Les entrées ressemblent à x, x^2, x*y ou sin(x).");
    }

    @Override
    public Wording badFormula(OfValues.BadFormula told) {
        return FormulasPage.textFault(told.reason());
    }

    @Override
    public Wording badState(OfValues.BadState told) {
        Wording reason = RunsPage.state(told.reason());
        return switch (told.reason()) {
            case TRUNCATED, DAMAGED ->
                Wording.of(
                        reason.english()
                                + " Copy it again from where it came, or delete the statement to start from the seed.",
                        reason.french()
                                + " Copiez-le de nouveau depuis sa source, ou supprimez l’instruction pour repartir de"
                                + " la graine.");
            case NEWER ->
                Wording.of(
                        reason.english() + " Without the statement the run starts from the seed.",
                        reason.french() + " Sans l’instruction, l’entraînement part de la graine.");
        };
    }
}
