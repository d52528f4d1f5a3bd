package org.neurone.server.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.neurone.server.operation.StartupException;

/** Files read and written whole: one that cannot be read is one sentence, and one that is written is never half there. */
final class WholeFile {

    private static final String STANDARD_INPUT = "-";

    private WholeFile() {}

    /** The text of a UTF-8 file, or of standard input for {@code -}. */
    static String read(Path file) {
        try {
            byte[] bytes = file.toString().equals(STANDARD_INPUT) ? System.in.readAllBytes() : Files.readAllBytes(file);
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(java.nio.ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw new StartupException("The file " + file + " is not UTF-8 text.", notUtf8);
        } catch (NoSuchFileException absent) {
            throw new StartupException("There is no file " + file + ".", absent);
        } catch (IOException unreadable) {
            throw new StartupException("The file " + file + " cannot be read.", unreadable);
        }
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
        Path target = file.toAbsolutePath();
        try {
            Path partial = Files.createTempFile(target.getParent(), "." + target.getFileName(), ".partial");
            try {
                Files.write(partial, bytes);
                Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(partial);
            }
        } catch (IOException unwritable) {
            throw new StartupException("The file " + file + " cannot be written.", unwritable);
        }
    }
}
