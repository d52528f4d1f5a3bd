package org.neurone.server.preview;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.neurone.dsl.Language;
import org.neurone.dsl.picture.SvgCanvas;
import org.neurone.server.http.Caching;
import org.neurone.server.http.Guard;
import org.neurone.server.http.Routes;
import org.neurone.server.http.SecurityHeaders;
import org.neurone.server.model.Content;
import org.neurone.server.model.ModelRoutes;
import org.neurone.server.model.ModelStore;
import org.neurone.server.picture.PixelCanvas;
import org.neurone.server.picture.PngPictures;
import org.neurone.server.work.AnswerCache;
import org.neurone.server.work.Budget;
import org.neurone.server.work.Workshop;

/** Answers a model's picture: {@code /m/ID.png} and {@code /m/ID.svg}. */
public final class PreviewRoutes {

    private static final long KEPT_BYTES = 16 << 20;

    private final ModelStore store;
    private final Language language;
    private final Guard guard;
    private final Workshop workshop;
    private final Budget budget;
    private final AnswerCache pictures = new AnswerCache(KEPT_BYTES);

    /** Pictures of the models in this store, drawn in this workshop within the budget. */
    public PreviewRoutes(ModelStore store, Language language, Guard guard, Workshop workshop, Budget budget) {
        this.store = store;
        this.language = language;
        this.guard = guard;
        this.workshop = workshop;
        this.budget = budget;
    }

    /** Adds the routes. */
    public void addTo(Routes routes) {
        routes.get("/m/{id}.png", context -> picture(routes, context, "png"));
        routes.get("/m/{id}.svg", context -> picture(routes, context, "svg"));
    }

    private void picture(Routes routes, Context context, String form) {
        Content content = ModelRoutes.present(store, context.pathParam("id"));
        String key = content.id() + "." + form;
        Supplier<byte[]> drawing = form.equals("png") ? () -> png(content) : () -> svg(content);
        CompletableFuture<byte[]> picture = pictures.get(key, () -> {
            guard.compute(context);
            return workshop.submit(drawing);
        });
        routes.later(context, "/m/{id}." + form, picture, bytes -> answer(context, form, bytes));
    }

    private static void answer(Context context, String form, byte[] bytes) {
        boolean png = form.equals("png");
        SecurityHeaders.policy(context, png ? SecurityHeaders.DATA : SecurityHeaders.DRAWING);
        Caching.answer(context, png ? "image/png" : "image/svg+xml; charset=utf-8", Caching.FOR_EVER, bytes);
    }

    private byte[] png(Content content) {
        PixelCanvas canvas = new PixelCanvas(ModelPicture.WIDTH, ModelPicture.HEIGHT);
        new ModelPicture(content, language, budget, PngPictures::title).draw(canvas);
        return canvas.png();
    }

    private byte[] svg(Content content) {
        SvgCanvas canvas = new SvgCanvas(
                ModelPicture.WIDTH, ModelPicture.HEIGHT, content.title().orElse("A neural network"));
        new ModelPicture(content, language, budget, UnaryOperator.identity()).draw(canvas);
        return canvas.toString().getBytes(StandardCharsets.UTF_8);
    }
}
