package org.neurone.dsl.wording;

import org.neurone.engine.reason.DecimalMark;
import org.neurone.engine.reason.FirstRow;
import org.neurone.engine.reason.Holes;
import org.neurone.engine.reason.MissingValue;
import org.neurone.engine.reason.NoDate;
import org.neurone.engine.reason.OddCell;
import org.neurone.engine.reason.OfCell;
import org.neurone.engine.reason.RaggedRow;
import org.neurone.engine.reason.UnnamedColumns;
import org.neurone.engine.reason.UnseenText;
import org.neurone.engine.words.Wording;

/** Sentences about tables as they are read. */
final class TablesPage {
    private TablesPage() {}

    static Wording cell(OfCell told) {
        String english = "row " + told.row() + ", column " + told.column();
        String french = "la ligne " + told.row() + ", colonne " + told.column();
        return switch (told.kind()) {
            case UNCLOSED_QUOTE ->
                Wording.of(
                        "The cell in " + english + " opens a quotation mark that is never closed.",
                        "La cellule de " + french + " ouvre un guillemet qui n’est jamais fermé.");
            case TEXT_AFTER_QUOTE ->
                Wording.of(
                        "The cell in " + english + " goes on after its closing quotation mark.",
                        "La cellule de " + french + " continue après son guillemet fermant.");
            case TOO_LARGE ->
                Wording.of(
                        "The number in " + english + " is too large.", "Le nombre de " + french + " est trop grand.");
        };
    }

    static Wording raggedRow(RaggedRow told) {
        boolean one = told.cells() == 1;
        return Wording.of(
                "Row " + told.row() + " has " + told.cells() + (one ? " cell" : " cells") + ", but the first one has "
                        + told.expected() + ".",
                "La ligne " + told.row() + " a " + told.cells() + (one ? " cellule" : " cellules")
                        + ", mais la première en a " + told.expected() + ".");
    }

    static Wording missingValue(MissingValue told) {
        String name = Names.shortened(told.column());
        return Wording.of(
                "Row " + told.row() + " has no value in column “" + name + "”.",
                "La ligne " + told.row() + " n’a pas de valeur dans la colonne «\u00a0" + name + "\u00a0».");
    }

    static Wording holes(Holes told) {
        String name = Names.shortened(told.column());
        if (told.ways().isEmpty() && told.rows() == told.of()) {
            return Wording.of(
                    "Every row of the table has a hole in " + columns(told, false)
                            + ": none is left to learn from without them.",
                    "Toutes les lignes du tableau ont un trou dans " + columns(told, true)
                            + "\u00a0: sans elles, il n’en reste aucune pour apprendre.");
        }
        boolean one = told.rows() == 1 && told.columns().size() == 1;
        String ways = Names.listing(told.ways());
        String english = one
                ? "Row " + told.row() + " has no value in column “" + name + "”."
                : told.rows() + " of " + told.of() + " rows have a hole in " + columns(told, false)
                        + "; the first is row " + told.row() + ", column “" + name + "”.";
        String french = one
                ? "La ligne " + told.row() + " n’a pas de valeur dans la colonne «\u00a0" + name + "\u00a0»."
                : told.rows() + " lignes sur " + told.of() + " ont un trou dans " + columns(told, true)
                        + "\u00a0; le premier est à la ligne " + told.row() + ", colonne «\u00a0" + name + "\u00a0».";
        return ways.isEmpty()
                ? Wording.of(english, french)
                : Wording.of(
                        english + " Say what stands in for it with “missing”: " + ways + ".",
                        french + " Dites avec «\u00a0missing\u00a0» ce qui le remplace\u00a0: " + ways + ".");
    }

    private static String columns(Holes told, boolean french) {
        if (told.columns().size() > 1) {
            return told.columns().size() + (french ? " colonnes (" : " columns (") + Names.listing(told.columns())
                    + ")";
        }
        String name = Names.shortened(told.columns().get(0));
        return french ? "la colonne «\u00a0" + name + "\u00a0»" : "column “" + name + "”";
    }

