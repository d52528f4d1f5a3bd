package org.neurone.dsl.trouble;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neurone.dsl.Language;
import org.neurone.dsl.text.Edit;
import org.neurone.engine.Trainer;
import org.neurone.engine.catalog.Catalog;
import org.neurone.engine.data.table.Csv;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.experiment.Experiment;
import org.neurone.engine.kernel.VectorKernels;
import org.neurone.engine.metric.Accuracy;
import org.neurone.engine.plan.Limits;

class ExaminationTest {
    private static final String DYING =
            "data circle samples 100; layer 4 relu; loss cross-entropy; lr 15; epochs 20; batch 20; seed 1;"
                    + " expect accuracy 100% after 20";

    @Test
    void reluThatStarveWhileTheyTrainAreDeadSinceTheEpochAfterWhichTheyGiveNothing() {
        Suspect suspect = first(DYING, Cause.Dead.class);
        Cause.Dead dead = (Cause.Dead) suspect.cause();

        assertEquals(silentSince(DYING, 20), dead.since());
        assertEquals(2, dead.since());
        assertEquals(4, dead.units());
        assertEquals(4, dead.of());
        assertEquals("relu", dead.activation());
    }

    /** The last epoch after which any of the first layer's outputs was another number than 0, found out by asking the network. */
    private static long silentSince(String text, int epochs) {
        Trainer trainer = Trainer.of(Language.standard().parse(text));
        int size = trainer.data().train().size();
        double[] columns = new double[2 * size];
        var all = trainer.plan()
                .experiment()
                .matchedData()
                .source()
                .examples(Tables.none(), trainer.settings().seed());
        for (int i = 0; i < size; i++) {
            System.arraycopy(all.inputs(), 2 * trainer.data().train().rows()[i], columns, 2 * i, 2);
        }
        long awake = -1;
        for (int epoch = 0; epoch <= epochs; epoch++) {
            double[] first = new double[4 * size];
            trainer.predict(columns, size, null, new double[][] {first, null});
            for (double output : first) {
                awake = output != 0 ? epoch : awake;
            }
            trainer.stepEpoch();
        }
        return awake + 1;
    }

    @Test
    void biasesThatNoExampleOvercomesAreDeadFromTheStartAndDrawingThemIsTheCure() {
        String text = "data moons; layer 8 relu bias [-9 -9 -9 -9 -9 -9 -9 -9]; lr 0.1; epochs 30";
        Suspect suspect = first(text, Cause.Dead.class);

        assertEquals(0, ((Cause.Dead) suspect.cause()).since());
        assertEquals("data moons; layer 8 relu; lr 0.1; epochs 30", changed(text, suspect));
        helped(text, suspect, 30);
    }

    @Test
    void weightsDrawnTooLargeSaturateSigmoids() {
        String text = "data moons; layer 8 sigmoid init normal 40; lr 0.01; epochs 30; expect accuracy 99% after 30";
        Suspect suspect = suspect(text, 30, Cause.Saturated.class);
        Cause.Saturated full = (Cause.Saturated) suspect.cause();

        assertEquals(0, full.since());
        assertTrue(2 * full.units() >= full.of(), full.toString());
    }

    @Test
    void answersThatAreWrongAndSureAreStuckUnderTheQuadraticLoss() {
        String text = "data circle; output 1 sigmoid weights [30 30] bias [20]; loss quadratic; lr 0.1; epochs 30";
        Cause.StuckOutput stuck =
                (Cause.StuckOutput) first(text, Cause.StuckOutput.class).cause();

        assertTrue(stuck.share() > 0.9, stuck.toString());
    }

    @Test
    void stepsThatLeadUpAreTooLargeAndATenthOfThemHolds() {
        String text = "data moons; layer 8 relu; lr 30; epochs 30; expect accuracy 95% after 30";
        Suspect suspect = first(text, Cause.RateTooLarge.class);

        assertEquals(30, ((Cause.RateTooLarge) suspect.cause()).rate());
        assertEquals(text.replace("lr 30", "lr 3"), changed(text, suspect));
        assertEquals(0.5, suspect.before());
        assertTrue(suspect.mended());
        helped(text, suspect, 30);
    }

