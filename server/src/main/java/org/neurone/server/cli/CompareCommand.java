package org.neurone.server.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.neurone.dsl.InWords;
import org.neurone.dsl.Language;
import org.neurone.dsl.Variant;
import org.neurone.dsl.judge.Phrases;
import org.neurone.engine.Trainer;
import org.neurone.engine.catalog.Catalog;
import org.neurone.engine.catalog.Kind;
import org.neurone.engine.claim.Claims;
import org.neurone.engine.claim.Verdict;
import org.neurone.engine.experiment.Expectation;
import org.neurone.engine.kernel.VectorKernels;
import org.neurone.engine.kernel.Workers;
import org.neurone.engine.metric.ConfusionMatrix;
import org.neurone.engine.metric.Evaluation;
import org.neurone.engine.metric.LossValue;
import org.neurone.engine.metric.Metric;
import org.neurone.engine.number.Decimal;
import org.neurone.engine.run.Ending;
import org.neurone.engine.words.Wording;
import org.neurone.server.csv.CsvCell;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Trains every variant that a text compares. */
@Command(
        name = "compare",
        description = {
            "Trains every variant that a text compares, each from the text's seed, and prints what they came to side by side.",
            "What the text expects is checked of each variant that it speaks of."
        })
public final class CompareCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE.nn", description = "the text; - for standard input")
    private Path file;

    @Option(names = "--data", paramLabel = "NAME=FILE.csv", description = "the table that csv \"NAME\" means")
    private Map<String, Path> data = Map.of();

    @Option(names = "--csv", description = "prints a table for programs, with all digits")
    private boolean csv;

    private final List<List<String>> rows = new ArrayList<>();
    private boolean refuted;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        Program program = Program.read(file, data, err);
        if (!program.isSound()) {
            return ExitCode.FAILED;
        }
        List<Variant> variants = Language.standard().variants(program.text(), program.tables(), Program.limits());
        if (variants.isEmpty()) {
            err.println(
                    Program.tongue()
                            .of(
                                    Wording.of(
                                            "This text compares nothing. A line such as “compare lr [0.01 0.1 1]” does.",
                                            "Ce texte ne compare rien. Une ligne comme «\u00a0compare lr [0.01 0.1 1]\u00a0» le fait.")));
            return ExitCode.FAILED;
        }
        for (Variant variant : variants) {
            train(variant, program, err);
        }
        print();
        return refuted ? ExitCode.REFUTED : ExitCode.DONE;
    }

    private void train(Variant variant, Program program, PrintWriter err) {
        Trainer trainer = Trainer.of(variant.reading().plan(), program.tables(), new VectorKernels(), Workers.alone());
        Claims claims = new Claims(trainer.settings().claims());
        trainer.listen(claims);
        trainer.run();
        if (trainer.ending() == Ending.NOT_FINITE) {
            err.println(variant.name() + ": " + Program.tongue().of(InWords.of(trainer.breakdown())));
        }
        row(variant, trainer);
        for (Verdict verdict : claims.verdicts()) {
            if (!verdict.held()) {
                String claim = "expect " + Phrases.of(verdict.claim(), Catalog.standard());
                String value = Phrases.shown(verdict.claim().metric(), verdict.value());
                unmet(
                        variant,
                        Wording.of(
                                "Did not hold: " + claim + "; it was " + value + ".",
                                "Non tenu\u00a0: " + claim + "\u00a0; c’était " + value + "."),
                        err);
            }
        }
        for (Expectation open : claims.open()) {
            String claim = "expect " + Phrases.of(open, Catalog.standard());
            unmet(variant, Wording.of("Not reached: " + claim, "Pas atteint\u00a0: " + claim), err);
        }
        err.flush();
    }

    private void unmet(Variant variant, Wording said, PrintWriter err) {
        refuted = true;
        err.println(variant.name() + ": " + Program.tongue().of(said));
    }

    private void row(Variant variant, Trainer trainer) {
        List<String> names = new ArrayList<>(List.of("variant", "epochs", "loss"));
        List<String> cells = new ArrayList<>(List.of(variant.name(), Long.toString(trainer.epoch())));
        cells.add(shown(new LossValue(), trainer.train().loss()));
        Map<String, Evaluation> kept = new LinkedHashMap<>();
        kept.put("validation ", trainer.validation());
        kept.put("test ", trainer.test());
        kept.values().removeIf(part -> part.size() == 0);
        kept.forEach((name, part) -> {
            names.add(name + "loss");
            cells.add(shown(new LossValue(), part.loss()));
        });
        for (Metric metric : RunLog.metrics(trainer)) {
            String name = Catalog.standard().entryOf(Kind.METRIC, metric).name();
            if (!(metric instanceof ConfusionMatrix) && !(metric instanceof LossValue)) {
                names.add(name);
                cells.add(shown(metric, metric.of(trainer.train())));
                kept.forEach((part, evaluation) -> {
                    names.add(part + name);
                    cells.add(shown(metric, metric.of(evaluation)));
                });
            }
        }
        names.add("hash");
        cells.add(trainer.hash());
        if (rows.isEmpty()) {
            rows.add(names);
        }
        rows.add(cells);
    }

    private String shown(Metric metric, double value) {
        return csv ? Decimal.print(value) : Phrases.shown(metric, value);
    }

    private void print() {
        PrintWriter out = spec.commandLine().getOut();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < row.size(); i++) {
                String cell = row.get(i);
                if (csv) {
                    line.append(i == 0 ? "" : ",").append(CsvCell.of(cell));
                } else {
                    line.append(i == 0 ? "" : "  ").append(cell);
                    line.append(" ".repeat(i + 1 == row.size() ? 0 : width(i) - cell.length()));
                }
            }
            out.println(line);
        }
        out.flush();
    }

    private int width(int column) {
        int width = 0;
        for (List<String> row : rows) {
            width = Math.max(width, row.get(column).length());
        }
        return width;
    }
}
