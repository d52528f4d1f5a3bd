package org.neurone.server.claim;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.neurone.dsl.Language;
import org.neurone.engine.Trainer;
import org.neurone.engine.claim.Claims;
import org.neurone.engine.claim.Verdict;
import org.neurone.engine.experiment.Experiment;
import org.neurone.engine.kernel.VectorKernels;
import org.neurone.engine.kernel.Workers;
import org.neurone.engine.run.Ending;
import org.neurone.engine.words.DataException;
import org.neurone.engine.words.Wording;
import org.neurone.server.http.Json;
import org.neurone.server.model.Content;
import org.neurone.server.work.Budget;
import org.neurone.server.work.StoredText;

/** Replays a stored text from its seed and compares what it expects with what comes out. */
public final class Replay {

    /** The run would take, or took, more than strangers get. */
    static final String UNCHECKED = "unchecked";

    private Replay() {}

    /** What came out, as the API says it. */
    public static ObjectNode of(Language language, Content content, Budget budget) {
        try {
            StoredText text = StoredText.read(language, content, budget.limits());
            Optional<Wording> obstacle = text.obstacle();
            if (obstacle.isPresent()) {
                return unchecked(obstacle.get());
            }
            return run(text, budget);
        } catch (DataException broken) {
            return unchecked(broken.sentence());
        }
    }

    private static ObjectNode run(StoredText text, Budget budget) {
        Experiment experiment = text.reading().experiment();
        if (experiment.expectations().isEmpty()) {
            ObjectNode none = Json.object().put("status", "none");
            none.putArray("claims");
            return none;
        }
        Experiment replay = Runs.replay(experiment);
        Claims claims = new Claims(experiment.expectations());
        Budget.Deadline deadline = budget.begin();
        Trainer trainer = Trainer.of(replay, text.tables(), new VectorKernels(), Workers.alone(), budget.limits());
        while (trainer.ending() == Ending.NONE) {
            int epoch = trainer.epoch();
            trainer.stepBatch();
            if (trainer.epoch() > epoch) {
                claims.epoch(trainer);
            }
            if (deadline.isOver() && trainer.ending() == Ending.NONE) {
                return unchecked(Wording.of(
                        "Replaying it takes more than the " + budget.seconds() + " seconds there are for it.",
                        "La refaire prend plus que les " + budget.seconds() + " secondes prévues pour cela."));
            }
        }
        claims.end(trainer);
        return answer(trainer, claims);
    }

    private static ObjectNode answer(Trainer trainer, Claims claims) {
        ObjectNode answer = Json.object();
        boolean held = claims.verdicts().stream().allMatch(Verdict::held);
        answer.put("status", held ? "verified" : "refuted");
        answer.put("hash", trainer.hash());
        answer.put("epochs", trainer.epoch());
        ArrayNode all = answer.putArray("claims");
        for (Verdict verdict : claims.verdicts()) {
            ObjectNode claim = all.addObject();
            claim.put("claim", Phrases.of(verdict.claim()));
            claim.put("held", verdict.held());
            if (Double.isFinite(verdict.value())) {
                claim.put("value", verdict.value());
            } else {
                claim.putNull("value");
            }
        }
        return answer;
    }

    private static ObjectNode unchecked(Wording reason) {
        return Json.object()
                .put("status", UNCHECKED)
                .put("reason", reason.english())
                .put("french", reason.french());
    }
}
