package org.neurone.server.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neurone.dsl.Language;
import org.neurone.engine.CrossValidation;
import org.neurone.engine.Trainer;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.experiment.Experiment;
import org.neurone.engine.model.State;
import org.neurone.engine.model.StateParts;
import org.neurone.engine.plan.Limits;
import org.neurone.engine.plan.Plan;
import org.neurone.server.ServerProcess;
import org.neurone.server.http.Json;

class TrainCommandTest {

    /** One weight, one bias, one example (1, 2): L = (2 − (w + b))², ∂L/∂w = ∂L/∂b = −2 (2 − (w + b)). */
    private static final String LINE =
            "data csv \"t\" task regress normalize none targets none test 0%; output 1 linear weights [0] bias [0]; lr"
                    + " 0.1\n";

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
        assertTrue(done.get("hash").textValue().matches("2:[0-9a-f]{64}"));
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
    void aRunThatAStopRuleEndedGoesOnOnlyWhereItIsAskedTo() throws IOException {
        Path text = text("data xor; layer 3 tanh; epochs 900; stop loss 0.2\n");
        Path stopped = folder.resolve("stopped.nn");
        String end = last(Ran.of("train", text.toString(), "--log", "json", "--out", stopped.toString()));
        assertTrue(Json.own(end).get("epochs").intValue() < 900, end);
        Ran again = Ran.of("train", stopped.toString(), "--log", "json");
        assertEquals(end + "\n", again.out());
        assertTrue(again.err().contains("nothing left to train"), again.err());
        String more = last(Ran.of("train", stopped.toString(), "--log", "json", "--steps", "1"));
        assertEquals(
                Json.own(end).get("steps").intValue() + 1,
                Json.own(more).get("steps").intValue());
    }

    /** Saved in the middle and taken up, the run ends in the same bits and says the same of its best epoch. */
    @Test
    void theBestEpochIsKeptAndSaidAndSurvivesSaving() throws IOException {
        Path text =
                text("data iris validate 20%; layer 8 tanh; loss cross-entropy; optimizer adam; lr 0.05; epochs 200;"
                        + " stop patience 10 best\n");
        Path half = folder.resolve("half.nn");
        Path whole = folder.resolve("whole.nn");
        Ran straight = Ran.of("train", text.toString(), "--log", "json");
        JsonNode end = Json.own(last(straight));
        assertEquals(end.get("epochs").intValue() - 10, end.get("keptEpoch").intValue());
        assertEquals(30, end.get("validation").get("examples").intValue());
        assertEquals(45, end.get("test").get("examples").intValue());
        assertTrue(
                straight.err()
                        .contains("Kept the weights of epoch " + end.get("keptEpoch")
                                + ", which had the lowest loss on the validation part."),
                straight.err());
        Ran.of("train", text.toString(), "--epochs", "15", "--out", half.toString());
        Ran continued = Ran.of("train", half.toString(), "--log", "json", "--out", whole.toString());
        assertEquals(last(straight), last(continued));
        assertEquals(last(straight), last(Ran.of("train", whole.toString(), "--log", "json")));
        assertTrue(Ran.of("train", text.toString()).out().contains("\nvalid  loss "));
    }

