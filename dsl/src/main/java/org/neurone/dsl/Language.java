package org.neurone.dsl;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.neurone.dsl.advice.Counsellor;
import org.neurone.dsl.assist.Completer;
import org.neurone.dsl.assist.Highlighter;
import org.neurone.dsl.assist.Hovers;
import org.neurone.dsl.challenge.ChallengeChecks;
import org.neurone.dsl.paste.Foreign;
import org.neurone.dsl.read.Adviser;
import org.neurone.dsl.read.Checked;
import org.neurone.dsl.read.TextReader;
import org.neurone.dsl.read.Vocabulary;
import org.neurone.dsl.text.Completion;
import org.neurone.dsl.text.Highlight;
import org.neurone.dsl.text.Hover;
import org.neurone.dsl.text.TextLimits;
import org.neurone.dsl.variant.VariantChecks;
import org.neurone.dsl.variant.Variants;
import org.neurone.dsl.wording.Sentences;
import org.neurone.dsl.write.Formatter;
import org.neurone.dsl.write.Writer;
import org.neurone.engine.Network;
import org.neurone.engine.Trainer;
import org.neurone.engine.catalog.Catalog;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.experiment.Experiment;
import org.neurone.engine.plan.Limits;

/**
 * The door of the language: everything that one can do with a text. Immutable; one instance serves many threads.
 *
 * <pre>{@code
 * Reading reading = Language.standard().read("layer 3 sigmoid; loss quadratic; batch 16; lr 0.5"); // never throws
 * Experiment experiment = Language.standard().parse("layer 3 sigmoid"); // throws what is wrong
 * }</pre>
 */
public final class Language {
    private static final Adviser ADVISER = new Counsellor(Foreign::report);

    private final Vocabulary vocabulary;

    private Language(Catalog catalog, TextLimits limits) {
        this.vocabulary = new Vocabulary(catalog, limits);
    }

    /** The language with everything that the engine brings. */
    public static Language standard() {
        return Standard.LANGUAGE;
    }

    /** The language with the names and statements of {@code catalog}. */
    public static Language of(Catalog catalog) {
        return new Language(Objects.requireNonNull(catalog, "catalog"), TextLimits.STANDARD);
    }

    /** The same language for a host that reads so much of a text and no more. */
    public Language within(TextLimits limits) {
        return new Language(vocabulary.catalog(), Objects.requireNonNull(limits, "limits"));
    }

    /** How much of a text is read: {@link TextLimits#STANDARD} where no host said otherwise. */
    public TextLimits limits() {
        return vocabulary.limits();
    }

    /** The names and statements that its texts may use. */
    public Catalog catalog() {
        return vocabulary.catalog();
    }

    /**
     * Reads a text without knowing the host's tables and with the engine's standard limits: what a table looks like is then
     * known where the text's state tells, which is enough to ask its network. Never throws.
     */
    public Reading read(String text) {
        return reading(checked(text, null, Limits.standard()));
    }

    /** Reads a text for a host with these tables and limits. Never throws, whatever the text. */
    public Reading read(String text, Tables tables, Limits limits) {
        return document(text, tables, limits).reading();
    }

    /** Reads a text as above, for a host that asks more than once about it. Never throws, whatever the text. */
    public Document document(String text, Tables tables, Limits limits) {
        Objects.requireNonNull(tables, "tables");
        return new Document(vocabulary, checked(text, tables, limits), tables);
    }

    /**
     * The experiment of a text that the program itself brings or takes for sound: {@link #read} with an exception instead of problems.
     *
     * @throws TextException where the text is not sound; its message says what is wrong, where, and what was meant
     */
    public Experiment parse(String text) {
        return sound(text, read(text));
    }

    /** As above, for a host with these tables. */
    public Experiment parse(String text, Tables tables) {
        return sound(text, read(text, tables, Limits.standard()));
    }

    private static Experiment sound(String text, Reading reading) {
        if (!reading.sound()) {
            throw new TextException(text, reading.problems());
        }
        return reading.experiment();
    }

