package org.neurone.engine.data.table;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.neurone.engine.reason.DataException;

/** A table read a few rows at a time is the table read at once. */
class CsvStepsTest {
    private static Table stepped(String text, int rows) {
        CsvSteps steps = CsvSteps.of(text, CsvReading.FREE);
        double done = 0;
        while (!steps.advance(rows)) {
            assertTrue(steps.done() >= done && steps.done() <= 1, "only onwards");
            done = steps.done();
        }
        assertEquals(1, steps.done());
        return steps.table();
    }

    @Test
    void rowsAreCountedAsATableHasThem() {
        assertEquals(3, stepped("a,b\r1,2\r3,4\r5,6\r", 1).rows(), "lines that end with CR");
        assertEquals(2, stepped("a,b\n\"one\ntwo\",2\n\"three\r\n\",4\n", 1).rows(), "line ends in quotes");
        assertEquals(3, stepped("1,2\n3,4\n5,7\n", 1).rows(), "no header");
        assertEquals(2, stepped("a,b\n\n1,2\n,\n3,4\n\n", 1).rows(), "empty rows");
    }

    @Test
    void stepsOfAnySizeGiveTheSameTable() {
        String text = "when;01;colour\n2020;1,5;red\n2021;;blue\n2022;2,5;red\n2023;01,0;NA\n";
        Table whole = Csv.read(text);
        for (int rows : new int[] {1, 2, 3, 100}) {
            Table table = stepped(text, rows);
            assertEquals(whole.names(), table.names());
            assertEquals(whole.remarks(), table.remarks());
            for (int at = 0; at < 2; at++) {
                Column.Numbers numbers = assertInstanceOf(Column.Numbers.class, table.column(at));
                assertArrayEquals(((Column.Numbers) whole.column(at)).cells(), numbers.cells());
            }
            assertEquals(1, table.column(1).missing());
            assertEquals(1, table.column(2).missing());
            assertEquals(0, table.column(0).missing());
        }
    }

    @Test
    void whatIsWrongIsSaidAtItsRow() {
        CsvSteps steps = CsvSteps.of("a,b\n1,2\n3,4,5\n", CsvReading.FREE);
        assertFalse(steps.advance(2));
        assertEquals(
                3, assertThrows(DataException.class, () -> steps.advance(1)).row());
        assertThrows(IllegalStateException.class, steps::table);
    }
}
