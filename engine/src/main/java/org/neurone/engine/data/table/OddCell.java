package org.neurone.engine.data.table;

import org.neurone.engine.words.Names;
import org.neurone.engine.words.Wording;

/**
 * A cell that keeps a whole column from being numbers.
 *
 * @param place its row in the file, from 1 with the header
 * @param text what it says
 * @param mark the decimal mark of the column's other cells
 */
public record OddCell(int place, String text, char mark) {

    /** What to tell the table's owner. */
    public Wording sentence(String column) {
        String name = Names.shortened(column);
        String shown = Names.shortened(text);
        String right = right();
        return Wording.of(
                "Row " + place + " says “" + shown + "” in column “" + name
                        + "”, whose cells are numbers otherwise, so the whole column is taken for texts: "
                        + (right == null ? "put a number there, or take the row out." : "write " + right + "."),
                "La ligne " + place + " contient « " + shown + " » dans la colonne « " + name
                        + " », dont les autres cellules sont des nombres ; toute la colonne est donc prise pour des textes : "
                        + (right == null ? "mettez-y un nombre, ou enlevez la ligne." : "écrivez " + right + "."));
    }

    /**
     * The number as every program reads it, or null where it is none: by the column's own mark if the cell can be read so,
     * else by the other.
     */
    private String right() {
        int forms = Numeral.forms(text, 0, text.length());
        char other = mark == ',' ? '.' : ',';
        char reads = Numeral.fits(forms, mark) ? mark : other;
        return Numeral.fits(forms, reads) ? Numeral.plain(text, 0, text.length(), reads) : null;
    }
}