    @Test
    void numbersThatRunAwayAreARateThatIsTooLarge() {
        String text = "data function \"y = 3*x\" from -2 to 2; layer 8 relu; output 1 linear; lr 5; epochs 20";
        Examination examination = examined(text, 20);

        assertEquals(Complaint.Kind.BROKEN, examination.complaint().kind());
        Suspect suspect = examination.suspects().get(0);
        assertTrue(suspect.cause() instanceof Cause.RateTooLarge, suspect.toString());
        assertNotNull(suspect.cure());
        assertTrue(suspect.after() > 0.5, suspect.toString());
    }

    @Test
    void aLossThatCreepsIsARateThatIsTooSmall() {
        String text = "data moons; layer 8 tanh; lr 0.00001; epochs 30";
        Suspect suspect = first(text, Cause.RateTooSmall.class);

        assertTrue(changed(text, suspect).contains("lr 0.0"), changed(text, suspect));
        helped(text, suspect, 30);
    }

    @Test
    void oneNeuronIsTooFewForXorAndAHiddenLayerIsEnough() {
        String text = "data xor; layer 1 sigmoid; lr 1; batch all; epochs 200; expect accuracy 100% after 200";
        Suspect suspect = first(text, Cause.TooFewUnits.class);

        assertEquals(-1, ((Cause.TooFewUnits) suspect.cause()).layer());
        assertEquals(0.25, ((Cause.TooFewUnits) suspect.cause()).last(), 0.001);
        assertEquals(text.replace("layer 1", "layer 8 tanh; layer 1"), changed(text, suspect));
        assertEquals(1, suspect.after());
        assertTrue(suspect.mended());
    }

    @Test
    void aRareClassThatIsNeverTheAnswerIsUnbalancedAndBalancingFindsIt() {
        StringBuilder csv = new StringBuilder("x,y,kind\n");
        for (int i = 0; i < 190; i++) {
            csv.append(i % 19 - 9).append(',').append(i % 7 - 3).append(",common\n");
        }
        for (int i = 0; i < 10; i++) {
            csv.append(8).append(',').append(i % 4).append(",rare\n");
        }
        Tables tables = Tables.of("t", Csv.read(csv.toString()));
        String text = "data csv \"t\" target kind; output softmax; loss cross-entropy; lr 0.05; epochs 30";
        Examination examination = examined(text, tables, 30);
        Suspect suspect = examination.suspects().get(0);

        Cause.Unbalanced rare = (Cause.Unbalanced) suspect.cause();
        assertEquals("rare", rare.name());
        assertEquals(0, rare.recognised());
        assertEquals("loss cross-entropy balance", suspect.cure().label().english());
        assertEquals(0.5, suspect.before(), "the mean recall of one class of two");
        assertTrue(suspect.after() > 0.75, suspect.toString());
    }

    @Test
    void aTestLossThatTurnsIsOverfittingAndAPenaltyLowersIt() throws IOException {
        String text = gallery("20-overfitting");
        Examination examination = examined(text, 200);
        Cause.Overfitting heart =
                (Cause.Overfitting) examination.suspects().get(0).cause();

        Trainer trainer = Trainer.of(Language.standard().parse(text));
        double lowest = Double.POSITIVE_INFINITY;
        int best = -1;
        for (int epoch = 1; epoch <= 200; epoch++) {
            trainer.stepEpoch();
            best = trainer.testLoss() < lowest ? epoch : best;
            lowest = Math.min(lowest, trainer.testLoss());
        }
        assertEquals(Complaint.Kind.OVERFITTED, examination.complaint().kind());
        assertEquals(best, heart.epoch());
        assertEquals(lowest, heart.lowest());
        assertEquals(trainer.testLoss(), heart.now());
        Suspect suspect = examination.suspects().get(0);
        assertTrue(suspect.after() < 0.8 * suspect.before(), suspect.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "02-party-learned",
                "03-gate-and",
                "06-xor-one-neuron",
                "07-xor-by-hand",
                "09-xor-learned",
                "10-gradient-descent",
                "11-one-example",
                "13-hidden-layer",
                "14-features",
                "17-regression",
                "18-formula",
                "21-regularisation",
                "22-classes",
                "24-iris"
            })
    void accusesNoExampleOfTheGalleryThatDoesWhatItSays(String name) throws IOException {
        String text = gallery(name);
        Examination examination = examined(text, Language.standard().parse(text).epochs());

        assertEquals(Complaint.Kind.NONE, examination.complaint().kind());
        assertEquals(List.of(), examination.suspects());
    }

