package org.neurone.server.page;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.neurone.server.http.AnswerCache;
import org.neurone.server.http.Caching;
import org.neurone.server.http.Prepared;
import org.neurone.server.http.Problem;
import org.neurone.server.http.PublicUrl;
import org.neurone.server.http.Routes;
import org.neurone.server.http.SecurityHeaders;
import org.neurone.server.http.Turnstile;
import org.neurone.server.model.Content;
import org.neurone.server.model.ModelId;
import org.neurone.server.model.ModelRoutes;
import org.neurone.server.model.ModelStore;

/** The page at {@code /}, {@code /m/ID} and, for frames, {@code /embed} and {@code /embed/ID}; and its files. */
public final class PageRoutes {

    private static final String HTML = "text/html; charset=utf-8";

    private final ModelStore store;
    private final ToIntFunction<String> solved;
    private final PublicUrl url;
    private final Turnstile readers;
    private final AnswerCache answers;
    private final PageFiles files = new PageFiles();
    private final PageHead head;

    /**
     * The page over this store.
     *
     * @param solved how many entries the board of a model shows, by its id
     * @param readers lets those through who read a whole content
     * @param answers keeps what was made of it
     */
    public PageRoutes(
            ModelStore store, ToIntFunction<String> solved, PublicUrl url, Turnstile readers, AnswerCache answers) {
        this.store = store;
        this.solved = solved;
        this.url = url;
        this.readers = readers;
        this.answers = answers;
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
            if (folder(context, name)) {
                return;
            }
            files.find(name.equals("index.html") ? "" : name)
                    .orElseThrow(() -> new Problem(404, "unknown", "There is nothing under this address."))
                    .answer(context);
        };
    }

    /** Whether that is a folder with a page of its own: its files are named from there, so its address ends with a slash. */
    private boolean folder(Context context, String name) {
        String bare = name.replaceFirst("/$", "");
        Optional<PageFile> page = bare.contains(".") ? Optional.empty() : files.find(bare + "/index.html");
        if (page.isEmpty()) {
            return false;
        }
        if (context.req().getRequestURI().endsWith("/")) {
            page.get().answer(context);
        } else {
            context.header("Cache-Control", Caching.REVALIDATE).redirect(url.of(bare + "/"));
        }
        return true;
    }

    private void plain(Context context, boolean embedded) {
        policy(context, embedded);
        Caching.answer(context, HTML, Caching.REVALIDATE, head.plain(embedded));
    }

    private void model(Context context, boolean embedded) {
        String id = context.pathParam("id");
        String bare = id.replaceFirst("[.,;:!?)\\]}>'\"…»’”]+$", "");
        if (!bare.equals(id) && ModelId.isWellFormed(bare) && store.shows(bare)) {
            // A full stop or a bracket of the sentence that the link stood in.
            context.header("Cache-Control", Caching.NEVER).redirect(url.of((embedded ? "embed/" : "m/") + bare));
            return;
        }
        try {
            ModelRoutes.requireShown(store, id);
            String address = url.absolute(context, "m/" + id);
            String oembed = url.absolute(context, "oembed?url=" + URLEncoder.encode(address, StandardCharsets.UTF_8));
            int entries = solved.applyAsInt(id);
            Prepared page = answers.make(
                    (embedded ? "embed " : "page ") + entries + " " + address,
                    () -> readers.pass(() -> page(id, entries, address, oembed, embedded)));
            policy(context, embedded);
            page.answer(context, Caching.PAGE);
        } catch (Problem problem) {
            if (problem.retryAfterSeconds().isPresent()
                    || !id.matches("[A-Za-z0-9_-]{1,100}")
                    || !Routes.wantsPage(context)) {
                throw problem;
            }
            policy(context, embedded);
            context.status(problem.status())
                    .header("Cache-Control", Caching.NEVER)
                    .contentType(HTML)
                    .result(head.absent(id, embedded));
        }
    }

    private Prepared page(String id, int entries, String address, String oembed, boolean embedded) {
        Content content = ModelRoutes.present(store, id);
        return Prepared.of(HTML, head.model(content, entries, address, address + ".png", oembed, embedded));
    }

    private static void policy(Context context, boolean embedded) {
        SecurityHeaders.policy(context, embedded ? SecurityHeaders.EMBED : SecurityHeaders.PAGE);
    }
}
