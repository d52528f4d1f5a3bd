package org.neurone.server.board;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.neurone.dsl.Language;
import org.neurone.dsl.judge.Judge;
import org.neurone.engine.plan.Limits;
import org.neurone.server.http.Body;
import org.neurone.server.http.Caching;
import org.neurone.server.http.Guard;
import org.neurone.server.http.Json;
import org.neurone.server.http.Problem;
import org.neurone.server.http.PublicUrl;
import org.neurone.server.http.Routes;
import org.neurone.server.http.SecurityHeaders;
import org.neurone.server.http.Tongues;
import org.neurone.server.model.Content;
import org.neurone.server.model.ModelRoutes;
import org.neurone.server.model.ModelStore;
import org.neurone.server.work.Workshop;

/**
 * The board of a challenge, which is any stored text that is one: {@code /c/ID} for people, {@code /api/challenges/ID/entries} for programs.
 * Entries are replayed in a workshop, one after the other, each address in turn.
 */
public final class BoardRoutes {

    private static final String JSON = "application/json";
    private static final String ENTRIES = "/api/challenges/{id}/entries";
    private static final int LONGEST_LIST = 100;
    private static final int USUAL_LIST = 50;

    private final ModelStore models;
    private final EntryStore entries;
    private final Board board;
    private final Guard guard;
    private final PublicUrl url;
    private final Workshop workshop;
    private final Clock clock;

    /**
     * Boards of the challenges in this store.
     *
     * @param entries where entries are kept; null for a host that keeps none, so that every board answers 501
     * @param limits what an entry's replay takes at most
     */
    public BoardRoutes(
            ModelStore models,
            EntryStore entries,
            Language language,
            Guard guard,
            PublicUrl url,
            Workshop workshop,
            Limits limits,
            Clock clock) {
        this.models = models;
        this.entries = entries;
        this.board = new Board(models, entries, language, limits, clock);
        this.guard = guard;
        this.url = url;
        this.workshop = workshop;
        this.clock = clock;
    }

    /** Adds the routes. */
    public void addTo(Routes routes) {
        routes.post(ENTRIES, context -> handIn(routes, context));
        routes.get(ENTRIES, this::list);
        routes.delete(ENTRIES + "/{entry}", context -> takeBack(context, board::takeOff));
        routes.delete(ENTRIES + "/{entry}/nickname", context -> takeBack(context, board::unname));
        routes.get("/c/{id}", this::page);
    }

    private void handIn(Routes routes, Context context) {
        guard.save(context);
        requireEntries();
        String id = context.pathParam("id");
        EntryRequest request = EntryRequest.of(Body.object(context, EntryRequest.BODY_BYTES));
        ModelRoutes.requireShown(models, id);
        guard.compute(context);
        Instant arrived = clock.instant();
        CompletableFuture<Board.Held> held = workshop.submit(
                guard.address(context), () -> board.handIn(ModelRoutes.present(models, id), request, arrived));
        routes.later(context, ENTRIES, held, answer -> {
            ObjectNode json = (ObjectNode) Json.own(answer.json());
            json.put("id", answer.id());
            json.put("url", url.of("m/" + answer.id()));
            json.put("board", url.of("c/" + id));
            json.put("rank", board.rank(id, answer.id()));
            json.put("solved", board.count(id));
            json.put("token", answer.token().orElse(null));
            context.header("Cache-Control", Caching.NEVER)
                    .status(answer.token().isPresent() ? 201 : 200)
                    .contentType(JSON)
                    .result(Json.bytes(json));
        });
    }