    @Test
    void foldsAreRunOneAfterTheOtherAndTheirMeanAndSpreadSaid() throws IOException {
        String network = "; layer 4 tanh; lr 0.5; epochs 5\n";
        Ran ran = Ran.of("train", text("data iris folds 3" + network).toString(), "--log", "json");
        List<JsonNode> lines = ran.out()
                .lines()
                .filter(line -> line.contains("fold"))
                .map(Json::own)
                .toList();
        assertEquals(4, lines.size());
        double[] scores = new double[3];
        for (int fold = 1; fold <= 3; fold++) {
            String one = last(Ran.of(
                    "train", text("data iris folds 3 fold " + fold + network).toString(), "--log", "json"));
            assertEquals(Json.own(one).get("hash"), lines.get(fold - 1).get("hash"));
            scores[fold - 1] = Json.own(one).get("test").get("accuracy").doubleValue();
        }
        CrossValidation.Spread spread = CrossValidation.Spread.of(scores);
        assertEquals(spread.mean(), lines.get(3).get("mean").get("accuracy").doubleValue());
        assertEquals(
                spread.deviation(), lines.get(3).get("spread").get("accuracy").doubleValue());
        String table =
                Ran.of("train", text("data iris folds 3" + network).toString()).out();
        assertTrue(table.contains("\nfold 3   loss ") && table.contains("\nmean     loss "), table);
        assertFalse(Ran.of("train", text("data iris folds 3 fold 2" + network).toString())
                .out()
                .contains("mean"));
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

    /** 31 × 31 numbers at each of 100 × 100 places are 9,610,000 a worker, for training and for measuring. */
    @Test
    void scratchMemoryOfEachThreadIsCountedBeforeTheRun() throws IOException {
        Path text = text("data csv \"t\" shape 130x130x1 normalize none test 0%; conv 1 31x31 pad valid; epochs 1\n");
        String zeros = "0,".repeat(130 * 130);
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < 130 * 130; i++) {
            names.append('p').append(i).append(',');
        }
        table("t.csv", names + "c\n" + zeros + "a\n" + zeros + "b\n");
        Path out = folder.resolve("out.nn");
        Ran ran = Ran.of("train", text.toString(), "--threads", "1000", "--out", out.toString());
        assertEquals(1, ran.code());
        assertTrue(ran.err().startsWith("1000 threads would hold 19,2"), ran.err());
        assertTrue(ran.err().contains("is the most that can run here: take fewer (--threads)."), ran.err());
        assertFalse(Files.exists(out));
    }

    @Test
    void anExpectationThatDoesNotHoldIsExitCodeThree() throws IOException {
        Path text = text("data xor; layer 3 tanh; epochs 2; expect accuracy 100% after 2; expect loss 9 after 1\n");
        Ran ran = Ran.of("train", text.toString());
        assertEquals(3, ran.code(), ran.err());
        assertTrue(ran.err().contains("Did not hold: expect accuracy 100% after 2; it was 25%."), ran.err());
        assertFalse(ran.err().contains("expect loss"), ran.err());
        Ran shorter = Ran.of("train", text.toString(), "--epochs", "1");
        assertEquals(0, shorter.code());
        assertTrue(shorter.err().contains("Not reached: expect accuracy 100% after 2"), shorter.err());
    }

    @Test
    void saysWhyAClaimDidNotHoldAndWhatHelped() throws IOException {
        Path file = text("data xor; layer 1 sigmoid; lr 1; batch all; epochs 200; expect accuracy 100% after 200");

        Ran ran = Ran.of("train", file.toString());

        assertEquals(3, ran.code());
        assertTrue(
                ran.err()
                        .contains(
                                "1. There is no hidden layer: an output alone draws one straight border. The loss rests at"
                                        + " 0.25.\n   → one more layer: 8 tanh. Tried: after 200 epochs accuracy is 100% instead of"
                                        + " 75%."),
                ran.err());
    }

    @Test
    void whyOfAHealthyRunAccusesNobody() throws IOException {
        Path file = text("data moons; layer 8 tanh; lr 0.5; epochs 30");

        Ran ran = Ran.of("train", file.toString(), "--why");

        assertEquals(0, ran.code());
        assertTrue(ran.err().contains("There is nothing to complain about: it learns."), ran.err());
    }

