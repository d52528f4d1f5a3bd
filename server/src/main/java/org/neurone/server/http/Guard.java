package org.neurone.server.http;

import io.javalin.http.Context;
import java.util.OptionalInt;

/**
 * Bounds what one address asks for, and each browser behind it: a page sends a word of its own making along, so that one
 * browser's flood leaves the others of a school their part. Whoever sends none shares the part of all who send none.
 */
public final class Guard {

    /** The header with the word that a page makes up, anew each time it is opened. */
    private static final String BROWSER = "Neurone-Browser";

    private final ClientAddress clients;
    private final Bound reads;
    private final Bound saves;
    private final Bound computes;

    private record Bound(Rates address, Rates browser) {

        static Bound of(String kind, int perMinute, Rates.Source rates) {
            return new Bound(rates.of(kind, perMinute), rates.of(kind + " browser", Limits.each(perMinute)));
        }
    }

    /** The bounds of these limits. */
    public Guard(ClientAddress clients, Limits limits, Rates.Source rates) {
        this.clients = clients;
        this.reads = Bound.of("reads", limits.readsPerMinute(), rates);
        this.saves = Bound.of("saves", limits.savesPerMinute(), rates);
        this.computes = Bound.of("computes", limits.computesPerMinute(), rates);
    }

    /** Counts a request of any kind. */
    public void request(Context context) {
        take(reads, context, "requests");
    }

    /** Counts a save or a taking back. */
    public void save(Context context) {
        take(saves, context, "saves");
    }

    /** Counts a save by a form of a page, in which the word stands that a header would bring. */
    public void save(Context context, String browser) {
        take(saves, context, word(browser), "saves");
    }

    /** Counts something that has to be computed for a form of a page. */
    public void compute(Context context, String browser) {
        take(computes, context, word(browser), "pictures and claims");
    }

    /** Counts a text that is read for somebody who writes it, of which there are many in a minute. */
    public void reading(Context context) {
        take(saves, context, "texts to read");
    }

    /** Counts something that has to be computed first. */
    public void compute(Context context) {
        take(computes, context, "pictures and claims");
    }

    /** Counts a search, which looks through more than is answered. */
    public void search(Context context) {
        take(computes, context, "searches");
    }

    /** Whom a share of what there is for all is counted for. */
    public String address(Context context) {
        return clients.key(context);
    }

    private void take(Bound bound, Context context, String what) {
        take(bound, context, word(context.header(BROWSER)), what);
    }

    private void take(Bound bound, Context context, String browser, String what) {
        String address = clients.key(context);
        OptionalInt wait = bound.browser().take(address + " " + browser);
        if (wait.isEmpty()) {
            wait = bound.address().take(address);
        }
        if (wait.isPresent()) {
            throw new Problem(429, "too-many", "There were too many " + what + " from your address; try again shortly.")
                    .retryAfter(wait.getAsInt());
        }
    }

    private static String word(String said) {
        return said != null && said.matches("[A-Za-z0-9_-]{8,64}") ? said : "";
    }
}
