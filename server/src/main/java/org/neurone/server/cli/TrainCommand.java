package org.neurone.server.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.neurone.engine.Ending;
import org.neurone.engine.Expectation;
import org.neurone.engine.Experiment;
import org.neurone.engine.Plan;
import org.neurone.engine.Trainer;
import org.neurone.engine.data.DataInfo;
import org.neurone.engine.kernel.Kernels;
import org.neurone.engine.kernel.ThreadWorkers;
import org.neurone.engine.kernel.VectorKernels;
import org.neurone.engine.kernel.Workers;
import org.neurone.engine.number.Decimal;
import org.neurone.engine.plan.Limits;
import org.neurone.server.claim.Claims;
import org.neurone.server.claim.Runs;
import org.neurone.server.claim.Verdict;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Trains the network of a text. */
@Command(name = "train", description = "Trains the network of a text, and checks what it expects of the run.")
public final class TrainCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE.nn", description = "the text; - for standard input")
    private Path file;

    @ArgGroup
    private Length length = new Length();

    @Option(names = "--data", paramLabel = "NAME=FILE.csv", description = "the table that csv \"NAME\" means")
    private Map<String, Path> data = Map.of();

    @Option(
            names = "--log",
            paramLabel = "json",
            description = "prints one JSON object a line on standard output: one for each update, and one at the end")
    private LogForm log;

    @Option(names = "--out", paramLabel = "FILE.nn", description = "writes the text with what was learned as its state")
    private Path out;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description =
                    "how many threads share each step; all of the machine's where that pays. Results do not depend on it")
    private Integer threads;

    @Option(names = "--verbose", description = "says which kernel and how many threads are at work")
    private boolean verbose;

    /** How far to go, from where the text's state stands. */
    private static final class Length {

        @Option(names = "--steps", paramLabel = "N", description = "how many updates")
        private Integer steps;

        @Option(names = "--epochs", paramLabel = "N", description = "how many epochs, in place of the text's")
        private Integer epochs;
    }

    /** How a run is logged. */
    public enum LogForm {
        json
    }

    @Override
    public Integer call() {
        requirePositive(length.steps, "--steps");
        requirePositive(length.epochs, "--epochs");
        requirePositive(threads, "--threads");
        PrintWriter err = spec.commandLine().getErr();
        Program program = Program.read(file, data, err);
        if (!program.isSound()) {
            return ExitCode.FAILED;
        }
        if (out != null) {
            WholeFile.requireWritable(out);
        }
        Experiment experiment = program.reading().experiment();
        Experiment run = lasting(experiment);
        DataInfo info = run.data().describe(run.inputs(), program.tables());
        Plan plan = Plan.of(run, info, Limits.standard());
        Kernels kernels = new VectorKernels();
        Workers workers = workers(plan);
        if (verbose) {
            err.println("Kernel: " + kernels.name() + "; threads: " + workers.count());
            err.flush();
        }
        Trainer trainer = Trainer.of(plan, program.tables(), kernels, workers);
        Claims claims = new Claims(trainer.step() == 0 ? experiment.expectations() : List.of());
        train(trainer, claims, err);
        if (out != null) {
            WholeFile.write(out, TrainedText.of(program.text(), trainer));
        }
        if (trainer.ending() == Ending.NOT_FINITE) {
            err.println(Program.tongue().of(trainer.breakdown().sentence()));
            return ExitCode.FAILED;
        }
        return report(claims, err);
    }

    /** As many threads as were asked for, else all of the machine where a step is large enough. No bit depends on it. */
    private Workers workers(Plan plan) {
        int count = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
        if (count == 1) {
            return Workers.alone();
        }
        Executor others = Executors.newFixedThreadPool(count - 1, work -> {
            Thread thread = new Thread(work, "neurone-train");
            thread.setDaemon(true);
            return thread;
        });
        return threads == null ? ThreadWorkers.forPlan(plan, others, count) : new ThreadWorkers(others, count);
    }

    /** As many steps as were asked for, however few epochs the text has. */
    private Experiment lasting(Experiment experiment) {
        int done = experiment.state() == null ? 0 : experiment.state().parts().epoch();
        int epochs = length.epochs == null ? experiment.epochs() : done + length.epochs;
        return Runs.lasting(experiment, length.steps == null ? epochs : Integer.MAX_VALUE);
    }

    private void train(Trainer trainer, Claims claims, PrintWriter err) {
        long first = trainer.step();
        long last = length.steps == null ? Long.MAX_VALUE : first + length.steps;
        int examples = trainer.data().train().size();
        long expected = length.steps == null
                ? (long) trainer.settings().epochs()
                        * (1 + (examples - 1) / trainer.plan().batch())
                : last;
        RunLog lines = new RunLog(spec.commandLine().getOut());
        Progress progress = Progress.on(err);
        while (trainer.ending() == Ending.NONE
                && trainer.epoch() < trainer.settings().epochs()
                && trainer.step() < last) {
            int epoch = trainer.epoch();
            int step = trainer.step() + 1;
            double loss = trainer.stepBatch();
            if (log != null) {
                lines.update(step, epoch + 1, loss);
            }
            if (trainer.epoch() > epoch) {
                claims.epoch(trainer);
                if (log != null && lines.isClosed()) {
                    return;
                }
            }
            progress.at((double) (trainer.step() - first) / Math.max(1, expected - first), trainer);
        }
        progress.done();
        claims.end(trainer);
        if (log == null) {
            RunSummary.print(trainer, spec.commandLine().getOut());
        } else {
            lines.done(trainer);
        }
    }

    private static int report(Claims claims, PrintWriter err) {
        for (Expectation open : claims.open()) {
            err.println("Not reached: expect " + Verdict.phrase(open));
        }
        List<Verdict> refuted =
                claims.verdicts().stream().filter(verdict -> !verdict.held()).toList();
        for (Verdict verdict : refuted) {
            err.println("Did not hold: expect " + Verdict.phrase(verdict.claim()) + "; it was "
                    + Decimal.print(verdict.value(), 4));
        }
        return refuted.isEmpty() ? ExitCode.DONE : ExitCode.REFUTED;
    }

    private void requirePositive(Integer value, String option) {
        if (value != null && value < 1) {
            throw new ParameterException(spec.commandLine(), option + " must be at least 1, not " + value + ".");
        }
    }
}
