package org.neurone.engine.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Chapters that can be read one after the other. */
class ArchitectureTest {
    private static final JavaClasses ENGINE = new ClassFileImporter().importPaths(Path.of("target/classes"));

    @Test
    void noPackagesNeedOneAnother() {
        Chapters.requireOrder(ENGINE);
    }

    @Test
    void noClassNameStandsTwice() {
        Chapters.requireNamesOnce(ENGINE);
    }
}
