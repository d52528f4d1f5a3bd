package org.neurone.engine.data;

import java.util.ArrayList;
import java.util.List;

/** What sources of pictures share. */
final class Pictures {
    private Pictures() {}

    /** Names of the dots of a grey picture, row by row: {@code p00}, {@code p01}, …; sides of at most 10. */
    static List<String> columns(int height, int width) {
        List<String> names = new ArrayList<>();
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                names.add("p" + row + column);
            }
        }
        return names;
    }
}
