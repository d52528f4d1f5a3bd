package org.neurone.server.page;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.neurone.server.model.Content;

/**
 * Puts into the page's head where the server is mounted, which model it shows, and what whoever unfurls a link wants to
 * know. Everything that comes from a text is escaped: in a page it is data, never markup.
 */
final class PageHead {

    private static final Pattern RELATIVE = Pattern.compile("(\\s(?:src|href)=\")(?!/|#|[a-z]+:)(?:\\./)?([^\"]+\")");
    private static final Pattern TITLE = Pattern.compile("<title>[^<]*</title>");
    private static final Pattern DESCRIPTION = Pattern.compile("\\s*<meta name=\"description\"[^>]*>");
    private static final int LONGEST_DESCRIPTION = 300;

    private final String html;
    private final String base;

    /**
     * The page as it was built.
     *
     * @param html the page; its own references are relative to the base
     * @param base the path that the server is mounted under, with a slash at its end
     */
    PageHead(String html, String base) {
        this.html = RELATIVE.matcher(html).replaceAll("$1" + Matcher.quoteReplacement(base) + "$2");
        this.base = base;
    }

    /** The page without a model. */
    String plain(boolean embedded) {
        return insert(html, own(Optional.empty(), embedded));
    }

    /** The page for an id that leads to nothing: the page asks for the model and shows what the server says. */
    String absent(String id, boolean embedded) {
        return insert(html, own(Optional.of(id), embedded));
    }

    /**
     * The page with a model.
     *
     * @param solved how many solved it, where it is a challenge that somebody did; 0 else
     * @param url the absolute address of the model's page
     * @param picture the absolute address of its picture
     * @param oembed the absolute address of its description for other sites
     */
    String model(Content content, int solved, String url, String picture, String oembed, boolean embedded) {
        String title = content.title().orElse("A neural network");
        String description = shorten((solved == 0 ? "" : "Challenge, " + solved + " solved it. ")
                + content.description().orElse("A neural-network experiment to look at and change."));
        StringBuilder head = new StringBuilder(own(Optional.of(content.id()), embedded));
        meta(head, "name", "description", description);
        meta(head, "property", "og:type", "website");
        meta(head, "property", "og:site_name", "Neurone");
        meta(head, "property", "og:title", title);
        meta(head, "property", "og:description", description);
        meta(head, "property", "og:url", url);
        meta(head, "property", "og:image", picture);
        meta(head, "property", "og:image:type", "image/png");
        meta(head, "property", "og:image:width", "1200");
        meta(head, "property", "og:image:height", "630");
        meta(head, "property", "og:image:alt", "What the network “" + title + "” has learned");
        meta(head, "name", "twitter:card", "summary_large_image");
        head.append("    <link rel=\"canonical\" href=\"").append(escape(url)).append("\" />\n");
        head.append("    <link rel=\"alternate\" type=\"text/vnd.neurone\" href=\"")
                .append(escape(url))
                .append(".nn\" />\n");
        head.append("    <link rel=\"alternate\" type=\"application/json+oembed\" href=\"")
                .append(escape(oembed))
                .append("\" />\n");
        String titled = TITLE.matcher(DESCRIPTION.matcher(html).replaceFirst(""))
                .replaceFirst(Matcher.quoteReplacement("<title>" + escape(title) + " · Neurone</title>"));
        return insert(titled, head.toString());
    }

    private String own(Optional<String> model, boolean embedded) {
        StringBuilder head = new StringBuilder();
        meta(head, "name", "neurone-base", base);
        model.ifPresent(id -> meta(head, "name", "neurone-model", id));
        if (embedded) {
            meta(head, "name", "neurone-embed", "true");
        }
        return head.toString();
    }

    private static void meta(StringBuilder head, String kind, String name, String content) {
        head.append("    <meta ")
                .append(kind)
                .append("=\"")
                .append(name)
                .append("\" content=\"")
                .append(escape(content))
                .append("\" />\n");
    }

    private static String insert(String page, String head) {
        int end = page.indexOf("</head>");
        return page.substring(0, end).stripTrailing() + "\n" + head + "  " + page.substring(end);
    }

    private static String shorten(String text) {
        if (text.length() <= LONGEST_DESCRIPTION) {
            return text;
        }
        int end = LONGEST_DESCRIPTION - (Character.isHighSurrogate(text.charAt(LONGEST_DESCRIPTION - 1)) ? 1 : 0);
        return text.substring(0, end) + "…";
    }

    private static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