    @Test
    void aFrenchTerminalIsToldInFrenchWhatDidNotHold() throws IOException {
        Locale before = Locale.getDefault();
        Path text = text("data xor; layer 3 tanh; epochs 2; expect accuracy 100% after 2\n");
        try {
            Locale.setDefault(Locale.FRENCH);
            Ran ran = Ran.of("train", text.toString());
            assertTrue(
                    ran.err().contains("Non tenu\u00a0: expect accuracy 100% after 2\u00a0; c’était 25%."), ran.err());
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void oneOfAKindIsSaidAsOne() throws IOException {
        String text = text("data xor; layer 3 tanh; epochs 1; batch all\n").toString();
        assertTrue(Ran.of("train", text).out().startsWith("1 epoch, 1 update\n"));
    }

    @Test
    void epochsAndStepsCountFromTheStateAndTheTextsOwnEpochsFromTheSeed() throws IOException {
        String text = text("data xor; layer 3 tanh; epochs 6; batch 2\n").toString();
        String four = folder.resolve("four.nn").toString();
        Ran.of("train", text, "--epochs", "4", "--out", four);
        assertTrue(Ran.of("train", four).out().startsWith("6 epochs, 12 updates"));
        assertTrue(Ran.of("train", four, "--epochs", "5").out().startsWith("9 epochs, 18 updates"));
        assertTrue(Ran.of("train", four, "--steps", "5").out().startsWith("6 epochs, 13 updates"));
        String six = folder.resolve("six.nn").toString();
        Ran.of("train", four, "--out", six);
        Ran done = Ran.of("train", six);
        assertEquals(0, done.code());
        assertTrue(done.err().contains("has its 6 epochs behind it"), done.err());
        assertTrue(done.out().startsWith("6 epochs, 12 updates"), done.out());
        String help = Ran.of("train", "--help").out().replaceAll("\\s+", " ");
        assertTrue(help.contains("N epochs, counted from the text's state where it has one"), help);
    }

    @Test
    void countsPastTwoToThe31GoOnAreSavedAndReadAgain() throws IOException {
        String program = "data xor; layer 3 tanh; batch all; optimizer adam; lr 0.1 decay 0.01; seed 3";
        StateParts begun = Trainer.of(Language.standard().read(program).experiment())
                .state()
                .parts();
        long count = (1L << 31) - 4;
        State state = new State(begun.toBuilder()
                .epoch(count)
                .step(count)
                .position(0)
                .pending(0)
                .optimizerStep(count)
                .otherOrder(false)
                .sinceBest(count)
                .touched(false)
                .data(null)
                .kept(null)
                .build());
        String text =
                text(program + "; epochs 5; state \"" + state.encode() + "\"\n").toString();
        String later = folder.resolve("later.nn").toString();
        Ran steps = Ran.of("train", text, "--steps", "10", "--out", later);
        assertTrue(steps.out().startsWith("2147483654 epochs, 2147483654 updates"), steps.err() + steps.out());
        Ran epochs = Ran.of("train", later, "--epochs", "10");
        assertTrue(epochs.out().startsWith("2147483664 epochs, 2147483664 updates"), epochs.err() + epochs.out());
        Ran far = Ran.of("train", later, "--steps", "5000000000000000");
        assertTrue(far.err().contains("--steps must be at most 4503599627370496, not 5000000000000000."), far.err());
    }

    @Test
    void moreEpochsThanAnIntHoldsMayFollowAState() throws IOException {
        String text = text("data xor; layer 3 tanh; epochs 1; stop loss 9\n").toString();
        String one = folder.resolve("one.nn").toString();
        Ran.of("train", text, "--out", one);
        Ran more = Ran.of("train", one, "--epochs", "2147483647");
        assertEquals(0, more.code(), more.err());
        assertTrue(more.out().startsWith("2 epochs, 2 updates"), more.out());
    }

    @Test
    void whatATextExpectsIsCheckedFromTheSeedBehindAStateToo() throws IOException {
        String text = text("data xor; layer 3 tanh; epochs 6; expect accuracy 100% after 2; expect loss 9 after 3;"
                        + " expect loss 0 after 6\n")
                .toString();
        String some = folder.resolve("some.nn").toString();
        assertEquals(3, Ran.of("train", text, "--epochs", "3", "--out", some).code());
        Ran more = Ran.of("train", some, "--epochs", "1");
        assertEquals(3, more.code(), more.err());
        assertTrue(more.err().contains("Checking what the text expects, from its seed."), more.err());
        assertTrue(more.err().contains("Did not hold: expect accuracy 100% after 2; it was 25%."), more.err());
        assertTrue(more.err().contains("Not reached: expect loss 0 after 6"), more.err());
        assertFalse(more.err().contains("expect loss 9"), more.err());
    }

    @Test
    void aRunThatHardlyEndsIsSaidBeforeItStarts() {
        Experiment short_ = Language.standard().read("data circle; layer 3").experiment();
        Plan plan = Plan.of(short_, short_.data().describe(List.of(), Tables.none()), Limits.standard());
        assertTrue(Estimate.warning(plan, 100_000, 2).isEmpty());
        String english =
                Estimate.warning(plan, Integer.MAX_VALUE, 1).orElseThrow().english();
        // 280 examples of 9 weights, three multiplications each, and 28 updates of 1 µs: 31.8 µs an epoch.
        assertTrue(english.startsWith("This run may take about 19 hours."), english);
        assertTrue(Estimate.warning(plan, 1e12, 1).orElseThrow().french().contains(" jours."));
    }

    @Test
    void filesOfEveryEditorAreRead() throws IOException {
        String program = "data csv \"t\"; layer 3\nepochs 2\n";
        String table = "x,y,c\n1,2,a\n2,1,b\n1,3,a\n3,1,b\n";
        table("t.csv", table);
        String plain = last(Ran.of("train", text(program).toString(), "--log", "json"));
        for (String end : List.of("\n", "\r\n", "\r")) {
            table("t.csv", "\uFEFF" + table.replace("\n", end));
            String file = text("\uFEFF" + program.replace("\n", end)).toString();
            assertEquals(plain, last(Ran.of("train", file, "--log", "json")));
            assertEquals(0, Ran.of("check", file).code());
            assertEquals(
                    "neurone 1\ndata csv \"t\"\nlayer 3\nepochs 2\n",
                    Ran.of("format", file).out());
        }
    }

    @Test
    void aFileThatIsNoTextIsOneSentence() throws IOException {
        Path file = folder.resolve("text.nn");
        Files.write(file, new byte[] {'l', 'r', ' ', '1', 0, '\n'});
        assertEquals(
                new Ran(1, "", "The file " + file + " is no text: byte 5 of it is zero.\n"),
                Ran.of("check", file.toString()));
        Files.write(file, "layer 3\ntitle \"é\"\n".getBytes(StandardCharsets.ISO_8859_1));
        assertEquals(
                new Ran(1, "", "The file " + file + " is not UTF-8 text (see line 2): save it as UTF-8.\n"),
                Ran.of("format", file.toString()));
        Files.write(file, "layer 3\n".getBytes(StandardCharsets.UTF_16));
        assertEquals(
                new Ran(1, "", "The file " + file + " is UTF-16 text: save it as UTF-8.\n"),
                Ran.of("train", file.toString()));
    }

    @Test
    void whatJavasMemoryDoesNotHoldIsASentence() throws IOException, InterruptedException {
        String text = text("data circle; layer 4000; layer 2000; epochs 1\n").toString();
        Process small = new ProcessBuilder(ServerProcess.command("train", text)).start();
        String said = new String(small.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(1, small.waitFor());
        assertTrue(said.contains("numbers in memory, but"), said);
        assertFalse(said.contains("OutOfMemoryError"), said);
        assertTrue(Failures.outOfMemory(192_000_000).contains("the 192 MB that Java was given"));
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
        Files.write(folder.resolve("t.csv"), new byte[] {'a', ',', 'b', '\n', (byte) 0x81, ',', '1', '\n'});
        assertEquals(
                new Ran(
                        1,
                        "",
                        "The file " + folder.resolve("t.csv") + " is not UTF-8 text (see line 2): save it as UTF-8.\n"),
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
    void aCosineOverTheWholeRunIsTheSameHoweverManyStepsAreTaken() throws IOException {
        String text =
                text("data xor; layer 3; lr 0.5 cosine; epochs 8; batch 2\n").toString();
        String whole = Ran.of("train", text, "--log", "json").out();
        String steps = Ran.of("train", text, "--log", "json", "--steps", "16").out();
        assertEquals(whole, steps);
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
