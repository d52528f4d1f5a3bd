package org.neurone.dsl.export;

import java.util.Objects;
import org.neurone.dsl.export.graph.ExportException;
import org.neurone.dsl.export.graph.Graph;
import org.neurone.dsl.export.graph.Graphs;
import org.neurone.engine.Network;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.words.Wording;

/**
 * Something a network can be exported as; those that are built in are in {@link Formats}. The same network gives the same bytes on
 * every platform.
 *
 * @param word what a command calls it
 * @param ending of a file's name, without the dot
 * @param mediaType as in HTTP
 * @param sentence what it is
 * @param writer makes the file
 */
public record Format(String word, String ending, String mediaType, Wording sentence, Writer writer) {
    public Format {
        Objects.requireNonNull(word, "word");
        Objects.requireNonNull(ending, "ending");
        Objects.requireNonNull(mediaType, "mediaType");
        Objects.requireNonNull(sentence, "sentence");
        Objects.requireNonNull(writer, "writer");
    }

    /** Makes a file of a network. */
    public interface Writer {
        /**
         * The file's bytes; text is UTF-8.
         *
         * @throws ExportException where the format has no form for a part of the network
         */
        byte[] write(Graph graph);
    }

    /**
     * The file's bytes.
     *
     * @throws ExportException where the format has no form for a part of the network
     */
    public byte[] write(Graph graph) {
        return writer.write(graph);
    }

    /**
     * The file's bytes, of a network alone: neither the text nor the examples of a host's own table go along, which {@link Graphs}
     * takes.
     *
     * @throws ExportException where the format has no form for a part of the network
     */
    public byte[] write(Network network) {
        return write(Graphs.of(network, "", Tables.none()));
    }
}
