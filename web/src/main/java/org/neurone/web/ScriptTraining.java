package org.neurone.web;

import org.neurone.dsl.InWords;
import org.neurone.dsl.Language;
import org.neurone.dsl.text.Tongue;
import org.neurone.engine.Trainer;
import org.neurone.engine.catalog.Catalog;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.kernel.Kernels;
import org.neurone.engine.kernel.Workers;
import org.neurone.engine.model.State;
import org.neurone.engine.model.StateReading;
import org.neurone.engine.plan.Plan;
import org.neurone.engine.run.Ending;
import org.neurone.engine.words.Wording;
import org.neurone.web.message.MessageJson;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSExport;

/** One run, driven by a script. */
public final class ScriptTraining {
    private static final Wording FOREIGN =
            Wording.of("This state was taken of another network.", "Cet état a été pris sur un autre réseau.");

    private final Trainer trainer;
    private final Tongue tongue;

    ScriptTraining(Plan plan, Tables tables, Tongue tongue, Kernels kernels) {
        this.tongue = tongue;
        this.trainer = Trainer.of(plan, tables, kernels, Workers.alone());
    }

    /** Up to so many updates; how many were done, fewer where the run ended. */
    @JSExport
    public double stepBatches(double updates) {
        double done = 0;
        while (done < updates && goesOn()) {
            trainer.stepBatch();
            done++;
        }
        return done;
    }

    /** Updates to the end of the epoch, of the run, or of the time on the platform's clock, whichever comes first; at least one. */
    @JSExport
    public void stepEpoch(double until) {
        double epoch = epoch();
        while (goesOn()) {
            trainer.stepBatch();
            if (epoch() != epoch || now() >= until) {
                return;
            }
        }
    }

    /** Whether the run is not over. */
    @JSExport
    public boolean goesOn() {
        return trainer.ending() == Ending.NONE;
    }

    @JSBody(script = "return performance.now();")
    private static native double now();

    /** Updates done. */
    @JSExport
    public double step() {
        return trainer.training().step();
    }

    /** Whole epochs done. */
    @JSExport
    public double epoch() {
        return trainer.training().epoch();
    }

    /** Examples of the epoch at hand that were shown. */
    @JSExport
    public int position() {
        return trainer.position();
    }

    /** Why the run is over: {@code epochs}, {@code stop-rule} or {@code not-finite}; empty while it is not. */
    @JSExport
    public String ending() {
        return switch (trainer.ending()) {
            case NONE, STOPPED -> "";
            case EPOCHS -> "epochs";
            case STOP_RULE -> "stop-rule";
            case NOT_FINITE -> "not-finite";
        };
    }

    /** The sentence that says which number stopped being finite and why; empty while all are. */
    @JSExport
    public String broken() {
        return trainer.ending() == Ending.NOT_FINITE ? tongue.of(InWords.of(trainer.breakdown())) : "";
    }

    /** The data loss of the last update's batch, before that update; NaN before the first. */
    @JSExport
    public double batchLoss() {
        return trainer.batchLoss();
    }

    /** The loss over the training part. */
    @JSExport
    public double trainLoss() {
        return trainer.loss();
    }

    /** NaN without a test part. */
    @JSExport
    public double testLoss() {
        return trainer.testLoss();
    }

    /** JSON of the measures that the text asks for, or of the usual one. */
    @JSExport
    public String metrics() {
        return MessageJson.ofMetricValues(MetricsMessage.of(trainer, Catalog.standard()));
    }

    /** The network as it is now: a copy. */
    @JSExport
    public ScriptNetwork network() {
        return new ScriptNetwork(trainer.network());
    }

    /** {@code 2:} and SHA-256 over the bits of every trained number in order, the same on every platform. */
    @JSExport
    public String hash() {
        return trainer.hash();
    }

    /** The text of {@code state "…"}. */
    @JSExport
    public String state() {
        return trainer.state().encode();
    }

    /** The canonical text of the experiment with everything that was learned. */
    @JSExport
    public String text() {
        return Language.standard().text(trainer);
    }

    /** Goes on from a state of this very network; throws an Error with a sentence for another. */
    @JSExport
    public void restore(String state) {
        StateReading read = State.read(state);
        if (read.state() == null) {
            throw new IllegalArgumentException(tongue.of(InWords.of(read.problem())));
        }
        if (!trainer.plan().fits(read.state())) {
            throw new IllegalArgumentException(tongue.of(FOREIGN));
        }
        trainer.restore(read.state());
    }

    /** Back to the very start. */
    @JSExport
    public void rewind() {
        trainer.rewind();
    }
}
