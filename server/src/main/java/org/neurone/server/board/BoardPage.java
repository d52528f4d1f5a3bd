package org.neurone.server.board;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.neurone.dsl.Language;
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
 * @param solved how many entries are shown in all
 * @param from how many stand before those of this page
 * @param entries of this page, and one more where there are others behind
 * @param most that a page shows
 * @param addresses of this page and what it names
 */
record BoardPage(
        Content content,
        Experiment challenge,
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
                .append("</a></p>\n<p>")
                .append(said(tongue, summary()))
                .append("</p>\n");
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
        List<String> ranks = challenge.rules().ranks();
        html.append("<table>\n<tr><th>")
                .append(said(tongue, Wording.of("Rank", "Rang")))
                .append("</th><th>")
                .append(said(tongue, Wording.of("Nickname", "Pseudonyme")))
                .append("</th>");
        for (String rank : ranks) {
            html.append("<th>").append(escaped(rank)).append("</th>");
        }
        html.append("<th>").append(said(tongue, Wording.of("Text", "Texte"))).append("</th></tr>\n");
        for (int i = 0; i < Math.min(most, entries.size()); i++) {
            Entry entry = entries.get(i);
            JsonNode scores = Json.own(entry.json()).get("scores");
            html.append("<tr><td>")
                    .append(from + i + 1)
                    .append("</td><td><bdi>")
                    .append(entry.nickname().isEmpty() ? "–" : escaped(entry.nickname()))
                    .append("</bdi></td>");
            for (String rank : ranks) {
                JsonNode score = scores.get(rank);
                boolean number = score != null && score.isNumber();
                html.append("<td>")
                        .append(number ? Decimal.print(score.doubleValue(), 4) : "–")
                        .append("</td>");
            }
            html.append("<td><a href=\"")
                    .append(escaped(addresses.url().of("m/" + entry.content())))
                    .append("\">")
                    .append(escaped(entry.content()))
                    .append("</a></td></tr>\n");
        }
        html.append("</table>\n");
        if (from > 0) {
            more(html, Math.max(0, from - most), said(tongue, Wording.of("Before these", "Avant celles-ci")));
        }
        if (entries.size() > most) {
            more(html, from + most, said(tongue, Wording.of("Behind these", "Après celles-ci")));
        }
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