    @Test
    void aRunThatHasJustBegunIsNotAccused() {
        Examination examination = examined("data circle; layer 6 tanh; lr 0.03; epochs 100", 3);

        assertEquals(Complaint.Kind.EARLY, examination.complaint().kind());
        assertEquals(List.of(), examination.suspects());
    }

    @Test
    void whatTakesLongerThanItMayIsNotTried() {
        Examination whole = examination(DYING, Tables.none(), 20, Examination.WORK);
        int all = updates(whole);
        Examination bounded = examination(DYING, Tables.none(), 20, 1_500_000);
        int some = updates(bounded);
        Examination none = examination(DYING, Tables.none(), 20, 10);

        assertEquals(0, whole.untried());
        assertTrue(bounded.untried() > 0);
        assertTrue(some < all / 2, some + " of " + all + " updates");
        assertFalse(none.advance());
        assertTrue(none.tooLong());
        assertNull(none.complaint());
    }

    private static int updates(Examination examination) {
        int updates = 0;
        while (examination.advance()) {
            updates++;
        }
        return updates;
    }

    @Test
    void aTextThatIsNotSoundIsRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> examination("layer 3 simgoid", Tables.none(), 10, Examination.WORK));
        assertThrows(IllegalArgumentException.class, () -> examination("layer 3", Tables.none(), 0, Examination.WORK));
    }

    @Test
    void saysItInBothLanguages() {
        Examination examination = examined(DYING, 20);
        Suspect dead = first(DYING, Cause.Dead.class);

        assertEquals(
                "Layer 1: 4 of 4 relu neurons are dead since epoch 2: 0 for every example, so that no slope reaches the"
                        + " weights.",
                TroubleInWords.of(dead.cause()).english());
        assertEquals(
                "Couche 1\u00a0: 4 neurones relu sur 4 sont morts depuis l’époque 2\u00a0: 0 pour chaque exemple, si bien"
                        + " qu’aucune pente n’atteint les poids.",
                TroubleInWords.of(dead.cause()).french());
        assertTrue(TroubleInWords.of(examination.complaint(), Catalog.standard())
                .english()
                .startsWith("“expect accuracy 100% after 20” did not hold: it was "));
    }

    /** Trained by itself the changed text comes to the number that was promised. */
    private static void helped(String text, Suspect suspect, long epochs) {
        Experiment changed = Language.standard().parse(changed(text, suspect));
        Trainer trainer = Trainer.of(changed);
        while (trainer.epoch() < epochs) {
            trainer.stepEpoch();
        }
        double came =
                suspect.metric().equals(new Accuracy()) && changed.claims().isEmpty()
                        ? new Accuracy().of(trainer.train())
                        : trainer.measure(suspect.metric());
        assertEquals(came, suspect.after());
        assertTrue(suspect.after() > suspect.before(), suspect.toString());
    }

    private static String changed(String text, Suspect suspect) {
        assertNotNull(suspect.cure(), suspect.toString());
        return Edit.apply(text, suspect.cure().edits());
    }

    private static Suspect first(String text, Class<? extends Cause> kind) {
        long epochs = Language.standard().parse(text).epochs();
        Suspect first = examined(text, epochs).suspects().get(0);
        assertEquals(kind, first.cause().getClass());
        return first;
    }

    private static Suspect suspect(String text, long epochs, Class<? extends Cause> kind) {
        for (Suspect suspect : examined(text, epochs).suspects()) {
            if (suspect.cause().getClass() == kind) {
                return suspect;
            }
        }
        throw new AssertionError("no such cause");
    }

    private static Examination examined(String text, long epochs) {
        return examined(text, Tables.none(), epochs);
    }

    private static Examination examined(String text, Tables tables, long epochs) {
        Examination examination = examination(text, tables, epochs, Examination.WORK);
        while (examination.advance()) {}
        return examination;
    }

    private static Examination examination(String text, Tables tables, long epochs, double work) {
        return Examination.of(Language.standard(), text, tables, Limits.standard(), epochs, VectorKernels::new, work);
    }

    private static String gallery(String name) throws IOException {
        try (InputStream in = Language.class.getResourceAsStream("gallery/" + name + ".en.nn")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
