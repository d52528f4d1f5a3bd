package org.neurone.dsl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.neurone.dsl.advice.Counsellor;
import org.neurone.dsl.paste.Foreign;
import org.neurone.dsl.read.Checked;
import org.neurone.dsl.read.TextReader;
import org.neurone.dsl.read.Vocabulary;
import org.neurone.dsl.text.Completion;
import org.neurone.dsl.text.Edit;
import org.neurone.dsl.text.Problem;
import org.neurone.dsl.text.Span;
import org.neurone.engine.catalog.Catalog;
import org.neurone.engine.catalog.Entry;
import org.neurone.engine.catalog.Kind;
import org.neurone.engine.catalog.Statement;
import org.neurone.engine.catalog.ValueType;
import org.neurone.engine.experiment.Experiment;
import org.neurone.engine.experiment.ExperimentBuilder;
import org.neurone.engine.initializer.Constant;
import org.neurone.engine.initializer.Initializer;
import org.neurone.engine.random.Rng;
import org.neurone.engine.words.Wording;

/** Names and statements that a program adds to the catalogue are the language's own at once. */
class PluginTest {
    record Camera(String place, double zoom, Initializer start, boolean live) {}

    private static final Wording ANY = Wording.of("Where it looks.", "Où elle regarde.");

    private final Catalog catalog = Catalog.standard().toBuilder()
            .add(new Statement<>(camera(), true, ExperimentBuilder::extension, PluginTest::cameras))
            .add(Kind.INITIALIZER, seven())
            .build();
    private final Language language = Language.of(catalog);

    private static Entry<Camera> camera() {
        return Entry.of("camera", Camera.class, Wording.of("A camera.", "Une caméra."))
                .called("webcam", "caméra vidéo")
                .value("place", ValueType.word("top", "side"), Camera::place, ANY)
                .option("zoom", ValueType.between(1, 10), 1.0, Camera::zoom, ANY)
                .called("magnification", "agrandissement")
                .option("start", ValueType.choice(Kind.INITIALIZER), new Constant(1), Camera::start, ANY)
                .option("live", ValueType.flag(), false, Camera::live, ANY)
                .example("camera top zoom 2")
                .build(a -> new Camera(
                        a.text("place"), a.real("zoom"), a.choice("start", Kind.INITIALIZER), a.flag("live")));
    }

    /** A name that stands for what another name can say as well builds a class of its own. */
    record Seven(double times) implements Initializer {
        @Override
        public void fill(double[] weights, int from, int to, int fanIn, int fanOut, Rng rng) {
            Arrays.fill(weights, from, to, 7 * times);
        }
    }

    private static Entry<Seven> seven() {
        return Entry.of("seven", Seven.class, Wording.of("Sevens.", "Des sept."))
                .called("Septièmes", "heptad")
                .option("factor", ValueType.above(0), 1.0, Seven::times, ANY)
                .build(a -> new Seven(a.real("factor")));
    }

    private static List<Camera> cameras(Experiment experiment) {
        return experiment.extensions().stream()
                .filter(Camera.class::isInstance)
                .map(Camera.class::cast)
                .toList();
    }

    @Test
    void anAddedStatementIsReadAndWritten() {
        String text = "layer 3; camera side zoom 2 start seven factor 3 live; camera top";
        Experiment experiment = language.read(text).experiment();
        assertEquals(
                List.of(new Camera("side", 2, new Seven(3), true), new Camera("top", 1, new Constant(1), false)),
                cameras(experiment));
        String written = language.write(experiment);
        assertEquals("neurone 1\nlayer 3\ncamera side zoom 2 start seven factor 3 live\ncamera top\n", written);
        assertEquals(experiment, language.read(written).experiment());
    }

    @Test
    void anAddedStatementIsFormattedAndKeepsItsComments() {
        assertEquals(
                "neurone 1\ncamera top zoom 2 live # here\n", language.format("camera   top live  zoom 2.0  # here"));
    }

    @Test
    void anAddedStatementIsChecked() {
        assertEquals("out-of-range", code("camera top zoom 11"));
        assertEquals("unknown-word", code("camera tops"));
        assertEquals("unknown-option", code("camera top zooom 2"));
        assertEquals("unknown-statement", code("camrea top"));
        assertEquals("unknown-name", code("camera top start sevn"));
        assertEquals("missing-value", code("camera"));
        assertEquals("option-alone", code("camera top\nzoom 2"));
    }

