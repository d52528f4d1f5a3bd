package org.neurone.dsl.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.List;

/** The compiled classes of the engine and of the language, tests left out. */
final class Code {
    static final Path ENGINE = Path.of("../engine/target/classes");
    static final Path LANGUAGE = Path.of("target/classes");

    private Code() {}

    static JavaClasses engine() {
        return new ClassFileImporter().importPaths(ENGINE);
    }

    static JavaClasses language() {
        return new ClassFileImporter().importPaths(LANGUAGE);
    }

    static JavaClasses both() {
        return new ClassFileImporter().importPaths(List.of(ENGINE, LANGUAGE));
    }
}
