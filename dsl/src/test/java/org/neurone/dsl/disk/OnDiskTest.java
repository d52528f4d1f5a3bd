package org.neurone.dsl.disk;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neurone.dsl.TextException;
import org.neurone.dsl.export.Formats;
import org.neurone.dsl.export.graph.Graphs;
import org.neurone.engine.Network;
import org.neurone.engine.Trainer;
import org.neurone.engine.data.table.Tables;

class OnDiskTest {
    private static final OnDisk DISK = OnDisk.standard();

    @TempDir
    Path folder;

    private Path written(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void aTextLearnsFromTheTableBesideItIsKeptAndAskedAgain() throws IOException {
        written("fruit.csv", "\uFEFFweight,kind\n1,plum\n2,plum\n8,pear\n9,pear\n");
        Path text = written("fruit.nn", "data csv \"fruit\"; layer 4 tanh; epochs 50");
        Trainer trainer = DISK.trainer(text);
        trainer.run();
        DISK.save(trainer, folder.resolve("learned.nn"));
        Files.delete(folder.resolve("fruit.csv"));
        Network network = DISK.load(folder.resolve("learned.nn"));
        assertEquals(trainer.hash(), network.hash());
        assertEquals("pear", network.classify(8.5));
        DISK.export(network, Formats.onnx(), folder.resolve("fruit.onnx"));
        assertArrayEquals(
                Formats.onnx().write(Graphs.of(network, "", Tables.none())),
                Files.readAllBytes(folder.resolve("fruit.onnx")));
    }

    @Test
    void aFolderHasItsOwnTablesAndNoOthers() throws IOException {
        written("secret.csv", "a,b\n1,2\n");
        Path inside = Files.createDirectory(folder.resolve("inside"));
        Files.writeString(inside.resolve("b.csv"), "a,b\n1,2\n");
        Files.writeString(inside.resolve("a.csv"), "a,b\n1,2\n3,4\n");
        Tables tables = OnDisk.tables(inside);
        assertEquals(List.of("a", "b"), tables.names());
        assertEquals("Table[2 rows of [a, b]]", tables.table("a").toString());
        assertNull(tables.table("../secret"), "a stranger's text reads nothing elsewhere");
        assertNull(tables.table("c"));
    }

    @Test
    void whatIsWrongIsThrown() throws IOException {
        assertTrue(assertThrows(TextException.class, () -> DISK.trainer(written("odd.nn", "layer 3 sigmoit")))
                .getMessage()
                .contains("sigmoid"));
        Path latin = Files.write(folder.resolve("latin.nn"), new byte[] {'#', (byte) 0xE9});
        assertThrows(MalformedInputException.class, () -> DISK.load(latin));
    }
}
