package org.neurone.dsl.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.neurone.dsl.Language;
import org.neurone.engine.Network;
import org.neurone.engine.Trainer;
import org.neurone.engine.data.table.Csv;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.metric.Recall;

/** A whole job: a table with texts and holes, some rows held back, progress, a measure, keeping what was learned, asking it. */
public final class Penguins {
    private static final String TEXT = """
            data csv "penguins" target species test 20% missing median
            layer 8 relu; optimizer adam; lr 0.01; epochs 60
            """;

    private Penguins() {}

    /** @param arguments a table to learn, the file to keep it in, a table to answer for */
    public static void main(String[] arguments) throws IOException {
        // begin
        Language language = Language.standard();
        Tables tables = Tables.of("penguins", Csv.read(Files.readString(Path.of(arguments[0]))));
        Trainer trainer = Trainer.of(language.parse(TEXT, tables), tables);
        trainer.onEpoch(now -> System.out.println("epoch " + now.epoch() + " loss " + now.testLoss()));
        trainer.run();
        System.out.println("recall " + trainer.measure(new Recall()));
        Files.writeString(Path.of(arguments[1]), language.text(trainer));

        Network network = language.load(Files.readString(Path.of(arguments[1])));
        System.out.println(network.classify(network.table(Files.readString(Path.of(arguments[2])))));
        System.out.println(network.probabilities(Map.of("island", "Biscoe", "bill", 46.1, "mass", 4500)));
        // end
    }
}
