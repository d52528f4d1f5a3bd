package org.neurone.server.classroom;

import org.neurone.dsl.text.Tongue;
import org.neurone.engine.words.Wording;
import org.neurone.server.http.PublicUrl;
import org.neurone.web.lesson.Markup;

/** What pages of classes have in common: words and forms without a script. What strangers wrote is text in them and never markup. */
final class ClassPage {

    /** What is stored, in one paragraph. */
    static final Wording STORED = Wording.of(
            "What is stored: the tasks; of each student the nickname, if one was given, and when the seat was taken; of each task the text that was"
                    + " handed in, how often, when, and what came of it. No name, no address, no account is needed or kept, and nothing is sent"
                    + " anywhere else. Whoever has the teacher’s link sees all of it. It goes on ",
            "Ce qui est conservé\u00a0: les exercices\u00a0; de chaque élève, le pseudonyme s’il en donne un et l’heure d’arrivée\u00a0; de chaque"
                    + " exercice, le texte rendu, combien de fois, quand, et ce qu’il en est sorti. Aucun nom, aucune adresse, aucun compte n’est"
                    + " demandé ni gardé, et rien n’est envoyé ailleurs. Qui a le lien de l’enseignant voit tout cela. Tout disparaît le ");

    private final Markup html = new Markup();
    private final PublicUrl url;
    private final Tongue tongue;

    private ClassPage(PublicUrl url, Tongue tongue) {
        this.url = url;
        this.tongue = tongue;
    }

    /** The page up to and with its title. */
    static ClassPage of(PublicUrl url, Tongue tongue, String title) {
        ClassPage page = new ClassPage(url, tongue);
        boolean french = tongue == Tongue.FRENCH;
        Markup html = page.html;
        html.raw("<!doctype html>\n").open("html", "lang", french ? "fr" : "en");
        html.raw("<head>\n<meta charset=\"utf-8\" />\n")
                .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\" />\n")
                .raw(
                        "<meta name=\"color-scheme\" content=\"light dark\" />\n<meta name=\"robots\" content=\"noindex\" />\n");
        html.line("title", title + " · Neurone");
        html.open("link", "rel", "icon", "href", url.base() + "icon.svg", "type", "image/svg+xml");
        for (String sheet : new String[] {"page.css", "learn.css"}) {
            html.open("link", "rel", "stylesheet", "href", url.base() + sheet);
        }
        html.raw("</head>\n")
                .open("body", "class", "course sheet")
                .open("header")
                .open("p", "class", "where");
        html.open("a", "class", "name", "href", url.base()).text("Neurone").raw("</a> ");
        html.line("a", french ? "Cours" : "Course", "href", url.base() + "learn/" + (french ? "fr/" : ""));
        html.close("p").close("header").open("main").line("h1", title);
        return page;
    }

    Markup html() {
        return html;
    }

    String say(String english, String french) {
        return tongue == Tongue.FRENCH ? french : english;
    }

    String say(Wording wording) {
        return tongue.of(wording);
    }

    ClassPage paragraph(String english, String french) {
        html.line("p", say(english, french));
        return this;
    }

    /** A sentence about what somebody just did. */
    ClassPage told(Wording sentence) {
        html.line("p", say(sentence), "class", "told", "role", "alert");
        return this;
    }

    ClassPage link(String address, String english, String french) {
        html.open("p").line("a", say(english, french), "href", address).close("p");
        return this;
    }

    /** A form that is sent to an address below the base. */
    ClassPage form(String path) {
        html.open("form", "method", "post", "action", url.base() + path);
        return this;
    }

    ClassPage hidden(String name, String value) {
        html.open("input", "type", "hidden", "name", name, "value", value);
        return this;
    }

    /** A line to fill in, below its words. */
    ClassPage field(String words, String name, String value, int longest) {
        html.open("label").text(words).open("br");
        html.open("input", "name", name, "value", value, "maxlength", Integer.toString(longest), "autocomplete", "off");
        html.close("label");
        return this;
    }

    /** A text to fill in, below its words. */
    ClassPage area(String words, String name, String value, int rows) {
        html.open("label").text(words).open("br");
        // A line break right behind the tag is not the text's.
        html.open("textarea", "name", name, "rows", Integer.toString(rows), "spellcheck", "false")
                .raw("\n")
                .text(value)
                .close("textarea")
                .close("label");
        return this;
    }

    ClassPage send(String english, String french) {
        html.line("button", say(english, french), "class", "strong").close("form");
        return this;
    }

    String end() {
        return html.close("main").raw("</body>\n</html>\n").toString();
    }
}