    /**
     * The network that a text with a state has learned, ready to be asked; its data is not needed.
     *
     * @throws TextException where the text is not sound
     * @throws IllegalArgumentException where it has no state, or one of another network
     * @throws org.neurone.engine.reason.DataException where its data is a table and the state does not describe it
     */
    public Network load(String text) {
        return Network.of(parse(text));
    }

    /** The canonical text of a run with all that was learned so far: to keep, to go on from, to {@link #load}. */
    public String text(Trainer trainer) {
        return write(trainer.settings().toBuilder().state(trainer.state()).build());
    }

    private Checked checked(String text, Tables tables, Limits limits) {
        Checked checked = TextReader.read(vocabulary, ADVISER, text, tables, limits);
        return VariantChecks.check(
                vocabulary,
                ChallengeChecks.check(vocabulary, checked),
                other -> TextReader.read(vocabulary, Adviser.NONE, other, tables, limits));
    }

    /**
     * The runs that {@code compare} asks for, in the order in which they are shown: every combination of its values. None where the
     * text compares nothing or is not sound.
     */
    public List<Variant> variants(String text, Tables tables, Limits limits) {
        Checked checked = checked(text, Objects.requireNonNull(tables, "tables"), limits);
        List<Variant> variants = new ArrayList<>();
        if (checked.experiment() != null) {
            for (Variants.Made made : new Variants(vocabulary, checked).all()) {
                variants.add(new Variant(made.name(), made.values(), made.text(), read(made.text(), tables, limits)));
            }
        }
        return variants;
    }

    /**
     * Reads UTF-8, as above. A byte-order mark in front is passed over, and bytes that are not UTF-8 stand as U+FFFD in the text,
     * which {@link org.neurone.dsl.syntax.SyntaxTree#text} gives back. Never throws.
     */
    public Reading read(byte[] utf8) {
        return read(withoutMark(new String(utf8, StandardCharsets.UTF_8)));
    }

    /**
     * Reads all that is left in a reader, as above; whoever opened it closes it.
     *
     * @throws IOException where the reader does
     */
    public Reading read(Reader reader) throws IOException {
        StringBuilder text = new StringBuilder();
        char[] part = new char[4096];
        for (int count = reader.read(part); count >= 0; count = reader.read(part)) {
            text.append(part, 0, count);
        }
        return read(withoutMark(text.toString()));
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    static Reading reading(Checked checked) {
        return new Reading(checked.tree(), Sentences.of(checked.problems()), checked.experiment(), checked.plan());
    }

    /** Changes of that text, as a page's controls make them. */
    public Edits edits(String text) {
        return new Edits(vocabulary, TextReader.read(vocabulary, ADVISER, text), Tables.none());
    }

    /**
     * The experiment as canonical text. It reads back to an equal experiment, and equal experiments give equal text.
     *
     * @throws IllegalArgumentException where a part of it is of a class that the catalogue does not have
     */
    public String write(Experiment experiment) {
        return new Writer(vocabulary).write(experiment);
    }

    /**
     * The text in its canonical spelling, comments and the order of statements kept. Formatting twice changes nothing
     * more, and the text means what it meant. A text in which a string or a list never ends comes back as it is, and so does
     * one that was not read to its end.
     */
    public String format(String text) {
        return Formatter.format(vocabulary, TextReader.read(vocabulary, ADVISER, text));
    }

    /** What could stand at that offset, the likeliest first. */
    public List<Completion> complete(String text, int offset) {
        return complete(text, offset, Tables.none());
    }

    /** The same for a host with these tables, whose columns are offered as well. */
    public List<Completion> complete(String text, int offset, Tables tables) {
        return Completer.complete(vocabulary, ADVISER, text, offset, tables);
    }

    /** What there is to know about the word at that offset, or null. */
    public Hover hover(String text, int offset) {
        return Hovers.at(vocabulary, TextReader.read(vocabulary, ADVISER, text), offset);
    }

    /** The pieces of a text with their styles, in order. */
    public List<Highlight> highlight(String text) {
        return Highlighter.of(TextReader.read(vocabulary, ADVISER, text));
    }

    /** Built when first asked for. */
    private static final class Standard {
        private static final Language LANGUAGE = of(Catalog.standard());
    }
}
