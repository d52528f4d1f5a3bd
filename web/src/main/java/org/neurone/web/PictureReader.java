package org.neurone.web;

import org.neurone.engine.data.table.PictureSet;
import org.neurone.engine.data.table.PictureSize;
import org.neurone.engine.reason.DataException;
import org.neurone.engine.reason.Unusable;
import org.teavm.jso.JSExport;

/** Takes pictures one after the other as a canvas gives them, and makes a table of them. */
public final class PictureReader {
    private final PictureSet set;

    PictureReader(PictureSize size) {
        this.set = new PictureSet(size);
    }

    /**
     * Adds a picture.
     *
     * @param pixels of a canvas: from its lowest byte red, green, blue and what it hides, row-major
     */
    @JSExport
    public void add(String className, int[] pixels, int height, int width) {
        int[] turned = new int[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            int pixel = pixels[i];
            turned[i] = ((pixel & 0xFF) << 16) | (pixel & 0xFF00) | ((pixel >> 16) & 0xFF);
        }
        set.add(className, turned, height, width);
    }

    /** The table as the page keeps it. */
    @JSExport
    public String table() {
        if (set.size() == 0) {
            throw new DataException(Unusable.EMPTY_TABLE);
        }
        return PageTable.of(set);
    }
}
