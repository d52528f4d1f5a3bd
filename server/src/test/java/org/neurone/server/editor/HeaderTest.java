package org.neurone.server.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.neurone.dsl.text.Edit;
import org.neurone.engine.data.table.CsvReading;

/** Names in the first row of a table. */
class HeaderTest {
    private static String renamed(String csv, String column, String name) {
        Edit edit = Header.rename(csv, CsvReading.FREE, column, name);
        return edit == null ? null : Edit.apply(csv, List.of(edit));
    }

    @Test
    void oneCellChangesAndNothingElse() {
        assertEquals("years;age group\r\n1;a\r\n2;b\r\n", renamed("age;age group\r\n1;a\r\n2;b\r\n", "age", "years"));
        assertEquals("age;band\r\n1;a\r\n2;b\r\n", renamed("age;age group\r\n1;a\r\n2;b\r\n", "age group", "band"));
        assertEquals(
                "sep=,\n\"a, b\" , kind\n1,kind\n2,x\n",
                renamed("sep=,\nkind , kind2\n1,kind\n2,x\n", "kind", "a, b").replace("kind2", "kind"));
        assertEquals(
                "\"say \"\"so\"\"\",b\n1,x\n2,y\n",
                renamed("\"say \"\"no\"\"\",b\n1,x\n2,y\n", "say \"no\"", "say \"so\""));
    }

    @Test
    void aNameThatTheTableWouldNotReadAsOneIsRefused() {
        assertNull(renamed("1,2\n3,4\n5,6\n", "c1", "age"), "there is no first row of names");
        assertNull(renamed("a,b\n1,2\n3,4\n", "a", ""), "an empty cell names nothing");
        assertNull(renamed("a,b\n1,2\n3,4\n", "c", "d"), "no such column");
    }
}
