package org.neurone.server.gallery;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.neurone.dsl.text.Tongue;
import org.neurone.engine.words.Wording;
import org.neurone.server.http.PublicUrl;
import org.neurone.server.model.Exhibit;
import org.neurone.server.model.Exhibition;
import org.neurone.server.model.Listed;
import org.neurone.server.preview.ModelPicture;
import org.neurone.web.lesson.Markup;

/**
 * The gallery for people, without a script. What strangers wrote is text in it and never markup.
 *
 * @param address of the first page, absolute
 * @param words that were looked for; empty for all
 * @param origin what the models were made from, where only those are shown
 * @param further whether this is not the first page
 * @param chosen whether somebody has chosen the language, which links then keep
 */
record GalleryPage(
        PublicUrl url,
        String address,
        String words,
        Optional<Listed> origin,
        boolean further,
        boolean chosen,
        Exhibition exhibition) {

    private static final Wording TITLE = Wording.of("Gallery", "Galerie");
    private static final Wording ABOUT = Wording.of(
            "Networks that people have shared here and let everybody see. Each opens where it stands, to be run and changed.",
            "Des réseaux que des gens ont partagés ici et laissent voir à tout le monde. Chacun s’ouvre là où il en est, pour être exécuté et modifié.");
    private static final Wording SEARCH =
            Wording.of("Search titles and notes", "Chercher dans les titres et les notes");
    private static final Wording FIND = Wording.of("Search", "Chercher");
    private static final Wording ALL = Wording.of("Show all", "Tout montrer");
    private static final Wording NOTHING = Wording.of("Nothing found.", "Rien trouvé.");
    private static final Wording EMPTY = Wording.of(
            "Nothing is shown here yet. Whoever shares an experiment can put it here.",
            "Il n’y a encore rien ici. Qui partage une expérience peut l’y mettre.");
    private static final Wording UNTITLED = Wording.of("A neural network", "Un réseau de neurones");
    private static final Wording MADE_FROM = Wording.of("Made from", "Fait à partir de");
    private static final Wording COURSE = Wording.of("Course", "Cours");
    private static final Wording NEXT = Wording.of("Older ones", "Plus anciens");
    private static final Wording FIRST = Wording.of("The newest", "Les plus récents");

    String html(Tongue tongue) {
        boolean french = tongue == Tongue.FRENCH;
        Markup html = new Markup();
        html.raw("<!doctype html>\n").open("html", "lang", french ? "fr" : "en");
        head(html, tongue);
        html.open("body", "class", "course shown").open("header").open("p", "class", "where");
        html.open("a", "class", "name", "href", url.base()).text("Neurone").raw("</a> ");
        html.line("a", tongue.of(COURSE), "href", url.base() + "learn/" + (french ? "fr/" : ""))
                .close("p");
        html.open("nav", "aria-label", "Neurone");
        String other = french ? "en" : "fr";
        html.line(
                "a",
                french ? "English" : "Français",
                "href",
                query(words, origin.map(Listed::id), other, Optional.empty()),
                "lang",
                other,
                "hreflang",
                other);
        html.close("nav").close("header").open("main").line("h1", tongue.of(TITLE));
        html.line("p", tongue.of(ABOUT));
        search(html, tongue);
        origin.ifPresent(from -> html.open("p")
                .text(tongue.of(MADE_FROM) + " ")
                .line("a", from.title().orElse(tongue.of(UNTITLED)), "href", url.of("m/" + from.id()))
                .text(" · ")
                .line("a", tongue.of(ALL), "href", query("", Optional.empty(), kept(tongue), Optional.empty()))
                .close("p"));
        if (exhibition.exhibits().isEmpty()) {
            boolean filtered = !words.isEmpty() || origin.isPresent() || further;
            html.line("p", tongue.of(filtered ? NOTHING : EMPTY));
        }
        html.open("ul", "class", "exhibits");
        exhibition.exhibits().forEach(exhibit -> card(html, exhibit, tongue));
        html.close("ul").open("p", "class", "turn");
        if (further) {
            html.line("a", tongue.of(FIRST), "href", here(tongue, Optional.empty()), "rel", "first");
        }
        exhibition
                .next()
                .ifPresent(place -> html.line(
                        "a", tongue.of(NEXT), "href", here(tongue, Optional.of(place.toString())), "rel", "next"));
        return html.close("p").close("main").raw("</body>\n</html>\n").toString();
    }

    private void head(Markup html, Tongue tongue) {
        html.raw("<head>\n<meta charset=\"utf-8\" />\n")
                .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\" />\n")
                .raw("<meta name=\"color-scheme\" content=\"light dark\" />\n");
        html.line("title", tongue.of(TITLE) + " · Neurone");
        html.open("meta", "name", "description", "content", tongue.of(ABOUT));
        html.open("link", "rel", "icon", "href", url.base() + "icon.svg", "type", "image/svg+xml");
        html.open("link", "rel", "canonical", "href", address);
        for (String sheet : new String[] {"page.css", "learn.css"}) {
            html.open("link", "rel", "stylesheet", "href", url.base() + sheet);
        }
        html.raw("</head>\n");
    }

    private void search(Markup html, Tongue tongue) {
        html.open("form", "role", "search", "action", url.base() + "gallery");
        html.open(
                "input",
                "type",
                "search",
                "name",
                "words",
                "value",
                words,
                "maxlength",
                "200",
                "aria-label",
                tongue.of(SEARCH),
                "placeholder",
                tongue.of(SEARCH));
        origin.ifPresent(from -> html.open("input", "type", "hidden", "name", "from", "value", from.id()));
        if (chosen) {
            html.open("input", "type", "hidden", "name", "language", "value", kept(tongue));
        }
        html.line("button", tongue.of(FIND)).close("form");
    }

    private void card(Markup html, Exhibit exhibit, Tongue tongue) {
        String title = exhibit.title().filter(words -> !words.isBlank()).orElse(tongue.of(UNTITLED));
        String link = url.of("m/" + exhibit.id());
        html.open("li").open("a", "href", link);
        html.open(
                "img",
                "src",
                link + ".png",
                "alt",
                "",
                "width",
                Integer.toString(ModelPicture.WIDTH),
                "height",
                Integer.toString(ModelPicture.HEIGHT),
                "loading",
                "lazy");
        html.line("strong", title).close("a");
        exhibit.description().ifPresent(words -> html.line("p", words));
        html.open("p", "class", "count");
        html.line(
                "time",
                exhibit.created().toString().substring(0, 10),
                "datetime",
                exhibit.created().toString());
        exhibit.madeFrom()
                .ifPresent(from -> html.text(" · " + tongue.of(MADE_FROM) + " ")
                        .line("a", from.title().orElse(tongue.of(UNTITLED)), "href", url.of("m/" + from.id())));
        if (exhibit.forks() > 0) {
            html.text(" · ")
                    .line(
                            "a",
                            tongue.of(forks(exhibit.forks())),
                            "href",
                            query("", Optional.of(exhibit.id()), kept(tongue), Optional.empty()));
        }
        html.close("p").close("li");
    }

    private static Wording forks(int count) {
        return count == 1
                ? Wording.of("1 made from it", "1 fait à partir de lui")
                : Wording.of(count + " made from it", count + " faits à partir de lui");
    }

    /** The language where somebody has chosen it, for the next page. */
    private String kept(Tongue tongue) {
        return chosen ? (tongue == Tongue.FRENCH ? "fr" : "en") : "";
    }

    private String here(Tongue tongue, Optional<String> before) {
        return query(words, origin.map(Listed::id), kept(tongue), before);
    }

    private String query(String looked, Optional<String> from, String language, Optional<String> before) {
        StringBuilder query = new StringBuilder();
        add(query, "words", looked);
        add(query, "from", from.orElse(""));
        add(query, "before", before.orElse(""));
        add(query, "language", language);
        return url.base() + "gallery" + query;
    }

    private static void add(StringBuilder query, String name, String value) {
        if (!value.isEmpty()) {
            query.append(query.isEmpty() ? '?' : '&')
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
