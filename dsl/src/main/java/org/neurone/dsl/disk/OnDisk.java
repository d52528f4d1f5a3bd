package org.neurone.dsl.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.neurone.dsl.Language;
import org.neurone.dsl.TextException;
import org.neurone.dsl.export.Format;
import org.neurone.engine.Network;
import org.neurone.engine.Trainer;
import org.neurone.engine.data.table.Csv;
import org.neurone.engine.data.table.Table;
import org.neurone.engine.data.table.Tables;

/**
 * The language's files. All are UTF-8; a file that is not throws a {@link java.nio.charset.MalformedInputException}, which is an
 * {@link IOException}.
 *
 * <pre>{@code
 * Trainer trainer = OnDisk.standard().trainer(Path.of("moons.nn"));
 * trainer.run();
 * OnDisk.standard().save(trainer, Path.of("learned.nn"));
 * Network network = OnDisk.standard().load(Path.of("learned.nn"));
 * }</pre>
 *
 * @param language reads and writes the texts
 */
public record OnDisk(Language language) {
    /** @throws NullPointerException where there is no language */
    public OnDisk {
        Objects.requireNonNull(language, "language");
    }

    /** In the standard language. */
    public static OnDisk standard() {
        return new OnDisk(Language.standard());
    }

    /**
     * A run of a text's experiment, at its start or where its state stood; {@code data csv "t"} is {@code t.csv} in the folder of the text.
     *
     * @throws IOException where it cannot be read
     * @throws java.io.UncheckedIOException where a table cannot
     * @throws TextException where it is not sound
     * @throws org.neurone.engine.reason.DataException where its data cannot be used
     */
    public Trainer trainer(Path text) throws IOException {
        Tables tables = tables(text.toAbsolutePath().getParent());
        return Trainer.of(language.parse(text(text), tables), tables);
    }

    /**
     * The network that a text with a state has learned; needs no data.
     *
     * @throws IOException where it cannot be read
     * @throws TextException where it is not sound
     * @throws IllegalArgumentException where it has no state, or one of another network
     */
    public Network load(Path text) throws IOException {
        return language.load(text(text));
    }

    /** Writes the canonical text of a run with all that was learned so far, in place of what the file had. */
    public void save(Trainer trainer, Path text) throws IOException {
        Files.writeString(text, language.text(trainer));
    }

    /**
     * Writes a network in a format of {@link org.neurone.dsl.export.Formats}, in place of what the file had.
     *
     * @throws org.neurone.dsl.export.graph.ExportException where the format has no form for a part of the network
     */
    public void export(Network network, Format format, Path file) throws IOException {
        Files.write(file, format.write(network));
    }

    /**
     * A table as {@link Csv} reads it.
     *
     * @throws org.neurone.engine.reason.DataException where it is none
     */
    public static Table table(Path csv) throws IOException {
        return Csv.read(text(csv));
    }

    /** The tables of a folder: {@code data csv "t"} is its file {@code t.csv}, read when first asked for. For one thread. */
    public static Tables tables(Path folder) {
        return new CsvFolder(Objects.requireNonNull(folder, "folder"));
    }

    /** A file without its byte-order mark. */
    static String text(Path file) throws IOException {
        String text = Files.readString(file);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
