package org.neurone.server.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neurone.server.http.Json;

class TrainCommandTest {

    /** One weight, one bias, one example (1, 2): L = (2 − (w + b))², ∂L/∂w = ∂L/∂b = −2 (2 − (w + b)). */
    private static final String LINE =
            "data csv \"t\" task regress normalize none test 0%; output 1 linear weights [0] bias [0]; lr 0.1\n";

    @TempDir
    Path folder;

    @Test
    void eachUpdateIsOneLineAndTheLastLineHasEverything() throws IOException {
        Path text = text(LINE);
        table("t.csv", "x,y\n1,2\n");
        Ran ran = Ran.of("train", text.toString(), "--log", "json", "--steps", "2");
        assertEquals(0, ran.code(), ran.err());
        List<String> lines = ran.out().lines().toList();
        assertEquals(3, lines.size());
        // By hand: w = b = 0 gives L = 4 and a slope of −4; then w = b = 0.4 gives L = 1.44 and a slope of −2.4.
        assertEquals("{\"step\":1,\"epoch\":1,\"loss\":4}", lines.get(0));
        JsonNode second = Json.own(lines.get(1));
        assertEquals(2, second.get("step").intValue());
        assertEquals(2, second.get("epoch").intValue(), "one example is a whole epoch");
        assertEquals(1.44, second.get("loss").doubleValue(), 1e-12);
        JsonNode done = Json.own(lines.get(2));
        assertTrue(done.get("done").booleanValue());
        assertEquals(0.64, done.at("/weights/0/weights/0").doubleValue(), 1e-12);
        assertEquals(0.64, done.at("/weights/0/bias/0").doubleValue(), 1e-12);
        assertEquals(0.5184, done.at("/train/loss").doubleValue(), 1e-12);
        assertEquals(0, done.at("/test/examples").intValue());
        assertTrue(done.get("hash").textValue().matches("1:[0-9a-f]{64}"));
    }

    @Test
    void aLossThatIsNotFiniteIsNullAndTheRunEndsWithASentence() throws IOException {
        Path text = text(LINE.replace("lr 0.1", "lr 1000"));
        table("t.csv", "x,y\n1,2\n");
        Ran ran = Ran.of("train", text.toString(), "--log", "json", "--steps", "1000");
        assertEquals(1, ran.code());
        List<String> lines = ran.out().lines().toList();
        assertTrue(lines.get(lines.size() - 2).endsWith("\"loss\":null}"), lines.get(lines.size() - 2));
        assertTrue(lines.get(lines.size() - 1).startsWith("{\"done\":true"));
        JsonNode broken = Json.own(lines.get(lines.size() - 2));
        assertEquals(lines.size() - 1, broken.get("step").intValue());
        assertTrue(ran.err().contains("The learning rate of 1000 is probably too large."), ran.err());
    }

    @Test
    void whatWasLearnedContinuesAsIfItHadNeverStopped() throws IOException {
        Path text = text("data xor; layer 3 tanh; optimizer adam; epochs 9 # mine\n");
        Path half = folder.resolve("half.nn");
        Path whole = folder.resolve("whole.nn");
        assertEquals(
                0,
                Ran.of("train", text.toString(), "--epochs", "4", "--out", half.toString())
                        .code());
        assertTrue(Files.readString(half).contains("# mine"));
        String straight = last(Ran.of("train", text.toString(), "--log", "json", "--epochs", "9"));
        String continued =
                last(Ran.of("train", half.toString(), "--log", "json", "--epochs", "5", "--out", whole.toString()));
        assertEquals(Json.own(straight).get("hash"), Json.own(continued).get("hash"));
        assertEquals(Json.own(straight).get("weights"), Json.own(continued).get("weights"));
        assertEquals(0, Ran.of("check", whole.toString()).code());
    }

    @Test
    void theNumberOfThreadsIsSaidAndChangesNoBit() throws IOException {
        Path text = text("data iris; layer 8 tanh; batch 16; epochs 3\n");
        Ran one = Ran.of("train", text.toString(), "--log", "json", "--threads", "1", "--verbose");
        Ran three = Ran.of("train", text.toString(), "--log", "json", "--threads", "3", "--verbose");
        assertTrue(one.err().contains("Kernel: vector; threads: 1"), one.err());
        assertTrue(three.err().contains("Kernel: vector; threads: 3"), three.err());
        assertEquals(one.out(), three.out());
    }

    @Test
    void anExpectationThatDoesNotHoldIsExitCodeThree() throws IOException {
        Path text = text("data xor; layer 3 tanh; epochs 2; expect accuracy 100% after 2; expect loss 9 after 1\n");
        Ran ran = Ran.of("train", text.toString());
        assertEquals(3, ran.code(), ran.err());
        assertTrue(ran.err().contains("Did not hold: expect accuracy 1 after 2; it was 0."), ran.err());
        assertFalse(ran.err().contains("expect loss"), ran.err());
        Ran shorter = Ran.of("train", text.toString(), "--epochs", "1");
        assertEquals(0, shorter.code());
        assertTrue(shorter.err().contains("Not reached: expect accuracy 1 after 2"), shorter.err());
    }

