package org.neurone.dsl.wording;

import org.neurone.dsl.problem.OfWriting;
import org.neurone.dsl.problem.Shown;
import org.neurone.engine.words.Wording;

/** Sentences about how a text is written. */
final class WritingPage implements OfWriting.Words<Wording> {
    @Override
    public Wording spelled(OfWriting.Spelled told) {
        String seen = told.seen();
        Wording right = told.right() == null ? Quoted.NOTHING : Quoted.quoted(told.right());
        return switch (told.kind()) {
            case STRAY_BRACKET ->
                Wording.of(
                        "This “" + seen + "” closes nothing: no list is open here.",
                        "Ce «\u00a0" + seen + "\u00a0» ne ferme rien\u00a0: aucune liste n’est ouverte ici.");
            case NESTED_LIST ->
                Wording.of(
                        "A list holds plain values one after the other, without brackets inside: " + right.english()
                                + ".",
                        "Une liste contient des valeurs simples à la suite, sans crochets à l’intérieur\u00a0: "
                                + right.french() + ".");
            case UNKNOWN_ESCAPE ->
                Wording.of(
                        "“" + seen
                                + "” has no special meaning and is kept as it stands; write “\\\\” where you mean a"
                                + " backslash.",
                        "«\u00a0" + seen
                                + "\u00a0» n’a pas de sens particulier et reste tel quel\u00a0; écrivez «\u00a0\\\\\u00a0» pour une barre"
                                + " oblique inverse.");
            case SMART_QUOTES ->
                Wording.of(
                        "Text goes between straight double quotes, " + Shown.piece(told.right()) + ", and not between "
                                + seen + ".",
                        "Un texte se met entre guillemets droits doubles, " + Shown.piece(told.right())
                                + ", et non entre " + seen + ".");
            case UNICODE_TEXT ->
                Wording.of(
                        "“" + seen
                                + "” contains a character that is allowed only between quotes or after #: elsewhere the"
                                + " language uses plain letters a to z, digits and hyphens.",
                        "«\u00a0" + seen
                                + "\u00a0» contient un caractère qui n’est permis qu’entre guillemets ou après #\u00a0:"
                                + " ailleurs, le langage n’utilise que les lettres a à z sans accent, les chiffres et"
                                + " le trait d’union.");
            case FOREIGN_COMMENT ->
                Wording.of(
                        "A comment starts with #, not with “" + seen + "”: " + right.english() + ".",
                        "Un commentaire commence par #, pas par «\u00a0" + seen + "\u00a0»\u00a0: " + right.french()
                                + ".");
            case STRAY_COMMA ->
                Wording.of(
                        "Values are separated by spaces, without commas: " + right.english() + ".",
                        "Les valeurs sont séparées par des espaces, sans virgule\u00a0: " + right.french() + ".");
            case DECIMAL_COMMA ->
                Wording.of(
                        "Decimals are written with a point, not a comma: " + right.english() + " instead of “" + seen
                                + "”.",
                        "Les décimales s’écrivent après un point, pas une virgule\u00a0: " + right.french()
                                + " au lieu de «\u00a0" + seen + "\u00a0».");
            case ASSIGNMENT ->
                Wording.of(
                        "A value follows its name after a space, without “" + seen + "”: " + right.english() + ".",
                        "Une valeur suit son nom après une espace, sans «\u00a0" + seen + "\u00a0»\u00a0: "
                                + right.french() + ".");
            case STRAY_MARK ->
                Wording.of(
                        "A word is written alone, without a full stop, an ending or a quote: " + right.english()
                                + " instead of “" + seen + "”.",
                        "Un mot s’écrit seul, sans point, extension ni guillemet\u00a0: " + right.french()
                                + " au lieu de «\u00a0" + seen + "\u00a0».");
            case LOOKALIKE ->
                Wording.of(
                        "“" + seen + "” contains characters that only look like the language’s own: " + right.english()
                                + ".",
                        "«\u00a0" + seen
                                + "\u00a0» contient des signes qui ne font que ressembler à ceux du langage\u00a0: "
                                + right.french() + ".");
            case WRITTEN_OUT ->
                Wording.of(
                        "“" + seen + "” is written " + right.english() + " here.",
                        "«\u00a0" + seen + "\u00a0» s’écrit ici " + right.french() + ".");
            case CODE_FENCE ->
                Wording.of(
                        "The marks of a code block, “" + seen + "”, are no part of the text.",
                        "Les marques d’un bloc de code, «\u00a0" + seen + "\u00a0», ne font pas partie du texte.");
            case LIST_MARK ->
                Wording.of(
                        "Statements are written one per line, without numbers or marks in front, such as “" + seen
                                + "”.",
                        "Les instructions s’écrivent une par ligne, sans numéro ni marque devant comme «\u00a0" + seen
                                + "\u00a0».");
            case MISSING_BLANK ->
                Wording.of(
                        "A space goes between two values: " + right.english() + " instead of “" + seen + "”.",
                        "Deux valeurs sont séparées par une espace\u00a0: " + right.french() + " au lieu de «\u00a0"
                                + seen + "\u00a0».");
            case CALL_BRACKETS ->
                Wording.of(
                        "A name is written alone, without ( ): " + right.english() + " instead of “" + seen + "”.",
                        "Un nom s’écrit seul, sans ( )\u00a0: " + right.french() + " au lieu de «\u00a0" + seen
                                + "\u00a0».");
            case SUPERSCRIPT ->
                Wording.of(
                        "A power is written with ^: " + right.english() + " instead of “" + seen + "”.",
                        "Une puissance s’écrit avec ^\u00a0: " + right.french() + " au lieu de «\u00a0" + seen
                                + "\u00a0».");
            case CAPITAL_LETTERS ->
                Wording.of(
                        "Names are written in small letters: " + right.english() + " instead of “" + seen + "”.",
                        "Les noms s’écrivent en minuscules\u00a0: " + right.french() + " au lieu de «\u00a0" + seen
                                + "\u00a0».");
            case UNDERSCORE ->
                Wording.of(
                        "Words of a name are joined by a hyphen: " + right.english() + " instead of “" + seen + "”.",
                        "Les mots d’un nom sont joints par un trait d’union\u00a0: " + right.french()
                                + " au lieu de «\u00a0" + seen + "\u00a0».");
            case ACCENT ->
                Wording.of(
                        "Names are written without accents: " + right.english() + " instead of “" + seen + "”.",
                        "Les noms s’écrivent sans accent\u00a0: " + right.french() + " au lieu de «\u00a0" + seen
                                + "\u00a0».");
            case UNREADABLE ->
                Wording.of(
                        "“" + seen
                                + "” is neither a number (0.5, 30%), nor a size (5x5), nor a name: names are small"
                                + " letters, digits and hyphens, and start with a letter.",
                        "«\u00a0" + seen
                                + "\u00a0» n’est ni un nombre (0.5, 30%), ni une taille (5x5), ni un nom\u00a0: un nom est fait"
                                + " de minuscules, de chiffres et de traits d’union, et commence par une lettre.");
            case SPACED_PERCENT ->
                Wording.of(
                        "The % follows its number without a space: " + right.english() + " instead of “" + seen + "”.",
                        "Le signe % suit son nombre sans espace\u00a0: " + right.french() + " au lieu de «\u00a0" + seen
                                + "\u00a0».");
            case NUMBER_SPELLING ->
                Wording.of(
                        "Numbers are written like 0.5, -2, 1e-3 or 30%: " + right.english() + " instead of “" + seen
                                + "”.",
                        "Les nombres s’écrivent comme 0.5, -2, 1e-3 ou 30%\u00a0: " + right.french()
                                + " au lieu de «\u00a0" + seen + "\u00a0».");
            case SIZE_SPELLING ->
                Wording.of(
                        "A size is whole numbers with an x between, without spaces: " + right.english()
                                + " instead of “" + seen + "”.",
                        "Une taille s’écrit avec des nombres entiers et un x entre eux, sans espaces\u00a0: "
                                + right.french() + " au lieu de «\u00a0" + seen + "\u00a0».");
            case SPACED_NAME ->
                Wording.of(
                        "This is one name, with a hyphen: " + right.english() + " instead of “" + seen + "”.",
                        "C’est un seul nom, avec un trait d’union\u00a0: " + right.french() + " au lieu de «\u00a0"
                                + seen + "\u00a0».");
            case SEVERAL_LAYERS ->
                Wording.of(
                        "Each layer is a statement of its own, with its number of units: " + right.english() + ".",
                        "Chaque couche a sa propre instruction, avec son nombre de neurones\u00a0: " + right.french()
                                + ".");
            case MISSING_SEPARATOR -> separator(seen, right);
            case NAMED_VALUE ->
                Wording.of(
                        "This value is written without a name, its place is enough: " + right.english() + ".",
                        "Cette valeur s’écrit sans nom, sa place suffit\u00a0: " + right.french() + ".");
            case NEEDLESS_WORD ->
                Wording.of(
                        "A statement is its keyword and its values, without words such as “" + seen + "”: "
                                + right.english() + ".",
                        "Une instruction se compose de son mot-clé et de ses valeurs, sans mots comme «\u00a0" + seen
                                + "\u00a0»\u00a0: " + right.french() + ".");
            case NEEDLESS_QUOTES ->
                Wording.of(
                        "A name is written without quotes: " + right.english() + ".",
                        "Un nom s’écrit sans guillemets\u00a0: " + right.french() + ".");
            case QUOTES_NEEDED ->
                Wording.of(
                        "Text goes between double quotes: " + right.english() + ".",
                        "Un texte se met entre guillemets doubles\u00a0: " + right.french() + ".");
            case NAME_IN_QUOTES ->
                Wording.of(
                        "Text goes between double quotes: " + Shown.piece(told.right()) + ".",
                        "Un texte se met entre guillemets doubles\u00a0: " + Shown.piece(told.right()) + ".");
            case BRACKETS_NEEDED ->
                Wording.of(
                        "Several values form a list between brackets: " + right.english() + ".",
                        "Plusieurs valeurs forment une liste entre crochets\u00a0: " + right.french() + ".");
        };
    }

