package org.neurone.web.reference;

import org.neurone.dsl.text.Tongue;

/** What the page says by itself. */
public enum PageWords {
    TITLE("The language", "Le langage"),
    ABOUT(
            "One short text says which data, which network and how it learns. Everything that may stand in it is on this page; whatever has a"
                    + " button runs where it stands.",
            "Un court texte dit quelles données, quel réseau et comment il apprend. Tout ce qui peut s’y trouver est sur cette page\u00a0; ce"
                    + " qui a un bouton s’exécute sur place."),
    SEARCH("Search this page", "Chercher dans cette page"),
    CONTENTS("On this page", "Sur cette page"),
    STATEMENTS("Statements", "Instructions"),
    STATEMENTS_ABOUT(
            "A statement is a keyword, its values in their order, then options by name. A line end or `;` closes it. What stands in square"
                    + " brackets in a usage line may be left out.",
            "Une instruction est un mot-clé, ses valeurs dans leur ordre, puis des options par leur nom. Une fin de ligne ou `;` la termine. Ce"
                    + " qui est entre crochets dans une ligne d’usage peut manquer."),
    ALONE("What runs where a text says only `layer 3`", "Ce qui s’exécute quand un texte ne dit que `layer 3`"),
    ALONE_ABOUT(
            "Everything that is left out has a value. The text below says all of it, and trains to the same weights, to the last bit.",
            "Tout ce qui manque a une valeur. Le texte ci-dessous dit tout, et donne les mêmes poids, au bit près."),
    STANDS_FOR("stands for", "signifie"),
    SETTING("setting", "réglage"),
    MEANING("meaning", "sens"),
    EXAMPLE("example", "exemple"),
    TOGETHER("What goes together", "Ce qui va ensemble"),
    TOGETHER_ABOUT(
            "Data say what there is to learn: one of two classes, one of several, or values. The last layer and the loss must fit. These"
                    + " tables were asked of the engine when this page was built.",
            "Les données disent ce qu’il y a à apprendre\u00a0: une classe sur deux, une sur plusieurs, ou des valeurs. La dernière couche et la"
                    + " perte doivent convenir. Ces tableaux ont été demandés au moteur lors de la construction de cette page."),
    ADDED("The output that is added", "La sortie qui est ajoutée"),
    LOSSES("Losses and outputs", "Pertes et sorties"),
    LOSSES_ABOUT(
            "✓ runs; ! runs, and something is said about it; — does not fit.",
            "✓ s’exécute\u00a0; ! s’exécute, avec une remarque\u00a0; — ne convient pas."),
    DATA("data", "données"),
    LOSS("loss", "perte"),
    OUTPUT("added output", "sortie ajoutée"),
    TWO("two classes (`data circle`)", "deux classes (`data circle`)"),
    SEVERAL("several classes (`data blobs`)", "plusieurs classes (`data blobs`)"),
    VALUES("values (`data plane`)", "des valeurs (`data plane`)"),
    PROBLEMS("Problems", "Problèmes"),
    PROBLEMS_ABOUT(
            "Every kind of problem has a code that never changes. Each is shown by a text that has it, what is said about it, and a text without"
                    + " it.",
            "Chaque sorte de problème a un code qui ne change jamais. Chacun est montré par un texte qui l’a, ce qui en est dit, et un texte qui"
                    + " ne l’a plus."),
    RIGHT("Right:", "Juste\u00a0:");

    private final String english;
    private final String french;

    PageWords(String english, String french) {
        this.english = english;
        this.french = french;
    }

    /** In that language. */
    public String of(Tongue tongue) {
        return tongue == Tongue.FRENCH ? french : english;
    }
}
