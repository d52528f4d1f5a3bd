package org.neurone.server.page;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.nio.charset.StandardCharsets;
import org.neurone.server.http.Caching;
import org.neurone.server.http.Problem;
import org.neurone.server.http.PublicUrl;
import org.neurone.server.http.Routes;
import org.neurone.server.http.SecurityHeaders;
import org.neurone.server.model.Content;
import org.neurone.server.model.ModelId;
import org.neurone.server.model.ModelRoutes;
import org.neurone.server.model.ModelStore;

/** The page at {@code /}, {@code /m/ID} and, for frames, {@code /embed} and {@code /embed/ID}; and its files. */
public final class PageRoutes {

    private static final String HTML = "text/html; charset=utf-8";

    private final ModelStore store;
    private final PublicUrl url;
    private final PageFiles files = new PageFiles();
    private final PageHead head;

    /** The page over this store. */
    public PageRoutes(ModelStore store, PublicUrl url) {
        this.store = store;
        this.url = url;
        PageFile index = files.find("index.html")
                .orElseThrow(() -> new IllegalStateException("neurone-web is not on the class path."));
        this.head = new PageHead(new String(index.bytes(), StandardCharsets.UTF_8), url.base());
    }

    /** Adds the page's routes. */
    public void addTo(Routes routes) {
        routes.get("/", context -> plain(context, false));
        routes.get("/m/{id}", context -> model(context, false));
        routes.get("/embed", context -> plain(context, true));
        routes.get("/embed/{id}", context -> model(context, true));
    }

    /** Answers with a file, for whatever no route is for. */
    public Handler files() {
        return context -> {
            String name = context.pathParam("file");
            files.find(name.equals("index.html") ? "" : name)
                    .orElseThrow(() -> new Problem(404, "unknown", "There is nothing under this address."))
                    .answer(context);
        };
    }

    private void plain(Context context, boolean embedded) {
        policy(context, embedded);
        Caching.answer(context, HTML, Caching.REVALIDATE, head.plain(embedded));
    }

    private void model(Context context, boolean embedded) {
        String id = context.pathParam("id");
        try {
            Content content = ModelRoutes.present(store, id);
            String address = url.of(context, "m/" + content.id());
            policy(context, embedded);
            Caching.answer(context, HTML, Caching.PAGE, head.model(content, address, address + ".png", embedded));
        } catch (Problem problem) {
            if (!ModelId.isWellFormed(id) || !wantsPage(context)) {
                throw problem;
            }
            policy(context, embedded);
            context.status(problem.status())
                    .header("Cache-Control", Caching.NEVER)
                    .contentType(HTML)
                    .result(head.absent(id, embedded));
        }
    }

    /** A person's browser gets the page with the sentence in it, a program the problem. */
    private static boolean wantsPage(Context context) {
        String accepted = context.header("Accept");
        return accepted != null && accepted.contains("text/html");
    }

    private static void policy(Context context, boolean embedded) {
        SecurityHeaders.policy(context, embedded ? SecurityHeaders.EMBED : SecurityHeaders.PAGE);
    }
}
