package org.neurone.dsl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.neurone.dsl.text.Problem;
import org.neurone.engine.catalog.Catalog;
import org.neurone.engine.catalog.Entry;
import org.neurone.engine.catalog.Kind;
import org.neurone.engine.data.DataInfo;
import org.neurone.engine.data.Examples;
import org.neurone.engine.data.Source;
import org.neurone.engine.data.table.Csv;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.plan.Limits;
import org.neurone.engine.reason.Beyond;
import org.neurone.engine.reason.DataException;
import org.neurone.engine.reason.Mismatch;
import org.neurone.engine.reason.Named;
import org.neurone.engine.reason.OddCell;
import org.neurone.engine.reason.OwnReason;
import org.neurone.engine.reason.PoolTooLarge;
import org.neurone.engine.reason.Reason;
import org.neurone.engine.reason.TooMany;
import org.neurone.engine.reason.Unknown;
import org.neurone.engine.run.Breakdown;
import org.neurone.engine.words.Wording;

/** What the engine finds has its sentence in both languages, with every fact in it. */
class InWordsTest {
    private static void says(Reason reason, String english, String french) {
        assertEquals(Wording.of(english, french), InWords.of(reason));
    }

    @Test
    void aTablesFaultIsSaidWithItsPlace() {
        DataException fault = assertThrows(DataException.class, () -> Csv.read("a,b\n1,2\n3\n"));
        says(
                fault.reason(),
                "Row 3 has 1 cell, but the first one has 2.",
                "La ligne 3 a 1 cellule, mais la première en a 2.");
        says(
                new OddCell(5, "3.5", "3.5", "x"),
                "Row 5 says “3.5” in column “x”, whose cells are numbers otherwise, so the whole column is taken for"
                        + " texts: write 3.5.",
                "La ligne 5 contient «\u00a03.5\u00a0» dans la colonne «\u00a0x\u00a0», dont les autres cellules sont des nombres\u00a0; toute la"
                        + " colonne est donc lue comme du texte\u00a0: écrivez 3.5.");
    }

    @Test
    void longNamesAreCutAndLongListsToo() {
        String name = "n".repeat(50);
        says(
                new Named(Named.Kind.TARGET_TWICE, name),
                "The column “" + "n".repeat(39) + "…” is a target twice.",
                "La colonne «\u00a0" + "n".repeat(39) + "…\u00a0» est deux fois une cible.");
        List<String> many = List.of("a", "b", "c", "d", "e", "f", "g", "h", "i");
        says(
                new Unknown(Unknown.Kind.CLASS, "z", many),
                "The table has a class “z” that is not among those named: a, b, c, d, e, f, g, h, ….",
                "Le tableau a une classe «\u00a0z\u00a0» qui ne figure pas parmi les classes nommées\u00a0: a, b, c, d, e, f, g, h, ….");
    }

    @Test
    void aNetworksFaultIsSaidWithItsNumbers() {
        says(
                new PoolTooLarge(9, 9, 8, 8),
                "A 9x9 pool is larger than its picture of 8x8.",
                "Une fenêtre 9x9 est plus grande que son image de 8x8.");
        says(
                new Mismatch(Mismatch.Kind.WEIGHTS, 2, 6, "2 × 3"),
                "This layer has 6 weights (2 × 3), but the list holds 2.",
                "Cette couche a 6 poids (2 × 3), mais la liste en contient 2.");
        says(
                new TooMany(TooMany.Kind.UNITS, 2_000_000_000, 1_000_000),
                "This layer puts out 2,000,000,000 numbers, but 1,000,000 is the most that can run here.",
                "Cette couche a 2\u202f000\u202f000\u202f000 nombres en sortie, mais 1\u202f000\u202f000 est le maximum"
                        + " ici.");
        says(
                new TooMany(TooMany.Kind.WORK, Long.MAX_VALUE, 1_000),
                "This run takes more than 9,223,372,036,854,775,807 multiplications, but 1,000 is the most that can run here.",
                "Cet entraînement demande plus de 9\u202f223\u202f372\u202f036\u202f854\u202f775\u202f807 multiplications, mais"
                        + " 1\u202f000 est le maximum ici.");
        says(
                new Beyond(Beyond.Kind.SHARE, 95, 1),
                "This measure is a share, from 0% to 100% (95% and 0.95 are the same), but the claim says 9500%.",
                "Cette mesure est une part, de 0% à 100% (95% et 0.95 sont la même chose), mais le texte attend"
                        + " 9500%.");
    }

    @Test
    void aBreakdownNamesItsLayerItsEpochAndTheLikelyCause() {
        assertEquals(
                Wording.of(
                        "The loss of what layer 1 puts out grew beyond what a number can hold in epoch 1. The data (up"
                                + " to 1e200) or the initial weights (up to 1) are probably too large.",
                        "La perte de ce que donne la couche 1 a dépassé les nombres représentables à l’époque 1. Les"
                                + " données (jusqu’à 1e200) ou les poids initiaux (jusqu’à 1) sont sans doute trop"
                                + " grands."),
                InWords.of(new Breakdown(1, 1, 0, Breakdown.Part.LOSS, 0.1, 1e200, 1)));
        assertEquals(
                Wording.of(
                        "A weight of layer 2 grew beyond what a number can hold in epoch 3. The learning rate of 0.1 is"
                                + " probably too large for data up to 1500.",
                        "Un poids de la couche 2 a dépassé les nombres représentables à l’époque 3. Le taux"
                                + " d’apprentissage de 0.1 est sans doute trop grand pour des données jusqu’à 1500."),
                InWords.of(new Breakdown(3, 40, 1, Breakdown.Part.WEIGHT, 0.1, 1500, 1e300)));
        assertEquals(
                Wording.of(
                        "An output of layer 1 grew beyond what a number can hold in epoch 2. The learning rate of 50 is"
                                + " probably too large.",
                        "Une sortie de la couche 1 a dépassé les nombres représentables à l’époque 2. Le taux"
                                + " d’apprentissage de 50 est sans doute trop grand."),
                InWords.of(new Breakdown(2, 9, 0, Breakdown.Part.OUTPUT, 50, 2, 1e300)));
    }

    /** A source of somebody's own that has nothing to give. */
    private record Camera() implements Source {
        @Override
        public DataInfo describe(Tables tables) {
            throw new DataException(new OwnReason("no-camera", "No camera is plugged in."));
        }

        @Override
        public Examples examples(Tables tables, long seed) {
            throw new IllegalStateException("it was never described");
        }
    }

    @Test
    void somebodysOwnSourceSaysWhatItLikesInOneLanguage() {
        Entry<Camera> camera = Entry.of("camera", Camera.class, Wording.of("A camera.", "Une caméra."))
                .example("data camera")
                .build(arguments -> new Camera());
        Language language = Language.of(
                Catalog.standard().toBuilder().add(Kind.SOURCE, camera).build());
        Problem problem = language.read("data camera", Tables.none(), Limits.standard())
                .problems()
                .get(0);
        assertEquals("no-camera", problem.code());
        assertEquals(Wording.of("No camera is plugged in.", "No camera is plugged in."), problem.sentence());
    }
}
