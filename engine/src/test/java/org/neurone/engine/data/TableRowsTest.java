package org.neurone.engine.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.neurone.engine.data.source.CsvSource;
import org.neurone.engine.data.table.Csv;
import org.neurone.engine.data.table.CsvReading;
import org.neurone.engine.data.table.Table;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.reason.DataException;
import org.neurone.engine.reason.MissingValue;
import org.neurone.engine.reason.Unknown;
import org.neurone.engine.reason.UnseenText;

class TableRowsTest {
    private static final Table TABLE = Csv.read("id,size,colour,grade\nx,1,red,4\ny,2,blue,5\n");

    @Test
    void columnsAreFoundByTheirNamesInTheNetworksOrder() {
        assertArrayEquals(
                new double[] {1, 0, 1, 0, 0, 2}, TableRows.of(TABLE, List.of("colour=red", "colour=green", "size")));
    }

    @Test
    void categoriesWrittenAsNumbersAreFoundToo() {
        assertArrayEquals(new double[] {0, 1}, TableRows.of(TABLE, List.of("grade=5")));
    }

    @Test
    void rowsAreThoseThatTheSourceMade() {
        Table table = Csv.read("a,k,y\n1,red,1.5\n2,blue,2.5\n3,red,4\n");
        CsvSource source = CsvSource.of("t");
        Tables tables = Tables.of("t", table);
        assertArrayEquals(
                source.examples(tables, 1).inputs(),
                TableRows.of(table, source.describe(tables).columns()));
    }

    @Test
    void whatIsNotThereHasItsSentence() {
        assertEquals("unknown-column", code(TABLE, "weight"));
        assertEquals("texts", code(TABLE, "colour"));
        DataException hole =
                assertThrows(DataException.class, () -> TableRows.of(Csv.read("a,b\n1,2\n,4\n"), List.of("b", "a")));
        assertEquals(3, hole.row());
        assertEquals(1, hole.column());
    }

    @Test
    void aTableUnderOtherNamesKnowsItsPlacesInTheFile() {
        Table renamed = Csv.read("1,2\n\n3,NA\n").renamed(List.of("a", "b"));
        DataException hole = assertThrows(DataException.class, () -> TableRows.of(renamed, List.of("b")));
        assertEquals(new MissingValue(3, "b"), hole.reason());
        assertThrows(IllegalArgumentException.class, () -> renamed.renamed(List.of("a", "a")));
    }

    @Test
    void aTextThatTheNetworkDoesNotTakeIsNamedWithItsRow() {
        assertEquals(List.of(), TableRows.strangers(TABLE, known(List.of("colour=red", "colour=blue", "size"))));
        assertEquals(
                List.of(new UnseenText(3, "blue", "colour", List.of("red", "green"))),
                TableRows.strangers(TABLE, known(List.of("colour=red", "colour=green"))));
    }

    @Test
    void aMissingColumnOfTextsIsNamedWithoutItsTexts() {
        DataException missing =
                assertThrows(DataException.class, () -> TableRows.of(TABLE, List.of("shade=dark", "size")));
        assertEquals(
                new Unknown(Unknown.Kind.COLUMN, "shade", List.of("id", "size", "colour", "grade")), missing.reason());
    }

    private static String code(Table table, String column) {
        return assertThrows(DataException.class, () -> TableRows.of(table, List.of(column)))
                .code();
    }

    @Test
    void aMarkThatAFileLeavesOpenIsTheOneOfTraining() {
        Tables tables = Tables.ofTexts(Map.of("t", "size;price\n1.234;10\n987,5;20\n5,25;30\n"));
        DataInfo known = CsvSource.of("t").describe(tables);
        assertEquals(Map.of("size", ',', "price", ','), known.layout().marks(), "the file has one mark");
        CsvReading reading = TableRows.reading(null, known);
        assertArrayEquals(new double[] {1234}, TableRows.of(Csv.read("size\n1.234\n", reading), known));
        assertArrayEquals(
                new double[] {1.5, 1234},
                TableRows.of(Csv.read("size\n1.5\n1234\n", reading), known),
                "cells that tell are right");
        assertEquals(known.layout(), DataForm.read(DataForm.write(known)).layout());
    }

    private static DataInfo known(List<String> columns) {
        return DataInfo.values(columns, List.of("y"), 1);
    }
}
