package org.neurone.web.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.neurone.engine.architecture.Chapters;

/** Chapters that can be read one after the other. */
class ArchitectureTest {
    private static final JavaClasses WEB = new ClassFileImporter().importPaths(Path.of("target/classes"));

    @Test
    void noPackagesNeedOneAnother() {
        Chapters.requireOrder(WEB);
    }

    @Test
    void noClassNameStandsTwice() {
        Chapters.requireNamesOnce(WEB);
    }
}
