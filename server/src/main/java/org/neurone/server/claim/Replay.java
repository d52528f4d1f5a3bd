package org.neurone.server.claim;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.neurone.dsl.InWords;
import org.neurone.dsl.Language;
import org.neurone.dsl.judge.Phrases;
import org.neurone.dsl.judge.Runs;
import org.neurone.engine.Trainer;
import org.neurone.engine.claim.Claims;
import org.neurone.engine.claim.Verdict;
import org.neurone.engine.experiment.Experiment;
import org.neurone.engine.kernel.VectorKernels;
import org.neurone.engine.kernel.Workers;
import org.neurone.engine.plan.Limits;
import org.neurone.engine.reason.DataException;
import org.neurone.engine.run.Ending;
import org.neurone.engine.words.Wording;
import org.neurone.server.http.Json;
import org.neurone.server.model.Content;
import org.neurone.server.work.StoredText;

/** Replays a stored text from its seed and compares what it expects with what comes out. */
public final class Replay {

    /** The run would take, or took, more than strangers get, or it failed. */
    static final String UNCHECKED = "unchecked";

    /** Where the machine is slower than what the limits were meant for. */
    private static final int LONGEST_SECONDS = 20;

    private Replay() {}

    /** What came out, as the API says it. */
    public static ObjectNode of(Language language, Content content, Limits limits) {
        try {
            StoredText text = StoredText.read(language, content, limits);
            Optional<Wording> obstacle = text.obstacle();
            if (obstacle.isPresent()) {
                return unchecked(obstacle.get());
            }
            return run(text, limits, language);
        } catch (DataException broken) {
            return unchecked(InWords.of(broken.reason()));
        }
    }

    /** Nothing is claimed. */
    static ObjectNode none() {
        ObjectNode none = Json.object().put("status", "none");
        none.putArray("claims");
        return none;
    }

    private static ObjectNode run(StoredText text, Limits limits, Language language) {
        Experiment experiment = text.reading().experiment();
        if (experiment.claims().isEmpty()) {
            return none();
        }
        Experiment replay = Runs.replay(experiment);
        Claims claims = new Claims(experiment.claims());
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
        Trainer trainer = Trainer.of(replay, text.tables(), new VectorKernels(), Workers.alone(), limits);
        trainer.listen(claims);
        while (trainer.ending() == Ending.NONE && System.nanoTime() - deadline < 0) {
            trainer.stepBatch();
        }
        if (trainer.ending() == Ending.NONE) {
            return unchecked(Wording.of(
                    "Replaying it takes more than the " + LONGEST_SECONDS + " seconds there are for it.",
                    "La refaire prend plus que les " + LONGEST_SECONDS + " secondes prévues pour cela."));
        }
        return answer(trainer, claims, language);
    }

    private static ObjectNode answer(Trainer trainer, Claims claims, Language language) {
        ObjectNode answer = Json.object();
        boolean held = claims.verdicts().stream().allMatch(Verdict::held);
        answer.put("status", held ? "verified" : "refuted");
        answer.put("hash", trainer.hash());
        answer.put("epochs", trainer.epoch());
        ArrayNode all = answer.putArray("claims");
        for (Verdict verdict : claims.verdicts()) {
            ObjectNode claim = all.addObject();
            claim.put("claim", Phrases.of(verdict.claim(), language.catalog()));
            claim.put("held", verdict.held());
            if (Double.isFinite(verdict.value())) {
                claim.put("value", verdict.value());
            } else {
                claim.putNull("value");
            }
        }
        return answer;
    }

    static ObjectNode unchecked(Wording reason) {
        return Json.object()
                .put("status", UNCHECKED)
                .put("reason", reason.english())
                .put("french", reason.french());
    }
}