    /** A statement that has nothing before it to part it from another. */
    static Wording separator(String seen, Wording right) {
        return Wording.of(
                "“" + seen + "” starts a statement of its own: put ; or a line end before it: " + right.english() + ".",
                "«\u00a0" + seen
                        + "\u00a0» commence une nouvelle instruction\u00a0: mettez ; ou un saut de ligne devant\u00a0: "
                        + right.french() + ".");
    }

    @Override
    public Wording oddSpace(OfWriting.OddSpace told) {
        return Wording.of(
                "There are invisible characters here that look like blanks (they come along when text is copied "
                        + "from a web page or a document): use ordinary spaces.",
                "Il y a ici des caractères invisibles qui ressemblent à des espaces (ils viennent d’un "
                        + "copier-coller depuis une page web ou un document)\u00a0: utilisez des espaces ordinaires.");
    }

    @Override
    public Wording unclosedString(OfWriting.UnclosedString told) {
        return Wording.of(
                "This text in quotes never ends: put a closing \" after its last word.",
                "Ce texte entre guillemets ne se termine jamais\u00a0: ajoutez un \" après son dernier mot.");
    }

    @Override
    public Wording unclosedList(OfWriting.UnclosedList told) {
        return Wording.of(
                "This list never ends: put a ] after its last value.",
                "Cette liste ne se termine jamais\u00a0: ajoutez un ] après sa dernière valeur.");
    }

