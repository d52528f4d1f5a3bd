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
import java.util.function.BooleanSupplier;
import org.neurone.dsl.Language;
import org.neurone.dsl.judge.Drawn;
import org.neurone.dsl.judge.Judge;
import org.neurone.dsl.judge.Judgement;
import org.neurone.dsl.judge.Score;
import org.neurone.dsl.problem.EntryFault;
import org.neurone.dsl.wording.EntriesPage;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.experiment.Challenge;
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

    /** When this challenge closes, as it is now. */
    Closure closure(Content challenge) {
        // Whoever lists a board that never closes need not have its text understood.
        return challenge.text().contains("closes")
                ? closure(challenge.id(), judge(challenge))
                : Closure.of(null, clock.instant(), Optional.empty());
    }

    /** The same for a challenge that has been read. */
    Closure closure(String id, Judge judge) {
        Challenge rules = judge.challenge().rules().challenge();
        return Closure.of(rules, clock.instant(), rules.closes() == null ? Optional.empty() : entries.draw(id));
    }

    /**
     * Replays an entry and keeps it where it holds; a problem with its sentences, and nothing kept, where it does not.
     *
     * @param arrived when it was handed in: what waited in the queue while the challenge closed is taken
     */
    Held handIn(Content challenge, EntryRequest request, Instant arrived) {
        Judge judge = judge(challenge);
        Closure closure = Closure.of(judge.challenge().rules().challenge(), arrived, Optional.empty());
        if (closure.closed()) {
            throw closed();
        }
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
        BooleanSupplier enough = () -> System.nanoTime() - deadline > 0;
        Judgement judgement = judge.judge(request.text(), new VectorKernels(), enough);
        if (!judgement.solved()) {
            throw refused(judgement.outcome().word(), judgement.reasons());
        }
        Optional<Entry.End> end = closure.at()
                .map(unused -> end(judge, judgement, entries.draw(challenge.id(), Closure.freshDraw()), enough));
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
        Entry entry =
                new Entry(saved.id(), request.nickname(), Places.of(judgement.scores()), json, end, clock.instant());
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

    private static Entry.End end(Judge judge, Judgement solved, String draw, BooleanSupplier enough) {
        Drawn drawn = judge.drawn(solved, draw, new VectorKernels(), enough);
        if (drawn == null) {
            throw refused(Judgement.Outcome.UNCHECKED.word(), List.of(EntriesPage.of(new EntryFault.TooSlow())));
        }
        ObjectNode json = Json.object();
        json.put("held", drawn.held());
        json.put("runs", drawn.runs());
        json.set("scores", scores(drawn.scores()));
        return new Entry.End(Places.of(drawn.ranking()), json.toString());
    }

    /** The entries that are shown, the best first. */
    List<Entry> ranked(String challenge, boolean atEnd, int from, int count) {
        return entries.ranked(challenge, atEnd, from, count);
    }

    int count(String challenge) {
        return entries.count(challenge);
    }

    /** At which place an entry is shown while the challenge is open. */
    int rank(String challenge, String entry) {
        return entries.rank(challenge, false, entry);
    }

    boolean isMaker(String challenge, String token) {
        return entries.isMaker(challenge, token);
    }

    EntryStore.Result unname(String challenge, String entry, String token) {
        return entries.unname(challenge, entry, token);
    }

    EntryStore.Result takeOff(String challenge, String entry, String token) {
        return entries.takeOff(challenge, entry, token);
    }

    private static ObjectNode scores(List<Score> scores) {
        ObjectNode json = Json.object();
        for (Score score : scores) {
            if (Double.isFinite(score.value())) {
                json.put(score.by(), score.value());
            } else {
                json.putNull(score.by());
            }
        }
        return json;
    }

    private static ObjectNode json(Judgement judgement) {
        ObjectNode json = Json.object();
        json.set("scores", scores(judgement.scores()));
        json.put("units", judgement.units());
        json.put("parameters", judgement.parameters());
        json.put("variant", judgement.variant());
        json.put("hash", judgement.hash());
        return json;
    }

    private static Problem refused(String outcome, List<Wording> sentences) {
        StringBuilder english = new StringBuilder();
        ArrayNode reasons = Json.object().putArray("reasons");
        for (Wording reason : sentences) {
            english.append(english.length() == 0 ? "" : " ").append(reason.english());
            reasons.addObject().put("english", reason.english()).put("french", reason.french());
        }
        return new Problem(422, "entry", english.toString())
                .with("outcome", Json.object().textNode(outcome))
                .with("reasons", reasons);
    }

    private static Problem closed() {
        Wording closed = Wording.of(
                "This challenge has closed, and takes in no more entries.",
                "Ce défi est fermé et ne prend plus de réponses.");
        ArrayNode reasons = Json.object().putArray("reasons");
        reasons.addObject().put("english", closed.english()).put("french", closed.french());
        return new Problem(409, "closed", closed.english()).with("reasons", reasons);
    }

    private static Problem hidden() {
        return new Problem(
                410,
                "hidden",
                "This entry has been hidden by the challenge's maker or by the operator of this server.");
    }
}
