package org.neurone.server.lesson;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.util.concurrent.CompletableFuture;
import org.neurone.dsl.text.Tongue;
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
import org.neurone.server.http.SecurityHeaders;
import org.neurone.server.model.Content;
import org.neurone.server.model.Contents;
import org.neurone.server.model.ModelId;
import org.neurone.server.model.ModelStore;
import org.neurone.server.model.NewSave;
import org.neurone.server.model.Saving;
import org.neurone.server.work.Workshop;
import org.neurone.web.lesson.LessonVariants;
import org.neurone.web.lesson.LessonView;
import org.neurone.web.lesson.StoredLesson;

/** Lessons under links, kept as models are: {@code /l/ID}, {@code /l/ID.md}, and {@code /api/lessons/ID} for programs. */
public final class StoredLessonRoutes {

    private static final String KEEP = "/api/lessons/links";
    private static final String PAGE = "/l/{id}";
    private static final String HTML = "text/html; charset=utf-8";
    private static final String MARKDOWN = "text/markdown; charset=utf-8";

    private final ModelStore store;
    private final Contents lessons;
    private final Limits limits;
    private final Guard guard;
    private final PublicUrl url;
    private final Workshop workshop;
    private final AnswerCache answers;

    /**
     * Routes to the lessons of this store.
     *
     * @param workshop in which lessons are read, one after the other
     * @param answers keeps the pages that were made
     */
    public StoredLessonRoutes(
            ModelStore store, Limits limits, Guard guard, PublicUrl url, Workshop workshop, AnswerCache answers) {
        this.store = store;
        this.lessons = Contents.lessons(store);
        this.limits = limits;
        this.guard = guard;
        this.url = url;
        this.workshop = workshop;
        this.answers = answers;
    }

    /** Adds the routes. */
    public void addTo(Routes routes) {
        routes.post(KEEP, context -> keep(routes, context));
        routes.get("/api/lessons/{id}", this::read);
        routes.delete("/api/lessons/{id}", context -> lessons.takeBack(context, guard));
        routes.post("/api/lessons/{id}/reports", context -> lessons.report(context, guard, limits));
        routes.get("/l/{id}.md", this::text);
        routes.get(PAGE, context -> page(routes, context));
    }

    private void keep(Routes routes, Context context) {
        guard.save(context);
        LessonRequest asked = LessonRequest.of(Body.object(context, LessonRequest.BODY_BYTES));
        routes.later(
                context,
                KEEP,
                workshop.submit(guard.address(context), () -> LessonRoutes.shallow(() -> save(asked))),
                saving -> kept(context, saving));
    }

    /** Read first, as a model's text is: what cannot be read is not kept. */
    private Saving save(LessonRequest asked) {
        LessonView view = LessonView.of(asked.text(), asked.tongue());
        if (!view.sound()) {
            throw new Problem(
                            422, "lesson", "The lesson has parts that cannot be read or do not run: mend these first.")
                    .with("faults", LessonRoutes.faults(view, asked.tongue()));
        }
        return store.save(NewSave.lesson(asked.kind(), asked.text(), view.title(), view.summary()));
    }

    private void kept(Context context, Saving saving) {
        if (!(saving instanceof Saving.Saved saved)) {
            throw lessons.hidden();
        }
        String address = url.of("l/" + saved.id());
        ObjectNode answer = Json.object();
        answer.put("id", saved.id());
        answer.put("url", address);
        answer.put("token", saved.token());
        context.header("Location", address)
                .header("Cache-Control", Caching.NEVER)
                .status(saved.first() ? 201 : 200)
                .contentType("application/json")
                .result(Json.bytes(answer));
    }

    private void read(Context context) {
        Content content = lessons.present(context.pathParam("id"));
        ObjectNode answer = Json.object();
        answer.put("id", content.id());
        answer.put("url", url.of("l/" + content.id()));
        answer.put("title", content.title().orElse(null));
        answer.put("language", LessonRequest.tongue(content.kind()) == Tongue.FRENCH ? "fr" : "en");
        answer.put("text", content.text());
        answer.put("created", content.created().toString());
        Caching.answer(context, "application/json", Caching.FOR_EVER, Json.bytes(answer));
    }

    private void text(Context context) {
        Content content = lessons.present(context.pathParam("id"));
        Caching.answer(context, MARKDOWN, Caching.FOR_EVER, content.text());
    }

    private void page(Routes routes, Context context) {
        String id = context.pathParam("id");
        String bare = id.replaceFirst("[.,;:!?)\\]}>'\"…»’”]+$", "");
        if (!bare.equals(id) && ModelId.isWellFormed(bare)) {
            // A full stop or a bracket of the sentence that the link stood in.
            context.header("Cache-Control", Caching.NEVER).redirect(url.of("l/" + bare));
            return;
        }
        Content content = lessons.present(id);
        String asked = context.queryParam("variant");
        String word = asked == null || asked.length() > LessonVariants.LONGEST ? "" : asked;
        String address = url.absolute(context, "l/" + id);
        Tongue tongue = LessonRequest.tongue(content.kind());
        CompletableFuture<Prepared> page = answers.get("lesson " + address + " " + word, () -> {
            guard.reading(context);
            return workshop.submit(
                    guard.address(context),
                    () -> LessonRoutes.shallow(() -> Prepared.of(
                            HTML,
                            new StoredLesson(id, address)
                                    .html(LessonVariants.text(content.text(), tongue, word), tongue))));
        });
        routes.later(context, PAGE, page, made -> {
            SecurityHeaders.policy(context, SecurityHeaders.PAGE);
            made.answer(context, Caching.PAGE);
        });
    }
}
