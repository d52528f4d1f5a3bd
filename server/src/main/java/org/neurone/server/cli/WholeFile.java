package org.neurone.server.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.UUID;
import java.util.function.Consumer;
import org.neurone.server.start.StartupException;

/** Files read and written whole: one that cannot be read is one sentence, and one that is written is never half there. */
final class WholeFile {

    /** The name by which standard input is asked for. */
    static final String STANDARD_INPUT = "-";

    private WholeFile() {}

    /** The text of a UTF-8 file, or of standard input for {@code -}; without the mark that some editors start it with. */
    static String read(Path file) {
        return decoded(file, bytes(file));
    }

    /** The bytes of a file, or of standard input for {@code -}. */
    static byte[] bytes(Path file) {
        try {
            return file.toString().equals(STANDARD_INPUT) ? System.in.readAllBytes() : Files.readAllBytes(file);
        } catch (NoSuchFileException absent) {
            throw new StartupException("There is no file " + file + ".", absent);
        } catch (IOException unreadable) {
            throw new StartupException("The file " + file + " cannot be read.", unreadable);
        }
    }

    /** The text of bytes that are UTF-8, with a sentence where they are not. */
    static String decoded(Path file, byte[] bytes) {
        if (bytes.length >= 2 && (wide(bytes[0], bytes[1]) || wide(bytes[1], bytes[0]))) {
            throw new StartupException("The file " + file + " is UTF-16 text: save it as UTF-8.");
        }
        for (int at = 0; at < bytes.length; at++) {
            if (bytes[at] == 0) {
                throw new StartupException("The file " + file + " is no text: byte " + (at + 1) + " of it is zero.");
            }
        }
        ByteBuffer left = ByteBuffer.wrap(bytes);
        CharBuffer text = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(left, text, true);
        if (result.isError()) {
            int line = 1;
            for (int at = 0; at < left.position(); at++) {
                line += bytes[at] == '\n' ? 1 : 0;
            }
            throw new StartupException(
                    "The file " + file + " is not UTF-8 text (see line " + line + "): save it as UTF-8.");
        }
        String read = text.flip().toString();
        return read.startsWith("\uFEFF") ? read.substring(1) : read;
    }

    /** The byte-order mark of UTF-16. */
    private static boolean wide(byte first, byte second) {
        return first == (byte) 0xfe && second == (byte) 0xff;
    }

    /** Refuses a file that could not be written, before anything is computed for it. */
    static void requireWritable(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        boolean writable =
                folder != null && Files.isDirectory(folder) && Files.isWritable(folder) && !Files.isDirectory(file);
        if (!writable) {
            throw new StartupException("The file " + file + " cannot be written.");
        }
    }

    /** Puts a text in the file's place, all at once. */
    static void write(Path file, String text) {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Puts bytes in the file's place, all at once. */
    static void write(Path file, byte[] bytes) {
        replace(file, partial -> Files.write(partial, bytes));
    }

    /** Puts a text that comes piece by piece in the file's place, all at once when it is there. */
    static void write(Path file, Consumer<Consumer<String>> text) {
        replace(file, partial -> {
            try (Writer writer = Files.newBufferedWriter(partial)) {
                text.accept(piece -> {
                    try {
                        writer.write(piece);
                    } catch (IOException full) {
                        throw new UncheckedIOException(full);
                    }
                });
            } catch (UncheckedIOException full) {
                throw full.getCause();
            }
        });
    }

    /** Fills a file that is not in place yet. */
    private interface Filling {
        void fill(Path partial) throws IOException;
    }

    private static void replace(Path file, Filling filling) {
        try {
            Path named = file.toAbsolutePath();
            boolean replaced = Files.exists(named);
            Path target = replaced ? named.toRealPath() : named;
            Path partial = target.resolveSibling("." + target.getFileName() + "-" + UUID.randomUUID() + ".partial");
            try {
                filling.fill(partial);
                if (replaced) {
                    keepMode(target, partial);
                }
                Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(partial);
            }
        } catch (IOException unwritable) {
            throw new StartupException("The file " + file + " cannot be written.", unwritable);
        }
    }

    /** Who may read and write a file stays as it was; a new one has what the system gives to new files. */
    private static void keepMode(Path old, Path replacement) throws IOException {
        PosixFileAttributeView mode = Files.getFileAttributeView(old, PosixFileAttributeView.class);
        if (mode != null) {
            Files.setPosixFilePermissions(replacement, mode.readAttributes().permissions());
        }
    }
}
