package org.neurone.dsl.problem;

import static org.neurone.engine.plan.Severity.ERROR;
import static org.neurone.engine.plan.Severity.WARNING;

import org.neurone.engine.plan.Severity;

/**
 * Every kind of problem that reading can find by itself, with its wording. A word in braces stands for a fact of the
 * case. What {@code engine} finds in a sound text (its {@code Fault}s) brings its own wording.
 */
public enum ProblemKind {
    // How it is written
    UNCLOSED_STRING(
            "unclosed-string",
            ERROR,
            "This text in quotes never ends: put a closing \" behind its last word.",
            "Ce texte entre guillemets ne se termine jamais : ajoutez un \" après son dernier mot."),
    UNCLOSED_LIST(
            "unclosed-list",
            ERROR,
            "This list never ends: put a ] behind its last value.",
            "Cette liste ne se termine jamais : ajoutez un ] après sa dernière valeur."),
    STRAY_BRACKET(
            "stray-bracket",
            ERROR,
            "This “{seen}” closes nothing: no list is open here.",
            "Ce « {seen} » ne ferme rien : aucune liste n’est ouverte ici."),
    NESTED_LIST(
            "nested-list",
            ERROR,
            "A list holds plain values one after the other, without brackets inside: {right}.",
            "Une liste contient des valeurs simples à la suite, sans crochets à l’intérieur : {right}."),
    UNKNOWN_ESCAPE(
            "unknown-escape",
            WARNING,
            "“{seen}” has no special meaning and is kept as it stands; write “\\\\” where you mean a backslash.",
            "« {seen} » n’a pas de sens particulier et reste tel quel ; écrivez « \\\\ » pour une barre oblique inverse."),
    SMART_QUOTES(
            "smart-quotes",
            ERROR,
            "Text stands between straight double quotes, {right}, and not between {seen}.",
            "Un texte se met entre guillemets droits doubles, {right}, et non entre {seen}."),
    ODD_SPACE(
            "odd-space",
            ERROR,
            "There are invisible characters here that look like blanks (they come along when text is copied from a web"
                    + " page or a document): use ordinary spaces.",
            "Il y a ici des caractères invisibles qui ressemblent à des espaces (ils viennent d’un copier-coller depuis"
                    + " une page web ou un document) : utilisez des espaces ordinaires."),
    UNICODE_TEXT(
            "unicode-text",
            ERROR,
            "“{seen}” holds a character that may stand only between quotes or behind #: elsewhere the language uses plain"
                    + " letters a to z, digits and hyphens.",
            "« {seen} » contient un caractère qui n’est permis qu’entre guillemets ou après # : ailleurs, le langage"
                    + " n’utilise que les lettres a à z sans accent, les chiffres et le trait d’union."),
    FOREIGN_COMMENT(
            "foreign-comment",
            ERROR,
            "A comment starts with #, not with “{seen}”: {right}.",
            "Un commentaire commence par #, pas par « {seen} » : {right}."),
    STRAY_COMMA(
            "stray-comma",
            ERROR,
            "Values are separated by spaces, without commas: {right}.",
            "Les valeurs sont séparées par des espaces, sans virgule : {right}."),
    DECIMAL_COMMA(
            "decimal-comma",
            ERROR,
            "Decimals stand behind a point, not a comma: {right} instead of “{seen}”.",
            "Les décimales s’écrivent après un point, pas une virgule : {right} au lieu de « {seen} »."),
    ASSIGNMENT(
            "assignment",
            ERROR,
            "A value stands behind its name with a space between, without “{seen}”: {right}.",
            "Une valeur suit son nom après une espace, sans « {seen} » : {right}."),
    STRAY_MARK(
            "stray-mark",
            ERROR,
            "A word stands alone, without a full stop, an ending or a quote: {right} instead of “{seen}”.",
            "Un mot s’écrit seul, sans point, extension ni guillemet : {right} au lieu de « {seen} »."),
    MISSING_BLANK(
            "missing-blank",
            ERROR,
            "A blank stands between two values: {right} instead of “{seen}”.",
            "Deux valeurs sont séparées par une espace : {right} au lieu de « {seen} »."),
    CALL_BRACKETS(
            "call-brackets",
            ERROR,
            "A name stands alone, without ( ): {right} instead of “{seen}”.",
            "Un nom s’écrit seul, sans ( ) : {right} au lieu de « {seen} »."),
    SUPERSCRIPT(
            "superscript",
            ERROR,
            "A power is written with ^: {right} instead of “{seen}”.",
            "Une puissance s’écrit avec ^ : {right} au lieu de « {seen} »."),
    CAPITAL_LETTERS(
            "capital-letters",
            ERROR,
            "Names are written in small letters: {right} instead of “{seen}”.",
            "Les noms s’écrivent en minuscules : {right} au lieu de « {seen} »."),
    UNDERSCORE(
            "underscore",
            ERROR,
            "Words of a name are joined by a hyphen: {right} instead of “{seen}”.",
            "Les mots d’un nom sont joints par un trait d’union : {right} au lieu de « {seen} »."),
    ACCENT(
            "accent",
            ERROR,
            "Names are written without accents: {right} instead of “{seen}”.",
            "Les noms s’écrivent sans accent : {right} au lieu de « {seen} »."),
    UNREADABLE(
            "unreadable",
            ERROR,
            "“{seen}” is neither a number (0.5, 30%), nor a size (5x5), nor a name: names are small letters, digits and"
                    + " hyphens, and start with a letter.",
            "« {seen} » n’est ni un nombre (0.5, 30%), ni une taille (5x5), ni un nom : un nom est fait de minuscules, de"
                    + " chiffres et de traits d’union, et commence par une lettre."),
    SPACED_PERCENT(
            "spaced-percent",
            ERROR,
            "The % stands directly behind its number: {right} instead of “{seen}”.",
            "Le signe % suit son nombre sans espace : {right} au lieu de « {seen} »."),
    NUMBER_SPELLING(
            "number-spelling",
            ERROR,
            "Numbers are written like 0.5, -2, 1e-3 or 30%: {right} instead of “{seen}”.",
            "Les nombres s’écrivent comme 0.5, -2, 1e-3 ou 30% : {right} au lieu de « {seen} »."),
    SIZE_SPELLING(
            "size-spelling",
            ERROR,
            "A size is whole numbers with an x between, without spaces: {right} instead of “{seen}”.",
            "Une taille s’écrit avec des nombres entiers et un x entre eux, sans espaces : {right} au lieu de"
                    + " « {seen} »."),

