package org.neurone.server.claim;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.neurone.dsl.Language;
import org.neurone.engine.plan.Limits;
import org.neurone.engine.words.Wording;
import org.neurone.server.http.AnswerCache;
import org.neurone.server.http.Caching;
import org.neurone.server.http.FailureLog;
import org.neurone.server.http.Guard;
import org.neurone.server.http.Json;
import org.neurone.server.http.Prepared;
import org.neurone.server.http.Routes;
import org.neurone.server.http.Turnstile;
import org.neurone.server.model.Content;
import org.neurone.server.model.ModelRoutes;
import org.neurone.server.model.ModelStore;
import org.neurone.server.work.Workshop;
import org.slf4j.LoggerFactory;

/** Answers what came of a model's claims: {@code /api/models/ID/claims}. Verdicts are kept with the model. */
public final class ClaimRoutes {

    private static final FailureLog FAILURES = new FailureLog(LoggerFactory.getLogger(ClaimRoutes.class));
    private static final String JSON = "application/json";
    private static final int KEPT_BYTES = 1 << 20;

    private static final Wording FAILED = Wording.of(
            "Replaying it failed on this server; it has been noted.",
            "La refaire a échoué sur ce serveur\u00a0; c’est noté.");

    private final ModelStore store;
    private final Language language;
    private final Guard guard;
    private final Turnstile readers;
    private final Workshop workshop;
    private final Limits limits;
    /** What is running, and what could not be checked here: not the model's property, so not kept with it. */
    private final AnswerCache answers = new AnswerCache(KEPT_BYTES);

    /**
     * Claims of the models in this store, replayed in this workshop within the limits.
     *
     * @param readers lets those through who read a whole content
     */
    public ClaimRoutes(
            ModelStore store, Language language, Guard guard, Turnstile readers, Workshop workshop, Limits limits) {
        this.readers = readers;
        this.store = store;
        this.language = language;
        this.guard = guard;
        this.workshop = workshop;
        this.limits = limits;
    }

    /** Adds the route. */
    public void addTo(Routes routes) {
        routes.get("/api/models/{id}/claims", this::claims);
    }

    private void claims(Context context) {
        String id = context.pathParam("id");
        ModelRoutes.requireShown(store, id);
        Optional<String> known = store.verdict(id);
        if (known.isPresent()) {
            Caching.answer(context, JSON, Caching.FOR_EVER, known.get());
            return;
        }
        CompletableFuture<Prepared> answer = answers.get(id, () -> {
            Content content = readers.pass(() -> ModelRoutes.present(store, id));
            if (!content.text().contains("expect ")) {
                return CompletableFuture.completedFuture(
                        Prepared.of(JSON, Replay.none().toString()));
            }
            guard.compute(context);
            return workshop.submit(guard.address(context), () -> replay(id));
        });
        if (answer.isDone() && !answer.isCompletedExceptionally()) {
            answer.join().answer(context, Caching.BRIEFLY);
            return;
        }
        context.status(202)
                .header("Retry-After", "1")
                .header("Cache-Control", Caching.NEVER)
                .contentType(JSON)
                .result(Json.bytes(Json.object().put("status", "pending")));
    }

    /** Reads the content again, so that a row of those who wait holds no texts. */
    private Prepared replay(String id) {
        Content content = ModelRoutes.present(store, id);
        ObjectNode answer;
        try {
            answer = Replay.of(language, content, limits);
        } catch (RuntimeException failure) {
            // A part that the host added may fail where ours do not; asking again would find it running for ever.
            FAILURES.note("Replaying the claims of " + id, failure);
            answer = Replay.unchecked(FAILED);
        }
        if (!answer.get("status").textValue().equals(Replay.UNCHECKED)) {
            store.keepVerdict(id, answer.toString());
        }
        return Prepared.of(JSON, answer.toString());
    }
}
