package org.neurone.server.board;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.neurone.dsl.Language;
import org.neurone.dsl.judge.Judge;
import org.neurone.dsl.judge.Phrases;
import org.neurone.dsl.text.Tongue;
import org.neurone.engine.experiment.Expectation;
import org.neurone.engine.experiment.Experiment;
import org.neurone.engine.number.Decimal;
import org.neurone.engine.words.Wording;
import org.neurone.server.http.Json;
import org.neurone.server.http.PublicUrl;
import org.neurone.server.model.Content;

/**
 * A board for people: words and a table, without a script. What strangers wrote is text in it and never markup.
 *
 * @param closure when it closes, and what it shows by now
 * @param solved how many entries are shown in all
 * @param from how many stand before those of this page
 * @param entries of this page, and one more where there are others behind
 * @param most that a page shows
 * @param addresses of this page and what it names
 */
record BoardPage(
        Content content,
        Experiment challenge,
        Closure closure,
        int solved,
        int from,
        List<Entry> entries,
        int most,
        Addresses addresses) {

    /**
     * Where things are.
     *
     * @param url below the server's base
     * @param page this board's own, absolute
     * @param picture what the challenge looks like, absolute
     * @param oembed the frame for other sites, absolute
     */
    record Addresses(PublicUrl url, String page, String picture, String oembed) {}

    BoardPage {
        entries = List.copyOf(entries);
    }

    String html(Tongue tongue) {
        String title = escaped(challenge.rules().challenge().title());
        StringBuilder html = new StringBuilder();
        html.append("<!doctype html>\n<html lang=\"")
                .append(tongue == Tongue.FRENCH ? "fr" : "en")
                .append(
                        "\">\n<head>\n<meta charset=\"utf-8\" />\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\" />\n"
                                + "<meta name=\"color-scheme\" content=\"light dark\" />\n<title>")
                .append(title)
                .append(" · Neurone</title>\n<meta property=\"og:title\" content=\"")
                .append(title)
                .append("\" />\n<meta property=\"og:description\" content=\"")
                .append(said(tongue, summary()))
                .append("\" />\n<meta property=\"og:url\" content=\"")
                .append(escaped(addresses.page()))
                .append("\" />\n<meta property=\"og:image\" content=\"")
                .append(escaped(addresses.picture()))
                .append("\" />\n<meta name=\"twitter:card\" content=\"summary_large_image\" />\n")
                .append("<link rel=\"alternate\" type=\"application/json+oembed\" href=\"")
                .append(escaped(addresses.oembed()))
                .append("\" />\n");
        style(html, "page.css");
        style(html, "learn.css");
        html.append("</head>\n<body class=\"course contents\">\n<header><p class=\"where\"><a class=\"name\" href=\"")
                .append(escaped(addresses.url().base()))
                .append("\">Neurone</a></p></header>\n<main>\n<h1>")
                .append(title)
                .append("</h1>\n");
        for (String note : challenge.notes()) {
            html.append("<p>").append(escaped(note)).append("</p>\n");
        }
        List<String> goals = new ArrayList<>();
        for (Expectation goal : challenge.claims()) {
            goals.add(Phrases.of(goal, Language.standard().catalog()));
        }
        html.append("<p>")
                .append(said(
                        tongue,
                        Wording.of("Goal: " + String.join(", ", goals), "But\u00a0: " + String.join(", ", goals))))
                .append("</p>\n<p><a href=\"")
                .append(escaped(addresses.url().of("m/" + content.id())))
                .append("\">")
                .append(said(tongue, Wording.of("Open the challenge", "Ouvrir le défi")))
                .append("</a> · <a href=\"")
                .append(escaped(addresses.url().of("c/" + content.id() + ".qr.svg")))
                .append("\">")
                .append(said(tongue, Wording.of("QR code", "Code QR")))
                .append("</a> · <a href=\"")
                .append(escaped(addresses.url().of("class?task=" + content.id())))
                .append("\">")
                .append(said(tongue, Wording.of("Give it to a class", "Le donner à une classe")))
                .append("</a></p>\n<p>")
                .append(said(tongue, summary()))
                .append("</p>\n");
        for (Wording sentence : closing()) {
            html.append("<p>").append(said(tongue, sentence)).append("</p>\n");
        }
        if (!entries.isEmpty()) {
            table(html, tongue);
        }
        return html.append("</main>\n</body>\n</html>\n").toString();
    }

    private void style(StringBuilder html, String sheet) {
        html.append("<link rel=\"stylesheet\" href=\"")
                .append(escaped(addresses.url().base() + sheet))
                .append("\" />\n");
    }

    private Wording summary() {
        return Wording.of(
                solved == 1 ? "Challenge, 1 solved it." : "Challenge, " + solved + " solved it.",
                solved == 1 ? "Défi, réussi par 1 personne." : "Défi, réussi par " + solved + " personnes.");
    }

    private void table(StringBuilder html, Tongue tongue) {
        List<Wording> heads =
                new ArrayList<>(List.of(Wording.of("Rank", "Rang"), Wording.of("Nickname", "Pseudonyme")));
        List<String> ranks = closure.hides() ? List.of() : challenge.rules().ranks();
        if (closure.closed()) {
            heads.add(Wording.of("Held", "Réussi"));
            ranks.forEach(rank -> heads.add(Wording.of(rank + " (drawn)", rank + " (tirés)")));
        }
        ranks.forEach(rank -> heads.add(Wording.of(rank, rank)));
        if (!closure.hides()) {
            heads.add(Wording.of("Text", "Texte"));
        }
        html.append("<table>\n<tr>");
        for (Wording head : heads) {
            html.append("<th>").append(said(tongue, head)).append("</th>");
        }
        html.append("</tr>\n");
        for (int i = 0; i < Math.min(most, entries.size()); i++) {
            Entry entry = entries.get(i);
            html.append("<tr><td>")
                    .append(from + i + 1)
                    .append("</td><td><bdi>")
                    .append(entry.nickname().isEmpty() ? "–" : escaped(entry.nickname()))
                    .append("</bdi></td>");
            if (closure.closed()) {
                JsonNode drawn = Json.own(entry.end().orElseThrow().json());
                String held =
                        drawn.get("held").intValue() + "/" + drawn.get("runs").intValue();
                html.append("<td>").append(held).append("</td>");
                scores(html, ranks, drawn);
            }
            scores(html, ranks, Json.own(entry.json()));
            if (!closure.hides()) {
                html.append("<td><a href=\"")
                        .append(escaped(addresses.url().of("m/" + entry.content())))
                        .append("\">")
                        .append(escaped(entry.content()))
                        .append("</a></td>");
            }
            html.append("</tr>\n");
        }
        html.append("</table>\n");
        if (from > 0) {
            more(html, Math.max(0, from - most), said(tongue, Wording.of("Before these", "Avant celles-ci")));
        }
        if (entries.size() > most) {
            more(html, from + most, said(tongue, Wording.of("Behind these", "Après celles-ci")));
        }
    }

    private static void scores(StringBuilder html, List<String> ranks, JsonNode outcome) {
        for (String rank : ranks) {
            JsonNode score = outcome.get("scores").get(rank);
            boolean number = score != null && score.isNumber();
            html.append("<td>")
                    .append(number ? Decimal.print(score.doubleValue(), 4) : "–")
                    .append("</td>");
        }
    }

    /** When it closes, what shows until then, and by what it is ranked at its end. */
    private List<Wording> closing() {
        if (closure.at().isEmpty()) {
            return List.of();
        }
        String moment = closure.at()
                .get()
                .truncatedTo(ChronoUnit.MINUTES)
                .toString()
                .replace("T", " ")
                .replace(":00Z", " UTC");
        List<Wording> sentences = new ArrayList<>();
        if (closure.closed()) {
            sentences.add(Wording.of("Closed since " + moment + ".", "Fermé depuis le " + moment + "."));
            sentences.add(Wording.of(
                    "Ranked by how often each text reaches the goal from " + Judge.DRAWN_RUNS
                            + " seeds that nobody could choose, then by the means of these runs.",
                    "Classé selon le nombre de fois où chaque texte atteint le but à partir de " + Judge.DRAWN_RUNS
                            + " graines que personne n’a pu choisir, puis selon les moyennes de ces entraînements."));
            closure.published()
                    .ifPresent(draw -> sentences.add(Wording.of(
                            "To repeat it: neurone grade *.nn --challenge FILE.nn --draw " + draw,
                            "Pour le refaire\u00a0: neurone grade *.nn --challenge FICHIER.nn --draw " + draw)));
        } else {
            sentences.add(Wording.of("Open until " + moment + ".", "Ouvert jusqu’au " + moment + "."));
            sentences.add(Wording.of(
                    "Then each text is ranked by runs from seeds that nobody could choose: a lucky seed gains nothing.",
                    "Ensuite, chaque texte se classe selon des entraînements dont personne n’a pu choisir la graine\u00a0: une graine"
                            + " chanceuse n’apporte rien."));
            if (closure.hides()) {
                sentences.add(Wording.of(
                        "Texts and numbers show when it has closed.",
                        "Les textes et les nombres se montrent à la fermeture."));
            }
            closure.commitment()
                    .ifPresent(digest -> sentences.add(
                            Wording.of("SHA-256 of the draw: " + digest, "SHA-256 du tirage\u00a0: " + digest)));
        }
        return sentences;
    }

    private void more(StringBuilder html, int other, String words) {
        html.append("<p><a href=\"")
                .append(escaped(addresses.url().of("c/" + content.id())))
                .append("?from=")
                .append(other)
                .append("\">")
                .append(words)
                .append("</a></p>\n");
    }

    private static String said(Tongue tongue, Wording wording) {
        return escaped(tongue.of(wording));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
