package org.neurone.server.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neurone.dsl.Language;
import org.neurone.engine.Trainer;

class CompareCommandTest {
    private static final String START = "data xor; layer 3 tanh; batch 1; epochs 20\n";

    @TempDir
    Path folder;

    private Ran compare(String text, String... options) throws IOException {
        Path file = Files.writeString(folder.resolve("t.nn"), text);
        String[] arguments = new String[options.length + 2];
        arguments[0] = "compare";
        arguments[1] = file.toString();
        System.arraycopy(options, 0, arguments, 2, options.length);
        return Ran.of(arguments);
    }

    private static String hash(String text) {
        Trainer trainer = Trainer.of(Language.standard().read(text).experiment());
        trainer.run();
        return trainer.hash();
    }

    @Test
    void everyVariantIsTheRunOfItsOwnText() throws IOException {
        Ran ran = compare(START + "compare lr [0.01 0.1]\ncompare batch [1 all]\n", "--csv");
        assertEquals(0, ran.code(), ran.err());
        List<String> lines = ran.out().lines().toList();
        assertEquals("variant,epochs,loss,accuracy,hash", lines.get(0));
        assertEquals(5, lines.size());
        String[] last = lines.get(4).split(",", -1);
        assertTrue(lines.get(4).startsWith("\"lr 0.1, batch all\",20,"), lines.get(4));
        assertEquals(hash("data xor; layer 3 tanh; batch all; epochs 20; lr 0.1"), last[last.length - 1]);
    }

    @Test
    void aClaimOfOneVariantIsCheckedOfThatOneAlone() throws IOException {
        Ran ran = compare(START + "compare lr [0.01 0.1]\nexpect loss 0 after 20 variant \"lr 0.1\"\n");
        assertEquals(ExitCode.REFUTED, ran.code());
        assertTrue(ran.err().startsWith("lr 0.1: "), ran.err());
        assertEquals(1, ran.err().lines().count(), ran.err());
    }

    @Test
    void aTextThatComparesNothingIsTold() throws IOException {
        Ran ran = compare(START);
        assertEquals(ExitCode.FAILED, ran.code());
        assertTrue(ran.err().contains("compare lr [0.01 0.1 1]"), ran.err());
    }
}
