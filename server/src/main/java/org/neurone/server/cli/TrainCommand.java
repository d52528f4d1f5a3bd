package org.neurone.server.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.neurone.dsl.InWords;
import org.neurone.dsl.Language;
import org.neurone.dsl.judge.Phrases;
import org.neurone.dsl.judge.Runs;
import org.neurone.dsl.text.Edit;
import org.neurone.engine.CrossValidation;
import org.neurone.engine.Trainer;
import org.neurone.engine.catalog.Catalog;
import org.neurone.engine.claim.Claims;
import org.neurone.engine.claim.Verdict;
import org.neurone.engine.data.DataInfo;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.experiment.Expectation;
import org.neurone.engine.experiment.Experiment;
import org.neurone.engine.kernel.Kernels;
import org.neurone.engine.kernel.ThreadWorkers;
import org.neurone.engine.kernel.VectorKernels;
import org.neurone.engine.kernel.Workers;
import org.neurone.engine.model.State;
import org.neurone.engine.plan.Plan;
import org.neurone.engine.run.Ending;
import org.neurone.engine.run.Threads;
import org.neurone.engine.words.Wording;
import org.neurone.server.start.StartupException;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Trains the network of a text. */
@Command(
        name = "train",
        description = {
            "Trains the network of a text, and checks what it expects of the run.",
            "A text whose data has folds and names none of them is cross-validated: one run a fold, then mean and"
                    + " spread.",
            "A text without a state starts at its seed and runs for its epochs. One with a state goes on from there,"
                    + " up to the same number of epochs in all; --epochs and --steps are counted from the state instead."
                    + " What the text expects is always checked from the seed: behind a state by a run of its own."
        })
public final class TrainCommand implements Callable<Integer> {

    private static final Wording STOPPED = Wording.of(
            "A stop rule had ended the run of this text's state: there is nothing left to train. Say --epochs N for N"
                    + " more.",
            "Une règle d’arrêt avait terminé l’entraînement de l’état de ce texte\u00a0: il n’y a plus rien à"
                    + " entraîner. Dites --epochs N pour N de plus.");

    private static final Wording COMPARED = Wording.of(
            "This text compares variants, and this is the run of the text itself; neurone compare runs them all.",
            "Ce texte compare des variantes, et voici l’entraînement du texte lui-même\u00a0; neurone compare les lance"
                    + " toutes.");

