package org.neurone.server.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.neurone.dsl.Language;
import org.neurone.dsl.export.Format;
import org.neurone.dsl.export.Formats;
import org.neurone.dsl.export.graph.ExportException;
import org.neurone.dsl.export.graph.Graph;
import org.neurone.dsl.export.graph.Graphs;
import org.neurone.engine.Network;
import org.neurone.engine.Trainer;
import org.neurone.engine.experiment.Experiment;
import org.neurone.engine.words.Wording;
import org.neurone.server.picture.PngPictures;
import org.neurone.server.start.StartupException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the network of a text in a form that other programs read or run. */
@Command(
        name = "export",
        description = "Writes the network of a text as a file that other programs read or run.",
        footer = {
            "",
            "Formats: onnx, onnx-double, pytorch, keras, java, weights, examples (CSV), and pictures as svg or png:",
            "network-svg, output-svg, preview-svg, network-png, output-png, preview-png."
        })
public final class ExportCommand implements Callable<Integer> {

    /** Formats that the data goes into. */
    private static final Set<String> WITH_EXAMPLES = Set.of("pytorch", "keras", "examples");

    private static final Wording WITHOUT_EXAMPLES = Wording.of(
            "The table that this network learned from is not beside the text, so its examples are left out: name the table with --data"
                    + " NAME=FILE.csv.",
            "Le tableau sur lequel ce réseau a appris n’est pas à côté du texte, donc ses exemples manquent\u00a0: nommez-le avec"
                    + " --data NOM=FICHIER.csv.");

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "FILE.nn",
            description = "the text with its state, as train --out writes it; - for standard input")
    private Path file;

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "the file to write")
    private Path out;

    @Option(
            names = "--as",
            paramLabel = "FORMAT",
            description = "one of the formats below; by default the first that has the ending of the file")
    private String word;

    @Option(names = "--data", paramLabel = "NAME=FILE.csv", description = "the table that csv \"NAME\" means")
    private Map<String, Path> data = Map.of();

    @Override
    public Integer call() {
        Format format = format();
        PrintWriter err = spec.commandLine().getErr();
        Program program = Program.readSaved(file, "--data", data, err);
        if (!program.isSound()) {
            return ExitCode.FAILED;
        }
        WholeFile.requireWritable(out);
        Experiment experiment = program.reading().experiment();
        if (experiment.state() == null) {
            err.println("This text has learned nothing yet: its network leaves as it starts.");
        }
        Network network = experiment.state() == null
                ? Trainer.of(experiment, program.tables()).network()
                : Network.of(program.reading().plan(), experiment.state());
        String text =
                Language.standard().write(experiment.toBuilder().state(null).build());
        try {
            Graph graph = Graphs.of(network, text, program.tables()).named(name());
            if (graph.examples().size() == 0 && WITH_EXAMPLES.contains(format.word())) {
                err.println(Program.tongue().of(WITHOUT_EXAMPLES));
            }
            WholeFile.write(out, format.write(graph));
        } catch (ExportException unknown) {
            throw new StartupException(Program.tongue().of(unknown.wording()), unknown);
        }
        return ExitCode.DONE;
    }

    private Format format() {
        List<Format> all = PngPictures.formats();
        Iterator<Format> known = all.iterator();
        String ending = ending();
        Format found = word == null ? null : Formats.of(word, all);
        while (word == null && found == null && known.hasNext()) {
            Format format = known.next();
            found = format.ending().equals(ending) ? format : null;
        }
        if (found == null) {
            String sentence = word == null
                    ? "No format has files that end like “" + out.getFileName() + "”: name one with --as."
                    : "There is no format “" + word + "”.";
            throw new ParameterException(spec.commandLine(), sentence);
        }
        return found;
    }

    private String ending() {
        String name = out.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** The file's name without its ending, as an identifier: a Java class must be named as its file is. */
    private String name() {
        String name = out.getFileName().toString();
        int dot = name.lastIndexOf('.');
        String plain = (dot < 0 ? name : name.substring(0, dot)).replaceAll("[^A-Za-z0-9_]", "_");
        return plain.matches("[A-Za-z_].*") ? plain : "_" + plain;
    }
}
