package org.neurone.server.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.neurone.dsl.judge.Score;

class PlacesTest {

    private static String place(double value, boolean lessIsBetter) {
        return Places.of(List.of(new Score("x", value, lessIsBetter)));
    }

    @Test
    void placesAreOrderedAsTheScoresAre() {
        double[] ascending = {-1e300, -2, -0.5, -1e-300, 0, 1e-300, 0.5, 1, 2, 7, 1e300, Double.NaN};
        for (int i = 1; i < ascending.length; i++) {
            String before = place(ascending[i - 1], true);
            assertTrue(before.compareTo(place(ascending[i], true)) < 0, "at " + ascending[i]);
        }
        assertTrue(place(0.9, false).compareTo(place(0.8, false)) < 0, "more is better");
        assertEquals(place(0.0, true), place(-0.0, true));
        assertEquals(place(0.0, true), place(0.0, false));
        assertEquals(16, place(3, true).length());
    }
}
