package org.neurone.dsl;

import java.util.List;

/**
 * One of the runs that a text asks to compare: the same text with other values, from the same seed.
 *
 * @param name what makes it differ, as a claim names it: {@code lr 0.1, batch 16}
 * @param values one for each {@code compare} of the text, in order
 * @param text a sound text without comparisons, whose claims are those of this variant
 * @param reading what it says
 */
public record Variant(String name, List<String> values, String text, Reading reading) {
    /** Copies the list. */
    public Variant {
        values = List.copyOf(values);
    }
}
