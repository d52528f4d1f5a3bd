package org.neurone.engine.data;

import java.util.ArrayList;
import java.util.List;
import org.neurone.engine.catalog.Entry;

/** The sources that come with the engine. */
public final class Sources {
    /** The greatest number of examples that a text may ask a generator for; a host's limits may be tighter. */
    public static final int MOST_SAMPLES = 1_000_000;

    private Sources() {}

    /** One entry a source, in the order in which documentation shows them. */
    public static List<Entry<? extends Source>> entries() {
        List<Entry<? extends Source>> entries = new ArrayList<>(GateSources.entries());
        entries.addAll(ShapeSources.entries());
        entries.addAll(CurveSources.entries());
        entries.addAll(TableSources.entries());
        return entries;
    }

    /** Class names “1” to “n”. */
    static String[] numbered(int classes) {
        String[] names = new String[classes];
        for (int k = 0; k < classes; k++) {
            names[k] = Integer.toString(k + 1);
        }
        return names;
    }
}
