package org.neurone.web.lesson;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.neurone.dsl.text.Tongue;
import org.neurone.web.reference.ExampleTables;
import org.neurone.web.reference.LanguagePage;
import org.neurone.web.reference.PageWords;
import org.neurone.web.reference.Section;

/** The reference as a page that can be read without a script; {@code learn.ts} makes it searchable and its texts run. */
final class LanguageHtml {
    private LanguageHtml() {}

    /** Writes {@code language/} and {@code fr/language/} into that folder, with the tables that their texts name. */
    static void write(Path prose, Path learn) throws IOException {
        for (Tongue tongue : Tongue.values()) {
            Path folder = (tongue == Tongue.FRENCH ? learn.resolve("fr") : learn).resolve("language");
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("index.html"), page(tongue, LanguagePage.sections(prose, tongue)));
            for (Map.Entry<String, String> table :
                    ExampleTables.of(prose).files().entrySet()) {
                Files.writeString(folder.resolve(table.getKey()), table.getValue());
            }
        }
    }

    static String page(Tongue tongue, List<Section> sections) {
        Markup html = new Markup();
        html.open("main").line("h1", PageWords.TITLE.of(tongue)).line("p", PageWords.ABOUT.of(tongue));
        html.open("p", "class", "search", "hidden", "").open("label").text(PageWords.SEARCH.of(tongue) + " ");
        html.open("input", "type", "search", "autocomplete", "off", "spellcheck", "false");
        html.raw("</label> ").open("output").close("output").close("p");
        html.open("nav", "class", "chapters", "aria-label", PageWords.CONTENTS.of(tongue))
                .open("ul");
        for (Section section : sections) {
            if (section.level() == 2) {
                html.open("li").open("a", "href", "#" + section.id());
                html.raw(ProseHtml.inline(section.title())).raw("</a>").close("li");
            }
        }
        html.close("ul").close("nav");
        for (Section section : sections) {
            String heading = "h" + section.level();
            html.open("section", "id", section.id(), "class", section.level() == 2 ? "chapter" : "entry");
            html.open(heading).open("a", "href", "#" + section.id());
            html.raw(ProseHtml.inline(section.title())).raw("</a>").close(heading);
            html.raw(ProseHtml.of(Markdown.parse(section.text()))).close("section");
        }
        boolean french = tongue == Tongue.FRENCH;
        return new SitePage(tongue, "learn", "language/", french ? 3 : 2)
                .html(
                        PageWords.TITLE.of(tongue),
                        "contents reference",
                        null,
                        html.close("main").toString());
    }
}
