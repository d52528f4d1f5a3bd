package org.neurone.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.neurone.dsl.text.Tongue;
import org.neurone.engine.data.table.Csv;
import org.neurone.engine.data.table.Tables;

/** Classes by the names that the page shows. */
class ClassNamesTest {
    @Test
    void theClassesOfTheEnginesOwnDataAreSaidInTheReadersLanguage() {
        assertEquals(List.of("en bas", "en haut"), classes("data moons", Tongue.FRENCH));
        assertEquals(List.of("lower", "upper"), classes("data moons", Tongue.ENGLISH));
        assertEquals(
                List.of("croix", "descendant", "horizontal", "montant", "vertical"),
                classes("data strokes", Tongue.FRENCH));
        assertEquals(List.of("setosa", "versicolor", "virginica"), classes("data iris", Tongue.FRENCH));
    }

    @Test
    void aTablesOwnWordsStayWhatTheyAre() {
        String table = "a,b\n1,inside\n2,outside\n3,inside\n4,outside\n";
        assertEquals(
                List.of("inside", "outside"),
                PageReading.of("data csv \"t\"", Tables.of("t", Csv.read(table)))
                        .planTold(Tongue.FRENCH)
                        .classes());
    }

    private static List<String> classes(String text, Tongue tongue) {
        return PageReading.of(text, Tables.none()).planTold(tongue).classes();
    }
}
