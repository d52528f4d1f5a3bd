package org.neurone.server.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PredictCommandTest {
    @TempDir
    Path folder;

    @Test
    void predictingNeedsNoTableThatTheNetworkLearnedFrom() throws IOException {
        String text = text("data csv \"t\"; layer 3; epochs 2\n").toString();
        Path table = table("t.csv", "x,y,c\n1,2,a b\n2,1,é\n1,3,a b\n3,1,é\n");
        String trained = folder.resolve("trained.nn").toString();
        assertEquals(0, Ran.of("train", text, "--out", trained).code());
        String rows = table("rows.csv", "y,x\n2,1\n1,3\n").toString();
        Ran beside = Ran.of("predict", trained, "--data", rows);
        assertEquals(0, beside.code(), beside.err());
        assertTrue(beside.out().contains("a b,") || beside.out().contains("é,"), beside.out());
        Path moved = Files.move(table, folder.resolve("moved.csv"));
        assertEquals(beside, Ran.of("predict", trained, "--data", rows));
        assertEquals(beside, Ran.of("predict", trained, "--data", rows, "--table", "t=" + moved));
        Ran again = Ran.of("train", trained);
        assertEquals(1, again.code());
        assertEquals("", again.out());
        assertTrue(again.err().contains("There is no t.csv beside the text."), again.err());
    }

    @Test
    void predictionsAreOneLineARowAndTheSameAsTheTrainersOwn() throws IOException {
        Path text = text("data xor; layer 4 tanh; optimizer adam; lr 0.1; epochs 200\n");
        Path trained = folder.resolve("trained.nn");
        assertEquals(
                0, Ran.of("train", text.toString(), "--out", trained.toString()).code());
        Path rows = table("rows.csv", "b,a\n0,0\n0,1\n1,0\n1,1\n");
        Ran ran = Ran.of("predict", trained.toString(), "--data", rows.toString());
        assertEquals(0, ran.code(), ran.err());
        List<String> lines = ran.out().lines().toList();
        assertEquals("class,output", lines.get(0));
        assertEquals(
                List.of("0", "1", "1", "0"),
                lines.subList(1, lines.size()).stream()
                        .map(line -> line.substring(0, 1))
                        .toList());
        Path plain = table("plain.csv", "0,0\n1,0\n0,1\n1,1\n");
        assertEquals(
                ran.out(),
                Ran.of("predict", trained.toString(), "--data", plain.toString())
                        .out());
    }

    @Test
    void aTextThatHasLearnedNothingPredictsNothing() throws IOException {
        Path text = text("data xor; layer 3 tanh\n");
        Path rows = table("rows.csv", "x,y\n0,0\n");
        Ran ran = Ran.of("predict", text.toString(), "--data", rows.toString());
        assertEquals(1, ran.code());
        assertTrue(ran.err().contains("has learned nothing yet"), ran.err());
        assertEquals(2, Ran.of("predict", text.toString()).code());
    }

    @Test
    void aTableWithoutTheNetworksColumnsIsOneSentence() throws IOException {
        Path text = text("data xor; layer 3 tanh; epochs 1\n");
        Path trained = folder.resolve("trained.nn");
        Ran.of("train", text.toString(), "--out", trained.toString());
        Path rows = table("rows.csv", "p,q\n0,0\n");
        Ran ran = Ran.of("predict", trained.toString(), "--data", rows.toString());
        assertEquals(1, ran.code());
        assertTrue(ran.err().contains("no column named “a”"), ran.err());
    }

    private Path text(String text) throws IOException {
        return Files.writeString(folder.resolve("text.nn"), text);
    }

    private Path table(String name, String csv) throws IOException {
        return Files.writeString(folder.resolve(name), csv);
    }
}
