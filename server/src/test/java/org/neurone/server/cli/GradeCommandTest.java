package org.neurone.server.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neurone.dsl.Language;
import org.neurone.engine.Trainer;
import org.neurone.server.csv.CsvCell;

class GradeCommandTest {
    private static final String CHALLENGE = """
            challenge "Party 1"; data party; layer 1 sigmoid; lr 0.001; epochs 100
            fixed data seed; limit units 1; rank epochs; expect accuracy 100% after 100
            """;
    private static final String SOLVED = CHALLENGE.replace("lr 0.001", "lr 0.5");

    @TempDir
    Path folder;

    private Path challenge;

    @BeforeEach
    void challenge() throws IOException {
        challenge = write("challenge.nn", CHALLENGE);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Ran grade(Path... files) {
        return Ran.of(arguments(List.of(), files));
    }

    private String[] arguments(List<String> more, Path... files) {
        List<String> all = new ArrayList<>(List.of("grade", "--challenge", challenge.toString()));
        all.addAll(more);
        for (Path file : files) {
            all.add(file.toString());
        }
        return all.toArray(String[]::new);
    }

    @Test
    void entriesThatHoldAreRankedAndEveryOtherGetsItsSentence() throws IOException {
        Ran ran = grade(
                write("slow.nn", CHALLENGE),
                write("good.nn", SOLVED),
                write("better.nn", SOLVED.replace("lr 0.5", "lr 5")),
                write("big.nn", SOLVED.replace("layer 1 sigmoid", "layer 2; layer 1 sigmoid")),
                write("other.nn", SOLVED.replace("Party 1", "Party 2")),
                write("torn.nn", "layer 3 sigmoidd"),
                folder.resolve("absent.nn"));
        assertEquals(ExitCode.REFUTED, ran.code(), ran.err());
        List<String> lines = ran.out().lines().toList();
        assertTrue(lines.get(0).startsWith("better.nn: solved, rank 1, epochs "), ran.out());
        assertTrue(lines.get(1).startsWith("good.nn: solved, rank 2, epochs "), ran.out());
        assertTrue(lines.get(2).startsWith("slow.nn: It does not reach the goal “accuracy 100% after 100”"), ran.out());
        assertEquals("big.nn: 3 neurons: this challenge allows 1.", lines.get(3));
        assertEquals("other.nn: It is an entry to another challenge, “Party 2”; this one is “Party 1”.", lines.get(4));
        assertTrue(lines.get(5).startsWith("torn.nn: It does not run: line 1: There is no activation"), ran.out());
        assertTrue(lines.get(6).startsWith("absent.nn: There is no file "), ran.out());
        assertEquals("2 of 7 solved “Party 1”.", lines.get(7));
    }

    @Test
    void theTableHasTheHashOfTheRunThatEverybodyCanRepeat() throws IOException {
        Ran ran = Ran.of(arguments(List.of("--csv"), write("=a,b.nn", SOLVED), write("tie.nn", SOLVED)));
        assertEquals(ExitCode.DONE, ran.code(), ran.err());
        List<String> lines = ran.out().lines().toList();
        assertEquals("file,outcome,rank,variant,epochs,accuracy after 100,units,parameters,hash,reason", lines.get(0));
        Trainer trainer = Trainer.of(Language.standard().read(SOLVED).experiment());
        trainer.run();
        assertTrue(lines.get(1).contains("=a,b.nn\",solved,1,,60,1,1,4," + trainer.hash() + ","), ran.out());
        assertTrue(lines.get(2).contains("tie.nn,solved,1,"), "equal entries have the same rank: " + ran.out());
    }

    @Test
    void exitCodesTellScriptsWhatCameOfIt() throws IOException {
        Path good = write("good.nn", SOLVED);
        assertEquals(ExitCode.DONE, grade(good).code());
        assertEquals(ExitCode.REFUTED, grade(good, write("slow.nn", CHALLENGE)).code());
        assertEquals(ExitCode.USAGE, Ran.of("grade", good.toString()).code());
        challenge = write("none.nn", "layer 3");
        Ran none = grade(good);
        assertEquals(ExitCode.FAILED, none.code());
        assertTrue(none.err().contains("none.nn: This text is no challenge"), none.err());
        challenge = folder.resolve("absent.nn");
        assertEquals(ExitCode.FAILED, grade(good).code());
    }

    @Test
    void aCellThatASpreadsheetWouldComputeIsText() {
        assertEquals("'=1+1", CsvCell.of("=1+1"));
        assertEquals("-1.5", CsvCell.of("-1.5"));
        assertEquals("'-a", CsvCell.of("-a"));
        assertEquals("\"a \"\"b\"\", c\"", CsvCell.of("a \"b\", c"));
    }

    @Test
    void theTablesAreTheChallengesAndAnEntryBringsNone() throws IOException {
        write("t.csv", "a,b\n0,0\n1,1\n2,2\n3,3\n");
        challenge = write(
                "table.nn",
                "challenge \"T\"; data csv \"t\" test 0; layer 1 linear; fixed data; expect loss 1 after 5");
        Path away = Files.createDirectory(folder.resolve("away"));
        Files.writeString(away.resolve("t.csv"), "a,b\n0,0\n0,0\n0,0\n0,1\n");
        Path entry = Files.writeString(away.resolve("e.nn"), Files.readString(challenge));
        Ran own = Ran.of(arguments(List.of("--csv"), entry));
        Ran beside = Ran.of(arguments(List.of("--csv"), write("e.nn", Files.readString(challenge))));
        assertEquals(
                own.out().lines().toList().get(1).replace(away.toString(), ""),
                beside.out().lines().toList().get(1).replace(folder.toString(), ""));
    }
}