    static Wording noDate(NoDate told) {
        String text = Names.shortened(told.text());
        String column = Names.shortened(told.column());
        String right = "2024-03-07";
        return Wording.of(
                "Row " + told.row() + ", column “" + column + "”: “" + text + "” "
                        + (told.order() ? "may have the day or the month first" : "is not a date") + "; write it as "
                        + right
                        + " or 07.03.2024.",
                "Ligne " + told.row() + ", colonne «\u00a0" + column + "\u00a0»\u00a0: «\u00a0" + text + "\u00a0» "
                        + (told.order() ? "peut commencer par le jour ou par le mois" : "n’est pas une date")
                        + "\u00a0; écrivez-la " + right + " ou 07.03.2024.");
    }

    static Wording oddCell(OddCell told) {
        String name = Names.shortened(told.column());
        String shown = Names.shortened(told.text());
        String right = told.right();
        return Wording.of(
                "Row " + told.row() + " says “" + shown + "” in column “" + name
                        + "”, whose cells are numbers otherwise, so the whole column is taken for texts: "
                        + (right == null ? "put a number there, or take the row out." : "write " + right + "."),
                "La ligne " + told.row() + " contient «\u00a0" + shown + "\u00a0» dans la colonne «\u00a0" + name
                        + "\u00a0», dont les autres cellules sont des nombres\u00a0; toute la colonne est donc lue comme du texte\u00a0: "
                        + (right == null ? "mettez-y un nombre, ou enlevez la ligne." : "écrivez " + right + "."));
    }

    static Wording firstRow(FirstRow told) {
        String cells = Names.listing(told.cells());
        return told.units()
                ? Wording.of(
                        "The second row (" + cells
                                + ") holds no numbers where all others do: it is taken for units or a"
                                + " second row of names, and left out.",
                        "La deuxième ligne (" + cells
                                + ") n’a pas de nombres là où toutes les autres en ont\u00a0: elle est prise"
                                + " pour des unités ou une seconde ligne de noms, et laissée de côté.")
                : Wording.of(
                        "The first row (" + cells
                                + ") is taken for the names of the columns; “header off” makes an example"
                                + " of it, “header on” says that this is meant.",
                        "La première ligne (" + cells
                                + ") est prise pour les noms des colonnes\u00a0; «\u00a0header off\u00a0» en fait un"
                                + " exemple, «\u00a0header on\u00a0» confirme que c’est voulu.");
    }

    static Wording decimalMark(DecimalMark told) {
        String shown = Names.shortened(told.column());
        return Wording.of(
                "“" + told.cell() + "” in column “" + shown + "” is read as " + told.read() + "; where " + told.other()
                        + " is meant, write it so in the table.",
                "«\u00a0" + told.cell() + "\u00a0» dans la colonne «\u00a0" + shown + "\u00a0» est lu comme "
                        + told.read() + "\u00a0; s’il s’agit de " + told.other()
                        + ", écrivez-le ainsi dans le tableau.");
    }

    static Wording unseenText(UnseenText told) {
        String column = Names.shortened(told.column());
        String shown = Names.shortened(told.text());
        String all = Names.listing(told.known());
        return Wording.of(
                "Row " + told.row() + " has “" + shown + "” in column “" + column
                        + "”, which is none of those that the network takes: " + all + ".",
                "La ligne " + told.row() + " a «\u00a0" + shown + "\u00a0» dans la colonne «\u00a0" + column
                        + "\u00a0», qui ne fait pas partie de ceux que le réseau connaît\u00a0: " + all + ".");
    }

    static Wording unnamedColumns(UnnamedColumns told) {
        String known = Names.listing(told.expected());
        int taken = told.expected().size();
        return Wording.of(
                "The table has " + told.columns() + " columns without names, and the network takes " + taken + ": "
                        + known + ". Name the columns in the first row, or leave out the others.",
                "Le tableau a " + told.columns() + " colonnes sans nom, et le réseau en prend " + taken + "\u00a0: "
                        + known + ". Nommez les colonnes en première ligne, ou enlevez les autres.");
    }
}
