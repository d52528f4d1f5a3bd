package org.neurone.web.lesson;

import org.neurone.dsl.text.Tongue;

/**
 * The page of a lesson that a server keeps, at {@code l/ID} below the site: it can be read without a script, and nothing that
 * comes from the lesson is markup.
 *
 * @param id under which it is kept
 * @param address of this page, absolute, for whoever unfurls a link
 */
public record StoredLesson(String id, String address) {
    /** The page. */
    public String html(String text, Tongue tongue) {
        LessonView view = LessonView.of(text, tongue);
        String here = tongue == Tongue.FRENCH ? "../../../" : "../../";
        Markup html = new Markup();
        html.open("main", "data-stored", id).open("article");
        html.open("noscript").line("p", CourseWords.SCRIPT.of(tongue)).close("noscript");
        html.raw(view.html()).open("footer", "class", "kept-here");
        html.open("p").text(CourseWords.STORED.of(tongue) + " ");
        html.line(
                "a",
                CourseWords.EDIT_THIS.of(tongue),
                "href",
                "../learn/" + (tongue == Tongue.FRENCH ? "fr/" : "") + "edit/?lesson=" + here + "l/" + id + ".md");
        html.text(" · ").line("a", CourseWords.EDIT_TEXT.of(tongue), "href", id + ".md");
        html.text(" · ")
                .line("a", CourseWords.QR_CODE.of(tongue), "href", id + ".qr.svg")
                .close("p");
        html.open("p", "class", "doing");
        html.line("button", CourseWords.REPORT.of(tongue), "type", "button", "data-act", "report");
        html.line("button", CourseWords.TAKE_BACK.of(tongue), "type", "button", "data-act", "take-back", "hidden", "");
        html.close("p").line("p", "", "class", "told", "role", "status");
        html.close("footer").close("article").close("main");
        Markup head = new Markup();
        head.open("meta", "name", "description", "content", view.summary());
        head.open("meta", "property", "og:type", "content", "article");
        head.open("meta", "property", "og:site_name", "content", "Neurone");
        head.open("meta", "property", "og:title", "content", view.title());
        head.open("meta", "property", "og:description", "content", view.summary());
        head.open("meta", "property", "og:url", "content", address);
        head.open("meta", "property", "og:image", "content", address + ".png");
        head.open("meta", "property", "og:image:type", "content", "image/png");
        head.open("meta", "property", "og:image:width", "content", "1200");
        head.open("meta", "property", "og:image:height", "content", "630");
        head.open("meta", "name", "twitter:card", "content", "summary_large_image");
        head.open("link", "rel", "canonical", "href", address);
        return new SitePage(tongue, null, "", 1).html(view.title(), "lesson", null, html.toString(), head.toString());
    }
}
