package org.neurone.server.model;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.neurone.server.http.AnswerCache;
import org.neurone.server.http.Body;
import org.neurone.server.http.Caching;
import org.neurone.server.http.Guard;
import org.neurone.server.http.Json;
import org.neurone.server.http.Limits;
import org.neurone.server.http.Prepared;
import org.neurone.server.http.Problem;
import org.neurone.server.http.PublicUrl;
import org.neurone.server.http.Routes;
import org.neurone.server.http.Turnstile;

/** Saving, reading and taking back models: {@code /api/models} and {@code /m/ID.nn}. */
public final class ModelRoutes {

    private static final String JSON = "application/json";
    private static final String TEXT = "text/vnd.neurone; charset=utf-8";
    private static final int LONGEST_LIST = 100;

    /** Texts up to so many characters are read at once, longer ones a few at a time. */
    private static final int QUICK = 16 << 10;

    private final ModelStore store;
    private final Contents models;
    private final Texts texts;
    private final Limits limits;
    private final Guard guard;
    private final PublicUrl url;
    private final Clock clock;
    private final Turnstile readers;
    private final AnswerCache answers;

    /**
     * Routes to this store.
     *
     * @param readers lets those through who read a whole content
     * @param answers keeps what was read
     */
    public ModelRoutes(
            ModelStore store,
            Texts texts,
            Limits limits,
            Guard guard,
            PublicUrl url,
            Clock clock,
            Turnstile readers,
            AnswerCache answers) {
        this.readers = readers;
        this.answers = answers;
        this.store = store;
        this.models = Contents.models(store);
        this.texts = texts;
        this.limits = limits;
        this.guard = guard;
        this.url = url;
        this.clock = clock;
    }

    /** Adds the routes. */
    public void addTo(Routes routes) {
        routes.post("/api/models", this::save);
        routes.get("/api/models", this::list);
        routes.get("/api/models/{id}", this::read);
        routes.delete("/api/models/{id}", context -> models.takeBack(context, guard));
        routes.get("/api/models/{id}/forks", this::forks);
        routes.post("/api/models/{id}/reports", context -> models.report(context, guard, limits));
        routes.get("/m/{id}.nn", this::text);
    }

    private void save(Context context) {
        guard.save(context);
        SaveRequest request = SaveRequest.of(Body.object(context, limits.bodyBytes()), limits);
        boolean quick = request.text().length() < QUICK;
        Texts.Reading reading = quick
                ? texts.read(request.text(), request.tables())
                : readers.pass(() -> texts.read(request.text(), request.tables()));
        if (reading instanceof Texts.Unsound unsound) {
            throw new Problem(422, "text", "The text has errors, so there is nothing to keep yet.")
                    .with("problems", unsound.problems());
        }
        Texts.Sound sound = (Texts.Sound) reading;
        SortedMap<String, String> tables = new TreeMap<>(request.tables());
        tables.keySet().retainAll(sound.tables());
        SortedSet<String> missing = new TreeSet<>(sound.tables());
        missing.removeAll(tables.keySet());
        NewSave save = new NewSave(
                sound.canonical(),
                sound.title(),
                Optional.of(sound.description()),
                tables,
                missing,
                request.parent(),
                request.listed());
        Saving saving = store.save(save);
        if (saving instanceof Saving.Hidden) {
            throw models.hidden();
        }
        if (saving instanceof Saving.UnknownParent) {
            throw new Problem(400, "broken-request", "The parent was never stored on this server.");
        }
        Saving.Saved saved = (Saving.Saved) saving;
        String address = url.of("m/" + saved.id());
        ObjectNode answer = Json.object();
        answer.put("id", saved.id());
        answer.put("url", address);
        answer.put("token", saved.token());
        answer.put("text", save.text());
        missing.forEach(answer.putArray("missing")::add);
        context.header("Location", address)
                .header("Cache-Control", Caching.NEVER)
                .status(saved.first() ? 201 : 200)
                .contentType(JSON)
                .result(Json.bytes(answer));
    }

    private void read(Context context) {
        String id = context.pathParam("id");
        requireShown(store, id);
        answers.make(id + ".json", () -> readers.pass(() -> Prepared.of(JSON, Json.bytes(json(present(store, id))))))
                .answer(context, Caching.FOR_EVER);
    }

    private ObjectNode json(Content content) {
        ObjectNode answer = Json.object();
        answer.put("id", content.id());
        answer.put("url", url.of("m/" + content.id()));
        answer.put("title", content.title().orElse(null));
        answer.put("text", content.text());
        answer.put("parent", content.parent().orElse(null));
        answer.put("created", content.created().toString());
        ObjectNode tables = answer.putObject("tables");
        content.tables().forEach(tables::put);
        content.missing().forEach(answer.putArray("missing")::add);
        return answer;
    }

    private void text(Context context) {
        String id = context.pathParam("id");
        requireShown(store, id);
        answers.make(
                        id + ".nn",
                        () -> readers.pass(
                                () -> Prepared.of(TEXT, present(store, id).text())))
                .answer(context, Caching.FOR_EVER);
    }

    private void list(Context context) {
        int count = count(context);
        List<Listed> found = store.listed(before(context), count);
        ObjectNode answer = lines(found);
        answer.put(
                "next",
                found.size() < count
                        ? null
                        : Place.behind(found.get(found.size() - 1)).toString());
        Caching.answer(context, JSON, Caching.BRIEFLY, answer.toString());
    }

    private void forks(Context context) {
        String parent = context.pathParam("id");
        requireShown(store, parent);
        List<Listed> forks = store.forks(parent, count(context));
        Caching.answer(context, JSON, Caching.BRIEFLY, lines(forks).toString());
    }

    private ObjectNode lines(List<Listed> models) {
        ObjectNode answer = Json.object();
        ArrayNode lines = answer.putArray("models");
        for (Listed model : models) {
            ObjectNode line = lines.addObject();
            line.put("id", model.id());
            line.put("url", url.of("m/" + model.id()));
            line.put("title", model.title().orElse(null));
            line.put("created", model.created().toString());
        }
        return answer;
    }

    private Place before(Context context) {
        String before = context.queryParam("before");
        return before == null
                ? Place.before(clock.instant().plusMillis(1))
                : Place.parse(before)
                        .orElseThrow(() -> new Problem(
                                400,
                                "broken-request",
                                "“before” must be an instant such as 2026-11-23T12:00:00Z, or what a list said"
                                        + " is “next”."));
    }

    private static int count(Context context) {
        String count = context.queryParam("count");
        if (count == null) {
            return 20;
        }
        if (!count.matches("[0-9]{1,3}") || Integer.parseInt(count) < 1 || Integer.parseInt(count) > LONGEST_LIST) {
            throw new Problem(400, "broken-request", "“count” must be a number from 1 to " + LONGEST_LIST + ".");
        }
        return Integer.parseInt(count);
    }

    /** Throws the problem that there is with an id, where there is one; the content is not read. */
    public static void requireShown(ModelStore store, String id) {
        if (!ModelId.isWellFormed(id) || !store.shows(id)) {
            Content unused = present(store, id);
        }
    }

    /** The model under an id; a problem where there is none. */
    public static Content present(ModelStore store, String id) {
        return Contents.models(store).present(id);
    }
}
