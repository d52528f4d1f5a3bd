package org.neurone.server.cli;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.neurone.dsl.InWords;
import org.neurone.engine.data.table.Csv;
import org.neurone.engine.data.table.CsvReading;
import org.neurone.engine.data.table.Idx;
import org.neurone.engine.data.table.Table;
import org.neurone.engine.reason.DataException;
import org.neurone.engine.reason.OwnReason;
import org.neurone.engine.words.Wording;

/**
 * A table in a file: CSV, or IDX as MNIST is published, compressed by gzip or not. IDX keeps the classes in a file of its own:
 * {@code train-labels-idx1-ubyte} beside {@code train-images-idx3-ubyte}.
 */
final class TableFile {
    /** What follows a name in the file of its pictures; {@code .gz} may follow that. */
    private static final List<String> PICTURES = List.of("-images-idx3-ubyte", "-images.idx3-ubyte");

    private static final String COMPRESSED = ".gz";

    private TableFile() {}

    /** The file of that name in a folder: {@code NAME.csv}, else {@code NAME-images-idx3-ubyte}; null where there is none. */
    static Path beside(Path folder, String name) {
        List<String> candidates = new ArrayList<>(List.of(name + ".csv"));
        for (String ending : PICTURES) {
            candidates.add(name + ending);
            candidates.add(name + ending + COMPRESSED);
        }
        for (String candidate : candidates) {
            Path file = folder.resolve(candidate).normalize();
            if (file.startsWith(folder) && Files.exists(file)) {
                return file;
            }
        }
        return null;
    }

    /**
     * The file's table.
     *
     * @param labelled whether pictures need their classes; else they are read where they are there
     * @throws DataException where it cannot be read so; the sentence names the file
     */
    static Table read(Path file, CsvReading reading, boolean labelled) {
        Path labels = labels(file);
        Idx pictures = idx(file);
        if (pictures == null) {
            return naming(file, () -> Csv.read(TableText.read(file), reading));
        }
        if (labels == null && labelled) {
            throw fault(
                    file,
                    "these are pictures in IDX format, and there is no file of their labels beside it, such as"
                            + " train-labels-idx1-ubyte beside train-images-idx3-ubyte.",
                    "ce sont des images au format IDX, et il n’y a pas de fichier d’étiquettes à côté, comme"
                            + " train-labels-idx1-ubyte à côté de train-images-idx3-ubyte.");
        }
        if (labels == null) {
            return naming(file, () -> Idx.table(pictures));
        }
        Idx classes = idx(labels);
        if (classes == null) {
            throw fault(labels, "these labels are not in IDX format.", "ces étiquettes ne sont pas au format IDX.");
        }
        return naming(labels, () -> Idx.table(pictures, classes));
    }

    /** The file of labels beside one of pictures, compressed or not; null where there is none. */
    private static Path labels(Path pictures) {
        String name = pictures.getFileName().toString();
        String labels = name.replace("images", "labels").replace("idx3", "idx1");
        if (labels.equals(name)) {
            return null;
        }
        String plain =
                labels.endsWith(COMPRESSED) ? labels.substring(0, labels.length() - COMPRESSED.length()) : labels;
        for (String each : List.of(labels, plain, plain + COMPRESSED)) {
            Path beside = pictures.resolveSibling(each);
            if (Files.exists(beside)) {
                return beside;
            }
        }
        return null;
    }

    /** The numbers of a file that is in IDX form, or is said to be by its name; null where it is another. */
    private static Idx idx(Path file) {
        String name = file.getFileName().toString();
        boolean compressed = name.endsWith(COMPRESSED);
        boolean said = compressed || name.endsWith("-ubyte");
        if (!said && !startsAsIdx(file)) {
            return null;
        }
        byte[] bytes = compressed ? unpacked(file) : WholeFile.bytes(file);
        return naming(file, () -> Idx.read(bytes));
    }

    private static boolean startsAsIdx(Path file) {
        if (!Files.isRegularFile(file)) {
            return false; // standard input, or one that is not there: reading it says so
        }
        try (var stream = Files.newInputStream(file)) {
            return Idx.isIdx(stream.readNBytes(4));
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static byte[] unpacked(Path file) {
        byte[] packed = WholeFile.bytes(file);
        try (GZIPInputStream stream = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return stream.readAllBytes();
        } catch (EOFException early) {
            throw fault(
                    file,
                    "the compressed file ends early, after byte " + packed.length + ": it was not copied whole.",
                    "le fichier compressé se termine trop tôt, après l’octet " + packed.length
                            + "\u00a0: il n’a pas été copié en entier.");
        } catch (ZipException damaged) {
            throw fault(
                    file,
                    "this is not a gzip file, or it is damaged.",
                    "ce n’est pas un fichier gzip, ou il est endommagé.");
        } catch (IOException unreadable) {
            throw fault(file, "the file cannot be read.", "le fichier ne peut pas être lu.");
        }
    }

    private interface Reading<T> {
        T read();
    }

    /** Says of a fault which file it is in. */
    private static <T> T naming(Path file, Reading<T> reading) {
        try {
            return reading.read();
        } catch (DataException fault) {
            Wording sentence = InWords.of(fault.reason());
            String in = file.getFileName() + ": ";
            Wording inFile = Wording.of(in + sentence.english(), in + sentence.french());
            throw new DataException(
                    new OwnReason(fault.code(), inFile),
                    fault.parameter(),
                    fault.row(),
                    fault.column(),
                    fault.candidates());
        }
    }

    private static DataException fault(Path file, String english, String french) {
        String in = file.getFileName() + ": ";
        return new DataException(new OwnReason("idx", Wording.of(in + english, in + french)), "name");
    }
}
