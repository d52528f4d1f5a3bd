package org.neurone.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.neurone.dsl.Language;
import org.neurone.dsl.text.Tongue;
import org.neurone.engine.activation.Tanh;
import org.neurone.engine.catalog.Catalog;
import org.neurone.engine.catalog.Entry;
import org.neurone.engine.catalog.Kind;
import org.neurone.engine.catalog.ValueType;
import org.neurone.engine.data.Shape;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.layer.Dense;
import org.neurone.engine.layer.Layer;
import org.neurone.engine.layer.LayerPass;
import org.neurone.engine.layer.LayerSpec;
import org.neurone.engine.layer.LayerWork;
import org.neurone.engine.plan.Limits;
import org.neurone.engine.words.Wording;
import org.neurone.web.message.Messages;

/** What the page is told of an experiment: enough to draw layers and read measures that it has never heard of. */
class PlanMessageTest {
    private static final String PICTURES =
            "data digits\nconv 4 3x3\npool max 2x2\nbatchnorm\nflatten\nlayer 5\ndropout 10%";

    @Test
    void eachLayerIsToldByWhatItMakesOfTheNumbersThatComeIn() {
        assertEquals(
                List.of("convolution", "pool", "pass", "reshape", "dense", "pass", "dense"),
                layers(Catalog.standard(), PICTURES, Messages.PlannedLayer::kind));
    }

    @Test
    void layersAreCountedByTheirKind() {
        assertEquals(
                List.of("Convolution 1", "Pooling", "batchnorm", "flatten", "Layer 1", "dropout", "Output"),
                layers(Catalog.standard(), PICTURES, Messages.PlannedLayer::label));
    }

    @Test
    void onlyWhatTheTextCountsCanBecomeMoreOrFewer() {
        assertEquals(
                List.of(true, false, false, false, true, false, false),
                layers(Catalog.standard(), PICTURES, Messages.PlannedLayer::sized));
        assertEquals(
                List.of(true, true),
                layers(Catalog.standard(), "data xor\nlayer 3\noutput 1", Messages.PlannedLayer::sized));
    }

    @Test
    void aLayerOfSomebodyElseIsToldByWhatItDoes() {
        Catalog own = Catalog.standard().toBuilder()
                .add(Kind.LAYER, entry("mirror", Mirror.class, new Mirror()))
                .add(Kind.LAYER, entry("half", Half.class, new Half()))
                .add(
                        Kind.LAYER,
                        Entry.of("wide", Wide.class, Wording.of("Fully connected.", "Entièrement connectée."))
                                .value(
                                        "units",
                                        ValueType.whole(1, 9),
                                        wide -> (long) wide.units(),
                                        Wording.of("Units.", "Neurones."))
                                .build(arguments -> new Wide(arguments.whole("units"))))
                .build();
        String text = "data xor\nlayer 4\nmirror\nhalf\nwide 3";
        assertEquals(
                List.of("dense", "pass", "other", "dense", "dense"), layers(own, text, Messages.PlannedLayer::kind));
        assertEquals(
                List.of("Layer 1", "mirror", "half", "Layer 2", "Output"),
                layers(own, text, Messages.PlannedLayer::label));
        assertEquals(List.of(true, false, false, true, false), layers(own, text, Messages.PlannedLayer::sized));
    }

    @Test
    void aMeasureSaysWhetherItIsReadInPerCent() {
        Messages.Plan plan = plan(
                Catalog.standard(),
                "data xor\nlayer 3\nexpect accuracy 90% after 10\nexpect confusion 10% after 10\nexpect loss 0.1 after 10");
        assertEquals(
                List.of(true, true, false),
                plan.expectations().stream().map(Messages.Expectation::share).toList());
    }

    private static <T> List<T> layers(Catalog catalog, String text, Function<Messages.PlannedLayer, T> part) {
        return plan(catalog, text).layers().stream().map(part).toList();
    }

    private static Messages.Plan plan(Catalog catalog, String text) {
        return new PageReading(Language.of(catalog).read(text, Tables.none(), Limits.page()), catalog)
                .planTold(Tongue.ENGLISH);
    }

    private static <T extends LayerSpec> Entry<T> entry(String name, Class<T> type, T layer) {
        return Entry.of(name, type, Wording.of("A layer.", "Une couche.")).build(arguments -> layer);
    }

    /** Each number for itself. */
    private record Mirror() implements LayerSpec {
        @Override
        public Shape output(Shape input) {
            return input;
        }

        @Override
        public Layer layer(Shape input) {
            return new Planned(input, input);
        }
    }

    /** Every second number. */
    private record Half() implements LayerSpec {
        @Override
        public Shape output(Shape input) {
            return Shape.vector((int) input.size() / 2);
        }

        @Override
        public Layer layer(Shape input) {
            return new Planned(input, output(input));
        }
    }

    /** Settings of one's own for a layer that the engine knows. */
    private record Wide(int units) implements LayerSpec {
        @Override
        public Shape output(Shape input) {
            return Shape.vector(units);
        }

        @Override
        public Layer layer(Shape input) {
            return new Dense(units, new Tanh()).layer(input);
        }
    }

    private record Planned(Shape input, Shape output) implements Layer {
        @Override
        public LayerWork connect(LayerPass pass, int worker) {
            throw new IllegalStateException("a plan puts nothing to work");
        }
    }
}
