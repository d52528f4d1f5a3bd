package org.neurone.dsl.export;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neurone.dsl.Language;
import org.neurone.dsl.Reading;
import org.neurone.dsl.export.graph.Graph;
import org.neurone.dsl.export.graph.Graphs;
import org.neurone.engine.Trainer;
import org.neurone.engine.catalog.Catalog;
import org.neurone.engine.catalog.Entry;
import org.neurone.engine.catalog.Kind;
import org.neurone.engine.data.table.Tables;

/** Whatever the catalogue has a name for can leave: a part that was added and forgotten by a format is named here. */
class CatalogueFormsTest {
    /** Whole texts with each part's example in them. */
    static List<String> texts() {
        List<String> texts = new ArrayList<>();
        for (Kind<?> kind : List.of(
                Kind.ACTIVATION,
                Kind.LAYER,
                Kind.LOSS,
                Kind.OPTIMIZER,
                Kind.INITIALIZER,
                Kind.SCHEDULE,
                Kind.REGULARIZER,
                Kind.CLIP)) {
            for (Entry<?> entry : Catalog.standard().entries(kind)) {
                texts.add(around(entry.example()));
            }
        }
        return texts;
    }

    static String around(String example) {
        if (example.contains("perceptron")) {
            return "data and\nlayer 1 step\n" + example;
        }
        if (example.contains("softmax")) {
            return "data blobs samples 30\nlayer 3\n" + example;
        }
        boolean picture = example.startsWith("conv") || example.startsWith("pool") || example.startsWith("flatten");
        return (picture ? "data strokes samples 30\nconv 2 3x3\n" : "data xor\nlayer 3\n") + example;
    }

    @ParameterizedTest
    @MethodSource("texts")
    void everyPartOfTheCatalogueHasAFormInEveryFormat(String text) {
        Reading reading = Language.standard().read(text);
        assertTrue(reading.sound(), text);
        Graph graph = Graphs.of(Trainer.of(reading.experiment()).network(), text, Tables.none());
        for (Format format : Formats.all()) {
            assertTrue(format.write(graph).length > 20, format.word());
        }
    }
}
