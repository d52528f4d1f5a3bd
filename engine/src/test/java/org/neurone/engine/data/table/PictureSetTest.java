package org.neurone.engine.data.table;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.neurone.engine.Trainer;
import org.neurone.engine.data.DataInfo;
import org.neurone.engine.data.DataSpec;
import org.neurone.engine.data.Shape;
import org.neurone.engine.data.Task;
import org.neurone.engine.data.source.PictureSource;
import org.neurone.engine.experiment.Experiment;
import org.neurone.engine.metric.Accuracy;
import org.neurone.engine.reason.DataException;

/** Pictures by class as a table. */
class PictureSetTest {
    private static final int RED = 0xFF0000;
    private static final int GREEN = 0x00FF00;

    private static double[] row(Table table, int row, int width) {
        double[] numbers = new double[width];
        for (int i = 0; i < width; i++) {
            numbers[i] = ((Column.Numbers) table.column(i)).cells()[row];
        }
        return numbers;
    }

    private static int[] grey(int... shades) {
        return Arrays.stream(shades).map(shade -> shade * 0x010101).toArray();
    }

    @Test
    void smallPicturesOfOneSizeStayAsTheyAre() {
        PictureSet set = new PictureSet(null);
        set.add("dog", grey(0, 10, 20, 30, 40, 255), 2, 3);
        set.add("cat", grey(1, 2, 3, 4, 5, 6), 2, 3);
        Table table = set.table();
        assertEquals(new PictureSize(2, 3, 1), table.picture());
        assertEquals(List.of("p0-0", "p0-1", "p0-2", "p1-0", "p1-1", "p1-2", "label"), table.names());
        assertArrayEquals(new double[] {0, 10, 20, 30, 40, 255}, row(table, 0, 6));
        assertEquals(List.of("cat", "dog"), ((Column.Texts) table.column(6)).texts());
        assertArrayEquals(new int[] {1, 0}, ((Column.Texts) table.column(6)).cells());
    }

    @Test
    void oneColouredPictureMakesAllOfThemColoured() {
        PictureSet set = new PictureSet(null);
        set.add("a", grey(7), 1, 1);
        set.add("b", new int[] {0x102030}, 1, 1);
        assertEquals(new PictureSize(1, 1, 3), set.table().picture());
        assertArrayEquals(new double[] {7, 7, 7}, row(set.table(), 0, 3));
        assertArrayEquals(new double[] {16, 32, 48}, row(set.table(), 1, 3));
    }

    @Test
    void picturesOfSeveralSizesAreBroughtToOne() {
        PictureSet set = new PictureSet(null);
        set.add("a", grey(100), 1, 1);
        set.add("b", grey(0, 200), 1, 2);
        Table table = set.table();
        assertEquals(new PictureSize(32, 32, 1), table.picture());
        assertEquals(100, row(table, 0, 1024)[513]);
        assertArrayEquals(new double[] {0, 200}, new double[] {row(table, 1, 1024)[15], row(table, 1, 1024)[16]});
    }

    /** 3 × 1 to 2 × 1: each half holds one pixel and a half of the middle one; (0 + 90/2)/1.5 = 30, (90/2 + 240)/1.5 = 190. */
    @Test
    void aSmallerPixelIsTheMeanOfWhatItCovers() {
        PictureSet set = new PictureSet(new PictureSize(1, 2, 1));
        set.add("a", grey(0, 90, 240), 1, 3);
        assertArrayEquals(new double[] {30, 190}, row(set.table(), 0, 2));
    }

    /** 0.299 · 255 = 76.2 and 0.587 · 255 = 149.7. */
    @Test
    void greyIsWeighedAsTheEyeDoes() {
        PictureSet set = new PictureSet(new PictureSize(1, 2, 1));
        set.add("a", new int[] {RED, GREEN}, 1, 2);
        assertArrayEquals(new double[] {76, 150}, row(set.table(), 0, 2));
    }

    @Test
    void whatIsNoPictureIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new PictureSet(new PictureSize(2, 2, 2)));
        PictureSet set = new PictureSet(null);
        assertThrows(IllegalArgumentException.class, () -> set.add("a", new int[3], 2, 2));
    }

    @Test
    void aNetworkLearnsThemAsPictures() {
        PictureSet set = new PictureSet(null);
        for (int i = 0; i < 20; i++) {
            set.add(i % 2 == 0 ? "dark" : "light", grey(i, 200 * (i % 2) + i, 200 * (i % 2), i), 2, 2);
        }
        Tables tables = Tables.of("pets", set.table());
        DataInfo info = PictureSource.of("pets").describe(tables);
        assertEquals(Shape.picture(2, 2, 1), info.input(List.of()));
        assertEquals(List.of("dark", "light"), info.classes());
        Experiment experiment = Experiment.builder()
                .data(DataSpec.of(PictureSource.of("pets")))
                .epochs(30)
                .build();
        Trainer trainer = Trainer.of(experiment, tables);
        trainer.run();
        assertEquals(1, trainer.measure(new Accuracy()));
        DataException other = assertThrows(
                DataException.class,
                () -> new PictureSource("pets", List.of(3, 3), Task.CLASSIFY, List.of()).describe(tables));
        assertEquals("picture-size", other.code());
    }
}