    @Override
    public Wording readingStopped(OfWriting.ReadingStopped told) {
        String english = Counts.english(told.most());
        String french = Counts.french(told.most());
        return switch (told.limit()) {
            case TOKENS ->
                Wording.of(
                        "Reading stops here: a text has at most " + english
                                + " words, numbers and marks, the blanks between them counted.",
                        "La lecture s’arrête ici\u00a0: un texte a au plus " + french
                                + " mots, nombres et signes, en comptant les espaces entre eux.");
            case STATEMENTS ->
                Wording.of(
                        "Reading stops here: a text has at most " + english + " statements.",
                        "La lecture s’arrête ici\u00a0: un texte a au plus " + french + " instructions.");
            case OPERATORS ->
                Wording.of(
                        "Reading stops here: the terms of a text have at most " + english
                                + " powers, products and parentheses together.",
                        "La lecture s’arrête ici\u00a0: les termes d’un texte ont ensemble au plus " + french
                                + " puissances, produits et parenthèses.");
            case PROBLEMS ->
                Wording.of(
                        "Reading stops here, after " + english
                                + " mistakes: what follows is read once those are mended.",
                        "La lecture s’arrête ici, après " + french
                                + " erreurs\u00a0: la suite sera lue quand elles seront corrigées.");
        };
    }

    @Override
    public Wording otherName(OfWriting.OtherName told) {
        Wording right = Quoted.quoted(told.right());
        return Wording.of(
                "What you call “" + told.seen() + "” is called “" + told.name() + "” here: " + right.english() + ".",
                "Ce que vous appelez «\u00a0" + told.seen() + "\u00a0» se nomme ici «\u00a0" + told.name()
                        + "\u00a0»\u00a0: " + right.french() + ".");
    }
}
