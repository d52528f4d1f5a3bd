package org.neurone.engine.data.source;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.neurone.engine.data.DataInfo;
import org.neurone.engine.data.Normalize;
import org.neurone.engine.data.Shape;
import org.neurone.engine.data.table.Table;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.reason.DataException;

/** Digests were computed by Python from the published tables. */
class RealSetsTest {
    @Test
    void irisIsThePublishedTable() {
        assertEquals(
                "ce8e0dc69b2268a57fa68e916dc3195aaa54425570934bc8e493210d9738a15e",
                Digest.of(new Iris().examples(Tables.none(), 1)));
    }

    @Test
    void digitsAreThePublishedTableWithInkFromZeroToOne() {
        assertEquals(
                "a9831e04f968e88d5819c0bda8ba0e9261aeb584ecd4e03c3f275f14232b7491",
                Digest.of(new Digits().examples(Tables.none(), 1)));
    }

    @Test
    void digitsArePicturesAsTheyAreAndIrisIsScaled() {
        DataInfo digits = new Digits().describe(Tables.none());
        assertEquals(Shape.picture(8, 8, 1), digits.input());
        assertEquals(Normalize.NONE, digits.normalize());
        assertEquals("p77", digits.columns().get(63));
        assertEquals(10, digits.classes().size());
        assertEquals(539, digits.testExamples());
        DataInfo iris = new Iris().describe(Tables.none());
        assertEquals(Normalize.STANDARD, iris.normalize());
        assertEquals(45, iris.testExamples());
        assertEquals(105, iris.trainExamples());
    }

    @Test
    void digitsMayComeFromTheHost() {
        Table packed = Tables.none().bundled("digits");
        Tables host = new Tables() {
            @Override
            public Table table(String name) {
                return null;
            }

            @Override
            public Table bundled(String name) {
                return packed;
            }
        };
        assertArrayEquals(
                new Digits().examples(Tables.none(), 1).inputs(),
                new Digits().examples(host, 1).inputs());
    }

    @Test
    void digitsThatAreNotLoadedHaveTheirSentence() {
        Tables host = new Tables() {
            @Override
            public Table table(String name) {
                return null;
            }

            @Override
            public Table bundled(String name) {
                return null;
            }
        };
        DataException missing = assertThrows(DataException.class, () -> new Digits().examples(host, 1));
        assertEquals("missing-table", missing.code());
    }
}
