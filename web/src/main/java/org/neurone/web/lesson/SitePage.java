package org.neurone.web.lesson;

import org.neurone.dsl.text.Tongue;

/**
 * A page of the site around its own part: head, the line on top, nothing else.
 *
 * @param folder that the page is in, as is its other language: {@code learn}, {@code make}; null where there is no other
 * @param here its path within that folder, {@code 3/}; empty for the folder's own page
 * @param depth folders between the page and the files of the site
 */
record SitePage(Tongue tongue, String folder, String here, int depth) {
    private boolean french() {
        return tongue == Tongue.FRENCH;
    }

    /**
     * All of it.
     *
     * @param kind which page it is to the style sheet
     * @param number of the lesson; null for a page that is none
     * @param main what stands in it
     */
    String html(String title, String kind, String number, String main) {
        return html(title, kind, number, main, "");
    }

    /**
     * All of it.
     *
     * @param more what else stands in the head
     */
    String html(String title, String kind, String number, String main, String more) {
        String root = "../".repeat(depth);
        String other = folder == null ? null : root + folder + (french() ? "/" : "/fr/") + here;
        Markup html = new Markup();
        head(html, title, root, other, more);
        html.open("body", "class", "course " + kind, "data-page", number);
        html.open("header")
                .open("p", "class", "where")
                .open("a", "class", "name", "href", root)
                .text("Neurone")
                .raw("</a> ");
        String course = root + "learn/" + (french() ? "fr/" : "");
        html.line("a", CourseWords.COURSE.of(tongue), "href", course, "data-edit", course + "edit/")
                .close("p");
        html.open("nav", "aria-label", "Neurone");
        if (other != null) {
            String tongueThere = french() ? "en" : "fr";
            String name = french() ? "English" : "Français";
            html.line("a", name, "href", other, "lang", tongueThere, "hreflang", tongueThere);
        }
        html.line(
                "button",
                "◐",
                "type",
                "button",
                "class",
                "round",
                "data-act",
                "theme",
                "aria-label",
                CourseWords.THEME.of(tongue),
                "title",
                CourseWords.THEME.of(tongue));
        html.close("nav").close("header").raw(main).raw("</body>\n</html>\n");
        return html.toString();
    }

    private void head(Markup html, String title, String root, String other, String more) {
        html.raw("<!doctype html>\n").open("html", "lang", french() ? "fr" : "en");
        html.raw("<head>\n<meta charset=\"utf-8\" />\n")
                .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\" />\n")
                .raw("<meta name=\"color-scheme\" content=\"light dark\" />\n");
        html.line("title", title + " · Neurone");
        html.open("link", "rel", "icon", "href", root + "icon.svg", "type", "image/svg+xml");
        html.open("link", "rel", "stylesheet", "href", root + "page.css");
        html.open("link", "rel", "stylesheet", "href", root + "learn.css");
        if (other != null) {
            html.open("link", "rel", "alternate", "hreflang", french() ? "en" : "fr", "href", other);
        }
        html.raw(more);
        html.raw("<script type=\"module\" src=\"" + root + "learn.js\"></script>\n</head>\n");
    }
}