    // Which statement
    UNKNOWN_STATEMENT(
            "unknown-statement",
            ERROR,
            "No statement starts with “{seen}”. {suggestion}",
            "Aucune instruction ne commence par « {seen} ». {suggestion}"),
    STATEMENT_NAME(
            "statement-name",
            ERROR,
            "A statement starts with a name such as “layer” or “lr”, not with {seen}. {suggestion}",
            "Une instruction commence par un nom comme « layer » ou « lr », pas par {seen}. {suggestion}"),
    OTHER_NAME(
            "other-name",
            ERROR,
            "What you call “{seen}” is named “{name}” here: {right}.",
            "Ce que vous appelez « {seen} » se nomme ici « {name} » : {right}."),
    NAME_ALONE(
            "name-alone",
            ERROR,
            "“{seen}” is the name of {a:kind} and does not start a statement: write {right}.",
            "« {seen} » est le nom d’{un:kind} et ne commence pas une instruction : écrivez {right}."),
    OPTION_ALONE(
            "option-alone",
            ERROR,
            "“{seen}” is a setting of “{statement}” and stands behind it, in the same statement: {right}.",
            "« {seen} » est un réglage de « {statement} » et se place à sa suite, dans la même instruction : {right}."),
    REPEATED_STATEMENT(
            "repeated-statement",
            ERROR,
            "“{seen}” stands a second time, but a text may say it only once. Keep the one you want.",
            "« {seen} » apparaît une deuxième fois, mais un texte ne peut le dire qu’une fois. Gardez celui que vous"
                    + " voulez."),
    PASTED_PYTHON("pasted-python", ERROR, "This looks like Python. {advice}", "Cela ressemble à du Python. {advice}"),
    PASTED_JSON("pasted-json", ERROR, "This looks like JSON. {advice}", "Cela ressemble à du JSON. {advice}"),
    PASTED_LINK(
            "pasted-link",
            ERROR,
            "This is a link of the TensorFlow playground. {advice}",
            "C’est un lien du TensorFlow playground. {advice}"),
    UNKNOWN_VERSION(
            "unknown-version",
            ERROR,
            "This text is written for version {seen} of the language, and this program knows version 1 only: update the"
                    + " program, or write “neurone 1”.",
            "Ce texte est écrit pour la version {seen} du langage, et ce programme ne connaît que la version 1 : mettez"
                    + " le programme à jour, ou écrivez « neurone 1 »."),
    VERSION_NUMBER(
            "version-number",
            ERROR,
            "“neurone” takes one whole number, the language’s version: “neurone 1”.",
            "« neurone » attend un seul nombre entier, la version du langage : « neurone 1 »."),
    VERSION_NOT_FIRST(
            "version-not-first",
            ERROR,
            "“neurone” names the language’s version for the whole text, so it has to be the first statement.",
            "« neurone » indique la version du langage pour tout le texte : ce doit être la première instruction."),

