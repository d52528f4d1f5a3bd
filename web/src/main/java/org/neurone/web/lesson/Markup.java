package org.neurone.web.lesson;

/** Writes HTML: everything that comes from a lesson is escaped. */
final class Markup {
    private final StringBuilder html = new StringBuilder();

    /** Opens an element; attributes are names and values by turns, and one whose value is null is left out. */
    Markup open(String tag, String... attributes) {
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

    Markup close(String tag) {
        html.append("</").append(tag).append(">\n");
        return this;
    }

    Markup text(String text) {
        html.append(escape(text));
        return this;
    }

    /** What a renderer has written. */
    Markup raw(String markup) {
        html.append(markup);
        return this;
    }

    /** An element with nothing but words in it. */
    Markup line(String tag, String text, String... attributes) {
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
