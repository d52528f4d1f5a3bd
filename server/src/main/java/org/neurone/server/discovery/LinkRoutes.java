package org.neurone.server.discovery;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.neurone.server.board.EntryStore;
import org.neurone.server.http.Caching;
import org.neurone.server.http.Json;
import org.neurone.server.http.Problem;
import org.neurone.server.http.PublicUrl;
import org.neurone.server.http.Routes;
import org.neurone.server.http.SecurityHeaders;
import org.neurone.server.model.Content;
import org.neurone.server.model.Contents;
import org.neurone.server.model.ModelRoutes;
import org.neurone.server.model.ModelStore;
import org.neurone.server.preview.ModelPicture;

/** How a link travels: its QR code at {@code /m/ID.qr.svg}, and so for {@code /c/} and {@code /l/}, and its frame for other sites by oEmbed at {@code /oembed?url=…}. */
public final class LinkRoutes {

    private static final int WIDTH = 960;
    private static final int HEIGHT = 640;

    /** Of what a page of another site may ask for at the smallest. */
    private static final int SMALLEST = 200;

    private final ModelStore store;
    private final EntryStore entries;
    private final PublicUrl url;
    private final Pattern link;

    /**
     * Links to the models of this store.
     *
     * @param entries to its challenges; null where none are kept
     */
    public LinkRoutes(ModelStore store, EntryStore entries, PublicUrl url) {
        this.store = store;
        this.entries = entries;
        this.url = url;
        this.link = Pattern.compile(
                "(?:https?://[^/?#]+)?" + Pattern.quote(url.base()) + "(m|c|embed)/([A-Za-z0-9_-]{1,100})(?:[?#].*)?");
    }

    /** Adds the routes. */
    public void addTo(Routes routes) {
        Contents lessons = Contents.lessons(store);
        routes.get("/m/{id}.qr.svg", context -> code(context, "m/", id -> ModelRoutes.requireShown(store, id)));
        routes.get("/c/{id}.qr.svg", context -> code(context, "c/", id -> ModelRoutes.requireShown(store, id)));
        routes.get("/l/{id}.qr.svg", context -> code(context, "l/", lessons::requireShown));
        routes.get("/oembed", this::frame);
    }

    private void code(Context context, String folder, Consumer<String> requireShown) {
        String id = context.pathParam("id");
        requireShown.accept(id);
        SecurityHeaders.policy(context, SecurityHeaders.DRAWING);
        // The address may be another one after the server has moved, so the code is not kept for ever.
        Caching.answer(
                context, "image/svg+xml; charset=utf-8", Caching.PAGE, QrCodes.svg(url.absolute(context, folder + id)));
    }

    /** The answer that <a href="https://oembed.com">oEmbed</a> 1.0 describes for the type “rich”. */
    private void frame(Context context) {
        if (!Optional.ofNullable(context.queryParam("format")).orElse("json").equals("json")) {
            throw new Problem(501, "format", "Only format=json is answered.");
        }
        Matcher matcher =
                link.matcher(Optional.ofNullable(context.queryParam("url")).orElse(""));
        if (!matcher.matches()) {
            throw new Problem(404, "unknown", "“url” must be the link of a model on this server.");
        }
        Content content = ModelRoutes.present(store, matcher.group(2));
        int width = size(context, "maxwidth", WIDTH);
        int height = size(context, "maxheight", HEIGHT);
        String title = content.title().orElse("A neural network");
        if (matcher.group(1).equals("c") && entries != null) {
            int solved = entries.count(content.id());
            title += ": challenge, " + solved + " solved it";
        }
        ObjectNode answer = Json.object();
        answer.put("version", "1.0");
        answer.put("type", "rich");
        answer.put("title", title);
        answer.put("provider_name", "Neurone");
        answer.put("provider_url", url.absolute(context, ""));
        answer.put("width", width);
        answer.put("height", height);
        answer.put(
                "html",
                "<iframe src=\"" + url.absolute(context, "embed/" + content.id()) + "\" width=\"" + width
                        + "\" height=\"" + height
                        + "\" title=\"Neurone\" loading=\"lazy\" style=\"border: 0\"></iframe>");
        // A thumbnail may not be larger than what was asked for, and ours has one size.
        if (!limited(context, "maxwidth", ModelPicture.WIDTH) && !limited(context, "maxheight", ModelPicture.HEIGHT)) {
            answer.put("thumbnail_url", url.absolute(context, "m/" + content.id() + ".png"));
            answer.put("thumbnail_width", ModelPicture.WIDTH);
            answer.put("thumbnail_height", ModelPicture.HEIGHT);
        }
        Caching.answer(context, "application/json", Caching.PAGE, answer.toString());
    }

    private static boolean limited(Context context, String name, int size) {
        return context.queryParam(name) != null && size(context, name, size) < size;
    }

    private static int size(Context context, String name, int standard) {
        String said = context.queryParam(name);
        if (said == null) {
            return standard;
        }
        if (!said.matches("[0-9]{1,6}") || Integer.parseInt(said) < SMALLEST) {
            throw new Problem(
                    400, "broken-request", "“" + name + "” must be a number of pixels, " + SMALLEST + " or more.");
        }
        return Math.min(standard, Integer.parseInt(said));
    }
}
