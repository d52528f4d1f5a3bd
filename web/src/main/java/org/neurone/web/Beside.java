package org.neurone.web;

import java.util.List;
import java.util.function.Supplier;
import org.neurone.dsl.Language;
import org.neurone.dsl.judge.Parting;
import org.neurone.dsl.judge.Runs;
import org.neurone.dsl.text.Tongue;
import org.neurone.engine.Trainer;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.experiment.Experiment;
import org.neurone.engine.kernel.Kernels;
import org.neurone.engine.kernel.Workers;
import org.neurone.engine.plan.Limits;
import org.neurone.engine.plan.Plan;
import org.neurone.web.message.MessageJson;
import org.neurone.web.message.Messages;
import org.teavm.jso.JSExport;

/**
 * One text beside another: in what they differ, and both runs from their seeds, whatever was learned. They take their updates together
 * until the first trained number is not the same in both, and then each in turn, so that both are at the same epoch.
 */
public final class Beside {
    private final Trainer[] runs;
    private final long[] epochs;
    private final Parting parting;
    private final List<Messages.DifferentLine> lines;

    private Beside(Trainer mine, Trainer other, List<Messages.DifferentLine> lines) {
        this.runs = new Trainer[] {mine, other};
        this.epochs = new long[] {-1, -1};
        this.parting = new Parting(mine, other);
        this.lines = lines;
    }

    /** @throws IllegalArgumentException with a sentence for the reader where one of the texts is not sound */
    static Beside of(
            String mine, Tables tables, String other, Tables otherTables, Tongue tongue, Supplier<Kernels> kernels) {
        Language language = Language.standard();
        return new Beside(
                trainer(mine, tables, tongue, kernels.get()),
                trainer(other, otherTables, tongue, kernels.get()),
                TextDifference.of(language.format(mine), language.format(other)));
    }

    private static Trainer trainer(String text, Tables tables, Tongue tongue, Kernels kernels) {
        PageReading reading = PageReading.of(text, tables);
        if (reading.plan() == null) {
            throw new IllegalArgumentException(reading.firstError(tongue));
        }
        Experiment experiment = reading.reading().experiment();
        long learned =
                experiment.state() == null ? 0 : experiment.state().parts().epoch();
        Experiment run = Runs.replay(experiment, learned > 0 ? learned : experiment.epochs());
        Plan plan = Plan.of(run, run.matchedData().describe(run.inputs(), tables), Limits.page());
        return Trainer.of(plan, tables, kernels, Workers.alone());
    }

    /** Goes on by an update. @return whether there is more to do */
    @JSExport
    public boolean advance() {
        if (parting.advance()) {
            return true;
        }
        Trainer behind = null;
        for (Trainer run : runs) {
            if (Parting.goesOn(run) && (behind == null || progress(run) < progress(behind))) {
                behind = run;
            }
        }
        if (behind == null) {
            return false;
        }
        behind.stepBatch();
        return true;
    }

    private static double progress(Trainer run) {
        return run.epoch() + run.position() / (double) run.data().train().size();
    }

    /**
     * The losses of one run where it has come to the end of an epoch, or stands at its start, since this was last asked: its epoch,
     * training, test and validation loss; else nothing.
     *
     * @param which 0 for one's own, 1 for the other
     */
    @JSExport
    public double[] losses(int which) {
        Trainer run = runs[which];
        if (run.epoch() == epochs[which]) {
            return new double[0];
        }
        epochs[which] = run.epoch();
        return new double[] {run.epoch(), run.loss(), run.testLoss(), run.validationLoss()};
    }

    /** JSON of what is known so far. */
    @JSExport
    public String told(String locale) {
        boolean over = !Parting.goesOn(runs[0]) && !Parting.goesOn(runs[1]);
        return MessageJson.of(new Messages.SideBySide(
                Locales.tongue(locale).of(parting.told()),
                parting.epoch(),
                parting.comparable(),
                over,
                Math.max(runs[0].epoch(), runs[1].epoch()),
                lines));
    }
}