    // Which values
    MISSING_VALUE(
            "missing-value",
            ERROR,
            "“{statement}” still needs {expected}{meaning}. {suggestion}",
            "Il manque à « {statement} » {expected}{meaning}. {suggestion}"),
    WRONG_VALUE(
            "wrong-value",
            ERROR,
            "“{statement}” needs {expected} here{meaning}, but this is {seen}. {suggestion}",
            "« {statement} » attend ici {expected}{meaning}, mais ceci est {seen}. {suggestion}"),
    OUT_OF_RANGE(
            "out-of-range",
            ERROR,
            "{seen} is too {side} for {setting}{meaning}: it takes {expected}.",
            "{seen} est trop {side} pour {setting}{meaning} : il faut {expected}."),
    NOT_WHOLE(
            "not-whole",
            ERROR,
            "{seen} is not a whole number. For {setting}{meaning} it takes {expected}.",
            "{seen} n’est pas un nombre entier. Pour {setting}{meaning}, il faut {expected}."),
    SHARE_OVER_ONE(
            "share-over-one",
            ERROR,
            "{seen} is more than the whole: {setting}{meaning} goes from 0% to 100% (or 0 to 1). {right} means {seen} in a"
                    + " hundred.",
            "{seen} dépasse le tout : {setting}{meaning} va de 0% à 100% (ou de 0 à 1). {right} veut dire {seen} pour"
                    + " cent."),
    NUMBER_TOO_LARGE(
            "number-too-large",
            ERROR,
            "{seen} is larger than any number a computer can hold (about 1.8e308). For {setting}{meaning} it takes {expected}.",
            "{seen} dépasse le plus grand nombre qu’un ordinateur puisse manier (environ 1.8e308). Pour {setting}{meaning},"
                    + " il faut {expected}."),
    UNKNOWN_NAME(
            "unknown-name",
            ERROR,
            "There is no {kind} named “{seen}”. {suggestion}",
            "Il n’y a pas {de:kind} du nom de « {seen} ». {suggestion}"),
    UNKNOWN_WORD(
            "unknown-word",
            ERROR,
            "“{seen}” is not one of the words that “{statement}” knows here. {suggestion}",
            "« {seen} » ne fait pas partie des mots que « {statement} » connaît ici. {suggestion}"),
    UNKNOWN_OPTION(
            "unknown-option",
            ERROR,
            "“{statement}” has no setting named “{seen}”. {suggestion}",
            "« {statement} » n’a pas de réglage du nom de « {seen} ». {suggestion}"),
    SEVERAL_LAYERS(
            "several-layers",
            ERROR,
            "Each layer is a statement of its own, with its number of units: {right}.",
            "Chaque couche est une instruction à elle, avec son nombre de neurones : {right}."),
    MISSING_SEPARATOR(
            "missing-separator",
            ERROR,
            "“{seen}” starts a statement of its own: put ; or a line end before it: {right}.",
            "« {seen} » commence une nouvelle instruction : mettez ; ou un saut de ligne devant : {right}."),
    SECOND_NAME(
            "second-name",
            ERROR,
            "“{statement}” takes one {kind}, so “{seen}” is one too many: keep the one you want.",
            "« {statement} » n’accepte qu’{un:kind} : « {seen} » est de trop, ne gardez que le bon nom."),
    SECOND_STATEMENT(
            "second-statement",
            ERROR,
            "Each “{statement}” says one thing, so “{seen}” needs a statement of its own: {right}.",
            "Chaque « {statement} » ne dit qu’une chose : « {seen} » demande sa propre instruction : {right}."),
    UNNAMED_VALUE(
            "unnamed-value",
            ERROR,
            "“{statement}” has no place for {seen} by itself: “{option}”{meaning} stands before it: {right}.",
            "« {statement} » n’a pas de place pour {seen} sans nom : « {option} »{meaning} se met devant : {right}."),
    REPEATED_OPTION(
            "repeated-option",
            ERROR,
            "“{seen}” stands twice in this statement, but can be set only once.",
            "« {seen} » apparaît deux fois dans cette instruction, mais ne se règle qu’une fois."),
    MISSING_OPTION(
            "missing-option",
            ERROR,
            "“{statement}” also needs “{option}” with {expected}: {right}.",
            "« {statement} » demande aussi « {option} » avec {expected} : {right}."),
    WRONG_ORDER(
            "wrong-order",
            ERROR,
            "The values are right, but their order is {order}: {right}.",
            "Les valeurs sont bonnes, mais leur ordre est {order} : {right}."),
    NEEDLESS_WORD(
            "needless-word",
            ERROR,
            "A statement is its keyword and its values, without words such as “{seen}”: {right}.",
            "Une instruction se compose de son mot-clé et de ses valeurs, sans mots comme « {seen} » : {right}."),
    NAMED_VALUE(
            "named-value",
            ERROR,
            "This value stands without a name, by its place alone: {right}.",
            "Cette valeur s’écrit sans nom, sa place suffit : {right}."),
    EXTRA_VALUE(
            "extra-value",
            ERROR,
            "“{statement}” has all its values already, so {seen} is one too many. {suggestion}",
            "« {statement} » a déjà toutes ses valeurs : {seen} est de trop. {suggestion}"),
    NEEDLESS_QUOTES(
            "needless-quotes",
            ERROR,
            "A name stands without quotes: {right}.",
            "Un nom s’écrit sans guillemets : {right}."),
    QUOTES_NEEDED(
            "quotes-needed",
            ERROR,
            "Text stands between double quotes: {right}.",
            "Un texte se met entre guillemets doubles : {right}."),
    BRACKETS_NEEDED(
            "brackets-needed",
            ERROR,
            "Several values form a list between brackets: {right}.",
            "Plusieurs valeurs forment une liste entre crochets : {right}."),
    NEEDLESS_BRACKETS(
            "needless-brackets",
            ERROR,
            "“{statement}” takes a single value here, without brackets: {right}.",
            "« {statement} » attend ici une seule valeur, sans crochets : {right}."),
    SPACED_NAME(
            "spaced-name",
            ERROR,
            "This is one name, with a hyphen: {right} instead of “{seen}”.",
            "C’est un seul nom, avec un trait d’union : {right} au lieu de « {seen} »."),
    EMPTY_LIST(
            "empty-list",
            ERROR,
            "This list is empty, but “{statement}” needs {expected} here.",
            "Cette liste est vide, mais « {statement} » attend ici {expected}."),
    EMPTY_TEXT(
            "empty-text",
            ERROR,
            "There is nothing between these quotes, but “{statement}” needs some text here.",
            "Il n’y a rien entre ces guillemets, mais « {statement} » attend ici du texte."),
    LIST_ITEM(
            "list-item",
            ERROR,
            "This list holds {expected}, but {seen} is none.",
            "Cette liste contient {expected}, mais {seen} n’en fait pas partie."),
    SIZE_DIMENSIONS(
            "size-dimensions",
            ERROR,
            "“{statement}” needs {expected} here, but {seen} has {count}.",
            "« {statement} » attend ici {expected}, mais {seen} en compte {count}."),
    OPTION_WORD(
            "option-word",
            ERROR,
            "“{seen}” is also a setting of “{statement}”, so as a name of your own it stands in quotes: {right}.",
            "« {seen} » est aussi un réglage de « {statement} » ; comme nom à vous, il se met entre guillemets : {right}."),
    UNKNOWN_TERM(
            "unknown-term",
            ERROR,
            "{reason} Features look like x, x^2, x*y or sin(x).",
            "{reason} Les entrées ressemblent à x, x^2, x*y ou sin(x)."),
    FORMULA("formula", ERROR, "{reason}", "{reason}"),
    SETTINGS_CLASH(
            "settings-clash",
            ERROR,
            "These settings do not fit together: {reason}",
            "Ces réglages ne vont pas ensemble : {reason}"),

    // What was learned
    STATE_DAMAGED(
            "state-damaged",
            ERROR,
            "{reason} Copy it again from where it came, or delete the statement to start from the seed.",
            "{reason} Copiez-le de nouveau depuis sa source, ou supprimez l’instruction pour repartir de la graine."),
    STATE_TRUNCATED(
            "state-truncated",
            ERROR,
            "{reason} Copy it again from where it came, or delete the statement to start from the seed.",
            "{reason} Copiez-le de nouveau depuis sa source, ou supprimez l’instruction pour repartir de la graine."),
    STATE_NEWER(
            "state-newer",
            ERROR,
            "{reason} Without the statement the run starts from the seed.",
            "{reason} Sans l’instruction, l’entraînement part de la graine.");

    private final String code;
    private final Severity severity;
    private final String english;
    private final String french;

    ProblemKind(String code, Severity severity, String english, String french) {
        this.code = code;
        this.severity = severity;
        this.english = english;
        this.french = french;
    }

    /** Its stable name. */
    public String code() {
        return code;
    }

    public Severity severity() {
        return severity;
    }

    String english() {
        return english;
    }

    String french() {
        return french;
    }
}