    private void list(Context context) {
        requireEntries();
        String id = context.pathParam("id");
        Closure closure = board.closure(ModelRoutes.present(models, id));
        int from = number(context, "from", 0, 0, 1_000_000);
        int count = number(context, "count", USUAL_LIST, 1, LONGEST_LIST);
        Optional<String> token = token(context);
        boolean whole = !closure.hides()
                || token.filter(given -> board.isMaker(id, given)).isPresent();
        List<Entry> ranked = board.ranked(id, closure.closed(), from, count);
        ObjectNode answer = Json.object();
        answer.put("board", url.of("c/" + id));
        answer.put("solved", board.count(id));
        closure.putInto(answer);
        ArrayNode rows = answer.putArray("entries");
        for (int i = 0; i < ranked.size(); i++) {
            Entry entry = ranked.get(i);
            ObjectNode row = rows.addObject();
            row.put("rank", from + i + 1);
            row.put("nickname", entry.nickname());
            if (whole) {
                put(row, entry, closure);
            }
        }
        if (ranked.size() < count) {
            answer.putNull("next");
        } else {
            answer.put("next", from + count);
        }
        Caching.answer(context, JSON, token.isPresent() ? Caching.NEVER : Caching.BRIEFLY, answer.toString());
    }

    private void put(ObjectNode row, Entry entry, Closure closure) {
        row.setAll((ObjectNode) Json.own(entry.json()));
        if (closure.closed()) {
            entry.end().ifPresent(end -> row.set("drawn", Json.own(end.json())));
        }
        row.put("id", entry.content());
        row.put("url", url.of("m/" + entry.content()));
        row.put("created", entry.created().toString());
    }

    private static Optional<String> token(Context context) {
        String header = context.header("Authorization");
        boolean bearer = header != null && header.regionMatches(true, 0, "Bearer ", 0, 7);
        return bearer ? Optional.of(header.substring(7).strip()) : Optional.empty();
    }

    /** Of an entry or a part of it, by a token. */
    private interface TakingBack {
        EntryStore.Result by(String challenge, String entry, String token);
    }

    private void takeBack(Context context, TakingBack work) {
        guard.save(context);
        requireEntries();
        Optional<String> token = token(context);
        if (token.isEmpty()) {
            context.header("WWW-Authenticate", "Bearer");
            throw new Problem(401, "token-missing", "Send the entry's token, or that of the challenge's first save.");
        }
        EntryStore.Result result = work.by(context.pathParam("id"), context.pathParam("entry"), token.get());
        if (result == EntryStore.Result.UNKNOWN) {
            throw new Problem(404, "unknown", "There is no such entry on this board.");
        }
        if (result == EntryStore.Result.WRONG_TOKEN) {
            throw new Problem(
                    403,
                    "token-wrong",
                    "This token was given neither for this entry nor for the challenge's first save.");
        }
        context.header("Cache-Control", Caching.NEVER).status(204);
    }

    private void page(Context context) {
        requireEntries();
        String id = context.pathParam("id");
        Content challenge = ModelRoutes.present(models, id);
        Judge judge = board.judge(challenge);
        Closure closure = board.closure(id, judge);
        int from = number(context, "from", 0, 0, 1_000_000);
        BoardPage page = new BoardPage(
                challenge,
                judge.challenge(),
                closure,
                board.count(id),
                from,
                board.ranked(id, closure.closed(), from, USUAL_LIST + 1),
                USUAL_LIST,
                new BoardPage.Addresses(
                        url,
                        url.absolute(context, "c/" + id),
                        url.absolute(context, "m/" + id + ".png"),
                        url.absolute(context, "oembed?url=")
                                + URLEncoder.encode(url.absolute(context, "c/" + id), StandardCharsets.UTF_8)));
        SecurityHeaders.policy(context, SecurityHeaders.WORDS);
        context.header("Vary", "Accept-Language");
        Caching.answer(context, "text/html; charset=utf-8", Caching.BRIEFLY, page.html(Tongues.of(context)));
    }

    private void requireEntries() {
        if (entries == null) {
            throw new Problem(501, "no-boards", "This server has no place for entries to challenges.");
        }
    }

    private static int number(Context context, String name, int standard, int least, int most) {
        String said = context.queryParam(name);
        if (said == null) {
            return standard;
        }
        if (!said.matches("[0-9]{1,7}") || Integer.parseInt(said) < least || Integer.parseInt(said) > most) {
            throw new Problem(
                    400, "broken-request", "“" + name + "” must be a number from " + least + " to " + most + ".");
        }
        return Integer.parseInt(said);
    }
}
