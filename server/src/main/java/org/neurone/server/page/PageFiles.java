package org.neurone.server.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The files that the web module built, from the class path. What was read once stays in memory. */
public final class PageFiles {

    private static final String FOLDER = "/neurone-web/";

    private final Map<String, PageFile> files = new ConcurrentHashMap<>();

    /** The file of this name, which may have folders in it; nothing for a name that is no plain path. */
    Optional<PageFile> find(String name) {
        if (!name.matches("[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*") || !name.contains(".")) {
            return Optional.empty();
        }
        PageFile known = files.get(name);
        return known != null ? Optional.of(known) : read(name);
    }

    /** The bytes of a file; null where there is none. */
    public byte[] bytes(String name) {
        return find(name).map(PageFile::bytes).orElse(null);
    }

    private Optional<PageFile> read(String name) {
        try (InputStream stream = PageFiles.class.getResourceAsStream(FOLDER + name)) {
            if (stream == null) {
                return Optional.empty();
            }
            PageFile file = new PageFile(name, stream.readAllBytes());
            files.put(name, file);
            return Optional.of(file);
        } catch (IOException damaged) {
            throw new UncheckedIOException("The page's file " + name + " cannot be read.", damaged);
        }
    }
}
