package org.neurone.dsl.wording;

import org.neurone.engine.reason.IdxFault;
import org.neurone.engine.reason.OtherPictures;
import org.neurone.engine.words.Wording;

/** Sentences about files of MNIST's own form. */
final class IdxPage {
    private IdxPage() {}

    static Wording otherPictures(OtherPictures told) {
        if (!told.pictures()) {
            return Wording.of(
                    "This table holds no pictures: write “data csv” for a table, with “shape” where its rows are pictures.",
                    "Ce tableau ne contient pas d’images\u00a0: écrivez «\u00a0data csv\u00a0» pour un tableau, avec «\u00a0shape\u00a0» si ses lignes"
                            + " sont des images.");
        }
        return Wording.of(
                "The pictures at hand are " + told.found() + ", and the text asks for " + told.wanted()
                        + ": leave “shape” out, or bring them in that size.",
                "Les images présentes font " + told.found() + ", et le texte demande " + told.wanted()
                        + "\u00a0: enlevez «\u00a0shape\u00a0», ou apportez-les dans cette taille.");
    }

    static Wording idxFault(IdxFault told) {
        long at = told.at();
        long found = told.found();
        long expected = told.expected();
        return switch (told.kind()) {
            case START ->
                Wording.of(
                        "An IDX file starts with two zero bytes and the kind of its numbers (08, 09, 0B, 0C, 0D or 0E);"
                                + " this one does not.",
                        "Un fichier IDX commence par deux octets nuls et le type de ses nombres (08, 09, 0B, 0C, 0D ou"
                                + " 0E)\u00a0; celui-ci non.");
            case SIZES ->
                Wording.of(
                        "Byte " + at + " says that " + found + " sizes follow; an IDX file of examples has 1 to "
                                + expected + ".",
                        "L’octet " + at + " annonce " + found
                                + " dimensions\u00a0; un fichier IDX d’exemples en a de 1 à " + expected + ".");
            case SIZE ->
                Wording.of(
                        "The size in bytes " + at + " to " + (at + 3) + " is " + found + "; it must be at least 1.",
                        "La dimension aux octets " + at + " à " + (at + 3) + " vaut " + found
                                + "\u00a0; elle doit valoir au moins 1.");
            case LENGTH ->
                found < expected
                        ? Wording.of(
                                "The file ends after byte " + found + ", but its sizes call for " + expected
                                        + " bytes.",
                                "Le fichier se termine après l’octet " + found + ", mais ses dimensions exigent "
                                        + expected + " octets.")
                        : Wording.of(
                                "The file goes on at byte " + at + ", but its sizes call for " + expected + " bytes.",
                                "Le fichier continue à l’octet " + at + ", mais ses dimensions exigent " + expected
                                        + " octets.");
            case LABELS ->
                Wording.of(
                        "There are " + found + " labels (byte " + at + ") for " + expected + " examples.",
                        "Il y a " + found + " étiquettes (octet " + at + ") pour " + expected + " exemples.");
            case LABEL ->
                Wording.of(
                        "The label at byte " + at + " is not a whole number from 0 to " + expected + ".",
                        "L’étiquette à l’octet " + at + " n’est pas un nombre entier de 0 à " + expected + ".");
        };
    }
}
