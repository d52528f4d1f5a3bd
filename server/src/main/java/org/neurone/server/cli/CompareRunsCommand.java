package org.neurone.server.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.neurone.dsl.judge.Parting;
import org.neurone.dsl.judge.Runs;
import org.neurone.engine.Trainer;
import org.neurone.engine.experiment.Experiment;
import org.neurone.engine.kernel.VectorKernels;
import org.neurone.engine.kernel.Workers;
import org.neurone.engine.plan.Plan;
import org.neurone.engine.words.Wording;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Finds the first update after which two runs are not the same. */
@Command(
        name = "compare-runs",
        description = {
            "Trains two texts from their seeds side by side and names the first epoch, layer and weight at which they part.",
            "Each goes as far as its state or its kept trail does, else for its epochs. A trail kept by train --trail that is not what the"
                    + " text gives here is named as well."
        })
public final class CompareRunsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "A.nn", description = "one text")
    private Path one;

    @Parameters(index = "1", paramLabel = "B.nn", description = "the other one")
    private Path other;

    @Option(names = "--data", paramLabel = "NAME=FILE.csv", description = "the table that csv \"NAME\" means")
    private Map<String, Path> data = Map.of();

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        Program a = Program.read(one, data, err);
        Program b = Program.read(other, data, err);
        if (!a.isSound() || !b.isSound()) {
            return ExitCode.FAILED;
        }
        Trainer first = trainer(a);
        Trainer second = trainer(b);
        Trail firstTrail = new Trail();
        Trail secondTrail = new Trail();
        first.listen(firstTrail);
        second.listen(secondTrail);
        Parting parting = new Parting(first, second);
        while (parting.advance()) {
            // The condition works.
        }
        say(parting.told());
        if (!parting.comparable()) {
            return ExitCode.REFUTED;
        }
        boolean firstKept = keeps(one, Trail.of(a.text()), firstTrail);
        boolean secondKept = keeps(other, Trail.of(b.text()), secondTrail);
        return parting.same() && firstKept && secondKept ? ExitCode.DONE : ExitCode.REFUTED;
    }

    private static Trainer trainer(Program program) {
        Experiment experiment = program.reading().experiment();
        long epochs = experiment.state() == null
                ? experiment.epochs()
                : Math.max(1, experiment.state().parts().epoch());
        for (long kept : Trail.of(program.text()).hashes().keySet()) {
            epochs = experiment.state() == null ? epochs : Math.max(epochs, kept);
        }
        Experiment run = Runs.replay(experiment, epochs);
        Plan plan = Plan.of(run, run.matchedData().describe(run.inputs(), program.tables()), Program.limits());
        return Trainer.of(plan, program.tables(), new VectorKernels(), Workers.alone());
    }

    /** Whether every hash that a text keeps is that of its run here, as far as it went. */
    private boolean keeps(Path file, Trail kept, Trail run) {
        for (Map.Entry<Long, String> point : kept.hashes().entrySet()) {
            String here = run.hashes().get(point.getKey());
            if (here != null && !here.equals(point.getValue())) {
                say(Wording.of(
                        file + " keeps other weights after epoch " + point.getKey() + " than its text gives here: "
                                + point.getValue() + ", not " + here + ".",
                        file + " garde après l’époque " + point.getKey()
                                + " d’autres poids que ceux que son texte donne ici : " + point.getValue() + ", et non "
                                + here + "."));
                return false;
            }
        }
        return true;
    }

    private void say(Wording wording) {
        spec.commandLine().getOut().println(Program.tongue().of(wording));
        spec.commandLine().getOut().flush();
    }
}
