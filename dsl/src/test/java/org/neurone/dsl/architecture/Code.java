package org.neurone.dsl.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.List;

/**
 * The compiled classes of the engine and of the language, tests left out, and so are the two that meet the JDK's Vector API where it
 * is there: the browser never loads them.
 */
final class Code {
    static final Path ENGINE = Path.of("../engine/target/classes");
    static final Path LANGUAGE = Path.of("target/classes");

    private Code() {}

    private static ClassFileImporter importer() {
        return new ClassFileImporter()
                .withImportOption(
                        place -> !place.contains("/kernel/PlatformTiles") && !place.contains("/kernel/SimdTiles"));
    }

    static JavaClasses engine() {
        return importer().importPaths(ENGINE);
    }

    static JavaClasses language() {
        return importer().importPaths(LANGUAGE);
    }

    static JavaClasses both() {
        return importer().importPaths(List.of(ENGINE, LANGUAGE));
    }
}
