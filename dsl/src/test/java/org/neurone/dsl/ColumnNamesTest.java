package org.neurone.dsl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.neurone.dsl.text.ColumnPlace;
import org.neurone.dsl.text.Edit;
import org.neurone.dsl.text.Span;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.plan.Limits;

/** Columns by their names: where a text has them, and what it says once one is called otherwise. */
class ColumnNamesTest {
    private static final Tables TABLES = Tables.ofTexts(
            new LinkedHashMap<>(
                    Map.of(
                            "t",
                            "age,Body mass,when,sex,alive\n31,70,2020-01-02,f,yes\n27,81,2020-02-03,m,no\n17,66,2021-05-06,m,yes\n45,72,2021-07-08,f,no\n")));

    private static Document document(String text) {
        return Language.standard().document(text, TABLES, Limits.standard());
    }

    private static String renamed(String text, String column, String name) {
        assertTrue(document(text).reading().sound(), text);
        return Edit.apply(text, document(text).renameColumn(column, name));
    }

    @Test
    void everyPlaceSaysTheNewName() {
        String text = "data csv \"t\" target alive without \"sex\" dates when # age\n"
                + "inputs age^2 age*\"Body mass\" sin(age) \"when:month\"\nlayer 3";
        assertEquals(
                text.replace("age^2 age*", "years^2 years*").replace("sin(age)", "sin(years)"),
                renamed(text, "age", "years"));
        assertEquals(text.replace("\"Body mass\"", "kilos"), renamed(text, "Body mass", "kilos"));
        assertEquals(
                text.replace("dates when", "dates day").replace("when:month", "day:month"),
                renamed(text, "when", "day"));
        assertEquals(text.replace("target alive", "target \"Still alive\""), renamed(text, "alive", "Still alive"));
        assertEquals(
                text.replace("target alive", "target \"shape\""), renamed(text, "alive", "shape"), "an option's word");
    }

    @Test
    void aTextOfAColumnGoesAlongAndListsStayLists() {
        String text = "data csv \"t\" without [\"Body mass\" when age]\ninputs \"sex=f\"; layer 3";
        assertEquals(text.replace("sex=f", "gender=f"), renamed(text, "sex", "gender"));
        assertEquals(text.replace("when age", "when \"a b\""), renamed(text, "age", "a b"));
    }

    @Test
    void aPlaceIsTheColumnAloneAndOtherWordsAreNone() {
        String text = "data csv \"t\" target alive\ninputs age^2 \"Body mass\"*age \"when\"\nlayer 3";
        int feature = text.indexOf("*age") + 1;
        assertEquals(
                new ColumnPlace(new Span(feature, feature + 3), "age"),
                document(text).columnAt(feature + 1));
        int quoted = text.indexOf("\"Body");
        assertEquals(
                new ColumnPlace(new Span(quoted, quoted + 11), "Body mass"),
                document(text).columnAt(quoted + 3));
        assertEquals("alive", document(text).columnAt(text.indexOf("alive")).column());
        assertNull(document(text).columnAt(text.indexOf("layer") + 1));
        assertNull(document(text).columnAt(2));
        assertNull(document("data xor; inputs x y").columnAt(17));
    }
}
