package org.neurone.server.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neurone.server.start.StartupException;

class TableTextTest {
    private static final String TABLE = "région;prix\nBézier;1,5\nŒuilly;2,5\n";

    @TempDir
    Path folder;

    private String read(byte[] bytes) throws IOException {
        return TableText.read(Files.write(folder.resolve("t.csv"), bytes));
    }

    @Test
    void everyWayThatSpreadsheetsSaveGivesTheSameText() throws IOException {
        assertEquals(TABLE, read(TABLE.getBytes(StandardCharsets.UTF_8)));
        assertEquals(TABLE, read(("\uFEFF" + TABLE).getBytes(StandardCharsets.UTF_8)));
        assertEquals(TABLE, read(TABLE.getBytes(StandardCharsets.UTF_16)), "with its mark, greatest byte first");
        assertEquals(TABLE, read(("\uFEFF" + TABLE).getBytes(StandardCharsets.UTF_16LE)));
        assertEquals(TABLE, read(TABLE.getBytes(StandardCharsets.UTF_16LE)), "without a mark");
        assertEquals(TABLE, read(TABLE.getBytes(StandardCharsets.UTF_16BE)), "without a mark");
        assertEquals(TABLE, read(TABLE.getBytes(Charset.forName("windows-1252"))));
        assertEquals("région\n1\n", read("région\n1\n".getBytes(StandardCharsets.ISO_8859_1)));
    }

    @Test
    void whatIsNoTextIsRefused() {
        assertThrows(StartupException.class, () -> read(new byte[] {'a', '\n', (byte) 0x81, '\n'}));
        assertThrows(StartupException.class, () -> read(new byte[] {'a', 0, 0, 0, 'b', '\n'}));
    }
}
