package org.neurone.engine.data;

/** The sources that come with the engine. */
public final class Sources {
    /** The greatest number of examples that a text may ask a generator for; a host's limits may be tighter. */
    public static final int MOST_SAMPLES = 1_000_000;

    private Sources() {}

    /** Class names “1” to “n”. */
    static String[] numbered(int classes) {
        String[] names = new String[classes];
        for (int k = 0; k < classes; k++) {
            names[k] = Integer.toString(k + 1);
        }
        return names;
    }
}
