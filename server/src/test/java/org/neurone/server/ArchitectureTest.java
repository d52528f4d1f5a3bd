package org.neurone.server;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.neurone.engine.architecture.Chapters;

class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter().importPath(Path.of("target/classes"));

    @Test
    void noPackageLeadsBackToItself() {
        Chapters.requireOrder(CLASSES);
        noClasses()
                .that()
                .resideInAPackage("org.neurone.server.*..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.neurone.server")
                .because("the root wires the others together")
                .check(CLASSES);
    }

    @Test
    void noClassNameStandsTwice() {
        Chapters.requireNamesOnce(CLASSES);
    }

    @Test
    void theServerPacksThePageAndCallsOfItsClassesTheLessonsAlone() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.neurone.web..", "org.teavm..")
                        .and(not(resideInAPackage("org.neurone.web.lesson"))))
                .because("of the module web the server packs the built files, and its command line checks lessons:"
                        + " move what else both need into dsl or engine")
                .check(CLASSES);
    }
}
