package org.neurone.server.discovery;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.neurone.server.http.Caching;
import org.neurone.server.http.Problem;
import org.neurone.server.http.PublicUrl;
import org.neurone.server.http.Routes;
import org.neurone.server.model.Listed;
import org.neurone.server.model.ModelStore;
import org.neurone.server.model.Place;

/** What the whole site says to crawlers and finders of faults: {@code robots.txt}, {@code sitemap.xml}, {@code security.txt}. */
public final class SiteRoutes {

    private static final String TEXT = "text/plain; charset=utf-8";

    /** Of a sitemap: the newest listed models. */
    private static final int MOST_MODELS = 5_000;

    private static final int AT_ONCE = 100;
    private static final Duration CONTACT_HOLDS = Duration.ofDays(180);

    private final ModelStore store;
    private final PublicUrl url;
    private final Optional<String> contact;
    private final Clock clock;
    private final List<String> pages = pages();

    /**
     * Routes for this site.
     *
     * @param contact where somebody who found a fault or abuse writes to, a {@code mailto:} or {@code https:} address
     */
    public SiteRoutes(ModelStore store, PublicUrl url, Optional<String> contact, Clock clock) {
        this.store = store;
        this.url = url;
        this.contact = contact;
        this.clock = clock;
    }

    /** Adds the routes. */
    public void addTo(Routes routes) {
        routes.get("/robots.txt", this::robots);
        routes.get("/sitemap.xml", this::sitemap);
        routes.get("/.well-known/security.txt", this::security);
    }

    /** Frames are the same models again, and the API is for programs. */
    private void robots(Context context) {
        Caching.answer(
                context,
                TEXT,
                Caching.PAGE,
                "User-agent: *\nDisallow: " + url.base() + "api/\nDisallow: " + url.base() + "embed\nSitemap: "
                        + url.absolute(context, "sitemap.xml") + "\n");
    }

    /** The course and what else there is to read, as the build lists it. */
    private static List<String> pages() {
        try (InputStream list = SiteRoutes.class.getResourceAsStream("/neurone-web/learn/addresses.txt")) {
            return list == null
                    ? List.of()
                    : new String(list.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .toList();
        } catch (IOException damaged) {
            throw new UncheckedIOException("The list of the course's pages cannot be read.", damaged);
        }
    }

    private void sitemap(Context context) {
        StringBuilder xml = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8"?>
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                """);
        entry(xml, url.absolute(context, ""), Optional.empty());
        entry(xml, url.absolute(context, "gallery"), Optional.empty());
        for (String page : pages) {
            entry(xml, url.absolute(context, page), Optional.empty());
        }
        Place from = Place.before(clock.instant().plusMillis(1));
        int written = 0;
        List<Listed> models;
        do {
            models = store.listed(from, AT_ONCE);
            for (Listed model : models) {
                entry(xml, url.absolute(context, "m/" + model.id()), Optional.of(model));
                from = Place.behind(model);
            }
            written += models.size();
        } while (models.size() == AT_ONCE && written < MOST_MODELS);
        Caching.answer(
                context,
                "application/xml",
                Caching.PAGE,
                xml.append("</urlset>\n").toString());
    }

    private static void entry(StringBuilder xml, String address, Optional<Listed> model) {
        xml.append("  <url><loc>").append(address).append("</loc>");
        model.ifPresent(listed -> xml.append("<lastmod>")
                .append(listed.created().truncatedTo(ChronoUnit.SECONDS))
                .append("</lastmod>"));
        xml.append("</url>\n");
    }

    /** RFC 9116. */
    private void security(Context context) {
        String address = contact.orElseThrow(
                () -> new Problem(404, "unknown", "The operator of this server has not said whom to write to."));
        Caching.answer(
                context,
                TEXT,
                Caching.PAGE,
                "Contact: " + address + "\nExpires: "
                        + clock.instant().truncatedTo(ChronoUnit.DAYS).plus(CONTACT_HOLDS)
                        + "\nPreferred-Languages: en, fr\n");
    }
}
