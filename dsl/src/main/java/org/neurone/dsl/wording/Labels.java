package org.neurone.dsl.wording;

import org.neurone.dsl.problem.Also;
import org.neurone.dsl.problem.Remedy;
import org.neurone.engine.words.Wording;

/** What buttons and second places are called. */
final class Labels {
    private Labels() {}

    static Wording of(Remedy remedy) {
        String shown = remedy.shown();
        return switch (remedy.kind()) {
            case WRITE -> before("Write ", "Écrire ", shown);
            case WRITE_EVERYWHERE -> Wording.of("Correct it everywhere", "Corriger partout");
            case ADD -> Wording.of("Add “" + shown + "”", "Ajouter «\u00a0" + shown + "\u00a0»");
            case CLOSE_QUOTE -> Wording.of("Add the closing \"", "Ajouter le \" fermant");
            case ORDINARY_SPACES -> Wording.of("Use ordinary spaces", "Mettre des espaces ordinaires");
            case SEPARATE -> Wording.of("Put “;” before it", "Mettre «\u00a0;\u00a0» devant");
            case TRANSLATE -> Wording.of("Translate it", "Traduire");
            case MOVE_TO_LAYER -> before("Put it into the layer: ", "La mettre dans la couche\u00a0: ", shown);
            case MOVE_TO_STATEMENT -> before("Move it there: ", "Le déplacer\u00a0: ", shown);
            case MOVE_TO_TOP -> Wording.of("Move it to the top", "La mettre en tête");
            case DELETE -> Wording.of("Delete it", "Supprimer");
            case DELETE_WORD -> Wording.of("Delete “" + shown + "”", "Supprimer «\u00a0" + shown + "\u00a0»");
            case DELETE_STATEMENT -> Wording.of("Delete the statement", "Supprimer l’instruction");
            case DELETE_MISFIT -> Wording.of("Delete this statement", "Supprimer cette instruction");
            case DELETE_STATE -> Wording.of("Delete the state", "Supprimer l’état");
            case START_FROM_SEED -> Wording.of("Start from the seed", "Repartir de la graine");
            case KEEP_FIRST -> Wording.of("Keep the first, delete this one", "Garder la première, supprimer celle-ci");
            case KEEP_SECOND -> Wording.of("Keep this one, delete the first", "Garder celle-ci, supprimer la première");
        };
    }

    private static Wording before(String english, String french, String shown) {
        Wording quoted = Quoted.quoted(shown);
        return Wording.of(english + quoted.english(), french + quoted.french());
    }

    static Wording of(Also also) {
        return switch (also.role()) {
            case FIRST_SAID -> Wording.of("first said here", "dit ici une première fois");
            case FIRST_SET -> Wording.of("first set here", "réglé ici une première fois");
            case FIRST_NAME -> Wording.of("the first one", "le premier nom");
            case ITS_LAYER -> Wording.of("the layer that it belongs to", "la couche à laquelle elle appartient");
            case ITS_STATEMENT ->
                Wording.of("the statement that it belongs to", "l’instruction à laquelle il appartient");
            case GIVES ->
                also.shape().picture()
                        ? Wording.of("gives a picture of " + also.shape(), "donne une image de " + also.shape())
                        : Wording.of("gives " + also.shape() + " numbers", "donne " + also.shape() + " nombres");
        };
    }
}
