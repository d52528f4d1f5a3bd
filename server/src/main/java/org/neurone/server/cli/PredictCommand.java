package org.neurone.server.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.neurone.dsl.InWords;
import org.neurone.engine.Network;
import org.neurone.engine.data.DataInfo;
import org.neurone.engine.data.Encoding;
import org.neurone.engine.data.Shape;
import org.neurone.engine.data.TableRows;
import org.neurone.engine.data.table.CsvReading;
import org.neurone.engine.data.table.PictureSize;
import org.neurone.engine.data.table.Table;
import org.neurone.engine.kernel.VectorKernels;
import org.neurone.engine.number.Decimal;
import org.neurone.engine.reason.DataException;
import org.neurone.engine.reason.UnseenText;
import org.neurone.server.start.StartupException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Asks a trained network about the rows of a table. */
@Command(
        name = "predict",
        description = "Asks the trained network of a text about the rows of a table; prints CSV, one line a row.")
public final class PredictCommand implements Callable<Integer> {

    /** The option that names the table in the text; {@code --data} is taken by the rows to predict. */
    static final String TABLE = "--table";

    private static final int ROWS_AT_ONCE = 256;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE.nn", description = "the text with its state, as train --out writes it")
    private Path file;

    @Option(
            names = "--data",
            paramLabel = "FILE.csv",
            required = true,
            description = "the table; its columns are found by name, or by place where it has no header")
    private Path data;

    @Option(
            names = TABLE,
            paramLabel = "NAME=FILE.csv",
            description =
                    "the table that csv \"NAME\" in the text means, where the state does not tell what it looked like;"
                            + " by default NAME.csv beside the text")
    private Map<String, Path> tables = Map.of();

    @Override
    public Integer call() {
        Program program =
                Program.readSaved(file, TABLE, tables, spec.commandLine().getErr());
        if (!program.isSound()) {
            return ExitCode.FAILED;
        }
        if (program.reading().experiment().state() == null) {
            throw new StartupException("The text in " + file + " has learned nothing yet: train it with --out first.");
        }
        Network network = Network.of(
                program.reading().plan(), program.reading().experiment().state());
        DataInfo known = network.plan().data();
        Table given = given(TableRows.reading(null, known), known);
        try {
            Table table = TableRows.named(given, known);
            for (UnseenText stranger : TableRows.strangers(table, known)) {
                spec.commandLine().getErr().println(Program.tongue().of(InWords.of(stranger)));
            }
            predict(network, TableRows.of(table, known), table.rows());
        } catch (DataException wrong) {
            throw new StartupException(data + ": " + Program.tongue().of(InWords.of(wrong.reason())), wrong);
        }
        return ExitCode.DONE;
    }

    /** The size that the network's pictures have; null where it learned from none. */
    private static PictureSize pictured(DataInfo known) {
        Shape shape = known.input(List.of());
        boolean picture = shape.picture() && (shape.channels() == 1 || shape.channels() == 3);
        return picture ? new PictureSize(shape.height(), shape.width(), shape.channels()) : null;
    }

    private Table given(CsvReading reading, DataInfo known) {
        try {
            return PictureFolder.isPictures(data)
                    ? PictureFolder.read(data, pictured(known), false)
                    : TableFile.read(data, reading, false);
        } catch (DataException wrong) {
            throw new StartupException(Program.tongue().of(InWords.of(wrong.reason())), wrong);
        }
    }

    private void predict(Network network, double[] columns, int rows) {
        PrintWriter out = spec.commandLine().getOut();
        int width = network.columns().size();
        int outputs = network.plan().outputs();
        boolean classes = network.plan().encoding() != Encoding.VALUES;
        out.print(header(network, classes));
        Network.Scratch scratch = network.scratch(ROWS_AT_ONCE, new VectorKernels());
        double[] some = new double[ROWS_AT_ONCE * width];
        double[] answers = new double[ROWS_AT_ONCE * outputs];
        for (int from = 0; from < rows; from += ROWS_AT_ONCE) {
            int count = Math.min(ROWS_AT_ONCE, rows - from);
            double[] input = count == ROWS_AT_ONCE ? some : new double[count * width];
            System.arraycopy(columns, from * width, input, 0, count * width);
            scratch.predict(input, count, answers);
            for (int row = 0; row < count; row++) {
                StringBuilder line = new StringBuilder();
                if (classes) {
                    int label = network.plan().encoding().decide(answers, row * outputs, outputs);
                    line.append(cell(network.classes().get(label)));
                }
                for (int output = 0; output < outputs; output++) {
                    line.append(line.length() == 0 ? "" : ",").append(Decimal.print(answers[row * outputs + output]));
                }
                out.print(line.append('\n'));
            }
        }
        out.flush();
    }

    private static String header(Network network, boolean classes) {
        List<String> names = new ArrayList<>();
        if (classes) {
            names.add("class");
            if (network.plan().encoding().perClass()) {
                names.addAll(network.classes());
            } else {
                names.add("output");
            }
        } else {
            names.addAll(network.plan().data().targets());
        }
        return String.join(",", names.stream().map(PredictCommand::cell).toList()) + "\n";
    }

    private static String cell(String text) {
        boolean quoted = text.contains(",") || text.contains("\"") || text.contains("\n") || text.contains("\r");
        return quoted ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
    }
}
