package org.neurone.server.preview;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import org.neurone.dsl.Language;
import org.neurone.dsl.picture.SvgCanvas;
import org.neurone.dsl.text.Tongue;
import org.neurone.engine.plan.Limits;
import org.neurone.server.http.AnswerCache;
import org.neurone.server.http.Caching;
import org.neurone.server.http.Guard;
import org.neurone.server.http.Prepared;
import org.neurone.server.http.Routes;
import org.neurone.server.http.SecurityHeaders;
import org.neurone.server.model.Content;
import org.neurone.server.model.Contents;
import org.neurone.server.model.Kind;
import org.neurone.server.model.ModelRoutes;
import org.neurone.server.model.ModelStore;
import org.neurone.server.picture.PixelCanvas;
import org.neurone.server.picture.PngPictures;
import org.neurone.server.work.Workshop;

/** Answers a model's picture, {@code /m/ID.png} and {@code /m/ID.svg}, and a lesson's, {@code /l/ID.png}. */
public final class PreviewRoutes {

    /** A tenth of the memory that Java was given, and no more than 16 MB. */
    private static final long KEPT_BYTES =
            Math.min(16 << 20, Runtime.getRuntime().maxMemory() / 10);

    private final ModelStore store;
    private final Contents lessons;
    private final Language language;
    private final Guard guard;
    private final Workshop workshop;
    private final Limits limits;
    private final AnswerCache pictures = new AnswerCache(KEPT_BYTES);

    /** Pictures of the models in this store, drawn in this workshop within the limits. */
    public PreviewRoutes(ModelStore store, Language language, Guard guard, Workshop workshop, Limits limits) {
        this.store = store;
        this.lessons = Contents.lessons(store);
        this.language = language;
        this.guard = guard;
        this.workshop = workshop;
        this.limits = limits;
    }

    /** Adds the routes. */
    public void addTo(Routes routes) {
        routes.get("/m/{id}.png", context -> picture(routes, context, "png"));
        routes.get("/m/{id}.svg", context -> picture(routes, context, "svg"));
        routes.get("/l/{id}.png", context -> lesson(routes, context));
    }

    private void picture(Routes routes, Context context, String form) {
        String id = context.pathParam("id");
        ModelRoutes.requireShown(store, id);
        CompletableFuture<Prepared> picture = pictures.get(id + "." + form, () -> {
            guard.compute(context);
            return workshop.submit(guard.address(context), () -> draw(ModelRoutes.present(store, id), form));
        });
        routes.later(context, "/m/{id}." + form, picture, drawn -> {
            SecurityHeaders.policy(context, form.equals("png") ? SecurityHeaders.DATA : SecurityHeaders.DRAWING);
            drawn.answer(context, Caching.FOR_EVER);
        });
    }

    private void lesson(Routes routes, Context context) {
        String id = context.pathParam("id");
        Content lesson = lessons.present(id);
        CompletableFuture<Prepared> picture = pictures.get("lesson " + id, () -> {
            guard.compute(context);
            return workshop.submit(guard.address(context), () -> drawn(lesson));
        });
        routes.later(context, "/l/{id}.png", picture, drawn -> {
            SecurityHeaders.policy(context, SecurityHeaders.DATA);
            drawn.answer(context, Caching.FOR_EVER);
        });
    }

    private static Prepared drawn(Content lesson) {
        PixelCanvas canvas = new PixelCanvas(ModelPicture.WIDTH, ModelPicture.HEIGHT);
        LessonPicture.draw(
                canvas,
                lesson.title().orElse(""),
                lesson.description().orElse(""),
                lesson.kind() == Kind.FRENCH_LESSON ? Tongue.FRENCH : Tongue.ENGLISH,
                PngPictures::readable);
        return Prepared.of("image/png", canvas.png());
    }

    private Prepared draw(Content content, String form) {
        return form.equals("png")
                ? Prepared.of("image/png", png(content))
                : Prepared.of("image/svg+xml; charset=utf-8", svg(content));
    }

    private byte[] png(Content content) {
        PixelCanvas canvas = new PixelCanvas(ModelPicture.WIDTH, ModelPicture.HEIGHT);
        new ModelPicture(content, language, limits, PngPictures::title).draw(canvas);
        return canvas.png();
    }

    private byte[] svg(Content content) {
        SvgCanvas canvas = new SvgCanvas(
                ModelPicture.WIDTH, ModelPicture.HEIGHT, content.title().orElse("A neural network"));
        new ModelPicture(content, language, limits, UnaryOperator.identity()).draw(canvas);
        return canvas.toString().getBytes(StandardCharsets.UTF_8);
    }
}