    /** More runs in a row are a script's matter. */
    private static final int MOST_REPEATED = 1000;

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
            names = "--trail",
            description =
                    "keeps the weights' hash after epochs 1, 2, 4, 8, … as comments in the file that --out writes")
    private boolean trail;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description =
                    "how many threads share each step; all of the machine's where that pays. Results do not depend on"
                            + " it")
    private Integer threads;

    @Option(
            names = "--why",
            description = "says why the run does not learn, and what helped when it was tried; by itself after a claim"
                    + " that did not hold")
    private boolean why;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "runs it with that seed in place of the text's; --out writes it into the text")
    private Long seed;

    @Option(
            names = "--repeat",
            paramLabel = "N",
            description = "N runs, each with the next seed, then mean and spread; --out keeps the first")
    private Integer repeat;

    @Option(names = "--plot", description = "draws how the loss went into the terminal")
    private boolean plot;

    @Option(names = "--plot-png", paramLabel = "FILE.png", description = "draws how the loss went as a picture")
    private Path plotFile;

    @Option(names = "--verbose", description = "says which kernel and how many threads are at work")
    private boolean verbose;

    /** How far to go, from where the text's state stands. */
    private static final class Length {

        @Option(
                names = "--steps",
                paramLabel = "N",
                description = "N updates, counted from the text's state where it has one; its epochs do not count")
        private Long steps;

        @Option(
                names = "--epochs",
                paramLabel = "N",
                description = "N epochs, counted from the text's state where it has one, in place of the text's epochs")
        private Long epochs;
    }

    /** How a run is logged. */
    public enum LogForm {
        json
    }

    @Override
    public Integer call() {
        requireCount(length.steps, "--steps", State.LARGEST_COUNT);
        requireCount(length.epochs, "--epochs", State.LARGEST_COUNT);
        requireCount(threads, "--threads", Integer.MAX_VALUE);
        requireCount(repeat, "--repeat", MOST_REPEATED);
        if (trail && out == null) {
            throw new ParameterException(
                    spec.commandLine(), "--trail needs --out: the hashes are kept in the file that it writes.");
        }
        PrintWriter err = spec.commandLine().getErr();
        Program program = Program.read(file, data, err);
        if (!program.isSound()) {
            return ExitCode.FAILED;
        }
        if (seed != null) {
            program = seeded(program);
        }
        if (out != null) {
            WholeFile.requireWritable(out);
        }
        if (plotFile != null) {
            WholeFile.requireWritable(plotFile);
        }
        Experiment experiment = program.reading().experiment();
        if (repeat != null) {
            requireRepeatable(experiment);
        }
        Experiment run = lasting(experiment);
        DataInfo info = run.matchedData().describe(run.inputs(), program.tables());
        Plan plan = Plan.of(run, info, Program.limits());
        Kernels kernels = new VectorKernels();
        TrainedText trained = out == null ? null : TrainedText.of(Trail.without(program.text()));
        Workers workers = workers(plan);
        if (verbose) {
            err.println("Kernel: " + kernels.name() + "; threads: " + workers.count());
            err.flush();
        }
        Trainer trainer = Trainer.of(plan, program.tables(), kernels, workers);
        boolean fromSeed = trainer.step() == 0;
        if (length.steps == null && length.epochs == null) {
            trainer.settle();
        }
        Claims claims = new Claims(fromSeed ? experiment.claims() : List.of());
        trainer.listen(claims);
        Trail hashes = fromSeed ? new Trail() : Trail.of(program.text());
        if (trail) {
            trainer.listen(hashes);
        }
        LossPlot lossPlot = new LossPlot();
        if (plot || plotFile != null) {
            trainer.listen(lossPlot);
        }
        announce(trainer, workers, err);
        RunLog lines = new RunLog(spec.commandLine().getOut());
        train(trainer, lines, err);
        if (out != null) {
            WholeFile.write(out, to -> {
                trained.write(trainer, to);
                to.accept(hashes.lines());
            });
        }
        if (trainer.keptEpoch() != trainer.epoch()) {
            err.println(Program.tongue().of(kept(trainer)));
            err.flush();
        }
        summarise(trainer, lines, several(trainer, run, program, workers, err));
        if (plot) {
            lossPlot.print(spec.commandLine().getErr());
        }
        if (plotFile != null) {
            WholeFile.write(plotFile, lossPlot.png());
        }
        if (!fromSeed && trainer.ending() != Ending.NOT_FINITE) {
            claims = replayed(experiment, trainer, workers, program.tables(), err);
        }
        if (trainer.ending() == Ending.NOT_FINITE) {
            err.println(Program.tongue().of(InWords.of(trainer.breakdown())));
        }
        int code = trainer.ending() == Ending.NOT_FINITE ? ExitCode.FAILED : report(claims, err);
        if ((why || code == ExitCode.REFUTED) && trainer.step() > 0) {
            Whys.print(program, Math.max(1, trainer.epoch()), err);
        }
        return code;
    }

    /** The folds of a run that is cross-validated, or the seeds that were asked for; null for one run alone. */
    private SeveralRuns several(Trainer first, Experiment run, Program program, Workers workers, PrintWriter err) {
        if (repeat != null) {
            return SeveralRuns.seeds(
                    first,
                    repeat,
                    next -> Trainer.of(
                            Plan.of(
                                    run.toBuilder()
                                            .seed(next % (Experiment.LARGEST_SEED + 1))
                                            .build(),
                                    first.plan().data(),
                                    Program.limits()),
                            program.tables(),
                            new VectorKernels(),
                            workers),
                    err);
        }
        return run.state() == null && length.steps == null && SeveralRuns.asked(first)
                ? SeveralRuns.folds(
                        first,
                        CrossValidation.of(run, program.tables(), new VectorKernels(), workers, Program.limits()),
                        err)
                : null;
    }

    private void requireRepeatable(Experiment experiment) {
        boolean folds =
                experiment.data().folds() != null && experiment.data().folds().held() == 0;
        if (experiment.state() != null || folds || length.steps != null) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--repeat goes with whole runs from a seed: without --steps, and with a text that has no “state”"
                            + " and no “folds”.");
        }
    }

    /** The text with another seed in it. */
    private Program seeded(Program program) {
        if (program.reading().experiment().state() != null) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--seed needs a text without a state: what was learned began with another one.");
        }
        if (seed < 0 || seed > Experiment.LARGEST_SEED) {
            throw new ParameterException(
                    spec.commandLine(), "--seed must be from 0 to " + Experiment.LARGEST_SEED + ", not " + seed + ".");
        }
        Language language = Language.standard();
        String text = Edit.apply(program.text(), language.edits(program.text()).set("seed", "seed", seed.toString()));
        return new Program(text, program.tables(), language.read(text, program.tables(), Program.limits()));
    }

    /** What somebody would rather know before the run than after it. */
    private void announce(Trainer trainer, Workers workers, PrintWriter err) {
        if (!trainer.settings().comparisons().isEmpty()) {
            err.println(Program.tongue().of(COMPARED));
        }
        long left = trainer.settings().epochs() - trainer.epoch();
        if (trainer.ending() == Ending.STOP_RULE) {
            err.println(Program.tongue().of(STOPPED));
        } else if (left <= 0) {
            err.println(Program.tongue().of(nothingLeft(trainer.epoch())));
        } else if (length.steps == null) {
            Estimate.warning(trainer.plan(), (double) left, workers.count())
                    .ifPresent(warning -> err.println(Program.tongue().of(warning)));
        }
        err.flush();
    }

    private static Wording kept(Trainer trainer) {
        long epoch = trainer.keptEpoch();
        boolean validated = trainer.validation().size() > 0;
        boolean tested = trainer.test().size() > 0;
        return Wording.of(
                "Kept the weights of epoch " + epoch + ", which had the lowest loss on the "
                        + (validated ? "validation" : tested ? "test" : "training") + " part.",
                "Les poids gardés sont ceux de l’époque " + epoch + ", dont la perte sur la partie "
                        + (validated ? "de validation" : tested ? "de test" : "d’entraînement")
                        + " était la plus basse.");
    }

    private static Wording nothingLeft(long epochs) {
        return Wording.of(
                "The state in this text has its " + epochs + " epochs behind it: there is nothing left to train. Say"
                        + " --epochs N for N more.",
                "L’état dans ce texte a déjà ses " + epochs
                        + " époques\u00a0: il n’y a plus rien à entraîner. Dites --epochs N" + " pour N de plus.");
    }

    /**
     * A text with a state does not tell how that came about, so its claims are checked by a run of their own from the seed:
     * those that lie within the epochs reached.
     */
    private static Claims replayed(
            Experiment experiment, Trainer trained, Workers workers, Tables tables, PrintWriter err) {
        Claims claims = new Claims(experiment.claims());
        long epochs = 0;
        for (Expectation claim : experiment.claims()) {
            epochs = claim.after() <= trained.epoch() ? Math.max(epochs, claim.after()) : epochs;
        }
        if (epochs == 0) {
            return claims;
        }
        err.println(Program.tongue()
                .of(Wording.of(
                        "Checking what the text expects, from its seed.",
                        "Vérification de ce que le texte affirme, depuis sa graine.")));
        err.flush();
        Plan plan = Plan.of(Runs.replay(experiment, epochs), trained.plan().data(), Program.limits());
        Trainer replay = Trainer.of(plan, tables, new VectorKernels(), workers);
        replay.listen(claims);
        replay.run();
        return claims;
    }

    /** As many threads as were asked for, else all of the machine where a step is large enough. No bit depends on it. */
    private Workers workers(Plan plan) {
        int count = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
        long most = Program.limits().memory();
        while (threads == null && count > 1 && plan.memory(count) > most) {
            count--;
        }
        if (plan.memory(count) > most) {
            throw new StartupException(Program.tongue().of(tooMany(count, plan.memory(count), most)));
        }
        if (count == 1) {
            return Workers.alone();
        }
        Executor others = Executors.newFixedThreadPool(count - 1, work -> {
            Thread thread = new Thread(work, "neurone-train");
            thread.setDaemon(true);
            return thread;
        });
        return threads == null ? Threads.forPlan(plan, others, count) : new ThreadWorkers(others, count);
    }

    private static Wording tooMany(int threads, long numbers, long most) {
        return Wording.of(
                threads + " threads would hold " + grouped(numbers, ",") + " numbers in memory, but "
                        + grouped(most, ",") + " is the most that can run here: take fewer (--threads).",
                threads + " fils occuperaient " + grouped(numbers, "\u202f") + " nombres en mémoire, mais "
                        + grouped(most, "\u202f") + " est le maximum ici\u00a0: prenez-en moins (--threads).");
    }

    private static String grouped(long number, String separator) {
        return String.format(Locale.ROOT, "%,d", number).replace(",", separator);
    }

    /** As many steps as were asked for, however few epochs the text has. */
    private Experiment lasting(Experiment experiment) {
        long done = experiment.state() == null ? 0 : experiment.state().parts().epoch();
        long epochs = length.epochs == null ? experiment.epochs() : done + length.epochs;
        return Runs.lasting(experiment, length.steps == null ? epochs : Experiment.LONGEST);
    }

    private void train(Trainer trainer, RunLog lines, PrintWriter err) {
        long first = trainer.step();
        long last = length.steps == null ? Long.MAX_VALUE : first + length.steps;
        int examples = trainer.data().train().size();
        double expected = length.steps == null
                ? (double) trainer.settings().epochs()
                        * (1 + (examples - 1) / trainer.plan().batch())
                : last;
        Progress progress = Progress.on(err);
        while (trainer.ending() == Ending.NONE
                && trainer.epoch() < trainer.settings().epochs()
                && trainer.step() < last) {
            long epoch = trainer.epoch();
            long step = trainer.step() + 1;
            double loss = trainer.stepBatch();
            if (log != null) {
                lines.update(step, epoch + 1, loss);
            }
            if (trainer.epoch() > epoch && log != null && lines.isClosed()) {
                return;
            }
            progress.at(trainer.step() - first, Math.max(1, expected - first), trainer);
        }
        progress.done();
    }

    private void summarise(Trainer trainer, RunLog lines, SeveralRuns several) {
        if (log == null) {
            RunSummary.print(trainer, spec.commandLine().getOut());
            if (several != null) {
                several.print(spec.commandLine().getOut());
            }
        } else {
            if (several != null) {
                lines.several(several);
            }
            lines.done(trainer);
        }
    }

    private static int report(Claims claims, PrintWriter err) {
        for (Expectation open : claims.open()) {
            String claim = "expect " + Phrases.of(open, Catalog.standard());
            err.println(Program.tongue().of(Wording.of("Not reached: " + claim, "Pas atteint\u00a0: " + claim)));
        }
        List<Verdict> refuted =
                claims.verdicts().stream().filter(verdict -> !verdict.held()).toList();
        for (Verdict verdict : refuted) {
            String claim = "expect " + Phrases.of(verdict.claim(), Catalog.standard());
            String value = Phrases.shown(verdict.claim().metric(), verdict.value());
            err.println(Program.tongue()
                    .of(Wording.of(
                            "Did not hold: " + claim + "; it was " + value + ".",
                            "Non tenu\u00a0: " + claim + "\u00a0; c’était " + value + ".")));
        }
        return refuted.isEmpty() ? ExitCode.DONE : ExitCode.REFUTED;
    }

    private void requireCount(Number value, String option, long most) {
        if (value != null && (value.longValue() < 1 || value.longValue() > most)) {
            String range = value.longValue() < 1 ? "at least 1" : "at most " + most;
            throw new ParameterException(spec.commandLine(), option + " must be " + range + ", not " + value + ".");
        }
    }
}
