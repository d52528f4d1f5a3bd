package org.neurone.engine.data.table;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.neurone.engine.data.DataSpec;
import org.neurone.engine.data.source.CsvSource;
import org.neurone.engine.reason.DataException;
import org.neurone.engine.reason.IdxFault;

class IdxTest {
    /** Two pictures of 2 × 3, as MNIST writes them: {@code 00 00 08 03}, three sizes, a byte a pixel. */
    private static final byte[] PICTURES =
            bytes(0, 0, 8, 3, 0, 0, 0, 2, 0, 0, 0, 2, 0, 0, 0, 3, 1, 2, 3, 4, 5, 6, 7, 8, 9, 128, 255, 0);

    private static final byte[] LABELS = bytes(0, 0, 8, 1, 0, 0, 0, 2, 10, 9);

    private static byte[] bytes(int... numbers) {
        byte[] bytes = new byte[numbers.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) numbers[i];
        }
        return bytes;
    }

    private static double[] cells(Table table, String column) {
        return ((Column.Numbers) table.column(table.position(column))).cells();
    }

    @Test
    void picturesAreAColumnAPixelAndTheLabelStandsLast() {
        Table table = Idx.table(Idx.read(PICTURES), Idx.read(LABELS));
        assertEquals(List.of("p0-0", "p0-1", "p0-2", "p1-0", "p1-1", "p1-2", "label"), table.names());
        assertArrayEquals(new double[] {1, 7}, cells(table, "p0-0"));
        assertArrayEquals(new double[] {4, 128}, cells(table, "p1-0"), "bytes are from 0 to 255");
        assertArrayEquals(new double[] {5, 255}, cells(table, "p1-1"));
        assertEquals(2, table.rows());
        assertEquals(2, table.place(1), "examples are counted from 1, there is no header");
    }

    @Test
    void labelsAreClassesInTheOrderOfTheirNumbers() {
        Table table = Idx.table(Idx.read(PICTURES), Idx.read(LABELS));
        DataSpec spec = DataSpec.of(CsvSource.of("t"));
        assertEquals(
                List.of("9", "10"),
                spec.describe(List.of(), Tables.of("t", table)).classes());
    }

    @Test
    void everyKindOfNumberIsRead() {
        assertArrayEquals(new double[] {-1, 2}, cells(Idx.table(Idx.read(bytes(0, 0, 9, 1, 0, 0, 0, 2, 255, 2))), "x"));
        assertArrayEquals(
                new double[] {-2, 258},
                cells(Idx.table(Idx.read(bytes(0, 0, 11, 1, 0, 0, 0, 2, 255, 254, 1, 2))), "x"));
        assertArrayEquals(
                new double[] {-65536}, cells(Idx.table(Idx.read(bytes(0, 0, 12, 1, 0, 0, 0, 1, 255, 255, 0, 0))), "x"));
        // IEEE 754: 1.5 is 3FC00000 in four bytes and 3FF8000000000000 in eight.
        assertArrayEquals(
                new double[] {1.5}, cells(Idx.table(Idx.read(bytes(0, 0, 13, 1, 0, 0, 0, 1, 0x3F, 0xC0, 0, 0))), "x"));
        assertArrayEquals(
                new double[] {1.5},
                cells(Idx.table(Idx.read(bytes(0, 0, 14, 1, 0, 0, 0, 1, 0x3F, 0xF8, 0, 0, 0, 0, 0, 0))), "x"));
    }

    @Test
    void rowsOfNumbersAreCounted() {
        assertEquals(
                List.of("x0", "x1"),
                Idx.table(Idx.read(bytes(0, 0, 8, 2, 0, 0, 0, 1, 0, 0, 0, 2, 5, 6)))
                        .names());
    }

    @Test
    void aTextIsNone() {
        assertFalse(Idx.isIdx("a,b\n1,2\n".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        assertFalse(Idx.isIdx(bytes(0, 0, 8)));
        assertTrue(Idx.isIdx(LABELS));
    }

    @Test
    void whatIsWrongNamesItsByte() {
        fault(IdxFault.Kind.START, 1, 4, 4, bytes(31, 139, 8, 3));
        fault(IdxFault.Kind.SIZES, 4, 9, 4, bytes(0, 0, 8, 9, 0, 0, 0, 0));
        fault(IdxFault.Kind.SIZE, 5, 0, 1, bytes(0, 0, 8, 1, 0, 0, 0, 0));
        fault(IdxFault.Kind.LENGTH, 7, 6, 8, bytes(0, 0, 8, 1, 0, 0));
        fault(IdxFault.Kind.LENGTH, 28, 27, 28, Arrays.copyOf(PICTURES, 27));
        fault(IdxFault.Kind.LENGTH, 29, 30, 28, Arrays.copyOf(PICTURES, 30));
        long claimed = 16 + 2L * Integer.MAX_VALUE;
        fault(IdxFault.Kind.LENGTH, 17, 16, claimed, bytes(0, 0, 8, 3, 0x7F, 255, 255, 255, 0, 0, 0, 2, 0, 0, 0, 1));
    }

    private static void fault(IdxFault.Kind kind, long at, long found, long expected, byte[] bytes) {
        DataException thrown = assertThrows(DataException.class, () -> Idx.read(bytes));
        assertEquals(new IdxFault(kind, at, found, expected), thrown.reason());
    }

    @Test
    void labelsThatDoNotFitAreNamed() {
        Idx pictures = Idx.read(PICTURES);
        Idx three = Idx.read(bytes(0, 0, 8, 1, 0, 0, 0, 3, 1, 2, 3));
        DataException many = assertThrows(DataException.class, () -> Idx.table(pictures, three));
        assertEquals(new IdxFault(IdxFault.Kind.LABELS, 5, 3, 2), many.reason());
        Idx negative = Idx.read(bytes(0, 0, 9, 1, 0, 0, 0, 2, 1, 255));
        DataException label = assertThrows(DataException.class, () -> Idx.table(pictures, negative));
        assertEquals(new IdxFault(IdxFault.Kind.LABEL, 10, -1, 65_535), label.reason());
    }
}
