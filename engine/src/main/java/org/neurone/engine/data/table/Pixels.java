package org.neurone.engine.data.table;

import java.util.ArrayList;
import java.util.List;

/** The columns of pictures. */
public final class Pixels {
    private Pixels() {}

    /** Names of the pixels of a grey picture, row by row: {@code p00}, {@code p01}, …; sides of at most 10. */
    public static List<String> columns(int height, int width) {
        List<String> names = new ArrayList<>();
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                names.add("p" + row + column);
            }
        }
        return names;
    }
}
