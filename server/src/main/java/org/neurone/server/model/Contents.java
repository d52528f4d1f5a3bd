package org.neurone.server.model;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.util.function.Predicate;
import org.neurone.server.http.Body;
import org.neurone.server.http.Caching;
import org.neurone.server.http.Guard;
import org.neurone.server.http.Limits;
import org.neurone.server.http.Problem;

/** What is asked of every content that a link leads to, model or lesson: to be there, to be taken back, to be reported. */
public final class Contents {

    private final ModelStore store;
    private final String noun;
    private final Predicate<Kind> kinds;

    private Contents(ModelStore store, String noun, Predicate<Kind> kinds) {
        this.store = store;
        this.noun = noun;
        this.kinds = kinds;
    }

    /** The models of a store. */
    public static Contents models(ModelStore store) {
        return new Contents(store, "model", kind -> kind == Kind.MODEL);
    }

    /** The lessons of a store. */
    public static Contents lessons(ModelStore store) {
        return new Contents(store, "lesson", Kind::isLesson);
    }

    /** The content under an id; a problem where there is none. */
    public Content present(String id) {
        Lookup lookup = ModelId.isWellFormed(id) ? store.find(id) : new Lookup.Unknown(id);
        if (lookup instanceof Lookup.Present present
                && kinds.test(present.content().kind())) {
            return present.content();
        }
        if (lookup instanceof Lookup.TakenBack) {
            throw new Problem(
                    410, "taken-back", "This " + noun + " was taken back by the last person who had saved it.");
        }
        if (lookup instanceof Lookup.Hidden) {
            throw hidden();
        }
        throw new Problem(404, "unknown", "There is no " + noun + " under this address.");
    }

    /** Throws the problem that there is with an id, where there is one. */
    public void requireShown(String id) {
        Content unused = present(id);
    }

    /** For what the operator of this server has hidden. */
    public Problem hidden() {
        return new Problem(410, "hidden", "This " + noun + " has been hidden by the operator of this server.");
    }

    /** Takes the save back whose token is sent along; what is hidden can be taken back too. */
    public void takeBack(Context context, Guard guard) {
        guard.save(context);
        String id = context.pathParam("id");
        String header = context.header("Authorization");
        if (header == null || !header.regionMatches(true, 0, "Bearer ", 0, 7)) {
            context.header("WWW-Authenticate", "Bearer");
            throw new Problem(401, "token-missing", "Send the token that was given when it was saved.");
        }
        if (!(ModelId.isWellFormed(id) && store.find(id) instanceof Lookup.Hidden)) {
            Content unused = present(id);
        }
        if (store.takeBack(id, header.substring(7).strip()) == TakingBack.WRONG_TOKEN) {
            throw new Problem(
                    403,
                    "token-wrong",
                    "This token was not given for a save of this " + noun + ", or was used before.");
        }
        context.header("Cache-Control", Caching.NEVER).status(204);
    }

    /** Keeps what is said to be wrong with it, for the operator. */
    public void report(Context context, Guard guard, Limits limits) {
        guard.save(context);
        String id = context.pathParam("id");
        ObjectNode body = Body.object(context, limits.bodyBytes());
        ReportRequest request = ReportRequest.of(body);
        Content unused = present(id);
        if (!store.report(id, request.reason())) {
            throw new Problem(501, "no-reports", "This server has no place for reports.");
        }
        context.header("Cache-Control", Caching.NEVER).status(204);
    }
}
