package org.neurone.engine.catalog;

import java.util.ArrayList;
import java.util.List;
import org.neurone.engine.data.Source;

/** The sources that come with the engine. */
public final class Sources {
    private Sources() {}

    /** One entry a source, in the order in which documentation shows them. */
    public static List<Entry<? extends Source>> entries() {
        List<Entry<? extends Source>> entries = new ArrayList<>(GateSources.entries());
        entries.addAll(ShapeSources.entries());
        entries.addAll(CurveSources.entries());
        entries.addAll(TableSources.entries());
        return entries;
    }

    /** All but pictures, and those that read a table, a list or a formula. */
    static List<Entry<? extends Source>> common() {
        List<Entry<? extends Source>> entries = new ArrayList<>(GateSources.entries());
        entries.addAll(ShapeSources.common());
        entries.addAll(CurveSources.common());
        return entries;
    }
}
