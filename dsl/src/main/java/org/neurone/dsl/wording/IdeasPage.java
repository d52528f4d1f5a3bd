package org.neurone.dsl.wording;

import org.neurone.dsl.problem.Idea;
import org.neurone.engine.words.Wording;

/** What comes nearest to what is not here. */
final class IdeasPage {
    private IdeasPage() {}

    static Wording of(Idea idea) {
        return switch (idea) {
            case RECURRENT ->
                Wording.of(
                        "There are no recurrent layers here: a series is a row of its values, over which “conv 8 5x1” slides with “shape 128x1”.",
                        "Il n’y a pas de couches récurrentes ici\u00a0: une série est une ligne de ses valeurs, sur laquelle «\u00a0conv 8 5x1\u00a0» glisse avec «\u00a0shape 128x1\u00a0».");
            case ATTENTION ->
                Wording.of(
                        "There is no attention here: what comes nearest is a “layer”, which sees all numbers at once.",
                        "Il n’y a pas d’attention ici\u00a0: ce qui s’en rapproche le plus est «\u00a0layer\u00a0», qui voit tous les nombres à la fois.");
            case EMBEDDING ->
                Wording.of(
                        "There are no embeddings here: each text of a table’s column is an input of its own, and the first “layer” learns what it means.",
                        "Il n’y a pas de plongements (embeddings) ici\u00a0: chaque texte d’une colonne de tableau est une entrée à part, et la première «\u00a0layer\u00a0» apprend ce qu’il veut dire.");
            case TWO_NETWORKS ->
                Wording.of(
                        "A text describes one network: two that teach each other are not here; “compare” runs several side by side, each for itself.",
                        "Un texte décrit un seul réseau\u00a0: deux réseaux qui s’entraînent l’un l’autre n’existent pas ici\u00a0; «\u00a0compare\u00a0» en entraîne plusieurs côte à côte, chacun pour soi.");
            case AUTOENCODER ->
                Wording.of(
                        "“data digits task reproduce” makes the inputs the targets; a small “layer” then has to find a short form of them.",
                        "«\u00a0data digits task reproduce\u00a0» fait des entrées les cibles\u00a0; une petite «\u00a0layer\u00a0» doit alors"
                                + " en trouver une forme condensée.");
            case LOOP ->
                Wording.of(
                        "There are no loops here: “epochs” says how often the data is gone through, “times” repeats a layer, and “compare” tries several values.",
                        "Il n’y a pas de boucles ici\u00a0: «\u00a0epochs\u00a0» dit combien de fois les données sont parcourues, «\u00a0times\u00a0» répète une couche et «\u00a0compare\u00a0» essaie plusieurs valeurs.");
            case VARIABLE ->
                Wording.of(
                        "There are no variables here: write the value where it is used; “compare” tries several.",
                        "Il n’y a pas de variables ici\u00a0: écrivez la valeur là où elle sert\u00a0; «\u00a0compare\u00a0» en essaie plusieurs.");
            case CONDITION ->
                Wording.of(
                        "There are no conditions here: a “stop” rule ends a run early, and that is all a text decides.",
                        "Il n’y a pas de conditions ici\u00a0: une règle «\u00a0stop\u00a0» arrête l’entraînement plus tôt, et c’est tout ce qu’un texte décide.");
            case IMPORT ->
                Wording.of(
                        "Nothing has to be imported here: all statements are there already.",
                        "Il n’y a rien à importer ici\u00a0: toutes les instructions sont déjà là.");
            case PRINT ->
                Wording.of(
                        "Nothing has to be shown by a statement: the page draws the run, and “metric” names figures beside the loss.",
                        "Il n’y a pas d’instruction pour afficher\u00a0: la page dessine l’entraînement, et «\u00a0metric\u00a0» ajoute des mesures à côté de la perte.");
            case SAVE ->
                Wording.of(
                        "There is no statement for saving: the page’s link keeps the text, and “state”, which the program writes, what was learned.",
                        "Enregistrer n’est pas une instruction\u00a0: le lien de la page garde le texte, et «\u00a0state\u00a0», que le programme écrit, garde ce qui a été appris.");
            case RUN ->
                Wording.of(
                        "No statement starts a run: the page’s button and “neurone train” do. How long it lasts is said by “epochs 100”.",
                        "Aucune instruction ne lance l’entraînement\u00a0: le bouton de la page et «\u00a0neurone train\u00a0» le font. Sa durée se règle avec «\u00a0epochs 100\u00a0».");
            case PREDICT ->
                Wording.of(
                        "There is no statement for asking a network: the page does where one points, and “neurone predict” for a table.",
                        "Interroger un réseau n’est pas une instruction\u00a0: la page le fait là où l’on pointe, et «\u00a0neurone predict\u00a0» pour tout un tableau.");
            case DEVICE ->
                Wording.of(
                        "Where it runs is not part of the text: the result is the same to the last bit everywhere.",
                        "Le texte ne dit pas sur quelle machine il s’exécute\u00a0: le résultat est partout le même, au bit près.");
            case PRECISION ->
                Wording.of(
                        "All numbers here have 64 bits; there is nothing to choose.",
                        "Tous les nombres ont ici 64 bits\u00a0; il n’y a rien à choisir.");
            case OTHER_NORM ->
                Wording.of(
                        "There is no such normalisation here. The nearest is “batchnorm”.",
                        "Cette normalisation n’existe pas ici. Ce qui s’en rapproche le plus est «\u00a0batchnorm\u00a0».");
            case BRANCH ->
                Wording.of(
                        "Layers follow one another here; “skip 2” adds what came into the two before to what leaves them.",
                        "Les couches se suivent ici\u00a0; «\u00a0skip 2\u00a0» ajoute ce qui est entré dans les deux d’avant à ce qui en sort.");
            case UPSAMPLE ->
                Wording.of(
                        "Nothing makes a picture larger here; “conv” and “pool” keep it or make it smaller.",
                        "Rien n’agrandit une image ici\u00a0; «\u00a0conv\u00a0» et «\u00a0pool\u00a0» en gardent la taille ou la réduisent.");
            case OTHER_CONV ->
                Wording.of(
                        "There is one convolution here: “conv 8 5x5” over a picture, “conv 8 5x1” over a series.",
                        "Il y a une seule convolution ici\u00a0: «\u00a0conv 8 5x5\u00a0» sur une image, «\u00a0conv 8 5x1\u00a0» sur une série.");
            case GLOBAL_POOL ->
                Wording.of(
                        "A pool as large as its picture does that: “pool average 7x7” for one of 7x7.",
                        "Un «\u00a0pool\u00a0» aussi grand que son image fait cela\u00a0: «\u00a0pool average 7x7\u00a0» pour une image de 7x7.");
            case AUGMENT ->
                Wording.of(
                        "Pictures are taken as they are here; “dropout” and “regularize l2 0.001” help against learning by heart.",
                        "Les images sont prises telles quelles ici\u00a0; «\u00a0dropout\u00a0» et «\u00a0regularize l2 0.001\u00a0» aident contre l’apprentissage par cœur.");
            case SCHEDULER ->
                Wording.of(
                        "How the rate changes is said after it: “lr 0.1 decay 0.01”, “lr 0.1 step 0.5 every 20”, “lr 0.1 cosine”, “lr 0.1 warmup 5”.",
                        "La façon dont le taux change s’écrit à sa suite\u00a0: «\u00a0lr 0.1 decay 0.01\u00a0», «\u00a0lr 0.1 step 0.5 every 20\u00a0», «\u00a0lr 0.1 cosine\u00a0», «\u00a0lr 0.1 warmup 5\u00a0».");
            case OTHER_MODEL ->
                Wording.of(
                        "Only neural networks are here; one “layer” before the output goes a long way on most tables.",
                        "Il n’y a que des réseaux de neurones ici\u00a0; une «\u00a0layer\u00a0» avant la sortie suffit souvent pour un tableau.");
            case UNSUPERVISED ->
                Wording.of(
                        "Learning without targets is not here. The nearest is “task reproduce” after the data: it makes the inputs the targets.",
                        "Apprendre sans cibles n’est pas possible ici. Ce qui s’en rapproche le plus est «\u00a0task reproduce\u00a0» à la suite des données\u00a0: les entrées deviennent les cibles.");
            case REINFORCEMENT ->
                Wording.of(
                        "Learning by reward is not here: a network learns from examples, which “data” names.",
                        "Apprendre par récompense n’est pas possible ici\u00a0: un réseau apprend à partir d’exemples, que «\u00a0data\u00a0» nomme.");
            case PRETRAINED ->
                Wording.of(
                        "Trained networks cannot be loaded by name; a text with “state” goes on from what it learned, and “frozen” leaves a layer as it is.",
                        "On ne peut pas charger un réseau déjà entraîné par son nom\u00a0; un texte avec «\u00a0state\u00a0» repart de ce qu’il a appris, et «\u00a0frozen\u00a0» laisse une couche telle quelle.");
            case SEARCH ->
                Wording.of(
                        "Several values are compared by “compare lr [0.01 0.1 1]”; two such lines make a grid.",
                        "On compare plusieurs valeurs avec «\u00a0compare lr [0.01 0.1 1]\u00a0»\u00a0; deux lignes de ce genre forment une grille.");
            case VALIDATION ->
                Wording.of(
                        "The data keeps a part for validation, “data … validate 20%”; “data … folds 5” is cross-validation.",
                        "Les données gardent une partie pour la validation, «\u00a0data … validate 20%\u00a0»\u00a0; «\u00a0data … folds"
                                + " 5\u00a0» fait une validation croisée.");
            case CALLBACK ->
                Wording.of(
                        "There are no callbacks in a text: “stop” ends a run, and a Java program can listen to each step.",
                        "Il n’y a pas de fonctions de rappel dans un texte\u00a0: «\u00a0stop\u00a0» arrête l’entraînement, et un programme Java peut suivre chaque pas.");
            case CLASS_WEIGHT ->
                Wording.of(
                        "“loss cross-entropy balance” weighs classes by how rare they are; “metric f1” counts a rare class as much as any other.",
                        "«\u00a0loss cross-entropy balance\u00a0» pondère les classes selon leur rareté\u00a0; «\u00a0metric f1\u00a0»"
                                + " compte les classes rares autant que les autres.");
        };
    }
}
