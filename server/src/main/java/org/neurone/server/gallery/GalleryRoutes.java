package org.neurone.server.gallery;

import io.javalin.http.Context;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.neurone.dsl.text.Tongue;
import org.neurone.server.http.Caching;
import org.neurone.server.http.Guard;
import org.neurone.server.http.Problem;
import org.neurone.server.http.PublicUrl;
import org.neurone.server.http.Routes;
import org.neurone.server.http.SecurityHeaders;
import org.neurone.server.http.Tongues;
import org.neurone.server.model.Exhibition;
import org.neurone.server.model.Listed;
import org.neurone.server.model.ModelId;
import org.neurone.server.model.ModelRoutes;
import org.neurone.server.model.ModelStore;
import org.neurone.server.model.Place;

/** The models that their savers let everybody see: {@code /gallery?words=…&from=ID&before=PLACE&language=fr}. */
public final class GalleryRoutes {

    /** Models of a page: their pictures are drawn when they are first looked at. */
    private static final int EACH = 12;

    private final ModelStore store;
    private final Guard guard;
    private final PublicUrl url;
    private final Clock clock;

    /** The gallery of this store. */
    public GalleryRoutes(ModelStore store, Guard guard, PublicUrl url, Clock clock) {
        this.store = store;
        this.guard = guard;
        this.url = url;
        this.clock = clock;
    }

    /** Adds the route. */
    public void addTo(Routes routes) {
        routes.get("/gallery", this::page);
    }

    private void page(Context context) {
        String typed =
                Optional.ofNullable(context.queryParam("words")).orElse("").strip();
        List<String> words = Exhibition.Search.words(typed);
        if (!words.isEmpty()) {
            guard.search(context);
        }
        Optional<Listed> origin = origin(context);
        Place place = Optional.ofNullable(context.queryParam("before"))
                .map(said -> Place.parse(said)
                        .orElseThrow(() -> new Problem(
                                400, "broken-request", "“before” must be what a page of the gallery gave.")))
                .orElseGet(() -> Place.before(clock.instant().plusMillis(1)));
        Exhibition found = store.exhibition(new Exhibition.Search(words, origin.map(Listed::id), place, EACH));
        Optional<Tongue> asked = language(context);
        GalleryPage page = new GalleryPage(
                url,
                url.absolute(context, "gallery"),
                String.join(" ", words),
                origin,
                context.queryParam("before") != null,
                asked.isPresent(),
                found);
        SecurityHeaders.policy(context, SecurityHeaders.GALLERY);
        context.header("Vary", "Accept-Language");
        Caching.answer(
                context,
                "text/html; charset=utf-8",
                Caching.BRIEFLY,
                page.html(asked.orElseGet(() -> Tongues.of(context))));
    }

    /** The model whose offspring is looked for. */
    private Optional<Listed> origin(Context context) {
        return Optional.ofNullable(context.queryParam("from"))
                .filter(ModelId::isWellFormed)
                .map(id -> ModelRoutes.present(store, id))
                .map(content -> new Listed(content.id(), content.title(), content.created()));
    }

    private static Optional<Tongue> language(Context context) {
        String said = Optional.ofNullable(context.queryParam("language")).orElse("");
        return switch (said) {
            case "fr" -> Optional.of(Tongue.FRENCH);
            case "en" -> Optional.of(Tongue.ENGLISH);
            default -> Optional.empty();
        };
    }
}