    private String code(String text) {
        Checked checked = TextReader.read(new Vocabulary(catalog), new Counsellor(Foreign::report), text);
        assertEquals(1, checked.problems().size(), checked.problems().toString());
        return checked.problems().get(0).finding().code();
    }

    @Test
    void anAddedStatementIsCompletedAndExplained() {
        assertEquals("camera", language.complete("cam", 3).get(0).label());
        assertTrue(labels("camera ").containsAll(List.of("top", "side")));
        assertTrue(labels("camera top ").containsAll(List.of("zoom", "start", "live")));
        assertTrue(labels("layer 3 init ").contains("seven"));
        assertEquals(
                "camera place [zoom …] [start …] [live]",
                language.hover("camera top", 1).title());
    }

    private List<String> labels(String text) {
        return language.complete(text, text.length()).stream()
                .map(Completion::label)
                .toList();
    }

    @Test
    void settingsThatDoNotFitTogetherAreAProblemAndNoException() {
        Entry<Camera> strict = Entry.of("strict", Camera.class, ANY)
                .value("zoom", ValueType.real(), Camera::zoom, ANY)
                .build(a -> {
                    throw new IllegalArgumentException("nothing is right for it.");
                });
        Language own = Language.of(Catalog.standard().toBuilder()
                .add(new Statement<>(strict, false, ExperimentBuilder::extension, experiment -> List.of()))
                .build());
        Problem problem = own.read("strict 1").problems().get(0);
        assertEquals("settings-clash", problem.code());
        assertEquals(new Span(0, 8), problem.span());
    }

    @Test
    void whatOthersCallAnAddedNameLeadsToIt() {
        assertEquals("camera top zoom 2", mended("webcam top zoom 2"));
        assertEquals("camera top zoom 2", mended("camera top agrandissement 2"));
        assertEquals("layer 3 init seven", mended("layer 3 init septiemes"));
        assertEquals("layer 3 init seven", mended("layer 3 init Septièmes"));
        assertEquals("layer 3 init seven", mended("layer 3 init heptadd"));
        assertEquals("camera", language.complete("webc", 4).get(0).label());
        assertEquals(List.of("zoom"), labels("camera top agra"));
        assertEquals(List.of("seven"), labels("layer 3 init sept"));
        Problem french = language.read("layer 3 init septièmes").problems().get(0);
        assertEquals(
                "Ce que vous appelez « septièmes » se nomme ici « seven » : « layer 3 init seven ».",
                french.sentence().french().replace('\u202f', ' ').replace('\u00a0', ' '));
        assertEquals(
                "Des sept.",
                language.complete("layer 3 init sev", 16).get(0).detail().french());
    }

    private String mended(String text) {
        Problem problem = language.read(text).problems().get(0);
        return Edit.apply(text, problem.fixes().get(0).edits());
    }

    @Test
    void anAddedNameNeedsNoFrench() {
        Wording sentence = Wording.of("Sevens.");
        assertEquals(sentence.english(), sentence.french());
    }

    @Test
    void aDefaultOfAnotherTypeIsRefusedWithASentence() {
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class,
                () -> Entry.of("seven", Seven.class, ANY).option("factor", ValueType.above(0), 1, Seven::times, ANY));
        assertEquals("“factor” falls back to 1, but its values are of type double, such as 1.0", refused.getMessage());
    }

    @Test
    void aSettingThatIsReadAsAnotherTypeSaysWhich() {
        Entry<Seven> wrong = Entry.of("seven", Seven.class, ANY)
                .option("factor", ValueType.above(0), 1.0, Seven::times, ANY)
                .build(a -> new Seven(a.whole("factor")));
        Language mine = Language.of(
                Catalog.standard().toBuilder().add(Kind.INITIALIZER, wrong).build());
        IllegalStateException thrown =
                assertThrows(IllegalStateException.class, () -> mine.read("layer 3 init seven factor 2"));
        assertTrue(thrown.getMessage().startsWith("“factor” is read as a whole number"), thrown.getMessage());
    }

    @Test
    void anOptionThatALayerHasAlreadyIsRefused() {
        Entry<Seven> hidden = Entry.of("seven", Seven.class, ANY)
                .option("l2", ValueType.above(0), 1.0, Seven::times, ANY)
                .option("frozen", ValueType.flag(), false, seven -> false, ANY)
                .build(a -> new Seven(a.real("l2")));
        Catalog.Builder mine = Catalog.standard().toBuilder().add(Kind.INITIALIZER, hidden);
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, mine::build);
        assertTrue(refused.getMessage().startsWith("the option “frozen” of seven is one of"), refused.getMessage());
    }
}
