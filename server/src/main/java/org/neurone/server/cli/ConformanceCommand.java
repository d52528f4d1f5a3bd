package org.neurone.server.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.neurone.dsl.conformance.ConformanceCase;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.kernel.Kernels;
import org.neurone.engine.kernel.PlainKernels;
import org.neurone.engine.kernel.VectorKernels;
import org.neurone.engine.kernel.Workers;
import org.neurone.engine.words.Wording;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Holds the platform that runs it to what texts give on every other. */
@Command(
        name = "conformance",
        description = {
            "Trains more than a hundred texts and compares every weight with what came of them elsewhere, to the last bit.",
            "Names each text that comes out otherwise here, with the first update, epoch and layer that differ."
        })
public final class ConformanceCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--small", description = "leaves out the 20 large texts, for slow machines")
    private boolean small;

    @Option(names = "--plain", description = "computes by the textbook's loops in place of the fast ones")
    private boolean plain;

    @Override
    public Integer call() {
        List<ConformanceCase> all = new ArrayList<>(cases("small.txt"));
        if (!small) {
            all.addAll(cases("large.txt"));
        }
        Kernels kernels = plain ? new PlainKernels() : new VectorKernels();
        PrintWriter out = spec.commandLine().getOut();
        int right = 0;
        for (ConformanceCase one : all) {
            Wording difference = one.check(Tables.none(), kernels, Workers.alone());
            if (difference == null) {
                right++;
            } else {
                out.println(Program.tongue().of(difference));
                out.flush();
            }
        }
        String platform = System.getProperty("os.name") + " " + System.getProperty("os.arch") + ", "
                + System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version");
        out.println(Program.tongue()
                .of(Wording.of(
                        right + " of " + all.size() + " texts give the bits of version 1: " + platform,
                        right + " textes sur " + all.size() + " donnent les bits de la version 1\u00a0: " + platform)));
        return right == all.size() ? ExitCode.DONE : ExitCode.REFUTED;
    }

    private static List<ConformanceCase> cases(String file) {
        try (InputStream in = ConformanceCase.class.getResourceAsStream(file)) {
            return ConformanceCase.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
