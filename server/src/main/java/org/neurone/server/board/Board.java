package org.neurone.server.board;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.neurone.dsl.Language;
import org.neurone.dsl.judge.Judge;
import org.neurone.dsl.judge.Judgement;
import org.neurone.dsl.judge.Score;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.kernel.VectorKernels;
import org.neurone.engine.plan.Limits;
import org.neurone.engine.words.Wording;
import org.neurone.server.http.Json;
import org.neurone.server.http.Problem;
import org.neurone.server.model.Content;
import org.neurone.server.model.ModelStore;
import org.neurone.server.model.NewSave;
import org.neurone.server.model.Saving;

/** Judges entries to the challenges of a store and keeps those that hold. Scores are computed here and never received. */
final class Board {

    /** Where the machine is slower than what the limits were meant for. */
    private static final int LONGEST_SECONDS = 20;

    private final ModelStore models;
    private final EntryStore entries;
    private final Language language;
    private final Limits limits;
    private final Clock clock;

    Board(ModelStore models, EntryStore entries, Language language, Limits limits, Clock clock) {
        this.models = models;
        this.entries = entries;
        this.language = language;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * What became of an entry that held.
     *
     * @param id of its text
     * @param token takes it off the board again; empty where it stood there already
     * @param json what came out
     */
    record Held(String id, Optional<String> token, String json) {}

    /** The judge of a challenge; a problem where the text is none. */
    Judge judge(Content challenge) {
        Tables tables = Tables.ofTexts(challenge.tables());
        Judge judge = Judge.of(language, challenge.text(), tables, limits);
        if (!judge.faults().isEmpty()) {
            throw new Problem(422, "no-challenge", judge.faults().get(0).english());
        }
        return judge;
    }

    /** Replays an entry and keeps it where it holds; a problem with its sentences, and nothing kept, where it does not. */
    Held handIn(Content challenge, EntryRequest request) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
        Judgement judgement =
                judge(challenge).judge(request.text(), new VectorKernels(), () -> System.nanoTime() - deadline > 0);
        if (!judgement.solved()) {
            throw refused(judgement);
        }
        Saving saving = models.save(new NewSave(
                judgement.text(),
                challenge.title(),
                Optional.empty(),
                new TreeMap<>(challenge.tables()),
                new TreeSet<>(challenge.missing()),
                Optional.of(challenge.id()),
                false));
        if (!(saving instanceof Saving.Saved saved)) {
            throw hidden();
        }
        String json = json(judgement).toString();
        Entry entry = new Entry(
                saved.id(),
                request.nickname(),
                Places.of(judgement.scores()),
                json,
                Instant.ofEpochMilli(clock.millis()));
        EntryStore.Result result = entries.add(challenge.id(), entry, saved.token());
        if (result == EntryStore.Result.DONE) {
            return new Held(saved.id(), Optional.of(saved.token()), json);
        }
        // It stands there already: this save of the same text is one too many.
        models.takeBack(saved.id(), saved.token());
        if (result == EntryStore.Result.HIDDEN) {
            throw hidden();
        }
        return new Held(saved.id(), Optional.empty(), json);
    }

    /** The entries that are shown, the best first. */
    List<Entry> ranked(String challenge, int from, int count) {
        return entries.ranked(challenge, from, count);
    }

    int count(String challenge) {
        return entries.count(challenge);
    }

    /** At which place an entry is shown. */
    int rank(String challenge, String entry) {
        return entries.rank(challenge, entry);
    }

    EntryStore.Result unname(String challenge, String entry, String token) {
        return entries.unname(challenge, entry, token);
    }

    EntryStore.Result takeOff(String challenge, String entry, String token) {
        return entries.takeOff(challenge, entry, token);
    }

    private static ObjectNode json(Judgement judgement) {
        ObjectNode json = Json.object();
        ObjectNode scores = json.putObject("scores");
        for (Score score : judgement.scores()) {
            if (Double.isFinite(score.value())) {
                scores.put(score.by(), score.value());
            } else {
                scores.putNull(score.by());
            }
        }
        json.put("units", judgement.units());
        json.put("parameters", judgement.parameters());
        json.put("variant", judgement.variant());
        json.put("hash", judgement.hash());
        return json;
    }

    private static Problem refused(Judgement judgement) {
        StringBuilder english = new StringBuilder();
        ArrayNode reasons = Json.object().putArray("reasons");
        for (Wording reason : judgement.reasons()) {
            english.append(english.length() == 0 ? "" : " ").append(reason.english());
            reasons.addObject().put("english", reason.english()).put("french", reason.french());
        }
        return new Problem(422, "entry", english.toString())
                .with("outcome", Json.object().textNode(judgement.outcome().word()))
                .with("reasons", reasons);
    }

    private static Problem hidden() {
        return new Problem(
                410,
                "hidden",
                "This entry has been hidden by the challenge's maker or by the operator of this server.");
    }
}
