package org.neurone.web.lesson;

/** Writes HTML: everything that is text is escaped. */
public final class Markup {
    private final StringBuilder html = new StringBuilder();

    /** Opens an element; attributes are names and values by turns, and one whose value is null is left out. */
    public Markup open(String tag, String... attributes) {
        html.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            if (attributes[i + 1] != null) {
                html.append(' ')
                        .append(attributes[i])
                        .append("=\"")
                        .append(escape(attributes[i + 1]))
                        .append('"');
            }
        }
        html.append('>');
        return this;
    }

    /** Closes an element, and the line. */
    public Markup close(String tag) {
        html.append("</").append(tag).append(">\n");
        return this;
    }

    /** Words. */
    public Markup text(String text) {
        html.append(escape(text));
        return this;
    }

    /** What is markup already. */
    public Markup raw(String markup) {
        html.append(markup);
        return this;
    }

    /** An element with nothing but words in it. */
    public Markup line(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close(tag);
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    @Override
    public String toString() {
        return html.toString();
    }
}
