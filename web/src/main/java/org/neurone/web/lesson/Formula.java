package org.neurone.web.lesson;

import org.commonmark.node.CustomNode;

/** LaTeX between dollar signs, within a line. */
final class Formula extends CustomNode {
    private final String latex;

    Formula(String latex) {
        this.latex = latex;
    }

    String latex() {
        return latex;
    }
}