    @Test
    void anErrorInTheTextIsExitCodeOneAndNothingIsWritten() throws IOException {
        Path text = text("layer 3 sigmoidd\n");
        Path out = folder.resolve("out.nn");
        Ran ran = Ran.of("train", text.toString(), "--log", "json", "--out", out.toString());
        assertEquals(1, ran.code());
        assertEquals("", ran.out());
        assertTrue(ran.err().contains("error[unknown-name] line 1, column 9"), ran.err());
        assertFalse(Files.exists(out));
    }

    @Test
    void aTableThatIsMissingOrBrokenIsOneProblem() throws IOException {
        Path text = text("data csv \"t\"; layer 3\n");
        assertOneProblem(Ran.of("train", text.toString()));
        table("t.csv", "a,b\n1,2,3\n");
        assertOneProblem(Ran.of("train", text.toString()));
        table("t.csv", "");
        assertOneProblem(Ran.of("train", text.toString()));
        Ran absent = Ran.of("train", text.toString(), "--data", "t=" + folder.resolve("no.csv"));
        assertEquals(new Ran(1, "", "There is no file " + folder.resolve("no.csv") + ".\n"), absent);
        Files.write(folder.resolve("t.csv"), new byte[] {'a', ',', 'b', '\n', (byte) 0xff, ',', '1', '\n'});
        assertEquals(
                new Ran(1, "", "The file " + folder.resolve("t.csv") + " is not UTF-8 text.\n"),
                Ran.of("train", text.toString()));
    }

    @Test
    void aTablesProblemNamesItsFileAndAMissingOneSaysWhereItBelongs() throws IOException {
        Path text = text(LINE);
        Ran missing = Ran.of("check", text.toString());
        assertTrue(missing.err().contains("no t.csv beside the text"), missing.err());
        assertTrue(missing.err().contains("--data t=FILE.csv"), missing.err());
        table("t.csv", "x,y\n1,2\n3\n");
        Ran ragged = Ran.of("check", text.toString());
        assertTrue(ragged.err().contains("t.csv: Row 3"), ragged.err());
    }

    @Test
    void aTableMayBeNamedOnTheCommandLine() throws IOException {
        Path text = text(LINE);
        Path elsewhere = table("elsewhere.csv", "x,y\n1,2\n");
        assertEquals(
                0,
                Ran.of("train", text.toString(), "--steps", "1", "--data", "t=" + elsewhere)
                        .code());
    }

    @Test
    void aFileThatCannotBeWrittenIsRefusedBeforeTraining() throws IOException {
        Path text = text("data xor; layer 3 tanh\n");
        Path out = folder.resolve("absent/out.nn");
        Ran ran = Ran.of("train", text.toString(), "--out", out.toString());
        assertEquals(new Ran(1, "", "The file " + out + " cannot be written.\n"), ran);
    }

    @Test
    void aWrongCommandLineIsExitCodeTwo() throws IOException {
        String text = text("data xor; layer 3 tanh\n").toString();
        assertEquals(2, Ran.of("train").code());
        assertEquals(2, Ran.of("train", text, "--steps", "0").code());
        assertEquals(2, Ran.of("train", text, "--steps", "many").code());
        assertEquals(2, Ran.of("train", text, "--steps", "1", "--epochs", "1").code());
        assertEquals(2, Ran.of("train", text, "--log", "xml").code());
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
                lines.stream().skip(1).map(line -> line.substring(0, 1)).toList());
        Path plain = table("plain.csv", "0,0\n1,0\n0,1\n1,1\n");
        assertEquals(
                ran.out(),
                Ran.of("predict", trained.toString(), "--data", plain.toString())
                        .out());
    }

    @Test
    void aCosineOverTheWholeRunIsTheSameHoweverManyStepsAreTaken() throws IOException {
        String text =
                text("data xor; layer 3; lr 0.5 cosine; epochs 8; batch 2\n").toString();
        String whole = Ran.of("train", text, "--log", "json").out();
        String steps = Ran.of("train", text, "--log", "json", "--steps", "16").out();
        assertEquals(whole, steps);
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

    @Test
    void formattingIsCanonicalAndRewritesAFileOnlyWhenAsked() throws IOException {
        Path text = text("layer 3   sigmoid ; lr 0.50 # c\n");
        Ran ran = Ran.of("format", text.toString());
        assertEquals(new Ran(0, "neurone 1\nlayer 3 sigmoid\nlr 0.5 # c\n", ""), ran);
        assertNotEquals(ran.out(), Files.readString(text));
        assertEquals(new Ran(0, "", ""), Ran.of("format", "--write", text.toString()));
        assertEquals(ran.out(), Files.readString(text));
        Path broken = text("layer 3 sigmoidd\n");
        assertEquals(1, Ran.of("format", "--write", broken.toString()).code());
        assertEquals("layer 3 sigmoidd\n", Files.readString(broken));
    }

    private void assertOneProblem(Ran ran) {
        assertEquals(1, ran.code());
        assertEquals("", ran.out());
        assertEquals(
                1, ran.err().lines().filter(line -> line.startsWith("error[")).count(), ran.err());
        assertFalse(ran.err().contains("Exception"), ran.err());
    }

    private static String last(Ran ran) {
        List<String> lines = ran.out().lines().toList();
        return lines.get(lines.size() - 1);
    }

    private Path text(String text) throws IOException {
        return Files.writeString(folder.resolve("text.nn"), text);
    }

    private Path table(String name, String csv) throws IOException {
        return Files.writeString(folder.resolve(name), csv);
    }
}
